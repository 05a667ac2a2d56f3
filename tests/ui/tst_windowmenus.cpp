// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowmenus.h"

#include "failuremodel.h"
#include "testdocument.h"
#include "testrunner.h"
#include "workspace.h"

#include <memory>
#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

namespace tst_windowmenus {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QChar mnemonic(const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QChar() : QChar(key[0].key());
}

} // namespace

class TestWindowMenus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theMenusStandInTheirOrderWithMnemonicsOfTheirOwn();
    void everyActHasAMnemonicThatNoOtherOfItsMenuHas();
    void everyActStandsInExactlyOneMenu();
    void noKeyBelongsToTwoActs();
    void everyActSaysWhatItDoes();
    void aToolTipTellsTheKey();
    void aMenuIsOpenedByItsMnemonic();
    void theActsOfARunCanBeDoneWhileItRuns();
    void aMenuThatFillsItselfTakesThePlace();

private:
    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<FailureModel> m_failures;
    std::unique_ptr<QMainWindow> m_window;
    WindowActions *m_actions = nullptr;
    WindowMenus *m_menus = nullptr;
};

void TestWindowMenus::init()
{
    m_document = std::make_unique<TestDocument>();
    m_failures = std::make_unique<FailureModel>(m_document->workspace());
    m_window = std::make_unique<QMainWindow>();
    m_actions = new WindowActions(m_document->workspace(), m_failures.get(), m_window.get());
    m_menus = new WindowMenus(*m_actions, m_window->menuBar());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowMenus::cleanup()
{
    m_window.reset();
    m_failures.reset();
    m_document.reset();
}

void TestWindowMenus::theMenusStandInTheirOrderWithMnemonicsOfTheirOwn()
{
    QStringList titles;
    QString mnemonics;
    for (const QAction *action : m_window->menuBar()->actions()) {
        titles.append(action->text());
        QVERIFY(!mnemonics.contains(mnemonic(action->text())));
        mnemonics.append(mnemonic(action->text()));
    }
    QCOMPARE(titles,
        QStringList(
            {u"&File"_s, u"&Edit"_s, u"&View"_s, u"&Select"_s, u"&Tags"_s, u"&Profile"_s, u"&Help"_s}));
}

void TestWindowMenus::everyActHasAMnemonicThatNoOtherOfItsMenuHas()
{
    for (const ActionMenu menu : allActionMenus()) {
        QString mnemonics;
        for (const QAction *action : m_actions->in(menu)) {
            if (action->isSeparator())
                continue;
            const QChar own = mnemonic(action->text());
            QVERIFY2(!own.isNull() && !mnemonics.contains(own), qPrintable(action->text()));
            mnemonics.append(own);
        }
    }
}

void TestWindowMenus::everyActStandsInExactlyOneMenu()
{
    for (QAction *action : m_window->actions()) {
        int places = 0;
        for (const QAction *menu : m_window->menuBar()->actions())
            places += static_cast<int>(menu->menu()->actions().count(action));
        QVERIFY2(places == 1, qPrintable(action->objectName()));
    }
}

void TestWindowMenus::noKeyBelongsToTwoActs()
{
    QList<QKeySequence> keys;
    for (const QAction *action : m_window->actions()) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(action->objectName()));
            keys.append(key);
        }
    }
}

void TestWindowMenus::everyActSaysWhatItDoes()
{
    for (const QAction *action : m_window->actions())
        QVERIFY2(
            !action->statusTip().isEmpty() && !action->objectName().isEmpty(), qPrintable(action->text()));
}

void TestWindowMenus::aToolTipTellsTheKey()
{
    QCOMPARE(m_actions->addTag->toolTip(), u"Add a tag to the selection (Alt+Shift+A)"_s);
    QCOMPARE(m_actions->undo->toolTip(), u"Nothing to undo (Ctrl+Z)"_s);
    QCOMPARE(m_actions->revertAll->toolTip(), u"No change is staged"_s);
}

void TestWindowMenus::aMenuIsOpenedByItsMnemonic()
{
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY(m_menus->menu(ActionMenu::Tagging)->isVisible());
    const QSignalSpy added(m_actions->addTag, &QAction::triggered);
    QTest::keyClick(m_menus->menu(ActionMenu::Tagging), Qt::Key_A);
    QCOMPARE(added.size(), 1);
}

void TestWindowMenus::theActsOfARunCanBeDoneWhileItRuns()
{
    QVERIFY(!m_actions->pauseApply->isEnabled() && !m_actions->stopApply->isEnabled());
    m_document->workspace()->beginApply();
    QVERIFY(m_actions->pauseApply->isEnabled() && m_actions->stopApply->isEnabled());
    m_actions->setApplyState(true, false);
    QCOMPARE(m_actions->pauseApply->text(), u"&Resume applying"_s);
    m_actions->setApplyState(false, true);
    QVERIFY(!m_actions->pauseApply->isEnabled() && !m_actions->stopApply->isEnabled());
    m_document->workspace()->endApply();
    m_document->workspace()->beginApply();
    QVERIFY(m_actions->stopApply->isEnabled());
    QCOMPARE(m_actions->pauseApply->text(), u"&Pause applying"_s);
    m_document->workspace()->endApply();
}

void TestWindowMenus::aMenuThatFillsItselfTakesThePlace()
{
    QMenu own;
    m_menus->replace(ActionMenu::Profile, &own);
    QCOMPARE(m_window->menuBar()->actions().at(5)->menu(), &own);
    QCOMPARE(own.title(), u"&Profile"_s);
    QCOMPARE(m_window->menuBar()->actions().size(), 7);
}

TAGDESK_TEST(TestWindowMenus, QApplication)

} // namespace tst_windowmenus

#include "tst_windowmenus.moc"
