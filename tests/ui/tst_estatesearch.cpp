// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testwindow.h"

#include "filterbar.h"
#include "idsdialog.h"
#include "messagebar.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "scopeset.h"
#include "testrunner.h"
#include "theme.h"
#include "windowactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace tst_estatesearch {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The search over everything that is open, and the selection of a pasted list, in the window.
class TestEstateSearch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QApplication::clipboard()->clear();
        m_window = std::make_unique<TestWindow>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window->window));
        m_window->document.list(
            TestDocument::disk(), {TestDocument::resource(u"vol-1"_s, u"data"_s, Tags{})});
    }
    void cleanup() { m_window.reset(); }

    void everythingThatWasReadIsSearchedByKey()
    {
        QTest::keyClick(&m_window->window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->resources.scopes(), ScopeSet({TestDocument::vm(), TestDocument::disk()}));
        QVERIFY(bar()->isVisible());
        QVERIFY(field()->hasFocus());
        const QString text = m_window->find<QLabel>(u"searchText"_s)->text();
        QVERIFY2(text.startsWith(u"Searching 2 of 4 scope"_s), qPrintable(text));
        QTest::keyClicks(field(), u"vol-1"_s);
        QTRY_COMPARE(m_window->resources.rowCount(), 1);
    }

    void theRestIsReadOnDemand()
    {
        QSignalSpy opened(&m_window->window, &MainWindow::scopesOpened);
        search();
        opened.clear();
        auto *read = m_window->find<QPushButton>(u"readRest"_s);
        QVERIFY2(read->text().contains(u"at least 2"_s), qPrintable(read->text()));
        QTest::mouseClick(read, Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        const auto scopes = opened[0][0].value<ScopeSet>();
        QCOMPARE(scopes.scopes().size(), std::size_t{4});
        QVERIFY(scopes.contains(TestDocument::recordsets()));
        QVERIFY(bar()->isVisible());
        m_window->document.list(TestDocument::zones(), {});
        m_window->document.list(TestDocument::recordsets(), {});
        QTRY_VERIFY(!read->isVisible());
    }

    void closingTheBarShowsWhatWasShownBefore()
    {
        search();
        m_window->find<QToolButton>(u"closeSearch"_s)->click();
        QTRY_COMPARE(m_window->resources.scopes(), ScopeSet(TestDocument::vm()));
        QVERIFY(!bar()->isVisible());
    }

    void anotherScopeEndsTheSearch()
    {
        search();
        m_window->window.openScopes(TestDocument::disk());
        QVERIFY(!bar()->isVisible());
    }

    void aPastedListSelectsItsResourcesWhereverTheyAre()
    {
        IdsDialog *dialog = ask();
        dialog->findChild<QPlainTextEdit *>(u"idsText"_s)->setPlainText(u"web-2\nvol-1, i-nobody"_s);
        auto *act = dialog->findChild<QPushButton *>(u"idsSelect"_s);
        QTRY_VERIFY(act->isEnabled());
        const QString found = dialog->findChild<QLabel *>(u"idsFound"_s)->text();
        QVERIFY2(found.startsWith(u"2 found · 1 of them by name · 1 not found"_s), qPrintable(found));
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"idsMissing"_s)->toPlainText(), u"i-nobody"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"idsCopyMissing"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"i-nobody"_s);
        QTest::mouseClick(act, Qt::LeftButton);
        QCOMPARE(m_window->resources.scopes(), ScopeSet({TestDocument::vm(), TestDocument::disk()}));
        QCOMPARE(m_window->window.resourcePane()->selection(),
            Rows({m_window->document.row(TestDocument::vm(), u"i-2"_s),
                m_window->document.row(TestDocument::disk(), u"vol-1"_s)}));
    }

    void whatAFilterHidesIsSaidAndCanBeShown()
    {
        m_window->window.resourcePane()->filterBar()->setText(u"web"_s);
        IdsDialog *dialog = ask();
        dialog->setText(u"i-1 i-3"_s);
        auto *act = dialog->findChild<QPushButton *>(u"idsSelect"_s);
        QTRY_VERIFY(act->isEnabled());
        QTest::mouseClick(act, Qt::LeftButton);
        QCOMPARE(m_window->window.resourcePane()->selection().size(), std::size_t{1});
        QVERIFY(m_window->window.messages()->shows(u"hiddenIds"_s));
        QCOMPARE(field()->text(), u"web"_s);
        for (const auto &action : m_window->window.messages()->bars().last()->message().actions)
            action.run();
        QCOMPARE(m_window->window.resourcePane()->selection().size(), std::size_t{2});
    }

    void idsOfTheClipboardStandThereAlready()
    {
        QApplication::clipboard()->setText(u"[\"i-1\"]"_s);
        QCOMPARE(ask()->findChild<QPlainTextEdit *>(u"idsText"_s)->toPlainText(), u"[\"i-1\"]"_s);
    }

    void proseOfTheClipboardDoesNot()
    {
        QApplication::clipboard()->setText(u"See you at the meeting"_s);
        QVERIFY(ask()->findChild<QPlainTextEdit *>(u"idsText"_s)->toPlainText().isEmpty());
    }

    void theDialogReadsTheRestAndLooksAgain()
    {
        IdsDialog *dialog = ask();
        dialog->setText(u"zone-9"_s);
        QSignalSpy read(&m_window->window, &MainWindow::readRequested);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"idsRead"_s), Qt::LeftButton);
        QCOMPARE(read.size(), 1);
        QCOMPARE(read[0][0].value<ScopeSet>(), ScopeSet({TestDocument::zones(), TestDocument::recordsets()}));
        m_window->document.list(
            TestDocument::zones(), {TestDocument::resource(u"zone-9"_s, u"a.com"_s, Tags{})});
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"idsSelect"_s)->isEnabled());
        QCOMPARE(dialog->rows().size(), std::size_t{1});
    }

private:
    void search() { m_window->window.windowActions()->searchEverything->trigger(); }
    [[nodiscard]] QWidget *bar() const { return m_window->find<QWidget>(u"searchBar"_s); }
    [[nodiscard]] QLineEdit *field() const { return m_window->find<QLineEdit>(u"filterField"_s); }
    [[nodiscard]] IdsDialog *ask()
    {
        m_window->window.windowActions()->selectIds->trigger();
        return m_window->find<IdsDialog>();
    }

    std::unique_ptr<TestWindow> m_window;
};

TAGDESK_TEST(TestEstateSearch, QApplication)

} // namespace tst_estatesearch

#include "tst_estatesearch.moc"
