// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "logfile.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_logfile {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestLogFile : public QObject
{
    Q_OBJECT

private slots:
    void linesAreAddedToWhatIsThere()
    {
        QVERIFY(log().append("one\n"));
        QVERIFY(log().append("two\n"));
        QCOMPARE(content(u"a.log"_s), "one\ntwo\n");
    }

    void theFileIsItsOwnersAlone()
    {
        QVERIFY(log().append("one\n"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path(u"a.log"_s)) & others, QFile::Permissions());
    }

    void aFullFileMakesRoomAndTheOldestGoes()
    {
        for (const char *line : {"first\n", "second\n", "third\n", "fourth\n"})
            QVERIFY(log({.bytes = 8, .files = 3}).append(line));
        QCOMPARE(content(u"a.log"_s), "fourth\n");
        QCOMPARE(content(u"a.log.1"_s), "third\n");
        QCOMPARE(content(u"a.log.2"_s), "second\n");
        QCOMPARE(QDir(m_folder.path() + u"/logs"_s).entryList(QDir::Files).size(), 3);
    }

    void oneFileAloneBeginsAnew()
    {
        QVERIFY(log({.bytes = 8, .files = 1}).append("first\n"));
        QVERIFY(log({.bytes = 8, .files = 1}).append("second\n"));
        QCOMPARE(content(u"a.log"_s), "second\n");
        QVERIFY(!QFile::exists(path(u"a.log.1"_s)));
    }

    void aDeviceInItsPlaceIsLeftAlone()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"logs"_s));
        QVERIFY(QFile::link(u"/dev/null"_s, path(u"a.log"_s)));
        QVERIFY(!log().append("one\n"));
        QVERIFY(QFile::exists(u"/dev/null"_s));
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        QFile inTheWay(m_folder.filePath(u"logs"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!log().append("one\n"));
    }

    void cleanup()
    {
        QVERIFY(m_folder.remove());
        m_folder = QTemporaryDir();
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(u"logs/"_s + name); }
    [[nodiscard]] LogFile log(LogFile::Limits limits = {}) const { return {path(u"a.log"_s), limits}; }
    [[nodiscard]] QByteArray content(const QString &name) const { return contentOf(path(name)); }

    QTemporaryDir m_folder;
};

TAGDESK_TEST(TestLogFile, QCoreApplication)

} // namespace tst_logfile

#include "tst_logfile.moc"
