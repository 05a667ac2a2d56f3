// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "provider.h"
#include "testrunner.h"

#include <QTest>

namespace tst_applying {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Staged edits on their way to the cloud.
class TestApplying : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<ControllerFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void acceptedTagsBecomeTheBase_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::newRow("jdcloud") << u"jdcloud"_s << kVm;
        QTest::newRow("huawei") << u"huawei"_s << kRecordSets;
    }

    void acceptedTagsBecomeTheBase()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        const Rows rows = listed(cloud, scope, 3);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QVERIFY(workspace().stage({rows[1]}, {u"env"_s, {}}, EditMode::Remove)
            || workspace().stage({rows[1]}, {u"env"_s, u"dev"_s}, EditMode::Set));
        const ApplyProgress progress = m_fixture->apply();
        QVERIFY(progress.isComplete());
        QCOMPARE(progress.rows, 3U);
        QVERIFY(workspace().changes().isEmpty());
        QVERIFY(!workspace().isApplying());
        for (const Row row : rows) {
            QCOMPARE(workspace().outcome(row).state, RowState::Accepted);
            QCOMPARE(m_fixture->tag(row, kTag.key), kTag.value);
        }
        const QString id = workspace().table().idText(rows[0]);
        QCOMPARE(m_fixture->tagInCloud(m_scope, id, kTag.key), kTag.value);
    }

    void removedTagsAreGone()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 5);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QVERIFY(m_fixture->apply().isComplete());
        QVERIFY(workspace().stage(rows, {kTag.key, {}}, EditMode::Remove));
        QVERIFY(m_fixture->apply().isComplete());
        QVERIFY(workspace().changes().isEmpty());
        QCOMPARE(m_fixture->tag(rows[0], kTag.key), u"–"_s);
        QCOMPARE(m_fixture->tagInCloud(m_scope, workspace().table().idText(rows[0]), kTag.key), u"–"_s);
    }

    void aFailedRowKeepsItsEditAndTheCloudsWords()
    {
        Rows rows = listed(u"jdcloud"_s, kVm, 3);
        const Row locked = named(u"locked-"_s);
        rows.push_back(locked);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        const ApplyProgress progress = m_fixture->apply();
        QCOMPARE(progress.acceptedRows, 3U);
        QCOMPARE(progress.failedRows, 1U);
        QCOMPARE(workspace().outcome(locked).state, RowState::Failed);
        QVERIFY(workspace().outcome(locked).error.message.contains(u"locked"_s));
        QVERIFY(!workspace().outcome(locked).error.requestId.isEmpty());
        QCOMPARE(workspace().changes().rows(), Rows{locked});
        QCOMPARE(m_fixture->tag(locked, kTag.key), u"–"_s);
        const Activity &activity = m_fixture->activities.activities().front();
        QCOMPARE(activity.kind, ActivityKind::Apply);
        QCOMPARE(activity.state, ActivityState::Failed);
        QCOMPARE(activity.done, 3);
        QCOMPARE(activity.failed, 1);
    }

    void onlyWhatFailedIsSentAgain()
    {
        const Rows rows = listed(u"huawei"_s, kRecordSets, 4);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        // The first write is refused as nonsense, which is not tried again by itself.
        m_fixture->relay->script(
            {ControllerFixture::answer(400, R"({"code":"DNS.0002","message":"Invalid request."})")});
        QCOMPARE(m_fixture->apply().failedRows, 1U);
        QCOMPARE(workspace().changes().changedRows(), 1U);
        const Row failed = workspace().changes().rows().front();
        QCOMPARE(workspace().outcome(failed).error.code, u"DNS.0002"_s);

        const std::size_t requests = m_fixture->relay->requestCount();
        QVERIFY(!controller()->apply(workspace().failedRows()));
        QVERIFY(m_fixture->applyEnd().isComplete());
        QCOMPARE(m_fixture->relay->requestCount(), requests + 1);
        QCOMPARE(workspace().outcome(failed).state, RowState::Accepted);
        QVERIFY(workspace().changes().isEmpty());
    }

    void aRequestRefusedAsAWholeIsHalvedUntilTheBadIdStandsAlone()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 2);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        const RelayStep refusal = ControllerFixture::answer(400,
            R"({"requestId":"r-1","error":{"code":400,"status":"INVALID_ARGUMENT","message":"bad id"}})");
        // Both, then one of the halves: they are under way at once, so either may come first.
        m_fixture->relay->script({refusal, refusal});
        const ApplyProgress progress = m_fixture->apply();
        QCOMPARE(progress.failedRows, 1U);
        QCOMPARE(progress.acceptedRows, 1U);
        const Row bad = workspace().changes().rows().front();
        QCOMPARE(workspace().outcome(bad).error.message, u"bad id"_s);
        QCOMPARE(workspace().outcome(bad).error.requestId, u"r-1"_s);
    }

    void onlyTheRowsAskedForAreSent()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 3);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QVERIFY(!controller()->apply({rows[1]}));
        QCOMPARE(m_fixture->applyEnd().rows, 1U);
        QCOMPARE(workspace().changes().rows(), (Rows{rows[0], rows[2]}));
    }

    void stopLetsRunningRequestsEndAndSkipsTheRest()
    {
        const Rows rows = listed(u"huawei"_s, kRecordSets, 60);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QVERIFY(!controller()->apply());
        QVERIFY(stalled.wait());
        controller()->stop();
        QVERIFY(controller()->progress().stopping || workspace().isApplying());
        m_fixture->letThrough();
        const ApplyProgress progress = m_fixture->applyEnd();
        QVERIFY(progress.stopping);
        QVERIFY(progress.acceptedRows > 0);
        QVERIFY(progress.skippedRows > 0);
        QCOMPARE(progress.acceptedRows + progress.skippedRows, rows.size());
        for (const Row row : rows) {
            const bool isSkipped = workspace().outcome(row).state == RowState::Skipped;
            QCOMPARE(!workspace().changes().delta(row).isEmpty(), isSkipped);
        }
        QVERIFY(!controller()->apply(workspace().changes().rows()));
        QVERIFY(m_fixture->applyEnd().isComplete());
        QVERIFY(workspace().changes().isEmpty());
    }

    void pauseHoldsUntilItGoesOn()
    {
        const Rows rows = listed(u"huawei"_s, kRecordSets, 40);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QVERIFY(!controller()->apply());
        QVERIFY(stalled.wait());
        controller()->pause();
        m_fixture->letThrough();
        QTRY_VERIFY(controller()->progress().paused && controller()->progress().acceptedRows > 0);
        QVERIFY(workspace().isApplying());
        QVERIFY(controller()->progress().acceptedRows < rows.size());
        controller()->resume();
        QVERIFY(m_fixture->applyEnd().isComplete());
    }

    void aLostAnswerIsReadBack()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 3);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        // Every attempt arrives, and no answer comes back.
        m_fixture->relay->script(std::vector<RelayStep>(5, {.action = RelayStep::Action::Cut}));
        const ApplyProgress progress = m_fixture->apply();
        QVERIFY(progress.isComplete());
        for (const Row row : rows)
            QCOMPARE(workspace().outcome(row).state, RowState::Verified);
        QVERIFY(workspace().changes().isEmpty());
    }

    void whatStaysUnknownCanBeReadLater()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 3);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->relay->setStep({.action = RelayStep::Action::Cut});
        const ApplyProgress progress = m_fixture->apply();
        QCOMPARE(progress.unknownRows, 3U);
        QCOMPARE(workspace().changes().changedRows(), 3U);

        QSignalSpy read(controller(), &DocumentController::rowsRead);
        controller()->retryRead(rows);
        QVERIFY(read.wait());
        QCOMPARE(workspace().outcome(rows[0]).state, RowState::Unknown);

        m_fixture->relay->setStep({});
        controller()->retryRead(rows);
        QVERIFY(read.wait());
        for (const Row row : rows)
            QCOMPARE(workspace().outcome(row).state, RowState::Verified);
        QVERIFY(workspace().changes().isEmpty());
    }

    void anUnknownRowThatDoesNotShowStaysUnknown()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 2);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->relay->setStep({.action = RelayStep::Action::Drop});
        QCOMPARE(m_fixture->apply().unknownRows, 2U);
        m_fixture->relay->setStep({});
        QSignalSpy read(controller(), &DocumentController::rowsRead);
        controller()->retryRead(rows);
        QVERIFY(read.wait());
        QCOMPARE(workspace().outcome(rows[0]).state, RowState::Unknown);
        QCOMPARE(workspace().outcome(rows[0]).error.cause, ErrorCause::ConnectionCut);
        QVERIFY(!controller()->apply(workspace().failedRows()));
        QVERIFY(m_fixture->applyEnd().isComplete());
    }

    void throttlingIsWaitedOut()
    {
        const Rows rows = listed(u"huawei"_s, kRecordSets, 5);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->clock->speed = 100;
        m_fixture->sandbox.answerNext({.requests = 3,
            .status = 429,
            .contentType = "application/json",
            .body = R"({"error_code":"APIGW.0308","error_msg":"policy user over ratelimit"})"});
        const ApplyProgress progress = m_fixture->apply();
        QVERIFY(progress.isComplete());
        QVERIFY(progress.sentRequests > 5);
        bool isLogged = false;
        for (int event = 0; event < m_fixture->log.rowCount(); ++event)
            isLogged |= m_fixture->log.eventAt(event).kind == LogEvent::Kind::Throttled;
        QVERIFY(isLogged);
    }

    void editsMadeMeanwhileStay()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 2);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QVERIFY(!controller()->apply());
        QVERIFY(stalled.wait());
        QVERIFY(workspace().stage({rows[0]}, {u"later"_s, u"yes"_s}, EditMode::Set));
        QVERIFY(workspace().stage({rows[1]}, {kTag.key, u"T-2"_s}, EditMode::Set));
        m_fixture->letThrough();
        QVERIFY(m_fixture->applyEnd().isComplete());
        QCOMPARE(m_fixture->tag(rows[1], kTag.key), kTag.value);
        TagPool &pool = workspace().pool();
        QCOMPARE(pool.tags(workspace().changes().delta(rows[0])), Tags({{u"later"_s, u"yes"_s}}));
        QCOMPARE(pool.tags(workspace().changes().delta(rows[1])), Tags({{kTag.key, u"T-2"_s}}));
    }

    void twoAccountsAreAppliedTogether()
    {
        const Rows machines = listed(u"jdcloud"_s, kVm, 2);
        const Rows records = listed(u"huawei"_s, kRecordSets, 2);
        QVERIFY(workspace().stage(machines, kTag, EditMode::Set));
        QVERIFY(workspace().stage(records, kTag, EditMode::Set));
        const ApplyProgress progress = m_fixture->apply();
        QVERIFY(progress.isComplete());
        QCOMPARE(progress.rows, 4U);
        QVERIFY(workspace().changes().isEmpty());
    }

    void aSecondApplyWaitsForTheFirst()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 2);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QVERIFY(!controller()->apply());
        QCOMPARE(controller()->apply()->kind, ApplyRefusal::Kind::AlreadyApplying);
        QVERIFY(m_fixture->applyEnd().isComplete());
        QCOMPARE(controller()->apply()->kind, ApplyRefusal::Kind::NothingStaged);
    }

    void whatTheOwnerForbidsIsNotSent_data()
    {
        QTest::addColumn<WriteGuard>("guard");
        QTest::addColumn<ApplyRefusal::Kind>("refusal");
        QTest::newRow("read-only") << WriteGuard{.rules = {.readOnly = true}} << ApplyRefusal::Kind::ReadOnly;
        QTest::newRow("key") << WriteGuard{.rules = {.protectedKeys = {kTag.key}}}
                             << ApplyRefusal::Kind::ProtectedKey;
        QTest::newRow("number") << WriteGuard{.rules = {.maximumResources = 2}}
                                << ApplyRefusal::Kind::TooManyResources;
    }

    void whatTheOwnerForbidsIsNotSent()
    {
        QFETCH(const WriteGuard, guard);
        QFETCH(const ApplyRefusal::Kind, refusal);
        const Rows rows = listed(u"jdcloud"_s, kVm, 3);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        controller()->openAccount(
            m_fixture->account(u"jdcloud"_s), m_fixture->credentials(u"jdcloud"_s), guard);
        const std::size_t requests = m_fixture->relay->requestCount();
        const std::optional<ApplyRefusal> refused = controller()->apply();
        QVERIFY(refused);
        QCOMPARE(refused->kind, refusal);
        QCOMPARE(refused->account, u"sandbox-jdcloud"_s);
        QCoreApplication::processEvents();
        QCOMPARE(m_fixture->relay->requestCount(), requests);
        QCOMPARE(workspace().changes().changedRows(), 3U);
    }

    void whatTheOwnerForbidsStaysAndTheRestIsSent()
    {
        const Rows machines = listed(u"jdcloud"_s, kVm, 3);
        const Rows zones = listed(u"huawei"_s, kRecordSets, 2);
        QVERIFY(workspace().stage(machines, kTag, EditMode::Set));
        QVERIFY(workspace().stage(machines, {u"season"_s, u"autumn"_s}, EditMode::Set));
        QVERIFY(workspace().stage(zones, kTag, EditMode::Set));
        controller()->openAccount(m_fixture->account(u"jdcloud"_s), m_fixture->credentials(u"jdcloud"_s),
            {.rules = {.protectedKeys = {kTag.key}}, .confirmation = {.changesAbove = 4}});
        const std::optional<ApplyRefusal> forbidden = controller()->forbidden();
        QVERIFY(forbidden);
        QCOMPARE(forbidden->kind, ApplyRefusal::Kind::ProtectedKey);
        QCOMPARE(forbidden->key, kTag.key);
        // What stays behind is not to be confirmed.
        QCOMPARE(controller()->neededConfirmation()->number, 5U);
        QVERIFY(!controller()->apply({}, ConflictPolicy::Leave, 5));
        QVERIFY(m_fixture->applyEnd().isComplete());
        QCOMPARE(workspace().changeCount(), 3U);
        QCOMPARE(workspace().changes().rows(), machines);
        const TagPool &pool = workspace().pool();
        for (const Row row : machines) {
            const Tags tags = pool.tags(workspace().table().tags(row));
            QVERIFY(tags.contains(Tag{u"season"_s, u"autumn"_s}));
            QVERIFY(!tags.contains(kTag));
        }
        QCOMPARE(controller()->apply(machines)->kind, ApplyRefusal::Kind::ProtectedKey);
    }

    void whatTheOwnerWantsConfirmedIsSentWithItsNumberOnly()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 3);
        controller()->openAccount(m_fixture->account(u"jdcloud"_s), m_fixture->credentials(u"jdcloud"_s),
            {.confirmation = {.changesAbove = 2}});
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        const NeededConfirmation needed = {.of = NeededConfirmation::Of::Changes, .number = 3};
        QCOMPARE(controller()->neededConfirmation(), needed);
        const std::size_t requests = m_fixture->relay->requestCount();
        for (const std::optional<std::size_t> number : {std::optional<std::size_t>(), {2}, {4}}) {
            const std::optional<ApplyRefusal> refusal =
                controller()->apply({}, ConflictPolicy::Leave, number);
            QVERIFY(refusal);
            QCOMPARE(refusal->kind, ApplyRefusal::Kind::NotConfirmed);
            QCOMPARE(refusal->confirmation, needed);
            QCOMPARE(controller()->apply(rows, {}, ConflictPolicy::Leave, number), refusal);
        }
        QCoreApplication::processEvents();
        QCOMPARE(m_fixture->relay->requestCount(), requests);
        QVERIFY(!controller()->apply({}, ConflictPolicy::Leave, 3));
        QVERIFY(m_fixture->applyEnd().isComplete());
    }

    void whatAnotherAccountWantsConfirmedHindersNobody()
    {
        const Rows rows = listed(u"jdcloud"_s, kVm, 3);
        controller()->openAccount(m_fixture->account(u"huawei"_s), m_fixture->credentials(u"huawei"_s),
            {.confirmation = {.changesAbove = 0, .removals = true}});
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QVERIFY(!controller()->neededConfirmation());
        QVERIFY(m_fixture->apply().isComplete());
    }

    void anotherAccountThatIsClosedOrOpenedAgainLetsTheApplyGoOn()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        const Rows rows = listed(u"huawei"_s, kRecordSets, 40);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QVERIFY(!controller()->apply());
        QVERIFY(stalled.wait());
        QSignalSpy ended(controller(), &DocumentController::applyEnded);
        controller()->openAccount(m_fixture->account(u"jdcloud"_s), m_fixture->credentials(u"jdcloud"_s));
        controller()->closeAccount(u"sandbox-jdcloud"_s);
        QVERIFY(!controller()->progress().stopping);
        m_fixture->letThrough();
        QVERIFY(ended.wait());
        QVERIFY(controller()->progress().isComplete());
        QCOMPARE(controller()->progress().acceptedRows, 40U);
    }

    void anAccountThatIsClosedMeanwhileEndsItsApply()
    {
        const Rows rows = listed(u"huawei"_s, kRecordSets, 40);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_fixture->stall();
        QSignalSpy stalled(m_fixture->relay.get(), &Relay::stalled);
        QVERIFY(!controller()->apply());
        QVERIFY(stalled.wait());
        QSignalSpy ended(controller(), &DocumentController::applyEnded);
        controller()->closeAccount(u"sandbox-huawei"_s);
        m_fixture->letThrough();
        QVERIFY(ended.wait());
        QVERIFY(!workspace().isApplying());
        QVERIFY(workspace().changes().isEmpty());
    }

private:
    [[nodiscard]] DocumentController *controller() const { return m_fixture->controller.get(); }
    [[nodiscard]] Workspace &workspace() const { return m_fixture->workspace; }

    Rows listed(const QString &cloud, const QString &scope, std::size_t count)
    {
        const Rows rows = m_fixture->listed(cloud, scope, count);
        m_scope = m_fixture->scope(scope);
        return rows;
    }

    Row named(const QString &prefix)
    {
        for (const Row row : workspace().listing(m_scope).rows) {
            if (workspace().table().nameText(row).startsWith(prefix))
                return row;
        }
        qFatal("no such resource");
    }

    std::unique_ptr<ControllerFixture> m_fixture;
    Scope m_scope;
};

TAGDESK_TEST(TestApplying, QCoreApplication)

} // namespace tst_applying

#include "tst_applying.moc"
