// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "processprivacy.h"
#include "testrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace tst_processprivacy {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// In a process of its own, since none of it can be taken back.
class TestProcessPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        umask(0027);
        QCOMPARE(namedFilePermissions(), kNamed);
        keepProcessPrivate();
        keepProcessPrivate();
    }

    void nobodyCanDumpOrTraceIt()
    {
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_max, rlim_t(0));
    }

    void whatItMakesIsItsOwnersAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        struct stat facts = {};
        QCOMPARE(stat(qUtf8Printable(path), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, mode_t(0600));
    }

    void aFileThatTheUserNamesIsAsTheirUmaskSays() { QCOMPARE(namedFilePermissions(), kNamed); }

private:
    static constexpr QFileDevice::Permissions kNamed =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
};

TAGDESK_TEST(TestProcessPrivacy, QCoreApplication)

} // namespace tst_processprivacy

#include "tst_processprivacy.moc"
