// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filemode.h"
#include "privatefile.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace tst_privatefile {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// What others may do with it is the caller's umask to say, and here it forbids nothing.
class OpenUmask
{
public:
    OpenUmask()
        : m_before(umask(0))
    {
    }
    ~OpenUmask() { umask(m_before); }
    OpenUmask(const OpenUmask &) = delete;
    OpenUmask &operator=(const OpenUmask &) = delete;

private:
    mode_t m_before;
};

} // namespace

/// Files that are their owner's alone.
class TestPrivateFile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMadeIsItsOwnersAloneWhateverTheUmask()
    {
        const OpenUmask open;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a/b/file"_s);
        QVERIFY(!makePrivateFile(path));
        QCOMPARE(modeOf(path), mode_t(0600));
        QCOMPARE(modeOf(folder.filePath(u"a/b"_s)), mode_t(0700));
        QCOMPARE(modeOf(folder.filePath(u"a"_s)), mode_t(0700));
    }

    void whatIsThereStaysAsItIs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("kept");
        file.close();
        QVERIFY(!makePrivateFile(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "kept");
    }

    void aWideOpenFileIsNarrowedOnce()
    {
        const OpenUmask open;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(modeOf(path), mode_t(0666));
        QVERIFY(narrowToOwner(path));
        QCOMPARE(modeOf(path), mode_t(0600));
        QVERIFY(!narrowToOwner(path));
    }

    void whatOthersCouldUseInOurFoldersIsNarrowedAndNamed()
    {
        const OpenUmask open;
        const QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.filePath(u"config"_s).toUtf8());
        qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
        const QString folder = home.filePath(u"config/tagdesk"_s);
        const QString mapping = folder + u"/mappings/m.json"_s;
        const QString link = home.filePath(u"data/tagdesk/link"_s);
        const QString elsewhere = home.filePath(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(folder + u"/mappings"_s));
        QVERIFY(QDir().mkpath(home.filePath(u"data/tagdesk"_s)));
        for (const QString &path : {mapping, elsewhere})
            QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(elsewhere, link));

        const QStringList narrowed = narrowOwnFolders();
        QVERIFY(narrowed.contains(folder));
        QVERIFY(narrowed.contains(mapping));
        QCOMPARE(modeOf(folder), mode_t(0700));
        QCOMPARE(modeOf(folder + u"/mappings"_s), mode_t(0700));
        QCOMPARE(modeOf(mapping), mode_t(0600));
        QCOMPARE(modeOf(elsewhere), mode_t(0666));
        QCOMPARE(narrowOwnFolders(), QStringList());
    }

    void whatCannotBeMadeIsTold()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::optional<QString> words = makePrivateFile(folder.filePath(u"file/below/journal"_s));
        QVERIFY(words && !words->isEmpty());
        QVERIFY(!makePrivateFolder(folder.filePath(u"file/below"_s)));
    }
};

TAGDESK_TEST(TestPrivateFile, QCoreApplication)

} // namespace tst_privatefile

#include "tst_privatefile.moc"
