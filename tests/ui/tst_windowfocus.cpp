// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterbar.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "scopepane.h"
#include "scopetreeview.h"
#include "tagpane.h"
#include "testrunner.h"
#include "testwindow.h"
#include "windowactions.h"
#include "windowtoolbar.h"

#include <memory>
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

namespace tst_windowfocus {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Where the keyboard goes in the real window.
class TestWindowFocus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tabGoesThroughTheWindowInItsOrder();
    void shiftTabIsTheSameRoundBackwards();
    void widgetsThatComeLaterKeepTheOrder();
    void theButtonsOfTheToolBarAreReachedAndPressed();
    void functionKeySixMovesBetweenPanes();
    void aPaneIsEnteredWhereItWasLeft();
    void aHiddenPaneIsLeftOut();
    void aMessageIsReachedAndClosedByKeyboard();

private:
    [[nodiscard]] QString placeOf(const QWidget *widget) const;
    [[nodiscard]] QList<QWidget *> walk(Qt::Key key);
    [[nodiscard]] QStringList places(const QList<QWidget *> &widgets) const;
    void select();

    std::unique_ptr<TestWindow> m_test;
};

void TestWindowFocus::init()
{
    m_test = std::make_unique<TestWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window));
    select();
}

void TestWindowFocus::cleanup()
{
    m_test.reset();
}

void TestWindowFocus::select()
{
    m_test->window.resourcePane()->showRows({m_test->resources.rowAt(0)});
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!m_test->window.tagPane()->rows().isEmpty());
}

QString TestWindowFocus::placeOf(const QWidget *widget) const
{
    const MainWindow &window = m_test->window;
    const QList<std::pair<const QWidget *, QString>> places = {{m_test->find<WindowToolBar>(), u"tools"_s},
        {window.messages(), u"messages"_s}, {window.scopePane(), u"tree"_s},
        {window.resourcePane()->filterBar(), u"filter"_s}, {window.resourcePane(), u"grid"_s},
        {window.tagPane(), u"tags"_s}, {window.activityPane(), u"activity"_s},
        {m_test->find<QStatusBar>(), u"status"_s}};
    for (const auto &[place, name] : places) {
        if (place->isAncestorOf(widget))
            return name;
    }
    return u"elsewhere"_s;
}

/// From the search above the tree once round.
QList<QWidget *> TestWindowFocus::walk(Qt::Key key)
{
    auto *start = m_test->find<QWidget>(u"scopeSearch"_s);
    start->setFocus();
    QList<QWidget *> seen;
    do {
        seen.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key);
    } while (QApplication::focusWidget() != start && !seen.contains(QApplication::focusWidget())
        && seen.size() < 200);
    return seen;
}

QStringList TestWindowFocus::places(const QList<QWidget *> &widgets) const
{
    QStringList places;
    for (const QWidget *widget : widgets) {
        if (const QString place = placeOf(widget); places.isEmpty() || places.last() != place)
            places.append(place);
    }
    return places;
}

void TestWindowFocus::tabGoesThroughTheWindowInItsOrder()
{
    const QList<QWidget *> seen = walk(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_test->find<QWidget>(u"scopeSearch"_s));
    QCOMPARE(seen.at(1), m_test->window.scopePane()->view());
    QCOMPARE(
        places(seen), QStringList({u"tree"_s, u"filter"_s, u"grid"_s, u"tags"_s, u"activity"_s, u"tools"_s}));
    QCOMPARE(seen.at(2)->objectName(), u"filterField"_s);
    QVERIFY(seen.contains(m_test->find<QWidget>(u"untaggedPill"_s)));
    QVERIFY(seen.contains(m_test->find<QWidget>(u"columnsPill"_s)));
    QVERIFY(seen.contains(m_test->window.resourcePane()->table()));
}

void TestWindowFocus::shiftTabIsTheSameRoundBackwards()
{
    QList<QWidget *> forwards = walk(Qt::Key_Tab);
    const QList<QWidget *> backwards = walk(Qt::Key_Backtab);
    std::reverse(forwards.begin() + 1, forwards.end());
    QCOMPARE(backwards, forwards);
}

void TestWindowFocus::widgetsThatComeLaterKeepTheOrder()
{
    m_test->window.messages()->post({.id = u"late"_s, .text = u"Late."_s});
    m_test->window.setAccounts(
        {{u"jd"_s, {.badge = {.name = u"shop"_s}}}, {u"hw"_s, {.badge = {.name = u"shop"_s}}}});
    QTest::keyClick(&m_test->window, Qt::Key_A, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(places(walk(Qt::Key_Tab)),
        QStringList({u"tree"_s, u"filter"_s, u"grid"_s, u"tags"_s, u"activity"_s, u"status"_s, u"tools"_s,
            u"messages"_s}));
}

void TestWindowFocus::theButtonsOfTheToolBarAreReachedAndPressed()
{
    WindowActions *actions = m_test->window.windowActions();
    auto *bar = m_test->find<WindowToolBar>();
    const QList<QWidget *> seen = walk(Qt::Key_Tab);
    for (QAction *action : {actions->refresh, actions->importFile, actions->history})
        QVERIFY2(seen.contains(bar->widgetForAction(action)), qPrintable(action->objectName()));
    const QSignalSpy refreshes(actions->refresh, &QAction::triggered);
    bar->widgetForAction(actions->refresh)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(refreshes.size(), 1);
}

void TestWindowFocus::functionKeySixMovesBetweenPanes()
{
    m_test->window.scopePane()->view()->setFocus();
    QStringList places;
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        places.append(placeOf(QApplication::focusWidget()));
    }
    QCOMPARE(places, QStringList({u"grid"_s, u"tags"_s, u"activity"_s, u"tree"_s}));
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        places.append(placeOf(QApplication::focusWidget()));
    }
    QCOMPARE(places.mid(4), QStringList({u"activity"_s, u"tags"_s, u"grid"_s, u"tree"_s}));
}

void TestWindowFocus::aPaneIsEnteredWhereItWasLeft()
{
    auto *pill = m_test->find<QWidget>(u"changedPill"_s);
    pill->setFocus();
    QTest::keyClick(pill, Qt::Key_F6);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), pill);
}

void TestWindowFocus::aHiddenPaneIsLeftOut()
{
    m_test->window.windowActions()->showTags->trigger();
    m_test->window.windowActions()->showActivity->trigger();
    const QList<QWidget *> seen = walk(Qt::Key_Tab);
    QVERIFY(!places(seen).contains(u"tags"_s) && !places(seen).contains(u"activity"_s));
    QVERIFY(seen.contains(m_test->find<QWidget>(u"openShutter"_s)));
}

void TestWindowFocus::aMessageIsReachedAndClosedByKeyboard()
{
    MessageArea *messages = m_test->window.messages();
    messages->post({.id = u"a"_s, .text = u"A."_s});
    messages->post({.id = u"b"_s, .text = u"B."_s});
    ResourceTableView *table = m_test->window.resourcePane()->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(messages->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!messages->shows(u"b"_s) && messages->shows(u"a"_s));
    QVERIFY(messages->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(messages->isHidden());
    QVERIFY(table->hasFocus());
}

TAGDESK_TEST(TestWindowFocus, QApplication)

} // namespace tst_windowfocus

#include "tst_windowfocus.moc"
