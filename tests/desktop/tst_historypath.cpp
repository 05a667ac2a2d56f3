// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "emptystate.h"
#include "historydialog.h"
#include "messagebar.h"
#include "notreverteddialog.h"
#include "reviewdialog.h"
#include "tagpane.h"
#include "testrunner.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

namespace tst_historypath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What was applied is found in the history and taken back, and what was cut off is resumed, in windows that
/// share a journal, by keys and clicks.
class TestHistoryPath : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_desktop.clear(); }
    void anAppliedRunIsTakenBack();
    void aResourceShowsWhatWasAppliedToIt();
    void whatSomebodyChangedSinceStays();
    void aRunThatIsNotWantedBackIsDropped();
    void aCutOffRunIsOfferedAndItsRestIsSent();
    void aCutOffRunStaysWhenItsRestIsReverted();
    void aDamagedJournalIsSaidAndNothingIsSent();
    void aColleaguesRunIsTakenBackFromTheirHistory();
    void whatAnUndoLeftIsSentAsPartOfIt();

private:
    void open();
    void apply(int resources, const QString &key, const QString &value);
    /// The program ends before anything of this was sent.
    void applyAndEnd(int resources, const QString &key, const QString &value);
    void pressApply();
    /// With a run chosen and its changes there.
    HistoryDialog *openHistory(int changes);
    void click(const QObject *parent, const QString &button) const;
    void clickInBar(const QString &id, int action) const;
    [[nodiscard]] std::size_t tagged(const QString &filter) const;
    /// As its key does; without a window manager nobody gives the keys back when a dialog closes.
    void trigger(const QString &action) const;

    SandboxDesktop m_desktop;
};

void TestHistoryPath::open()
{
    m_desktop.open();
    m_desktop.setFilter(u"is:untagged"_s);
    QVERIFY(m_desktop->resources()->rowCount() > 2);
}

void TestHistoryPath::pressApply()
{
    m_desktop.pressApply();
    QVERIFY(m_desktop->workspace()->isApplying());
}

void TestHistoryPath::apply(int resources, const QString &key, const QString &value)
{
    Rows rows;
    for (int position = 0; position < resources; ++position)
        rows.push_back(m_desktop->resources()->rowAt(position));
    m_desktop->workspace()->stage(rows, {key, value}, EditMode::Set);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    trigger(u"review"_s);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ReviewDialog>() == nullptr, kWaitMs);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
}

void TestHistoryPath::applyAndEnd(int resources, const QString &key, const QString &value)
{
    Rows rows;
    for (int position = 0; position < resources; ++position)
        rows.push_back(m_desktop->resources()->rowAt(position));
    m_desktop->workspace()->stage(rows, {key, value}, EditMode::Set);
    trigger(u"review"_s);
    pressApply();
    m_desktop->controller()->pause();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop.runs().size(), std::size_t(1), kWaitMs);
    m_desktop.end();
}

void TestHistoryPath::trigger(const QString &action) const
{
    auto *found = m_desktop.find<QAction>(action);
    if (found == nullptr || !found->isEnabled())
        qFatal("there is no such action now");
    found->trigger();
}

HistoryDialog *TestHistoryPath::openHistory(int changes)
{
    trigger(u"history"_s);
    if (!QTest::qWaitFor([this] { return m_desktop.find<HistoryDialog>() != nullptr; }, kWaitMs))
        qFatal("the history does not open");
    auto *history = m_desktop.find<HistoryDialog>();
    const auto *cells = history->findChild<QTableView *>(u"historyCells"_s);
    if (!QTest::qWaitFor([cells, changes] { return cells->model()->rowCount() == changes; }, kWaitMs))
        qWarning("the changes of the run are not shown");
    return history;
}

void TestHistoryPath::click(const QObject *parent, const QString &button) const
{
    auto *pressed = parent->findChild<QPushButton *>(button);
    QVERIFY(pressed);
    QVERIFY2(pressed->isEnabled(), qPrintable(pressed->toolTip()));
    QTest::mouseClick(pressed, Qt::LeftButton);
}

void TestHistoryPath::clickInBar(const QString &id, int action) const
{
    const QString text = m_desktop.bar(id)->message().actions[action].text;
    for (QPushButton *button : m_desktop.bar(id)->findChildren<QPushButton *>()) {
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("the bar has no such button");
}

std::size_t TestHistoryPath::tagged(const QString &filter) const
{
    m_desktop.setFilter(filter);
    return static_cast<std::size_t>(m_desktop->resources()->rowCount());
}

void TestHistoryPath::anAppliedRunIsTakenBack()
{
    open();
    apply(2, u"squad"_s, u"web"_s);
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    click(openHistory(2), u"undoRun"_s);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
    // In the cloud too, not only in the window.
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    trigger(u"refresh"_s);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
    QCOMPARE(tagged(u"squad="_s), std::size_t(0));
    QCOMPARE(m_desktop.runs().size(), std::size_t(2));
    QCOMPARE(m_desktop.runs().front().header.undoes, std::optional<qint64>(m_desktop.runs().back().id));
    QCOMPARE(m_desktop.runs().front().state, RunState::Done);
}

void TestHistoryPath::aResourceShowsWhatWasAppliedToIt()
{
    open();
    const Row row = m_desktop->resources()->rowAt(0);
    m_desktop->tags()->setRows({row});
    TagPane *pane = m_desktop->window()->tagPane();
    const auto *empty = pane->findChild<EmptyState *>(u"historyEmpty"_s);
    const auto *list = pane->findChild<QTreeWidget *>(u"resourceHistory"_s);
    pane->findChild<QTabBar *>(u"tagTabs"_s)->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible() && !empty->button()->isVisible(), kWaitMs);
    apply(1, u"squad"_s, u"web"_s);
    m_desktop->tags()->setRows({});
    m_desktop->tags()->setRows({row});
    QTRY_VERIFY_WITH_TIMEOUT(list->isVisible(), kWaitMs);
    QCOMPARE(list->topLevelItemCount(), 1);
    QVERIFY(list->topLevelItem(0)->child(0)->text(0).contains(u"squad"_s));
}

void TestHistoryPath::whatSomebodyChangedSinceStays()
{
    open();
    apply(2, u"squad"_s, u"web"_s);
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    apply(1, u"squad"_s, u"data"_s);
    HistoryDialog *history = openHistory(1);
    QTest::keyClick(history->findChild<QTableView *>(u"historyRuns"_s), Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(
        history->findChild<QTableView *>(u"historyCells"_s)->model()->rowCount(), 2, kWaitMs);
    click(history, u"undoRun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<NotRevertedDialog>() != nullptr, kWaitMs);
    QCOMPARE(m_desktop.find<NotRevertedDialog>()->findChild<QTableView *>()->model()->rowCount(), 1);
    click(m_desktop.find<NotRevertedDialog>(), u"reviewRest"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ReviewDialog>() != nullptr, kWaitMs);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(1));
}

void TestHistoryPath::aRunThatIsNotWantedBackIsDropped()
{
    open();
    apply(2, u"squad"_s, u"web"_s);
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    apply(1, u"squad"_s, u"data"_s);
    HistoryDialog *history = openHistory(1);
    QTest::keyClick(history->findChild<QTableView *>(u"historyRuns"_s), Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(
        history->findChild<QTableView *>(u"historyCells"_s)->model()->rowCount(), 2, kWaitMs);
    click(history, u"undoRun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<NotRevertedDialog>() != nullptr, kWaitMs);
    QTest::keyClick(m_desktop.find<NotRevertedDialog>(), Qt::Key_Escape);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
    QVERIFY(history->isVisible());
}

void TestHistoryPath::aCutOffRunIsOfferedAndItsRestIsSent()
{
    open();
    applyAndEnd(2, u"squad"_s, u"web"_s);
    QCOMPARE(m_desktop.runs().front().state, RunState::Interrupted);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"interrupted-1"_s) != nullptr, kWaitMs);
    const QString words = m_desktop.bar(u"interrupted-1"_s)->message().text;
    QVERIFY2(words.endsWith(u"0 of 2 change(s) are done, 2 were not sent."_s), qPrintable(words));
    clickInBar(u"interrupted-1"_s, 0);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    QCOMPARE(m_desktop.runs().size(), std::size_t(2));
    QCOMPARE(m_desktop.runs().front().header.continues, std::optional<qint64>(1));
    QCOMPARE(m_desktop.runs().front().state, RunState::Done);
    QVERIFY(m_desktop.runs().back().ended.isValid());
    QVERIFY(m_desktop.bar(u"interrupted-1"_s) == nullptr);
}

void TestHistoryPath::aCutOffRunStaysWhenItsRestIsReverted()
{
    open();
    applyAndEnd(2, u"squad"_s, u"web"_s);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"interrupted-1"_s) != nullptr, kWaitMs);
    clickInBar(u"interrupted-1"_s, 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ReviewDialog>() != nullptr, kWaitMs);
    QCOMPARE(m_desktop.runs().front().state, RunState::Running); // nobody else may send it now
    QTest::keyClick(m_desktop.find<ReviewDialog>(), Qt::Key_Escape);
    m_desktop->workspace()->revertAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop.runs().front().state, RunState::Interrupted, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"interrupted-1"_s) != nullptr, kWaitMs);
}

void TestHistoryPath::aDamagedJournalIsSaidAndNothingIsSent()
{
    m_desktop.write(u"journal.sqlite"_s, QByteArray(4096, 'x'));
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"journal"_s) != nullptr, kWaitMs);
    m_desktop->workspace()->stage({m_desktop->resources()->rowAt(0)}, {u"squad"_s, u"web"_s}, EditMode::Set);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    trigger(u"review"_s);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QVERIFY(m_desktop.bar(u"apply"_s)->message().text.contains(u"is damaged"_s));
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(1));
}

/// The guard holds: what somebody changed since stays, and the run is written into our journal.
void TestHistoryPath::aColleaguesRunIsTakenBackFromTheirHistory()
{
    open();
    apply(2, u"squad"_s, u"web"_s);
    const QString file = m_desktop.path(u"alice.tagdesk-history"_s);
    QString identity;
    {
        const auto journal = Journal::open(m_desktop.journalPath());
        QVERIFY((*journal)->save(file, {.who = u"alice@build-7"_s, .made = QDateTime::currentDateTimeUtc()}));
        identity = (*journal)->identity();
    }
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    apply(1, u"squad"_s, u"data"_s);
    HistoryDialog *history = openHistory(1);
    emit history->openRequested(file);
    const auto *cells = history->findChild<QTableView *>(u"historyCells"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cells->model()->rowCount(), 2, kWaitMs);
    QVERIFY(history->windowTitle().contains(u"alice@build-7"_s));
    QTRY_VERIFY_WITH_TIMEOUT(history->findChild<QPushButton *>(u"undoRun"_s)->isEnabled(), kWaitMs);
    click(history, u"undoRun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<NotRevertedDialog>() != nullptr, kWaitMs);
    QCOMPARE(m_desktop.find<NotRevertedDialog>()->findChild<QTableView *>()->model()->rowCount(), 1);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    click(m_desktop.find<NotRevertedDialog>(), u"reviewRest"_s);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(tagged(u"squad=data"_s), std::size_t(1));
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(0));
    QCOMPARE(m_desktop.runs().size(), std::size_t(3));
    QCOMPARE(m_desktop.runs().front().header.undoes, std::optional<qint64>(1));
    QCOMPARE(m_desktop.runs().front().header.undoesJournal, identity);
}

void TestHistoryPath::whatAnUndoLeftIsSentAsPartOfIt()
{
    open();
    apply(2, u"squad"_s, u"web"_s);
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    click(openHistory(2), u"undoRun"_s);
    pressApply();
    m_desktop->controller()->pause();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop.runs().size(), std::size_t(2), kWaitMs);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    m_desktop->controller()->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ReviewDialog>() == nullptr, kWaitMs);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(2));
    trigger(u"review"_s);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, kWaitMs);
    QCOMPARE(m_desktop.runs().size(), std::size_t(3));
    QCOMPARE(m_desktop.runs().front().header.undoes, std::optional<qint64>(1));
    QCOMPARE(m_desktop.runs().front().header.apply, m_desktop.runs()[1].header.apply);
    QVERIFY(m_desktop.runs().front().header.apply != m_desktop.runs().back().header.apply);
}

TAGDESK_TEST(TestHistoryPath, QApplication)

} // namespace tst_historypath

#include "tst_historypath.moc"
