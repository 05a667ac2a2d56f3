// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filechooser.h"

#include "recentfilesmenu.h"
#include "testrunner.h"

#include <QAction>
#include <QDialog>
#include <QPointer>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

namespace tst_filechooser {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Where file dialogs begin, and the files that were used last.
class TestFileChooser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir(m_folder.path()).mkpath(u"one"_s));
        QFile file(m_folder.filePath(u"one/a.csv"_s));
        QVERIFY(file.open(QFile::WriteOnly));
    }

    void theNextOneBeginsWhereTheLastEnded()
    {
        QWidget window;
        FileFolders folders(&window);
        const QSignalSpy changes(&folders, &FileFolders::changed);
        auto *dialog = new QDialog(&window);
        QPointer<FileChooser> first = new FileChooser(FileUse::Table, dialog, u"Choose"_s);
        first->open();
        first->selectFile(m_folder.filePath(u"one/a.csv"_s));
        QVERIFY(QMetaObject::invokeMethod(first.data(), "accept"));
        QTRY_VERIFY(first.isNull());
        QCOMPARE(folders.folder(FileUse::Table), m_folder.filePath(u"one"_s));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(
            FileChooser(FileUse::Table, &window, u"Choose"_s).directory(), QDir(m_folder.filePath(u"one"_s)));
        // Other uses have folders of their own.
        QVERIFY(FileChooser(FileUse::Export, &window, u"Save"_s).directory()
            != QDir(m_folder.filePath(u"one"_s)));
    }

    void aFolderThatIsGoneIsNoPlaceToBegin()
    {
        QWidget window;
        FileFolders folders(&window);
        folders.setFolder(FileUse::Keys, m_folder.filePath(u"gone"_s));
        QCOMPARE(FileChooser(FileUse::Keys, &window, u"Choose"_s).directory(), QDir::home());
    }

    void aNewFileGetsItsNameAndSuffix()
    {
        QWidget window;
        FileFolders folders(&window);
        folders.setFolder(FileUse::Export, m_folder.path());
        FileChooser chooser(FileUse::Export, &window, u"Save"_s);
        chooser.askForNew(u"tags.csv"_s, u"csv"_s);
        QCOMPARE(chooser.selectedFiles(), QStringList{m_folder.filePath(u"tags.csv"_s)});
        chooser.selectFile(u"other"_s);
        QCOMPARE(chooser.selectedFiles(), QStringList{m_folder.filePath(u"other.csv"_s)});
    }

    void recentFilesAreToldApartByTheirFolders()
    {
        RecentFilesMenu menu(nullptr);
        QVERIFY(!menu.actions().constFirst()->isEnabled());
        menu.setFiles({u"/a/tags.csv"_s, u"/b/tags.csv"_s, u"/b/R&D <b>.csv"_s});
        const QList<QAction *> actions = menu.actions();
        QCOMPARE(actions.at(0)->text(), u"tags.csv in /a"_s);
        QCOMPARE(actions.at(1)->text(), u"tags.csv in /b"_s);
        QCOMPARE(actions.at(2)->text(), u"R&&D <b>.csv"_s);
        QVERIFY(!Qt::mightBeRichText(actions.at(2)->toolTip()));

        QSignalSpy chosen(&menu, &RecentFilesMenu::fileChosen);
        actions.at(1)->trigger();
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"/b/tags.csv"_s);
        const QSignalSpy cleared(&menu, &RecentFilesMenu::clearRequested);
        actions.last()->trigger();
        QTRY_COMPARE(cleared.size(), 1);
    }

private:
    QTemporaryDir m_folder;
};

TAGDESK_TEST(TestFileChooser, QApplication)

} // namespace tst_filechooser

#include "tst_filechooser.moc"
