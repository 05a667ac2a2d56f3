// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "actionkeys.h"
#include "desktopnotifier.h"
#include "embeddedsandbox.h"
#include "errortext.h"
#include "filterbar.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "runningwork.h"
#include "tagchipdelegate.h"
#include "tagpane.h"
#include "tagrow.h"
#include "testrunner.h"
#include "windowactions.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <utility>

namespace tst_mainpath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Keeps what was said.
class SaidNotices : public DesktopNotifier
{
public:
    void notify(const Sentences &sentences) override
    {
        said.append(sentences.what + u": "_s + sentences.next);
    }

    QStringList said;
};

/// The whole main job in one window against the embedded sandbox, by keys and clicks.
class TestMainPath : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desktop.open(); }
    void cleanup() { m_desktop.clear(); }
    void resourcesAreListedAndCounted();
    void aChangeIsMadeReviewedAndApplied();
    void aRefusedChangeStaysInItsRowAndIsRetried();
    void resourcesThatTheCloudRefusesKeepTheirEdits();
    void aChangeOfManyIsStoppedAndGoesOn();
    void whatTheProfileProtectsStaysAndTheRestIsSent();
    void theEndOfARunIsToldToWhomLooksElsewhere();
    void changedKeysAreKept();
    void aFilterIsKeptAsSoonAsItIsSaved();
    void theLastScopeIsOpenedAgain();
    void keysInUseAreOffered();
    void twoCloudsAreEditedInOneTable();
    void theLastScopesAreOpenedAgain();
    void everythingOpenIsReadAndSearched();

private:
    void selectFirst(int count);
    void addTag(const QString &key, const QString &value);
    void reviewAndApply();
    [[nodiscard]] QString rowText(int position) const;
    [[nodiscard]] ResourceTableView *table() const { return m_desktop.find<ResourceTableView>(); }

    SandboxDesktop m_desktop;
};

void TestMainPath::selectFirst(int count)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->resources()->rowCount() >= count, kWaitMs);
    const QRect first = table()->visualRect(m_desktop->resources()->index(0, 0));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier, first.center());
    const QRect last = table()->visualRect(m_desktop->resources()->index(count - 1, 0));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::ShiftModifier, last.center());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->tags()->rows().size(), static_cast<std::size_t>(count), kWaitMs);
}

void TestMainPath::addTag(const QString &key, const QString &value)
{
    QTest::keyClick(table(), Qt::Key_A, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), key);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), value);
}

void TestMainPath::reviewAndApply()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    m_desktop.pressApply();
    QVERIFY(m_desktop->workspace()->isApplying());
    m_desktop->window()->activateWindow();
}

QString TestMainPath::rowText(int position) const
{
    return TagChipDelegate::fullText(m_desktop->resources()->index(position, ResourceModel::TagsColumn));
}

void TestMainPath::resourcesAreListedAndCounted()
{
    QVERIFY(m_desktop->resources()->totalCount() > 10);
    QVERIFY(table()->isVisible());
    QCOMPARE(m_desktop->window()->messages()->bars().size(), 1); // that this is a simulation
}

void TestMainPath::aChangeIsMadeReviewedAndApplied()
{
    m_desktop.setFilter(u"is:untagged"_s);
    selectFirst(2);
    addTag(u"team"_s, u"web"_s);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    reviewAndApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
    m_desktop.setFilter(u"team=web"_s);
    QVERIFY(m_desktop->resources()->rowCount() >= 2);
    // It is in the cloud too, not only in the window.
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    QTest::keyClick(table(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
    QVERIFY(m_desktop->resources()->rowCount() >= 2);
}

void TestMainPath::aRefusedChangeStaysInItsRowAndIsRetried()
{
    m_desktop.setFilter(u"web- !team"_s);
    QSignalSpy completions(m_desktop->controller(), &DocumentController::completionsRead);
    selectFirst(1);
    const Row row = m_desktop->resources()->rowAt(0);
    addTag(u"team"_s, u"web"_s);
    QTRY_COMPARE_WITH_TIMEOUT(completions.size(), 2, kWaitMs); // keys, and the values of team
    ForcedAnswer refusal;
    refusal.requests = 1;
    refusal.status = 400;
    refusal.body = R"({"requestId":"r-8841","error":{"code":400,"status":"FAILED_PRECONDITION",)"
                   R"("message":"the machine is being rebuilt"}})";
    m_desktop->sandbox()->answerNext(refusal);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    reviewAndApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(m_desktop->workspace()->outcome(row).state, RowState::Failed);
    const int position = m_desktop->resources()->positionOf(row);
    QVERIFY(position >= 0);
    QVERIFY2(rowText(position).contains(u"the machine is being rebuilt"_s), qPrintable(rowText(position)));
    QVERIFY(rowText(position).contains(u"r-8841"_s));
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(1));

    auto *retry = m_desktop.find<QPushButton>(u"retryFailures"_s);
    QTRY_VERIFY_WITH_TIMEOUT(retry->isVisible(), kWaitMs);
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, kWaitMs);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
    QVERIFY(m_desktop->workspace()->outcome(row).state != RowState::Failed);
}

void TestMainPath::resourcesThatTheCloudRefusesKeepTheirEdits()
{
    m_desktop.setFilter(u"locked"_s);
    QVERIFY(m_desktop->resources()->rowCount() > 0);
    selectFirst(1);
    const Row row = m_desktop->resources()->rowAt(0);
    addTag(u"team"_s, u"web"_s);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    reviewAndApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(m_desktop->workspace()->outcome(row).state, RowState::Failed);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(1));
    const QString words = ErrorTexts::inlineText(m_desktop->workspace()->outcome(row).error);
    QVERIFY2(rowText(0).contains(m_desktop->workspace()->outcome(row).error.message), qPrintable(words));
}

void TestMainPath::aChangeOfManyIsStoppedAndGoesOn()
{
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_desktop->tags()->rows().size(), m_desktop->resources()->totalCount(), kWaitMs);
    addTag(u"batch"_s, u"one"_s);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    reviewAndApply();
    QTest::mouseClick(m_desktop.find<QAbstractButton>(u"stopButton"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    const auto first = ended.constFirst().constFirst().value<ApplyProgress>();
    QCOMPARE(first.acceptedRows + first.failedRows + first.unknownRows + first.skippedRows, first.rows);
    // What was not sent is still staged, row for row.
    QVERIFY(m_desktop->workspace()->changeCount() >= first.skippedRows + first.failedRows);
    QVERIFY(!m_desktop->workspace()->isApplying());
}

void TestMainPath::whatTheProfileProtectsStaysAndTheRestIsSent()
{
    selectFirst(3);
    Workspace *workspace = m_desktop->workspace();
    workspace->stage(m_desktop->tags()->rows(), {u"ticket"_s, u"T-1"_s}, EditMode::Set);
    workspace->stage(m_desktop->tags()->rows(), {u"season"_s, u"autumn"_s}, EditMode::Set);
    const Account account = m_desktop->sandbox()->accounts().front();
    m_desktop->controller()->openAccount(
        account, m_desktop->sandbox()->credentials(account.id), {.rules = {.protectedKeys = {u"ticket"_s}}});
    // The key is locked where it is edited, and says why at the first letter.
    auto *pane = m_desktop.find<TagPane>();
    pane->editTag(u"season"_s);
    const QSignalSpy refused(pane, &TagPane::editRefused);
    for (const TagRow *row : pane->rows()) {
        if (row->key() != u"ticket")
            continue;
        row->valueField()->setFocus();
        QTest::keyClick(row->valueField(), 'x');
    }
    QCOMPARE(refused.size(), 1);

    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    reviewAndApply();
    // It is seen to run, whatever pane is open.
    const RunningWork *work = m_desktop.find<RunningWork>();
    QVERIFY(work->isVisible());
    QVERIFY(m_desktop->window()->windowTitle().startsWith(u"Applying "_s));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QVERIFY(!work->isVisible());
    QVERIFY(!m_desktop->window()->windowTitle().startsWith(u"Applying "_s));
    QCOMPARE(workspace->changeCount(), std::size_t{3});
    QCOMPARE(workspace->plan().protectedOnly.size(), std::size_t{3});
    for (const Row row : m_desktop->tags()->rows())
        QVERIFY(workspace->pool().tags(workspace->table().tags(row)).contains(Tag{u"season"_s, u"autumn"_s}));
}

void TestMainPath::theEndOfARunIsToldToWhomLooksElsewhere()
{
    SaidNotices notices;
    m_desktop->notifyBy(notices);
    const QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    selectFirst(2);
    addTag(u"sweep"_s, u"1"_s);
    reviewAndApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(notices.said, QStringList()); // the window is in front
    addTag(u"sweep"_s, u"2"_s);
    m_desktop->window()->commitTyping();
    m_desktop->controller()->apply({}, ConflictPolicy::Leave);
    m_desktop->window()->showMinimized();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, kWaitMs);
    QCOMPARE(notices.said, QStringList(u"The changes were applied: Changes applied to 2 resource(s)."_s));
}

void TestMainPath::aFilterIsKeptAsSoonAsItIsSaved()
{
    SavedFilters filters;
    QVERIFY(filters.save(u"mine"_s, u"env=prod"_s));
    FilterBar *bar = m_desktop->window()->resourcePane()->filterBar();
    bar->setSavedFilters(filters);
    emit bar->savedFiltersChanged();
    QCOMPARE(m_desktop.settings().savedFilters.value(), filters.toBytes());
    m_desktop.end();
    m_desktop.open();
    QCOMPARE(m_desktop->window()->resourcePane()->filterBar()->savedFilters().toBytes(), filters.toBytes());
}

void TestMainPath::changedKeysAreKept()
{
    const WindowActions *actions = m_desktop->window()->windowActions();
    actions->keys()->set(actions->refresh, {Qt::CTRL | Qt::Key_K});
    m_desktop.end();
    m_desktop.open();
    const WindowActions *next = m_desktop->window()->windowActions();
    QCOMPARE(next->refresh->shortcuts(), QList<QKeySequence>{Qt::CTRL | Qt::Key_K});
    QVERIFY2(next->refresh->toolTip().contains(u"Ctrl+K"_s), qPrintable(next->refresh->toolTip()));
}

void TestMainPath::theLastScopeIsOpenedAgain()
{
    const Scope zones = m_desktop.firstList(u"sandbox-huawei"_s);
    m_desktop->window()->openScopes(zones);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->resources()->totalCount() > 0, kWaitMs);
    m_desktop->window()->resize(1111, 777);
    QVERIFY(m_desktop->window()->close());
    m_desktop.end();
    m_desktop.open();
    QCOMPARE(m_desktop->resources()->scopes(), ScopeSet(zones));
    QCOMPARE(m_desktop->window()->size(), QSize(1111, 777));
}

void TestMainPath::keysInUseAreOffered()
{
    selectFirst(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->tags()->keysInUse().contains(u"env"_s), kWaitMs);
}

void TestMainPath::twoCloudsAreEditedInOneTable()
{
    const Scope machines = m_desktop->resources()->scopes().scopes().front();
    const ScopeSet both({m_desktop.firstList(u"sandbox-huawei"_s), machines});
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->window()->openScopes(both);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs); // the machines are there
    const ResourceModel *resources = m_desktop->resources();
    QVERIFY(!table()->isColumnHidden(ResourceModel::CloudColumn));
    QCOMPARE(resources->totalCount(),
        m_desktop->workspace()->listing(both.scopes().front()).rows.size()
            + m_desktop->workspace()->listing(machines).rows.size());
    m_desktop.setFilter(u"is:untagged"_s);

    // One zone and one machine, which stand next to each other once they are ordered by their cloud.
    m_desktop->resources()->sort(ResourceModel::CloudColumn);
    int border = 1;
    while (border < resources->rowCount()
        && resources->index(border, ResourceModel::CloudColumn).data()
            == resources->index(0, ResourceModel::CloudColumn).data())
        ++border;
    QVERIFY(border < resources->rowCount());
    const Rows rows = {resources->rowAt(border - 1), resources->rowAt(border)};
    table()->selectResources(rows);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->tags()->rows().size(), std::size_t{2}, kWaitMs);
    addTag(u"team"_s, u"both"_s);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    reviewAndApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QVERIFY(m_desktop->workspace()->changes().isEmpty());
    for (const Row row : rows)
        QCOMPARE(m_desktop->workspace()->outcome(row).state, RowState::Verified);

    // Both clouds have it.
    QTest::keyClick(table(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 3, kWaitMs);
    m_desktop.setFilter(u"team=both"_s);
    QCOMPARE(resources->rowCount(), 2);
}

void TestMainPath::everythingOpenIsReadAndSearched()
{
    QTest::keyClick(m_desktop->window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *rest = m_desktop.find<QPushButton>(u"readRest"_s);
    QVERIFY(rest->isVisible());
    QTest::mouseClick(rest, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!rest->isVisible() && !m_desktop->workspace()->isListing(), kWaitMs);
    const ResourceModel *resources = m_desktop->resources();
    QVERIFY(resources->scopes().accounts().size() > 1);
    QTest::keyClicks(m_desktop.find<QLineEdit>(u"filterField"_s), u"is:untagged order"_s);
    QTRY_VERIFY(resources->rowCount() > 0);
    QVERIFY(std::cmp_less(resources->rowCount(), resources->totalCount()));
}

void TestMainPath::theLastScopesAreOpenedAgain()
{
    const ScopeSet both(
        {m_desktop->resources()->scopes().scopes().front(), m_desktop.firstList(u"sandbox-huawei"_s)});
    m_desktop->window()->openScopes(both);
    QVERIFY2(m_desktop->window()->windowTitle().startsWith(u"2 product line"_s),
        qPrintable(m_desktop->window()->windowTitle()));
    m_desktop.end();
    m_desktop.start();
    m_desktop->show();
    m_desktop->openSandbox();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->resources()->scopes(), both, kWaitMs);
}

TAGDESK_TEST(TestMainPath, QApplication)

} // namespace tst_mainpath

#include "tst_mainpath.moc"
