// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudcall.h"
#include "planrunner.h"
#include "ratelimiter.h"
#include "replies.h"
#include "runjournal.h"
#include "testrunner.h"
#include "testsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>

namespace tst_planrunner {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QString word(RowState state)
{
    static const QStringList words{u"none"_s, u"queued"_s, u"sending"_s, u"accepted"_s, u"verified"_s,
        u"failed"_s, u"skipped"_s, u"unknown"_s, u"already so"_s};
    return words.value(int(state));
}

QStringList idsOf(const SeenRequest &request)
{
    QStringList ids;
    const QJsonObject root = QJsonDocument::fromJson(request.body).object();
    const QJsonObject call = root.begin().value().toObject();
    const QJsonArray resources = call.value("resources"_L1).toArray();
    for (const QJsonValue &id : resources.first().toObject().value("resourceId"_L1).toArray())
        ids.append(id.toString());
    for (const QJsonValue &id : call.value("resourceIds"_L1).toArray())
        ids.append(id.toString());
    return ids;
}

QString actionOf(const SeenRequest &request)
{
    return request.url.path().section(u':', 1);
}

/// Everything was taken.
FakeAnswer yes(const SeenRequest &request)
{
    return {.body = R"({"requestId":"r","result":{"data":{"successCount":)"
            + QByteArray::number(10 * idsOf(request).size()) + R"(,"failedResourcesMap":[]}}})"};
}

FakeAnswer no(int status, const QByteArray &code, const QByteArray &message)
{
    return {.status = status,
        .body = R"({"requestId":"r","error":{"code":)" + QByteArray::number(status) + R"(,"status":")" + code
            + R"(","message":")" + message + R"("}})"};
}

/// What describeResources says: these tags on each of the ids.
FakeAnswer bound(const QStringList &ids, const Tags &tags)
{
    QJsonArray list;
    for (const Tag &tag : tags)
        list.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
    QJsonArray mappings;
    for (const QString &id : ids)
        mappings.append(QJsonObject{{u"serviceCode"_s, u"vm"_s}, {u"resourceId"_s, id}, {u"tags"_s, list}});
    const QJsonObject data{{u"resourceTagMappingList"_s, mappings}};
    return {.body = QJsonDocument(QJsonObject{{u"result"_s, QJsonObject{{u"data"_s, data}}}}).toJson()};
}

/// One resource of a cloud that keeps what is written; somebody else may write to it at any request.
struct OneResource
{
    Tags tags;
    int reads = 0;
    int writes = 0;
    /// What a write is answered with before it is done; nullopt: it is done. The number counts from 1.
    std::function<std::optional<FakeAnswer>(int number)> trouble = [](int) {
        return std::optional<FakeAnswer>();
    };
    bool doesTroubled = false; ///< A write that is answered with trouble is done all the same.
    std::vector<qint64> readMs{};
    std::vector<qint64> writeMs{};

    FakeAnswer answer(const SeenRequest &request, qint64 nowMs)
    {
        if (actionOf(request) == "describeResources"_L1) {
            ++reads;
            readMs.push_back(nowMs);
            return bound({u"i-1"_s}, tags);
        }
        writeMs.push_back(nowMs);
        const std::optional<FakeAnswer> troubled = trouble(++writes);
        if (!troubled || doesTroubled)
            tags = Tags{{u"a"_s, u"1"_s}};
        return troubled.value_or(yes(request));
    }
};

const FakeAnswer kCut{.status = 0, .error = QNetworkReply::ContentReSendError};

constexpr RunChecks kGuard{.guardConflicts = true, .verifyWrites = false};
constexpr RunChecks kVerify{.guardConflicts = false, .verifyWrites = true};

class LogJournal : public RunJournal
{
public:
    explicit LogJournal(const ResourceTable &table)
        : m_table(table)
    {
    }

    void aboutToSend(std::size_t request, const Rows &rows, QObject *context, Written written) override
    {
        QStringList ids;
        for (const Row row : rows)
            ids.append(m_table.idText(row));
        lines.append(u"send %1 %2"_s.arg(request).arg(ids.join(u',')));
        m_waiting.emplace_back(context, std::move(written));
        if (!isSlow)
            QMetaObject::invokeMethod(
                context, [this] { write(); }, Qt::QueuedConnection);
    }
    /// What was waited for is on disk.
    void write()
    {
        for (const auto &[context, written] : std::exchange(m_waiting, {})) {
            if (context)
                written(trouble);
        }
    }
    void settled(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) override
    {
        QStringList words;
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            words.append(m_table.idText(rows[i]) + u'=' + word(outcomes[i].state));
        lines.append(u"done %1 %2"_s.arg(request).arg(words.join(u',')));
    }
    QStringList lines;
    std::optional<Error> trouble;
    bool isSlow = false; ///< Somebody calls write().

private:
    const ResourceTable &m_table;
    std::vector<std::pair<QPointer<QObject>, Written>> m_waiting;
};

/// What one signal told.
std::vector<std::pair<Row, Tags>> readTags(const QSignalSpy &spy, qsizetype signal)
{
    return spy.at(signal).at(0).value<std::vector<std::pair<Row, Tags>>>();
}

} // namespace

} // namespace tst_planrunner

// Opened anew for moc, which counts the braces in raw strings.
namespace tst_planrunner {

/// Plans of one JD account over a scripted network; what happens is a log.
class PlanRunnerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyRequestOfThePlanIsSent();
    void theEndComesOnceAndNeverInsideStartOrStop();
    void anEmptyPlanEndsAtOnce();
    void aLaterPhaseWaitsForTheEarlierOne();
    void whatFailedToMakeRoomIsNotFilled();
    void aRowIsAsBadAsTheWorstOfItsRequests();
    void failedResourcesFailAlone();
    void aRefusedRequestIsHalvedUntilTheBadIdStandsAlone();
    void aRefusedRequestOfOneIdFails();
    void aRequestRefusedForAllIsNotHalved_data();
    void aRequestRefusedForAllIsNotHalved();
    void aThrottledRequestIsSentAgain();
    void aRefusedKeyStopsTheRun();
    void aMissingPermissionStopsTheRun();
    void rowsThatAreNotNamedAreReadBack();
    void aLostAnswerIsReadBack();
    void aServerErrorIsReadBack();
    void whatCannotBeReadBackStaysUnknown();
    void aRemovalIsReadBackByItsKey();
    void stoppingFinishesWhatIsUnderWayAndSkipsTheRest();
    void stoppingEndsAWaitForAnotherTry();
    void pausingSendsNothingNew();
    void abortingLeavesWhatWasUnderWayUnknown();
    void theJournalIsToldBeforeAndAfter();
    void aResourceRefusedAfterALostAnswerIsReadBack();
    void nothingIsSentBeforeTheJournalKnows();
    void aJournalThatCannotBeWrittenStopsTheRun();
    void whatIsPausedWhileTheJournalWritesIsTakenBack();
    void anAbortWhileTheJournalWritesSendsNothing();
    void theJournalLearnsWhatAReadBackTold();
    void guardedRowsAreReadBeforeTheyAreWritten();
    void whatSomebodyElseChangedIsNotWritten();
    void aConflictMayStopTheRun();
    void whatIsAsWantedAlreadyIsNotWritten();
    void whatCannotBeReadIsNotWritten();
    void theRunsOwnWritesAreNoConflict();
    void blanksThatTheCloudDropsAreNoDifference();
    void whatWaitedForTheEndOfAPauseIsReadAgain();
    void noAttemptOverwritesWhatSomebodyElseWroteSinceTheLast_data();
    void noAttemptOverwritesWhatSomebodyElseWroteSinceTheLast();
    void aLostWriteThatWasDoneIsNotSentAgain();
    void anothersValueAfterALostWriteIsAConflict();
    void noWriteGoesOutOnAnOldReading();
    void fewReadingsGrowOldWhereTheQuotaIsShort();
    void aComputerThatSleptReadsAgain();
    void whatOneRequestOfARowReadsVoidsTheOldReadingOfAnother();
    void aReadingUnderWayIsRepeatedWhereAnotherToldOfAChange();
    void aQuotaTooSmallForAPairIsSaid();
    void aCutReadingIsReadAgainInSmallerParts();
    void aResourceThatLostAllItsTagsIsReadAlone();
    void theHalvesOfARefusedRequestStayQueuedInTheJournal();
    void acceptedRowsAreReadBack();
    void aSlowCloudIsAskedAgain();
    void aLostAnswerOfASlowCloudIsReadBackUntilItShows();
    void aRefusalAfterALostAnswerIsReadBack();
    void ofARowInSeveralRequestsAReadCountsForTheKeysOfItsOwn();
    void anAcceptedChangeThatDoesNotShowIsUnknown();
    void aKeyRefusedWhileVerifyingStopsTheRun();
    void stoppingWaitsForNoVerification();
    void aMissingSessionFailsItsRows();
    void anAccountThatCannotBeCompletedFailsItsRows();
    void requestsGoOutAFewAtATime();
    void acceptedChangesAreToldPerRequest();

private:
    PlannedRequest request(const QStringList &ids, const Tags &tags,
        TagOperation operation = TagOperation::Set, std::uint8_t phase = 0);
    PlanRunner &run(std::vector<PlannedRequest> requests);
    PlanRunner &checkedRun(std::vector<PlannedRequest> requests, RunChecks checks,
        ConflictPolicy answer = ConflictPolicy::Leave);
    PlanRunner &made(std::vector<PlannedRequest> requests);
    /// What reading tells, one after the other; everything written is taken.
    void readsAre(const std::vector<FakeAnswer> &reads);
    [[nodiscard]] QStringList states() const;
    [[nodiscard]] QStringList sent() const;

    std::unique_ptr<TestSession> m_test;
    std::unique_ptr<ResourceTable> m_table;
    std::unique_ptr<LogJournal> m_journal;
    std::unique_ptr<PlanRunner> m_runner;
    std::map<Row, RowOutcome> m_outcomes;
};

void PlanRunnerTest::init()
{
    m_test = std::make_unique<TestSession>(u"jdcloud"_s);
    m_test->script->otherwise = yes;
    m_table = std::make_unique<ResourceTable>();
    m_journal = std::make_unique<LogJournal>(*m_table);
    m_outcomes.clear();
}

void PlanRunnerTest::cleanup()
{
    if (m_runner)
        QCOMPARE(m_test->session->rateLimiter().inFlight(), 0);
    m_runner.reset();
    m_test.reset();
}

PlannedRequest PlanRunnerTest::request(
    const QStringList &ids, const Tags &tags, TagOperation operation, std::uint8_t phase)
{
    PlannedRequest result{.operation = operation,
        .collection = 0,
        .phase = phase,
        .tags = m_table->pool().intern(tags),
        .rows = {}};
    for (const QString &id : ids) {
        Resource resource;
        resource.id = id;
        resource.tags = Tags();
        result.rows.push_back(m_table->insert(m_test->scope(u"vm"_s).collection, resource));
    }
    return result;
}

PlanRunner &PlanRunnerTest::run(std::vector<PlannedRequest> requests)
{
    PlanRunner &runner = made(std::move(requests));
    runner.start();
    return runner;
}

void PlanRunnerTest::readsAre(const std::vector<FakeAnswer> &reads)
{
    m_test->script->otherwise = [reads, next = std::size_t(0)](const SeenRequest &request) mutable {
        if (actionOf(request) != "describeResources"_L1)
            return yes(request);
        return reads[std::min(next++, reads.size() - 1)];
    };
}

PlanRunner &PlanRunnerTest::checkedRun(
    std::vector<PlannedRequest> requests, RunChecks checks, ConflictPolicy answer)
{
    PlanRunner &runner = made(std::move(requests));
    runner.setChecks([checks](const QString &) { return checks; }, answer);
    runner.start();
    return runner;
}

PlanRunner &PlanRunnerTest::made(std::vector<PlannedRequest> requests)
{
    Plan plan;
    plan.requests = std::move(requests);
    m_runner = std::make_unique<PlanRunner>(
        std::move(plan), *m_table, [this](const QString &) { return m_test->session.get(); },
        m_journal.get());
    connect(m_runner.get(), &PlanRunner::outcomesChanged, this, [this](const RowOutcomes &outcomes) {
        for (const auto &[row, outcome] : outcomes)
            m_outcomes[row] = outcome;
    });
    return *m_runner;
}

QStringList PlanRunnerTest::states() const
{
    QStringList result;
    for (const auto &[row, outcome] : m_outcomes)
        result.append(m_table->idText(row) + u'=' + word(outcome.state));
    return result;
}

QStringList PlanRunnerTest::sent() const
{
    QStringList result;
    for (const SeenRequest &request : m_test->script->seen)
        result.append(actionOf(request) + u' ' + idsOf(request).join(u','));
    return result;
}

void PlanRunnerTest::everyRequestOfThePlanIsSent()
{
    PlanRunner &runner = run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}}),
        request({u"i-3"_s}, {{u"b"_s, u"2"_s}}, TagOperation::Remove)});
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"tagResources i-1,i-2"_s, u"unTagResources i-3"_s}));
    QCOMPARE(states(), (QStringList{u"i-1=accepted"_s, u"i-2=accepted"_s, u"i-3=accepted"_s}));
    const PlanRunner::Outcome &outcome = runner.result();
    QCOMPARE(outcome.progress.rows, 3U);
    QCOMPARE(outcome.progress.accepted, 3U);
    QCOMPARE(outcome.progress.requests, 2U);
    QCOMPARE(outcome.progress.requestsDone, 2U);
    QCOMPARE(outcome.progress.sent, 2U);
    QVERIFY(!outcome.stopped);
}

void PlanRunnerTest::theEndComesOnceAndNeverInsideStartOrStop()
{
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    QSignalSpy finished(&runner, &PlanRunner::finished);
    QVERIFY(m_outcomes.empty());
    m_test->clock->settle();
    runner.stop();
    runner.abort();
    m_test->clock->settle();
    QCOMPARE(finished.size(), 1);

    PlanRunner &stopped = run({request({u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    QSignalSpy stoppedSpy(&stopped, &PlanRunner::finished);
    stopped.stop();
    QCOMPARE(stoppedSpy.size(), 0);
    m_test->clock->settle();
    QCOMPARE(stoppedSpy.size(), 1);
    QCOMPARE(states().last(), u"i-2=skipped"_s);
    QCOMPARE(m_test->script->seen.size(), 1U);
}

void PlanRunnerTest::anEmptyPlanEndsAtOnce()
{
    PlanRunner &runner = run({});
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->settle();
    QCOMPARE(finished.size(), 1);
}

void PlanRunnerTest::aLaterPhaseWaitsForTheEarlierOne()
{
    m_test->script->answers = {{.isHeld = true}};
    run({request({u"i-1"_s}, {{u"old"_s, u"1"_s}}, TagOperation::Remove, 0),
        request({u"i-1"_s}, {{u"new"_s, u"1"_s}}, TagOperation::Set, 1)});
    m_test->clock->settle();
    QCOMPARE(sent(), QStringList{u"unTagResources i-1"_s});
    m_test->script->replies.front()->answer(yes(m_test->script->seen.front()));
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"unTagResources i-1"_s, u"tagResources i-1"_s}));
    QCOMPARE(states(), QStringList{u"i-1=accepted"_s});
}

void PlanRunnerTest::whatFailedToMakeRoomIsNotFilled()
{
    m_test->script->answers = {{.body = R"({"result":{"data":{"successCount":1,
        "failedResourcesMap":[{"resourceId":"i-1","msg":"no"}]}}})"}};
    run({request({u"i-1"_s, u"i-2"_s}, {{u"old"_s, u"1"_s}}, TagOperation::Remove, 0),
        request({u"i-1"_s, u"i-2"_s}, {{u"new"_s, u"1"_s}}, TagOperation::Set, 1)});
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"unTagResources i-1,i-2"_s, u"tagResources i-2"_s}));
    QCOMPARE(states(), (QStringList{u"i-1=failed"_s, u"i-2=accepted"_s}));
}

void PlanRunnerTest::aRowIsAsBadAsTheWorstOfItsRequests()
{
    m_test->script->answers = {no(400, "INVALID_ARGUMENT", "bad"), {.isHeld = true}};
    PlanRunner &runner =
        run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}}), request({u"i-1"_s}, {{u"b"_s, u"1"_s}})});
    m_test->clock->settle();
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    m_test->script->replies.back()->answer(yes(m_test->script->seen.back()));
    m_test->clock->settle();
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.begin()->second.error.message, u"bad"_s);
    QCOMPARE(runner.result().progress.failed, 1U);
    QCOMPARE(runner.result().progress.accepted, 0U);
}

void PlanRunnerTest::failedResourcesFailAlone()
{
    m_test->script->answers = {{.body = R"({"requestId":"r-9","result":{"data":{"successCount":2,
        "failedResourcesMap":[{"resourceId":"i-2","msg":"resource not found"}]}}})"}};
    run({request({u"i-1"_s, u"i-2"_s, u"i-3"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->settle();
    QCOMPARE(states(), (QStringList{u"i-1=accepted"_s, u"i-2=failed"_s, u"i-3=accepted"_s}));
    const Error &error = m_outcomes.at(1).error;
    QCOMPARE(error.message, u"resource not found"_s);
    QCOMPARE(error.requestId, u"r-9"_s);
}

void PlanRunnerTest::aRefusedRequestIsHalvedUntilTheBadIdStandsAlone()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        return idsOf(request).contains(u"i-3"_s) ? no(404, "NOT_FOUND", "i-3 not found") : yes(request);
    };
    PlanRunner &runner =
        run({request({u"i-1"_s, u"i-2"_s, u"i-3"_s, u"i-4"_s, u"i-5"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->settle();
    QCOMPARE(states(),
        (QStringList{
            u"i-1=accepted"_s, u"i-2=accepted"_s, u"i-3=failed"_s, u"i-4=accepted"_s, u"i-5=accepted"_s}));
    QCOMPARE(sent().first(), u"tagResources i-1,i-2,i-3,i-4,i-5"_s);
    QCOMPARE(m_outcomes.at(2).error.message, u"i-3 not found"_s);
    QCOMPARE(runner.result().progress.requests, runner.result().progress.requestsDone);
}

void PlanRunnerTest::aRefusedRequestOfOneIdFails()
{
    m_test->script->otherwise = [](const SeenRequest &) {
        return no(400, "INVALID_ARGUMENT", "bad");
    };
    run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->settle();
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_test->script->seen.size(), 1U);
}

void PlanRunnerTest::aRequestRefusedForAllIsNotHalved_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::newRow("redirect") << FakeAnswer{
        .status = 302, .headers = {{"Location", "https://login.example"}}};
    QTest::newRow("page of a proxy") << FakeAnswer{.status = 403, .body = "<html>no</html>"};
    QTest::newRow("region") << no(404, "NOT_FOUND", "region mars-1 not found");
    QTest::newRow("certificate") << FakeAnswer{.status = 0, .error = QNetworkReply::SslHandshakeFailedError};
}

void PlanRunnerTest::aRequestRefusedForAllIsNotHalved()
{
    QFETCH(FakeAnswer, answer);
    m_test->script->otherwise = [&](const SeenRequest &) {
        return answer;
    };
    run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->advance(60'000);
    QCOMPARE(m_test->script->seen.size(), 1U);
    QCOMPARE(states(), (QStringList{u"i-1=failed"_s, u"i-2=failed"_s}));
}

void PlanRunnerTest::aThrottledRequestIsSentAgain()
{
    m_test->script->answers = {no(429, "RATE_LIMIT", "slow"), no(429, "RATE_LIMIT", "slow")};
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    QSignalSpy waiting(&runner, &PlanRunner::waiting);
    m_test->clock->advance(60'000);
    QCOMPARE(states(), QStringList{u"i-1=accepted"_s});
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(runner.result().progress.sent, 3U);
}

void PlanRunnerTest::aRefusedKeyStopsTheRun()
{
    m_test->script->answers = {{.isHeld = true}, {.isHeld = true}};
    m_test->script->otherwise = [](const SeenRequest &) {
        return no(500, "INTERNAL", "must not be asked");
    };
    std::vector<PlannedRequest> requests;
    for (int i = 0; i < 40; ++i)
        requests.push_back(request({u"i-%1"_s.arg(i)}, {{u"a"_s, u"1"_s}}));
    m_test->script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.isHeld = true};
    };
    PlanRunner &runner = run(std::move(requests));
    m_test->clock->settle();
    const std::size_t underWay = m_test->script->seen.size();
    m_test->script->replies[0]->answer(no(401, "ACCESS_ERROR", "sign result is not same [gw]"));
    m_test->clock->settle();
    for (std::size_t i = 1; i < underWay; ++i)
        m_test->script->replies[i]->answer(yes(m_test->script->seen[i]));
    m_test->clock->advance(600'000);
    QCOMPARE(m_test->script->seen.size(), underWay);
    const PlanRunner::Progress &progress = runner.result().progress;
    QCOMPARE(progress.failed, 1U);
    QCOMPARE(progress.accepted, underWay - 1);
    QCOMPARE(progress.skipped, 40 - underWay);
    QVERIFY(runner.result().stopped);
    QCOMPARE(runner.result().refusal->cause, ErrorCause::SignatureRefused);
}

void PlanRunnerTest::aMissingPermissionStopsTheRun()
{
    m_test->script->answers = {no(403, "HTTP_FORBIDDEN", "no")};
    PlanRunner &runner = run({request({u"i-1"_s, u"i-2"_s}, {{u"old"_s, u"1"_s}}, TagOperation::Remove, 0),
        request({u"i-1"_s}, {{u"a"_s, u"1"_s}}, TagOperation::Set, 1)});
    m_test->clock->settle();
    QCOMPARE(m_test->script->seen.size(), 1U);
    QCOMPARE(states(), (QStringList{u"i-1=failed"_s, u"i-2=failed"_s}));
    QCOMPARE(runner.result().refusal->cause, ErrorCause::PermissionMissing);
}

void PlanRunnerTest::rowsThatAreNotNamedAreReadBack()
{
    m_test->script->answers = {{.body = R"({"requestId":"r-4","result":{"data":{"successCount":1}}})"},
        bound({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}, {u"other"_s, u"x"_s}})};
    PlanRunner &runner = run({request({u"i-1"_s, u"i-2"_s, u"i-3"_s}, {{u"a"_s, u"1"_s}})});
    QSignalSpy tagsRead(&runner, &PlanRunner::tagsRead);
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"tagResources i-1,i-2,i-3"_s, u"describeResources i-1,i-2,i-3"_s}));
    QCOMPARE(states(), (QStringList{u"i-1=verified"_s, u"i-2=verified"_s, u"i-3=unknown"_s}));
    // It may show later.
    m_test->clock->advance(60'000);
    QCOMPARE(states().last(), u"i-3=unknown"_s);
    // One signal for a reply.
    QCOMPARE(tagsRead.size(), 2);
    QCOMPARE(readTags(tagsRead, 0).size(), 2U);
    QCOMPARE(readTags(tagsRead, 0).front().second.size(), 2);
    QCOMPARE(m_outcomes.at(2).error.requestId, u"r-4"_s);
    QCOMPARE(runner.result().progress.accepted, 2U);
    QCOMPARE(runner.result().progress.unknown, 1U);
    QCOMPARE(runner.result().progress.failed, 0U);
}

void PlanRunnerTest::aLostAnswerIsReadBack()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        if (actionOf(request) == "describeResources"_L1)
            return bound({u"i-1"_s}, {{u"a"_s, u"1"_s}});
        return FakeAnswer{.status = 0, .error = QNetworkReply::ContentReSendError};
    };
    run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->advance(60'000);
    const QStringList both{u"tagResources i-1,i-2"_s, u"describeResources i-1,i-2"_s};
    QCOMPARE(sent().mid(0, 4), both + (QStringList{u"tagResources i-2"_s, u"describeResources i-2"_s}));
    QCOMPARE(states(), (QStringList{u"i-1=verified"_s, u"i-2=unknown"_s}));
    QCOMPARE(m_outcomes.at(1).error.cause, ErrorCause::ConnectionCut);
}

void PlanRunnerTest::aServerErrorIsReadBack()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        return actionOf(request) == "describeResources"_L1 ? bound({u"i-1"_s}, {{u"a"_s, u"1"_s}})
                                                           : no(502, "UNAVAILABLE", "later");
    };
    run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->advance(60'000);
    QCOMPARE(states(), QStringList{u"i-1=verified"_s});
}

void PlanRunnerTest::whatCannotBeReadBackStaysUnknown()
{
    m_test->script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.status = 0, .error = QNetworkReply::ContentReSendError};
    };
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->advance(600'000);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(states(), QStringList{u"i-1=unknown"_s});
    QCOMPARE(m_outcomes.at(0).error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(runner.result().progress.unknown, 1U);
}

void PlanRunnerTest::aRemovalIsReadBackByItsKey()
{
    m_test->script->answers = {
        {.body = R"({"result":{"data":{"successCount":0}}})"}, bound({u"i-2"_s}, {{u"a"_s, u"1"_s}})};
    run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}}, TagOperation::Remove)});
    m_test->clock->settle();
    QCOMPARE(states(), (QStringList{u"i-1=verified"_s, u"i-2=unknown"_s}));
}

void PlanRunnerTest::stoppingFinishesWhatIsUnderWayAndSkipsTheRest()
{
    m_test->script->answers = {{.isHeld = true}};
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}}),
        request({u"i-2"_s}, {{u"a"_s, u"1"_s}}, TagOperation::Set, 1)});
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->settle();
    runner.stop();
    QCOMPARE(states(), (QStringList{u"i-1=sending"_s, u"i-2=skipped"_s}));
    m_test->clock->settle();
    QCOMPARE(finished.size(), 0);
    m_test->script->replies.front()->answer(yes(m_test->script->seen.front()));
    m_test->clock->settle();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(states(), (QStringList{u"i-1=accepted"_s, u"i-2=skipped"_s}));
    QVERIFY(runner.result().stopped);
    QVERIFY(!runner.result().refusal);
}

void PlanRunnerTest::stoppingEndsAWaitForAnotherTry()
{
    m_test->script->otherwise = [](const SeenRequest &) {
        return no(429, "RATE_LIMIT", "slow");
    };
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->settle();
    runner.stop();
    m_test->clock->settle();
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.at(0).error.cause, ErrorCause::Throttled);
    QCOMPARE(m_test->script->seen.size(), 1U);
}

void PlanRunnerTest::pausingSendsNothingNew()
{
    Account account;
    account.quotaPerMinute = 2;
    m_test = std::make_unique<TestSession>(u"jdcloud"_s, account);
    m_test->script->otherwise = yes;
    std::vector<PlannedRequest> requests;
    for (int i = 0; i < 5; ++i)
        requests.push_back(request({u"i-%1"_s.arg(i)}, {{u"a"_s, u"1"_s}}));
    PlanRunner &runner = run(std::move(requests));
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->settle();
    QCOMPARE(m_test->script->seen.size(), 2U);
    runner.pause();
    m_test->clock->advance(600'000);
    QCOMPARE(m_test->script->seen.size(), 2U);
    QVERIFY(runner.isPaused());
    QCOMPARE(states().last(), u"i-4=queued"_s);
    runner.resume();
    m_test->clock->advance(600'000);
    QCOMPARE(m_test->script->seen.size(), 5U);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(runner.result().progress.accepted, 5U);
    QCOMPARE(runner.result().progress.requestsDone, 5U);
}

void PlanRunnerTest::abortingLeavesWhatWasUnderWayUnknown()
{
    m_test->script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.isHeld = true};
    };
    PlanRunner &runner =
        run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}}), request({u"i-2"_s}, {{u"a"_s, u"1"_s}}),
            request({u"i-3"_s}, {{u"a"_s, u"1"_s}}, TagOperation::Set, 1)});
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->settle();
    m_test->script->replies[0]->sendOut();
    runner.abort();
    QCOMPARE(finished.size(), 0);
    m_test->clock->settle();
    QCOMPARE(finished.size(), 1);
    // The second had not left yet.
    QCOMPARE(states(), (QStringList{u"i-1=unknown"_s, u"i-2=skipped"_s, u"i-3=skipped"_s}));
    QCOMPARE(m_test->script->seen.size(), 2U);
}

void PlanRunnerTest::theJournalIsToldBeforeAndAfter()
{
    m_test->script->answers = {no(429, "RATE_LIMIT", "later"),
        {.body =
                R"({"result":{"data":{"successCount":1,"failedResourcesMap":[{"resourceId":"i-2","msg":"x"}]}}})"}};
    run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->advance(60'000);
    QCOMPARE(m_journal->lines, (QStringList{u"send 0 i-1,i-2"_s, u"done 0 i-1=accepted,i-2=failed"_s}));
}

void PlanRunnerTest::aResourceRefusedAfterALostAnswerIsReadBack()
{
    m_test->script->answers = {no(503, "UNAVAILABLE", "later"), bound({}, {}),
        {.body =
                R"({"result":{"data":{"successCount":1,"failedResourcesMap":[{"resourceId":"i-2","msg":"x"}]}}})"},
        bound({u"i-2"_s}, {{u"a"_s, u"1"_s}})};
    run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->advance(60'000);
    QCOMPARE(sent().last(), u"describeResources i-2"_s);
    QCOMPARE(states(), (QStringList{u"i-1=accepted"_s, u"i-2=verified"_s}));
}

void PlanRunnerTest::nothingIsSentBeforeTheJournalKnows()
{
    run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    m_journal->isSlow = true;
    m_test->clock->settle();
    QCOMPARE(m_journal->lines, QStringList{u"send 0 i-1"_s});
    QVERIFY(m_test->script->seen.empty());
    m_journal->write();
    m_test->clock->settle();
    QCOMPARE(m_test->script->seen.size(), 1U);
    QCOMPARE(states(), QStringList{u"i-1=accepted"_s});
}

void PlanRunnerTest::aJournalThatCannotBeWrittenStopsTheRun()
{
    m_journal->trouble = Error{.kind = ErrorKind::Internal, .cause = ErrorCause::DiskFull};
    PlanRunner &runner =
        run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}}), request({u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->settle();
    QVERIFY(m_test->script->seen.empty());
    QCOMPARE(states(), (QStringList{u"i-1=skipped"_s, u"i-2=skipped"_s}));
    QVERIFY(runner.result().stopped);
    QCOMPARE(runner.result().refusal->cause, ErrorCause::DiskFull);
}

void PlanRunnerTest::whatIsPausedWhileTheJournalWritesIsTakenBack()
{
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    m_journal->isSlow = true;
    m_test->clock->settle();
    runner.pause();
    m_journal->write();
    m_test->clock->settle();
    QVERIFY(m_test->script->seen.empty());
    runner.resume();
    m_test->clock->settle();
    m_journal->write();
    m_test->clock->settle();
    QCOMPARE(m_journal->lines,
        (QStringList{u"send 0 i-1"_s, u"done 0 i-1=queued"_s, u"send 0 i-1"_s, u"done 0 i-1=accepted"_s}));
}

void PlanRunnerTest::anAbortWhileTheJournalWritesSendsNothing()
{
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_journal->isSlow = true;
    m_test->clock->settle();
    runner.abort();
    m_test->clock->settle();
    m_journal->write();
    m_test->clock->settle();
    QCOMPARE(finished.size(), 1);
    QVERIFY(m_test->script->seen.empty());
    QCOMPARE(states(), QStringList{u"i-1=skipped"_s});
}

void PlanRunnerTest::theJournalLearnsWhatAReadBackTold()
{
    const Tags wanted{{u"a"_s, u"1"_s}};
    m_test->script->answers = {
        {.body = R"({"requestId":"r-4","result":{"data":{"successCount":1}}})"}, bound({u"i-1"_s}, wanted)};
    run({request({u"i-1"_s, u"i-2"_s}, wanted)});
    m_test->clock->settle();
    QCOMPARE(m_journal->lines,
        (QStringList{u"send 0 i-1,i-2"_s, u"done 0 i-1=unknown,i-2=unknown"_s, u"done 0 i-1=verified"_s}));
    m_runner->stop();
    m_test->clock->settle();
    QCOMPARE(m_journal->lines.last(), u"done 0 i-2=unknown"_s);
}

void PlanRunnerTest::guardedRowsAreReadBeforeTheyAreWritten()
{
    readsAre({bound({u"i-1"_s, u"i-2"_s}, {{u"other"_s, u"x"_s}})});
    checkedRun({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"describeResources i-1,i-2"_s, u"tagResources i-1,i-2"_s}));
    QCOMPARE(states(), (QStringList{u"i-1=accepted"_s, u"i-2=accepted"_s}));
    QCOMPARE(m_journal->lines, (QStringList{u"send 0 i-1,i-2"_s, u"done 0 i-1=accepted,i-2=accepted"_s}));
}

void PlanRunnerTest::whatSomebodyElseChangedIsNotWritten()
{
    readsAre({bound({u"i-2"_s}, {{u"a"_s, u"theirs"_s}})});
    PlanRunner &runner = checkedRun({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    QSignalSpy tagsRead(&runner, &PlanRunner::tagsRead);
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"describeResources i-1,i-2"_s, u"tagResources i-1"_s}));
    QCOMPARE(states(), (QStringList{u"i-1=accepted"_s, u"i-2=failed"_s}));
    QCOMPARE(m_outcomes.at(1).error.cause, ErrorCause::ChangedSince);
    QCOMPARE(tagsRead.size(), 1);
    QCOMPARE(readTags(tagsRead, 0).front().second, (Tags{{u"a"_s, u"theirs"_s}}));
    QCOMPARE(runner.result().conflicts.size(), 1U);
    QCOMPARE(
        m_journal->lines, (QStringList{u"done 0 i-2=failed"_s, u"send 0 i-1"_s, u"done 0 i-1=accepted"_s}));
}

void PlanRunnerTest::aConflictMayStopTheRun()
{
    readsAre({bound({u"i-2"_s}, {{u"a"_s, u"theirs"_s}})});
    PlanRunner &runner =
        checkedRun({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})}, kGuard, ConflictPolicy::Stop);
    m_test->clock->settle();
    QCOMPARE(sent(), QStringList{u"describeResources i-1,i-2"_s});
    QCOMPARE(states(), (QStringList{u"i-1=skipped"_s, u"i-2=failed"_s}));
    QVERIFY(runner.result().stopped);
    QCOMPARE(runner.result().refusal->cause, ErrorCause::ChangedSince);
}

void PlanRunnerTest::whatIsAsWantedAlreadyIsNotWritten()
{
    readsAre({bound({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->settle();
    QCOMPARE(sent(), QStringList{u"describeResources i-1"_s});
    QCOMPARE(states(), QStringList{u"i-1=already so"_s});
    QCOMPARE(m_journal->lines, QStringList{u"done 0 i-1=already so"_s});
    QCOMPARE(m_runner->result().progress.accepted, 1U);
}

void PlanRunnerTest::whatCannotBeReadIsNotWritten()
{
    m_test->script->answers = {no(400, "INVALID_ARGUMENT", "no such thing")};
    checkedRun({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->advance(60'000);
    QCOMPARE(m_test->script->seen.size(), 1U);
    QCOMPARE(states(), (QStringList{u"i-1=failed"_s, u"i-2=failed"_s}));
    QCOMPARE(m_outcomes.at(0).error.message, u"no such thing"_s);
}

void PlanRunnerTest::theRunsOwnWritesAreNoConflict()
{
    readsAre({bound({u"i-1"_s}, {}), bound({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}}),
                   request({u"i-1"_s}, {{u"b"_s, u"2"_s}}, TagOperation::Set, 1)},
        kGuard);
    m_test->clock->settle();
    QCOMPARE(states(), QStringList{u"i-1=accepted"_s});
    QCOMPARE(sent().size(), 4);
}

void PlanRunnerTest::blanksThatTheCloudDropsAreNoDifference()
{
    readsAre({bound({u"i-1"_s}, {}), bound({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    checkedRun({request({u"i-1"_s}, {{u" a"_s, u" 1 "_s}})}, {.guardConflicts = true, .verifyWrites = true});
    m_test->clock->settle();
    QCOMPARE(states(), QStringList{u"i-1=verified"_s});
    QCOMPARE(sent().size(), 3);
}

void PlanRunnerTest::whatWaitedForTheEndOfAPauseIsReadAgain()
{
    m_test->script->otherwise = [this, reads = 0](const SeenRequest &request) mutable {
        if (actionOf(request) != "describeResources"_L1)
            return yes(request);
        if (++reads > 1)
            return bound({u"i-1"_s}, {{u"a"_s, u"theirs"_s}});
        m_runner->pause();
        return bound({}, {});
    };
    PlanRunner &runner = checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->settle();
    QCOMPARE(sent(), QStringList{u"describeResources i-1"_s});
    m_test->clock->advance(kReadingMaxAgeMs + 1);
    runner.resume();
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"describeResources i-1"_s, u"describeResources i-1"_s}));
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
}

void PlanRunnerTest::noAttemptOverwritesWhatSomebodyElseWroteSinceTheLast_data()
{
    QTest::addColumn<FakeAnswer>("trouble");
    QTest::addColumn<bool>("isGuarded");
    for (const bool isGuarded : {true, false}) {
        const char *name = isGuarded ? "guarded" : "not guarded";
        if (isGuarded)
            QTest::addRow("throttled, %s", name) << no(429, "RATE_LIMIT", "slow") << isGuarded;
        QTest::addRow("server error, %s", name) << no(500, "INTERNAL", "oops") << isGuarded;
        QTest::addRow("bad gateway, %s", name) << FakeAnswer{.status = 502, .body = "<html>"} << isGuarded;
        QTest::addRow("answer lost, %s", name) << kCut << isGuarded;
    }
}

void PlanRunnerTest::noAttemptOverwritesWhatSomebodyElseWroteSinceTheLast()
{
    QFETCH(FakeAnswer, trouble);
    QFETCH(bool, isGuarded);
    OneResource cloud;
    cloud.trouble = [&](int number) {
        // While the first attempt is answered so, somebody else writes.
        cloud.tags = {{u"a"_s, u"theirs"_s}};
        return number == 1 ? std::optional(trouble) : std::nullopt;
    };
    m_test->script->otherwise = [&](const SeenRequest &request) {
        return cloud.answer(request, 0);
    };
    PlanRunner &runner = checkedRun(
        {request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, {.guardConflicts = isGuarded, .verifyWrites = true});
    m_test->clock->advance(120'000);
    QCOMPARE(cloud.writes, 1);
    QCOMPARE(cloud.tags, (Tags{{u"a"_s, u"theirs"_s}}));
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.at(0).error.cause, ErrorCause::ChangedSince);
    QCOMPARE(m_outcomes.at(0).conflictingKeys, QStringList{u"a"_s});
    QCOMPARE(runner.result().conflicts.size(), 1U);
}

void PlanRunnerTest::aLostWriteThatWasDoneIsNotSentAgain()
{
    OneResource cloud{.doesTroubled = true};
    cloud.trouble = [](int) {
        return std::optional(kCut);
    };
    m_test->script->otherwise = [&](const SeenRequest &request) {
        return cloud.answer(request, 0);
    };
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->advance(60'000);
    QCOMPARE(cloud.writes, 1);
    QCOMPARE(states(), QStringList{u"i-1=verified"_s});
    QCOMPARE(
        m_journal->lines, (QStringList{u"send 0 i-1"_s, u"done 0 i-1=unknown"_s, u"done 0 i-1=verified"_s}));
}

void PlanRunnerTest::anothersValueAfterALostWriteIsAConflict()
{
    // The cloud refuses the second attempt, so that there is no third.
    OneResource cloud;
    cloud.trouble = [&](int number) {
        if (number == 1)
            return std::optional(kCut);
        cloud.tags = {{u"a"_s, u"theirs"_s}};
        return std::optional(no(400, "INVALID_ARGUMENT", "no"));
    };
    m_test->script->otherwise = [&](const SeenRequest &request) {
        return cloud.answer(request, 0);
    };
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->advance(60'000);
    QCOMPARE(cloud.writes, 2);
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.at(0).error.cause, ErrorCause::ChangedSince);
    // The first attempt may still take effect, so an undo looks at it again.
    QCOMPARE(m_outcomes.at(0).error.kind, ErrorKind::OutcomeUnknown);
}

void PlanRunnerTest::noWriteGoesOutOnAnOldReading()
{
    OneResource cloud;
    m_test->script->otherwise = [&](const SeenRequest &request) {
        return cloud.answer(request, m_test->clock->elapsedMs());
    };
    m_journal->isSlow = true;
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->settle();
    QCOMPARE(cloud.reads, 1);
    m_test->clock->advance(kReadingMaxAgeMs + 1);
    m_journal->write();
    m_test->clock->settle();
    QCOMPARE(cloud.reads, 2);
    QCOMPARE(cloud.writes, 0);
    m_journal->write();
    m_test->clock->settle();
    QCOMPARE(cloud.writes, 1);
    QCOMPARE(states(), QStringList{u"i-1=accepted"_s});
}

void PlanRunnerTest::fewReadingsGrowOldWhereTheQuotaIsShort()
{
    Account account;
    account.quotaPerMinute = 30;
    m_test = std::make_unique<TestSession>(u"jdcloud"_s, account);
    std::map<QString, qint64> readMs;
    std::size_t reads = 0;
    qint64 oldest = 0;
    m_test->script->otherwise = [&](const SeenRequest &request) {
        const qint64 now = m_test->clock->elapsedMs();
        const QString id = idsOf(request).first();
        if (actionOf(request) == "describeResources"_L1) {
            ++reads;
            readMs[id] = now;
            return bound({}, {});
        }
        oldest = std::max(oldest, now - readMs.at(id));
        return yes(request);
    };
    std::vector<PlannedRequest> requests;
    for (int i = 0; i < 100; ++i)
        requests.push_back(request({u"i-%1"_s.arg(i)}, {{u"a"_s, u"1"_s}}));
    PlanRunner &runner = checkedRun(std::move(requests), kGuard);
    m_test->clock->advance(3'600'000);
    QCOMPARE(runner.result().progress.accepted, 100U);
    QVERIFY2(oldest <= kReadingMaxAgeMs, qPrintable(QString::number(oldest)));
    QVERIFY2(reads <= 105U, qPrintable(QString::number(reads)));
}

void PlanRunnerTest::aComputerThatSleptReadsAgain()
{
    OneResource cloud;
    m_test->script->otherwise = [&](const SeenRequest &request) {
        return cloud.answer(request, 0);
    };
    m_journal->isSlow = true;
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->settle();
    QCOMPARE(cloud.reads, 1);
    m_test->clock->sleep(kReadingMaxAgeMs + 1);
    cloud.tags = {{u"a"_s, u"theirs"_s}};
    m_journal->write();
    m_test->clock->settle();
    QCOMPARE(cloud.writes, 0);
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.at(0).error.cause, ErrorCause::ChangedSince);
}

void PlanRunnerTest::whatOneRequestOfARowReadsVoidsTheOldReadingOfAnother()
{
    readsAre({bound({}, {}), bound({u"i-1"_s}, {{u"a"_s, u"theirs"_s}})});
    m_journal->isSlow = true;
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}}), request({u"i-1"_s}, {{u"b"_s, u"2"_s}})}, kGuard);
    m_test->clock->settle();
    QCOMPARE(sent(), (QStringList{u"describeResources i-1"_s, u"describeResources i-1"_s}));
    m_journal->write();
    m_test->clock->settle();
    QCOMPARE(sent().mid(2), (QStringList{u"tagResources i-1"_s, u"describeResources i-1"_s}));
    QVERIFY(m_test->script->seen[2].body.contains("\"b\""));
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.at(0).conflictingKeys, QStringList{u"a"_s});
}

void PlanRunnerTest::aReadingUnderWayIsRepeatedWhereAnotherToldOfAChange()
{
    // The first reading was made before somebody else wrote, and its answer comes after that of the second.
    m_test->script->otherwise = [reads = 0](const SeenRequest &request) mutable {
        if (actionOf(request) != "describeResources"_L1)
            return yes(request);
        if (++reads > 1)
            return bound({u"i-1"_s}, {{u"a"_s, u"theirs"_s}});
        FakeAnswer late = bound({}, {});
        late.isHeld = true;
        return late;
    };
    checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}}), request({u"i-1"_s}, {{u"b"_s, u"2"_s}})}, kGuard);
    m_test->clock->settle();
    m_test->script->replies.front()->answer(bound({}, {}));
    m_test->clock->settle();
    QCOMPARE(sent(),
        (QStringList{u"describeResources i-1"_s, u"describeResources i-1"_s, u"tagResources i-1"_s,
            u"describeResources i-1"_s}));
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.at(0).conflictingKeys, QStringList{u"a"_s});
}

void PlanRunnerTest::aQuotaTooSmallForAPairIsSaid()
{
    Account account;
    account.quotaPerMinute = 1;
    m_test = std::make_unique<TestSession>(u"jdcloud"_s, account);
    OneResource cloud;
    m_test->script->otherwise = [&](const SeenRequest &request) {
        return cloud.answer(request, 0);
    };
    PlanRunner &runner = checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->advance(3'600'000);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(cloud.writes, 0);
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(m_outcomes.at(0).error.cause, ErrorCause::QuotaTooSmall);
}

void PlanRunnerTest::aCutReadingIsReadAgainInSmallerParts()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        if (actionOf(request) != "describeResources"_L1)
            return yes(request);
        const QStringList ids = idsOf(request);
        FakeAnswer answer = bound(ids.mid(0, 2), {{u"x"_s, u"y"_s}});
        answer.body.replace("\"resourceTagMappingList\"",
            "\"totalCount\":" + QByteArray::number(ids.size()) + ",\"resourceTagMappingList\"");
        return answer;
    };
    checkedRun({request({u"i-1"_s, u"i-2"_s, u"i-3"_s, u"i-4"_s}, {{u"a"_s, u"1"_s}})}, kGuard);
    m_test->clock->settle();
    QCOMPARE(sent(),
        (QStringList{u"describeResources i-1,i-2,i-3,i-4"_s, u"describeResources i-1,i-2"_s,
            u"describeResources i-3,i-4"_s, u"tagResources i-1,i-2,i-3,i-4"_s}));
}

void PlanRunnerTest::aResourceThatLostAllItsTagsIsReadAlone()
{
    Resource tagged;
    tagged.id = u"i-2"_s;
    tagged.tags = Tags{{u"x"_s, u"y"_s}};
    const PlannedRequest planned = request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}});
    m_table->insert(m_test->scope(u"vm"_s).collection, tagged);
    m_test->script->otherwise = [](const SeenRequest &request) {
        if (actionOf(request) != "describeResources"_L1)
            return yes(request);
        // A reply about several leaves out what it has no room for.
        return idsOf(request).size() > 1 ? bound({}, {}) : bound({u"i-2"_s}, {{u"a"_s, u"theirs"_s}});
    };
    checkedRun({planned}, kGuard);
    m_test->clock->settle();
    QCOMPARE(sent(),
        (QStringList{u"describeResources i-1,i-2"_s, u"describeResources i-2"_s, u"tagResources i-1"_s}));
    QCOMPARE(states(), (QStringList{u"i-1=accepted"_s, u"i-2=failed"_s}));
}

void PlanRunnerTest::theHalvesOfARefusedRequestStayQueuedInTheJournal()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        return idsOf(request).contains(u"i-2"_s) ? no(404, "NOT_FOUND", "i-2 not found") : yes(request);
    };
    run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->settle();
    QCOMPARE(m_journal->lines,
        (QStringList{u"send 0 i-1,i-2"_s, u"done 0 i-1=queued,i-2=queued"_s, u"send 0 i-1"_s, u"send 0 i-2"_s,
            u"done 0 i-1=accepted"_s, u"done 0 i-2=failed"_s}));
}

void PlanRunnerTest::acceptedRowsAreReadBack()
{
    readsAre({bound({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    PlanRunner &runner = checkedRun({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})}, kVerify);
    QSignalSpy accepted(&runner, &PlanRunner::changesAccepted);
    QSignalSpy tagsRead(&runner, &PlanRunner::tagsRead);
    m_test->clock->settle();
    QCOMPARE(states(), (QStringList{u"i-1=verified"_s, u"i-2=verified"_s}));
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(tagsRead.size(), 1);
    QCOMPARE(readTags(tagsRead, 0).size(), 2U);
    QCOMPARE(m_journal->lines.last(), u"done 0 i-1=verified,i-2=verified"_s);
}

void PlanRunnerTest::aSlowCloudIsAskedAgain()
{
    readsAre({bound({u"i-1"_s}, {{u"a"_s, u"1"_s}}), bound({u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    PlanRunner &runner = checkedRun({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})}, kVerify);
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->settle();
    QCOMPARE(states(), (QStringList{u"i-1=verified"_s, u"i-2=accepted"_s}));
    QCOMPARE(finished.size(), 0);
    m_test->clock->advance(1'000);
    QCOMPARE(states(), (QStringList{u"i-1=verified"_s, u"i-2=verified"_s}));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(sent().last(), u"describeResources i-2"_s);
}

void PlanRunnerTest::aLostAnswerOfASlowCloudIsReadBackUntilItShows()
{
    m_test->script->answers = {{.body = R"({"requestId":"r-4","result":{"data":{"successCount":1}}})"},
        bound({}, {}), bound({u"i-1"_s}, {{u"a"_s, u"1"_s}}), bound({u"i-2"_s}, {{u"a"_s, u"1"_s}})};
    PlanRunner &runner = checkedRun({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}}),
                                        request({u"i-1"_s}, {{u"b"_s, u"1"_s}}, TagOperation::Set, 1)},
        kVerify);
    m_test->clock->settle();
    QCOMPARE(states(), (QStringList{u"i-1=unknown"_s, u"i-2=unknown"_s}));
    QCOMPARE(m_test->script->seen.size(), 2U); // the next phase waits
    m_test->clock->advance(1'000);
    QCOMPARE(sent().last(), u"describeResources i-1,i-2"_s);
    QCOMPARE(m_journal->lines.last(), u"done 0 i-1=verified"_s);
    runner.stop();
    m_test->clock->advance(60'000);
    QCOMPARE(states(), (QStringList{u"i-1=skipped"_s, u"i-2=unknown"_s}));
}

void PlanRunnerTest::aRefusalAfterALostAnswerIsReadBack()
{
    m_test->script->answers = {{.status = 0, .error = QNetworkReply::ContentReSendError}, bound({}, {}),
        no(409, "ABORTED", "busy"), bound({u"i-1"_s}, {{u"a"_s, u"1"_s}})};
    run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->advance(60'000);
    QCOMPARE(sent(),
        (QStringList{u"tagResources i-1"_s, u"describeResources i-1"_s, u"tagResources i-1"_s,
            u"describeResources i-1"_s}));
    QCOMPARE(states(), QStringList{u"i-1=verified"_s});
}

void PlanRunnerTest::ofARowInSeveralRequestsAReadCountsForTheKeysOfItsOwn()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        return actionOf(request) == "describeResources"_L1
            ? bound({u"i-1"_s}, {{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}, {u"other"_s, u"x"_s}})
            : yes(request);
    };
    PlanRunner &runner = checkedRun(
        {request({u"i-1"_s}, {{u"a"_s, u"1"_s}}), request({u"i-1"_s}, {{u"b"_s, u"1"_s}})}, kVerify);
    QSignalSpy tagsRead(&runner, &PlanRunner::tagsRead);
    m_test->clock->settle();
    QCOMPARE(tagsRead.size(), 2);
    // The other one may have been read before that was written.
    QCOMPARE(readTags(tagsRead, 0).front().second, (Tags{{u"a"_s, u"1"_s}}));
    QCOMPARE(readTags(tagsRead, 1).front().second, (Tags{{u"b"_s, u"1"_s}}));
}

void PlanRunnerTest::anAcceptedChangeThatDoesNotShowIsUnknown()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        return actionOf(request) == "describeResources"_L1 ? bound({u"i-1"_s}, {}) : yes(request);
    };
    PlanRunner &runner = checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kVerify);
    QSignalSpy accepted(&runner, &PlanRunner::changesAccepted);
    m_test->clock->advance(60'000);
    QCOMPARE(states(), QStringList{u"i-1=unknown"_s});
    QCOMPARE(m_outcomes.at(0).error.cause, ErrorCause::NotApplied);
    QCOMPARE(m_journal->lines.last(), u"done 0 i-1=unknown"_s);
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(m_test->script->seen.size(), 5U);
    QCOMPARE(runner.result().progress.sent, 5U);
    QCOMPARE(runner.result().progress.accepted, 0U);
    QCOMPARE(runner.result().progress.unknown, 1U);
}

void PlanRunnerTest::aKeyRefusedWhileVerifyingStopsTheRun()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        return actionOf(request) == "describeResources"_L1 ? no(401, "ACCESS_ERROR", "no such key")
                                                           : yes(request);
    };
    PlanRunner &runner = checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kVerify);
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->advance(60'000);
    QCOMPARE(m_test->script->seen.size(), 2U);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(states(), QStringList{u"i-1=accepted"_s});
    QCOMPARE(runner.result().refusal->kind, ErrorKind::Unauthorized);
}

void PlanRunnerTest::stoppingWaitsForNoVerification()
{
    m_test->script->otherwise = [](const SeenRequest &request) {
        return actionOf(request) == "describeResources"_L1 ? bound({u"i-1"_s}, {}) : yes(request);
    };
    PlanRunner &runner = checkedRun({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})}, kVerify);
    QSignalSpy finished(&runner, &PlanRunner::finished);
    QSignalSpy accepted(&runner, &PlanRunner::changesAccepted);
    m_test->clock->settle();
    runner.stop();
    m_test->clock->settle();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(states(), QStringList{u"i-1=accepted"_s});
}

void PlanRunnerTest::aMissingSessionFailsItsRows()
{
    Plan plan;
    plan.requests = {request({u"i-1"_s}, {{u"a"_s, u"1"_s}})};
    PlanRunner runner(std::move(plan), *m_table, [](const QString &) { return nullptr; });
    QSignalSpy finished(&runner, &PlanRunner::finished);
    runner.start();
    m_test->clock->settle();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(runner.result().progress.failed, 1U);
}

void PlanRunnerTest::anAccountThatCannotBeCompletedFailsItsRows()
{
    m_test->session->setCredentials({});
    PlanRunner &runner = run({request({u"i-1"_s}, {{u"a"_s, u"1"_s}})});
    m_test->clock->settle();
    QCOMPARE(states(), QStringList{u"i-1=failed"_s});
    QCOMPARE(runner.result().refusal->kind, ErrorKind::Unauthorized);
    QVERIFY(m_test->script->seen.empty());
}

void PlanRunnerTest::requestsGoOutAFewAtATime()
{
    std::vector<PlannedRequest> requests;
    for (int i = 0; i < 500; ++i)
        requests.push_back(request({u"i-%1"_s.arg(i)}, {{u"a"_s, u"1"_s}}));
    PlanRunner &runner = run(std::move(requests));
    m_test->clock->settle();
    QCOMPARE(runner.result().progress.accepted, 500U);
    QCOMPARE(m_test->script->mostAtOnce, 24U);
}

void PlanRunnerTest::acceptedChangesAreToldPerRequest()
{
    m_test->script->answers = {{.body = R"({"result":{"data":{"successCount":1,
        "failedResourcesMap":[{"resourceId":"i-2","msg":"no"}]}}})"}};
    PlanRunner &runner = run({request({u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}})});
    QStringList log;
    connect(&runner, &PlanRunner::changesAccepted, this,
        [&](TagOperation operation, TagSet tags, const Rows &rows) {
            const Tag tag = m_table->pool().tags(tags).first();
            log.append(u"%1 %2=%3 on %4"_s.arg(operation == TagOperation::Set ? u"set"_s : u"remove"_s)
                           .arg(tag.key, tag.value)
                           .arg(rows.size()));
        });
    m_test->clock->settle();
    QCOMPARE(log, QStringList{u"set a=1 on 1"_s});
}

TAGDESK_TEST(PlanRunnerTest, QCoreApplication)

} // namespace tst_planrunner

#include "tst_planrunner.moc"
