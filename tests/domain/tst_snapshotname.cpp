// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotname.h"
#include "testrunner.h"

#include <QTest>

namespace tst_snapshotname {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What can name a snapshot.
class TestSnapshotName : public QObject
{
    Q_OBJECT

private slots:
    void whatWasTypedBecomesOneLineWithoutBlanksAround()
    {
        QCOMPARE(snapshotName(u"  before\tthe\nmigration "_s), u"before the migration"_s);
        QCOMPARE(snapshotName(u" \n "_s), QString());
    }

    void numbersAndNothingAreNoNames()
    {
        for (const QString &name : {u"12"_s, u"-3"_s, QString()})
            QVERIFY2(!isSnapshotName(name), qPrintable(name));
        for (const QString &name : {u"v12"_s, u"12 machines"_s, u"迁移前"_s, u"2026-11-30"_s})
            QVERIFY2(isSnapshotName(name), qPrintable(name));
    }
};

TAGDESK_TEST(TestSnapshotName, NoApplication)

} // namespace tst_snapshotname

#include "tst_snapshotname.moc"
