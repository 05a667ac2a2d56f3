// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "icons.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "scopepane.h"
#include "tagpane.h"
#include "testrunner.h"
#include "testwindow.h"
#include "windowactions.h"
#include "windowtoolbar.h"

#include <memory>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace tst_windowpanes {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Message message(const QString &id)
{
    return {.id = id, .text = id, .detail = u"Detail."_s};
}

} // namespace

/// The panes of the real window: shown, hidden, drawn shut, and still under the pointer.
class TestWindowPanes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPartIsHiddenAndShownByItsAct();
    void theActivityPaneDraggedShutComesBack();
    void theHandlesAreEasyToHit();
    void theLayoutIsReset();
    void whatIsHiddenStaysHiddenNextTime();
    void damagedLayoutsAreIgnored();
    void messagesMoveNothing();
    void messagesLieOverNothingThatIsEdited();
    void severalMessagesTakeOneLine();
    void theActivityPaneKeepsItsPageUnderThePointer();
    void theActivityPaneKeepsItsPageUnderTheKeyboard();
    void aRunCanBeStoppedWhateverPageIsShown();
    void theButtonsOfTheActivityPaneKeepTheirPlaces();
    void linesOfTheLogAreCopied();
    void everythingFitsASmallWindow();
    void theToolBarDoesNotFollowTheNameOfAProfile();

private:
    [[nodiscard]] WindowActions *actions() const { return m_test->window.windowActions(); }
    [[nodiscard]] QTabWidget *tabs() const { return m_test->find<QTabWidget>(u"activityTabs"_s); }
    void fail();
    void point(QWidget *widget) const;
    [[nodiscard]] QRect placeOf(const QWidget *widget) const
    {
        return {widget->mapTo(&m_test->window, QPoint()), widget->size()};
    }
    [[nodiscard]] QList<QRect> placesOfEverything() const;

    std::unique_ptr<TestWindow> m_test;
};

void TestWindowPanes::init()
{
    m_test = std::make_unique<TestWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window));
    m_test->window.resourcePane()->showRows({m_test->resources.rowAt(0)});
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
}

void TestWindowPanes::cleanup()
{
    m_test.reset();
}

void TestWindowPanes::fail()
{
    Error error;
    error.kind = ErrorKind::Conflict;
    m_test->document->setOutcomes(
        {{m_test->resources.rowAt(1), {.state = RowState::Failed, .error = error}}});
    QCoreApplication::sendPostedEvents();
}

void TestWindowPanes::point(QWidget *widget) const
{
    QTest::mouseMove(m_test->window.windowHandle(), widget->mapTo(&m_test->window, widget->rect().center()));
}

QList<QRect> TestWindowPanes::placesOfEverything() const
{
    QList<QRect> places;
    for (const QWidget *widget : m_test->window.findChildren<QWidget *>()) {
        if (widget->isVisible() && !m_test->window.messages()->isAncestorOf(widget)
            && widget != m_test->window.messages())
            places.append(placeOf(widget));
    }
    return places;
}

void TestWindowPanes::everyPartIsHiddenAndShownByItsAct()
{
    const MainWindow &window = m_test->window;
    const QList<std::pair<QAction *, QWidget *>> parts = {{actions()->showScopes, window.scopePane()},
        {actions()->showTags, window.tagPane()}, {actions()->showActivity, window.activityPane()},
        {actions()->showToolBar, m_test->find<WindowToolBar>()},
        {actions()->showStatusBar, m_test->find<QStatusBar>()}};
    for (const auto &[action, part] : parts) {
        QVERIFY2(part->isVisible() && action->isChecked(), qPrintable(action->objectName()));
        action->trigger();
        QTRY_VERIFY2(!part->isVisible() && !action->isChecked(), qPrintable(action->objectName()));
        action->trigger();
        QTRY_VERIFY2(part->isVisible() && action->isChecked(), qPrintable(action->objectName()));
    }
    QTest::keyClick(&m_test->window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!window.tagPane()->isVisible());
}

void TestWindowPanes::theActivityPaneDraggedShutComesBack()
{
    auto *splitter = m_test->find<QSplitter>(u"downSplitter"_s);
    QSplitterHandle *handle = splitter->handle(1);
    const QPoint middle = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, middle);
    QTest::mouseMove(handle, middle + QPoint(0, 400));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, middle);
    ActivityPane *pane = m_test->window.activityPane();
    QTRY_VERIFY(!pane->isVisible());
    QVERIFY(!actions()->showActivity->isChecked());
    auto *strip = m_test->find<QPushButton>(u"openShutter"_s);
    QVERIFY(strip->isVisible() && strip->height() >= 16);
    QTest::mouseClick(strip, Qt::LeftButton);
    QTRY_VERIFY(pane->isVisible() && pane->height() > 100);
    QVERIFY(actions()->showActivity->isChecked());
    QTest::keyClick(&m_test->window, Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(!pane->isVisible());
    QTest::keyClick(&m_test->window, Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(pane->isVisible());
}

void TestWindowPanes::theHandlesAreEasyToHit()
{
    for (const QSplitter *splitter : m_test->window.findChildren<QSplitter *>()) {
        for (int handle = 1; handle < splitter->count(); ++handle) {
            const QSize size = splitter->handle(handle)->size();
            QVERIFY(std::min(size.width(), size.height()) >= 4);
        }
    }
}

void TestWindowPanes::theLayoutIsReset()
{
    auto *across = m_test->find<QSplitter>(u"acrossSplitter"_s);
    const QList<int> sizes = across->sizes();
    const int height = m_test->window.activityPane()->height();
    across->setSizes({400, 300, 500});
    actions()->showScopes->trigger();
    actions()->showActivity->trigger();
    actions()->showStatusBar->trigger();
    actions()->resetLayout->trigger();
    QTRY_COMPARE(across->sizes(), sizes);
    QVERIFY(m_test->window.activityPane()->isVisible() && m_test->find<QStatusBar>()->isVisible());
    QTRY_COMPARE(m_test->window.activityPane()->height(), height);
}

void TestWindowPanes::whatIsHiddenStaysHiddenNextTime()
{
    actions()->showTags->trigger();
    actions()->showActivity->trigger();
    actions()->showStatusBar->trigger();
    const WindowLayout layout = m_test->window.windowLayout();
    TestWindow other;
    other.window.setWindowLayout(layout);
    QVERIFY(!other.window.tagPane()->isVisible());
    QTRY_VERIFY(!other.window.activityPane()->isVisible());
    QVERIFY(!other.find<QStatusBar>()->isVisible());
    QVERIFY(other.window.scopePane()->isVisible());
    other.window.windowActions()->showActivity->trigger();
    QTRY_VERIFY(other.window.activityPane()->isVisible());
}

void TestWindowPanes::damagedLayoutsAreIgnored()
{
    m_test->window.setWindowLayout(
        {"x", "y", "z", "\xff\x00\x01", "w", "v", "u", {u"showNothing"_s, QString()}});
    QVERIFY(m_test->window.scopePane()->isVisible() && m_test->window.tagPane()->isVisible());
    QVERIFY(m_test->window.resourcePane()->table()->isVisible());
}

void TestWindowPanes::messagesMoveNothing()
{
    const QList<QRect> before = placesOfEverything();
    m_test->window.messages()->post(message(u"a"_s));
    QCoreApplication::sendPostedEvents();
    const QRect grid = placeOf(m_test->window.resourcePane());
    m_test->window.messages()->post(message(u"b"_s));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(placeOf(m_test->window.resourcePane()), grid);
    m_test->window.messages()->clear();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(placesOfEverything(), before);
}

void TestWindowPanes::messagesLieOverNothingThatIsEdited()
{
    m_test->window.messages()->post(message(u"a"_s));
    const auto isFree = [this](const QWidget *widget) {
        const QRect place = placeOf(widget);
        const QRect bar = placeOf(m_test->window.messages());
        return !place.intersects(bar);
    };
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_test->window.messages()->isVisible());
    QVERIFY(isFree(m_test->window.resourcePane()) && isFree(m_test->window.tagPane()));
    QVERIFY(isFree(m_test->window.scopePane()) && isFree(m_test->find<QStatusBar>()));
    actions()->showActivity->trigger();
    QTRY_VERIFY(!m_test->window.activityPane()->isVisible());
    QVERIFY(isFree(m_test->window.resourcePane()) && isFree(m_test->window.tagPane()));
}

void TestWindowPanes::severalMessagesTakeOneLine()
{
    MessageArea *messages = m_test->window.messages();
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        messages->post(message(id));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(messages->height(), messages->lineHeight());
    QPushButton *more = nullptr;
    for (const MessageBar *bar : messages->bars()) {
        if (bar->isVisible()) {
            QCOMPARE(bar->id(), u"c"_s);
            more = bar->findChild<QPushButton *>(u"moreMessages"_s);
        }
    }
    QVERIFY(more);
    QCOMPARE(more->text(), u"2 more"_s);
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_VERIFY(messages->height() > 2 * messages->lineHeight());
    for (const MessageBar *bar : messages->bars())
        QVERIFY(bar->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_COMPARE(messages->height(), messages->lineHeight());
}

void TestWindowPanes::theActivityPaneKeepsItsPageUnderThePointer()
{
    point(tabs());
    QTRY_VERIFY(m_test->window.activityPane()->underMouse());
    fail();
    m_test->window.showApplied({.accepted = 2, .failed = 1});
    QCOMPARE(tabs()->currentIndex(), 0);
    QVERIFY2(tabs()->tabText(1).contains(u'1'), qPrintable(tabs()->tabText(1)));
    point(m_test->window.resourcePane());
    QTRY_VERIFY(!m_test->window.activityPane()->underMouse());
    m_test->window.showApplied({.accepted = 2, .failed = 1});
    QCOMPARE(tabs()->currentIndex(), 1);
}

void TestWindowPanes::theActivityPaneKeepsItsPageUnderTheKeyboard()
{
    m_test->window.activityPane()->showFailures();
    tabs()->tabBar()->setFocus();
    m_test->document->beginApply();
    QCOMPARE(tabs()->currentIndex(), 1);
    m_test->document->endApply();
    m_test->window.resourcePane()->table()->setFocus();
    m_test->document->beginApply();
    QCOMPARE(tabs()->currentIndex(), 0);
    m_test->document->endApply();
}

void TestWindowPanes::aRunCanBeStoppedWhateverPageIsShown()
{
    m_test->document->beginApply();
    m_test->activities.add({.kind = ActivityKind::Apply, .done = 120, .left = 80});
    const QSignalSpy stops(actions()->stopApply, &QAction::triggered);
    for (int page = 0; page < tabs()->count(); ++page) {
        tabs()->setCurrentIndex(page);
        auto *stop = m_test->find<QToolButton>(u"stopButton"_s);
        QVERIFY(stop->isVisible() && stop->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(m_test->find<QLabel>(u"runProgress"_s)->text().contains(u"120"_s));
    }
    QCOMPARE(stops.size(), 3);
    m_test->document->endApply();
    QVERIFY(!m_test->find<QToolButton>(u"stopButton"_s)->isEnabled());
}

void TestWindowPanes::theButtonsOfTheActivityPaneKeepTheirPlaces()
{
    const auto places = [this] {
        QCoreApplication::sendPostedEvents();
        QList<QRect> result;
        for (const QString &name : {u"stopButton"_s, u"retryFailures"_s, u"retryAllFailures"_s, u"useMine"_s,
                 u"useTheirs"_s, u"copyReport"_s})
            result.append(placeOf(m_test->find<QAbstractButton>(name)));
        return result;
    };
    m_test->window.activityPane()->showFailures();
    const QList<QRect> before = places();
    m_test->document->beginApply();
    actions()->setApplyState(true, false);
    QCOMPARE(places(), before);
    m_test->document->endApply();
    fail();
    QCOMPARE(places(), before);
}

void TestWindowPanes::linesOfTheLogAreCopied()
{
    const QDateTime time(QDate(2026, 11, 29), QTime(8, 9, 10), Qt::UTC);
    for (const int count : {3, 4})
        m_test->log.append({.time = time,
            .kind = LogEvent::Kind::ListingFinished,
            .scope = TestDocument::vm(),
            .count = count});
    tabs()->setCurrentIndex(2);
    auto *log = m_test->find<QTreeView>(u"logView"_s);
    log->setFocus();
    log->selectAll();
    QTest::keyClick(log, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(u"2026-11-29 08:09:10 UTC"_s) && lines.at(0).contains(u'3'),
        qPrintable(lines.at(0)));
}

void TestWindowPanes::everythingFitsASmallWindow()
{
    m_test->window.resize(1024, 680);
    QTRY_COMPARE(m_test->window.width(), 1024);
    QCOMPARE(m_test->window.height(), 680);
    const QWidget *stop = m_test->find<QWidget>(u"stopButton"_s);
    QVERIFY(stop->mapTo(&m_test->window, stop->rect().bottomRight()).x() < 1024);
    m_test->window.activityPane()->showFailures();
    QCoreApplication::sendPostedEvents();
    const QWidget *last = m_test->find<QWidget>(u"exportFailures"_s);
    QVERIFY(last->mapTo(&m_test->window, last->rect().bottomRight()).x() < 1024);
}

void TestWindowPanes::theToolBarDoesNotFollowTheNameOfAProfile()
{
    const auto *bar = m_test->find<WindowToolBar>();
    for (const int width : {1024, 1296, 1440}) {
        m_test->window.resize(width, 700);
        QTRY_COMPARE(bar->width(), width);
        QSet<Qt::ToolButtonStyle> styles;
        for (const QString &name : {u"x"_s, u"a name of a profile that is very long indeed, and longer"_s}) {
            const AccountFacts facts{.badge = {.name = name, .production = true}};
            m_test->window.setAccounts({{u"jd"_s, facts}, {u"hw"_s, facts}});
            QCoreApplication::sendPostedEvents();
            styles.insert(bar->toolButtonStyle());
        }
        QCOMPARE(styles.size(), 1);
    }
}

TAGDESK_TEST(TestWindowPanes, QApplication)

} // namespace tst_windowpanes

#include "tst_windowpanes.moc"
