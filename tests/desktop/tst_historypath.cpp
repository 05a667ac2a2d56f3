// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "desktop.h"

#include "emptystate.h"
#include "filterbar.h"
#include "historydialog.h"
#include "journal.h"
#include "notreverteddialog.h"
#include "reviewdialog.h"
#include "tagpane.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
} // namespace

/// What was applied is found in the history and taken back, and what was cut off is resumed, in windows that
/// share a journal, by keys and clicks.
class TestHistoryPath : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
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
    [[nodiscard]] MessageBar *bar(const QString &id) const;
    [[nodiscard]] std::vector<JournalRun> runs() const;
    [[nodiscard]] std::size_t tagged(const QString &filter) const;
    /// As its key does; without a window manager nobody gives the keys back when a dialog closes.
    void trigger(const QString &action) const;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return m_desktop->window()->findChild<Dialog *>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    MemorySecretStore m_secrets;
    std::unique_ptr<Desktop> m_desktop;
};

void TestHistoryPath::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
}

void TestHistoryPath::cleanup()
{
    m_desktop.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
}

void TestHistoryPath::open()
{
    SandboxOptions options;
    options.resources = 600;
    options.seed = 1;
    m_desktop = std::make_unique<Desktop>(*m_settings, m_secrets, options, path());
    QSignalSpy counted(m_desktop->controller(), &DocumentController::scopesCounted);
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->show();
    m_desktop->openSandbox();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 2, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
    m_desktop->window()->findChild<FilterBar *>()->setText(u"is:untagged"_s);
    QVERIFY(m_desktop->resources()->rowCount() > 2);
}

void TestHistoryPath::pressApply()
{
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ReviewDialog>() != nullptr, kWaitMs);
    for (QPushButton *button : dialog<ReviewDialog>()->findChildren<QPushButton *>()) {
        if (look(button) == Look::Primary)
            QTest::mouseClick(button, Qt::LeftButton);
    }
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
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ReviewDialog>() == nullptr, kWaitMs);
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
    QTRY_COMPARE_WITH_TIMEOUT(runs().size(), std::size_t(1), kWaitMs);
    m_desktop.reset();
}

void TestHistoryPath::trigger(const QString &action) const
{
    auto *found = m_desktop->window()->findChild<QAction *>(action);
    if (found == nullptr || !found->isEnabled())
        qFatal("there is no such action now");
    found->trigger();
}

HistoryDialog *TestHistoryPath::openHistory(int changes)
{
    trigger(u"history"_s);
    if (!QTest::qWaitFor([this] { return dialog<HistoryDialog>() != nullptr; }, kWaitMs))
        qFatal("the history does not open");
    auto *history = dialog<HistoryDialog>();
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

MessageBar *TestHistoryPath::bar(const QString &id) const
{
    for (MessageBar *shown : m_desktop->window()->messages()->bars()) {
        if (shown->id() == id)
            return shown;
    }
    return nullptr;
}

void TestHistoryPath::clickInBar(const QString &id, int action) const
{
    const QString text = bar(id)->message().actions[action].text;
    for (QPushButton *button : bar(id)->findChildren<QPushButton *>()) {
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("the bar has no such button");
}

std::vector<JournalRun> TestHistoryPath::runs() const
{
    const auto journal = Journal::open(path());
    const auto all = journal ? (*journal)->runs() : Result<std::vector<JournalRun>>();
    return all.value_or(std::vector<JournalRun>());
}

std::size_t TestHistoryPath::tagged(const QString &filter) const
{
    m_desktop->window()->findChild<FilterBar *>()->setText(filter);
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
    QCOMPARE(runs().size(), std::size_t(2));
    QCOMPARE(runs().front().header.undoes, std::optional<qint64>(runs().back().id));
    QCOMPARE(runs().front().state, RunState::Done);
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
    QTRY_VERIFY_WITH_TIMEOUT(dialog<NotRevertedDialog>() != nullptr, kWaitMs);
    QCOMPARE(dialog<NotRevertedDialog>()->findChild<QTableView *>()->model()->rowCount(), 1);
    click(dialog<NotRevertedDialog>(), u"reviewRest"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ReviewDialog>() != nullptr, kWaitMs);
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
    QTRY_VERIFY_WITH_TIMEOUT(dialog<NotRevertedDialog>() != nullptr, kWaitMs);
    QTest::keyClick(dialog<NotRevertedDialog>(), Qt::Key_Escape);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
    QVERIFY(history->isVisible());
}

void TestHistoryPath::aCutOffRunIsOfferedAndItsRestIsSent()
{
    open();
    applyAndEnd(2, u"squad"_s, u"web"_s);
    QCOMPARE(runs().front().state, RunState::Interrupted);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(bar(u"interrupted-1"_s) != nullptr, kWaitMs);
    const QString words = bar(u"interrupted-1"_s)->message().text;
    QVERIFY2(words.endsWith(u"0 of 2 change(s) are done, 2 were not sent."_s), qPrintable(words));
    clickInBar(u"interrupted-1"_s, 0);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    QCOMPARE(runs().size(), std::size_t(2));
    QCOMPARE(runs().front().header.continues, std::optional<qint64>(1));
    QCOMPARE(runs().front().state, RunState::Done);
    QVERIFY(runs().back().ended.isValid());
    QVERIFY(bar(u"interrupted-1"_s) == nullptr);
}

void TestHistoryPath::aCutOffRunStaysWhenItsRestIsReverted()
{
    open();
    applyAndEnd(2, u"squad"_s, u"web"_s);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(bar(u"interrupted-1"_s) != nullptr, kWaitMs);
    clickInBar(u"interrupted-1"_s, 0);
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ReviewDialog>() != nullptr, kWaitMs);
    QCOMPARE(runs().front().state, RunState::Running); // nobody else may send it now
    QTest::keyClick(dialog<ReviewDialog>(), Qt::Key_Escape);
    m_desktop->workspace()->revertAll();
    QTRY_COMPARE_WITH_TIMEOUT(runs().front().state, RunState::Interrupted, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(bar(u"interrupted-1"_s) != nullptr, kWaitMs);
}

void TestHistoryPath::aDamagedJournalIsSaidAndNothingIsSent()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(bar(u"journal"_s) != nullptr, kWaitMs);
    m_desktop->workspace()->stage({m_desktop->resources()->rowAt(0)}, {u"squad"_s, u"web"_s}, EditMode::Set);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    trigger(u"review"_s);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QVERIFY(bar(u"apply"_s)->message().text.contains(u"is damaged"_s));
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(1));
}

/// The guard holds: what somebody changed since stays, and the run is written into our journal.
void TestHistoryPath::aColleaguesRunIsTakenBackFromTheirHistory()
{
    open();
    apply(2, u"squad"_s, u"web"_s);
    const QString file = m_folder->filePath(u"alice.tagdesk-history"_s);
    QString identity;
    {
        const auto journal = Journal::open(path());
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
    QTRY_VERIFY_WITH_TIMEOUT(dialog<NotRevertedDialog>() != nullptr, kWaitMs);
    QCOMPARE(dialog<NotRevertedDialog>()->findChild<QTableView *>()->model()->rowCount(), 1);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    click(dialog<NotRevertedDialog>(), u"reviewRest"_s);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(tagged(u"squad=data"_s), std::size_t(1));
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(0));
    QCOMPARE(runs().size(), std::size_t(3));
    QCOMPARE(runs().front().header.undoes, std::optional<qint64>(1));
    QCOMPARE(runs().front().header.undoesJournal, identity);
}

void TestHistoryPath::whatAnUndoLeftIsSentAsPartOfIt()
{
    open();
    apply(2, u"squad"_s, u"web"_s);
    QCOMPARE(tagged(u"squad=web"_s), std::size_t(2));
    click(openHistory(2), u"undoRun"_s);
    pressApply();
    m_desktop->controller()->pause();
    QTRY_COMPARE_WITH_TIMEOUT(runs().size(), std::size_t(2), kWaitMs);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    m_desktop->controller()->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ReviewDialog>() == nullptr, kWaitMs);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(2));
    trigger(u"review"_s);
    pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, kWaitMs);
    QCOMPARE(runs().size(), std::size_t(3));
    QCOMPARE(runs().front().header.undoes, std::optional<qint64>(1));
    QCOMPARE(runs().front().header.apply, runs()[1].header.apply);
    QVERIFY(runs().front().header.apply != runs().back().header.apply);
}

QTEST_MAIN(TestHistoryPath)
#include "tst_historypath.moc"
