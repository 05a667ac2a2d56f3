// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfileinvariants.h"

#include "planfile.h"
#include "testrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace tst_planfileinvariants {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The plan files that the fuzz target starts from or found.
class TestPlanFileInvariants : public QObject
{
    Q_OBJECT

private slots:
    void keptFilesBreakNothing()
    {
        int files = 0;
        int plans = 0;
        QDirIterator every(QStringLiteral(TAGDESK_TEST_DATA "/fuzz/planfile"), QDir::Files);
        while (every.hasNext()) {
            QFile file(every.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const QString broken =
                brokenPlanFileInvariant({bytes.data(), static_cast<std::size_t>(bytes.size())});
            QVERIFY2(broken.isEmpty(), qPrintable(file.fileName() + u": "_s + broken));
            plans += planFileFromJson(bytes) ? 1 : 0;
            ++files;
        }
        QVERIFY(files > plans && plans > 1);
    }
};

TAGDESK_TEST(TestPlanFileInvariants, QCoreApplication)

} // namespace tst_planfileinvariants

#include "tst_planfileinvariants.moc"
