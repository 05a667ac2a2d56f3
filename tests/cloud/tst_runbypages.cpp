// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fakerecordsets.h"
#include "planner.h"
#include "planrunner.h"
#include "rateestimate.h"
#include "ratelimiter.h"
#include "testrunner.h"
#include "testsession.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_runbypages {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Call = FakeRecordSets::Call;

constexpr RunChecks kBoth{.guardConflicts = true, .verifyWrites = true};

} // namespace

/// Plans of record sets that are looked at by pages, against a cloud of record sets that counts.
class RunByPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { setUp({}); }
    void cleanup();
    void onePageServesAllWritesAndAnotherTheirVerification();
    void whatIsSentIsWhatWasPlanned_data();
    void whatIsSentIsWhatWasPlanned();
    void noWriteReliesOnAReadingOlderThanTenSeconds_data();
    void noWriteReliesOnAReadingOlderThanTenSeconds();
    void fewResourcesAreReadOneByOne();
    void whatGrowsTooOldSharesItsNextPage();
    void whatOthersChangedIsLeftOut();
    void whatOthersChangeBetweenPageAndWriteIsSeenByALaterPage();
    void aPageThatFailsIsNotRead_data();
    void aPageThatFailsIsNotRead();
    void aRefusedKeyOnAPageStopsTheRun();
    void aResourceThatIsMissingFromAPageIsReadAlone();
    void resourcesMadeByOthersMoveThePages();
    void widePagesThatHideUntaggedResourcesAreDropped();
    void tagsThatAPageDoesNotShowAreReadAlone();
    void theLastTagsAreRemovedWithoutFurtherLooks();
    void whatIsNotYetShownIsLookedAtAgain();
    void stoppingLooksAtWhatWasAccepted();
    void pausingLooksAtWhatWasAccepted();
    void abortingLooksAtNothing();
    void verifiedRowsAreToldTogether();
    void bothRequestsOfARowShareItsReading();
    void asManyAreUnderWayAsTheQuotaLetsOutMeanwhile_data();
    void asManyAreUnderWayAsTheQuotaLetsOutMeanwhile();

private:
    void setUp(const Account &account);
    /// So many record sets, all in the table, in one zone unless told.
    void addSets(int count, int zones = 1);
    void stageAll(int step = 1);
    Plan plan(RunChecks checks);
    PlanRunner &run(Plan plan, RunChecks checks = kBoth);
    [[nodiscard]] QString states() const;

    std::unique_ptr<TestSession> m_test;
    std::unique_ptr<FakeRecordSets> m_cloud;
    std::unique_ptr<ResourceTable> m_table;
    ChangeSet m_changes;
    std::unique_ptr<PlanRunner> m_runner;
    std::map<Row, RowOutcome> m_outcomes;
    QStringList m_ids;
};

void RunByPagesTest::setUp(const Account &account)
{
    m_runner.reset();
    Account own = account;
    own.fields.insert(kProjectField, u"p"_s);
    m_cloud.reset();
    m_test = std::make_unique<TestSession>(u"huawei"_s, own);
    m_cloud = std::make_unique<FakeRecordSets>(*m_test->script, m_test->clock);
    m_table = std::make_unique<ResourceTable>();
    m_changes = {};
    m_outcomes.clear();
    m_ids.clear();
}

void RunByPagesTest::cleanup()
{
    QCOMPARE(m_test->session->rateLimiter().inFlight(), 0);
    m_runner.reset();
    m_cloud.reset();
    m_test.reset();
}

void RunByPagesTest::addSets(int count, int zones)
{
    const Collection collection = m_test->scope(u"DNS-private_recordset"_s).collection;
    for (int i = 0; i < count; ++i) {
        const Tags tags{{u"app"_s, u"shop"_s}};
        Resource resource;
        resource.parent = u"zone%1"_s.arg(i % zones);
        resource.id = m_cloud->add(resource.parent, tags);
        resource.tags = tags;
        m_ids.append(resource.id);
        m_table->insert(collection, resource);
    }
}

void RunByPagesTest::stageAll(int step)
{
    TagPool &pool = m_table->pool();
    for (Row row = 0; row < m_table->size(); row += Row(step))
        m_changes.setDelta(row, pool.with(m_changes.delta(row), {pool.intern(u"k"_s), pool.intern(u"v"_s)}));
}

Plan RunByPagesTest::plan(RunChecks checks)
{
    return makePlan(m_changes, *m_table, m_table->pool(), [this, checks](const Collection &) {
        Limits limits = m_test->session->provider().limits(m_test->session->account());
        limits.readsBeforeWrite = int(checks.guardConflicts);
        limits.readsAfterWrite = int(checks.verifyWrites);
        limits.typicalLatencyMs = m_cloud->latencyMs;
        return limits;
    });
}

PlanRunner &RunByPagesTest::run(Plan plan, RunChecks checks)
{
    m_runner = std::make_unique<PlanRunner>(
        std::move(plan), *m_table, [this](const QString &) { return m_test->session.get(); });
    m_runner->setChecks([checks](const QString &) { return checks; }, ConflictPolicy::Leave);
    connect(m_runner.get(), &PlanRunner::outcomesChanged, this, [this](const RowOutcomes &outcomes) {
        for (const auto &[row, outcome] : outcomes)
            m_outcomes[row] = outcome;
    });
    m_runner->start();
    return *m_runner;
}

/// "210 verified", of everything that was planned.
QString RunByPagesTest::states() const
{
    static const QStringList words{u"none"_s, u"queued"_s, u"sending"_s, u"accepted"_s, u"verified"_s,
        u"failed"_s, u"skipped"_s, u"unknown"_s, u"already so"_s};
    std::map<QString, int> counts;
    for (const auto &[row, outcome] : m_outcomes)
        ++counts[words.value(int(outcome.state))];
    QStringList parts;
    for (const auto &[word, count] : counts)
        parts.append(u"%1 %2"_s.arg(count).arg(word));
    return parts.join(u", "_s);
}

void RunByPagesTest::onePageServesAllWritesAndAnotherTheirVerification()
{
    addSets(210);
    stageAll();
    run(plan(kBoth));
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"210 verified"_s);
    QCOMPARE(m_cloud->count(Call::Write), 210);
    QCOMPARE(m_cloud->requests(), 212);
    QCOMPARE(m_runner->result().progress.sent, 212U);
}

void RunByPagesTest::whatIsSentIsWhatWasPlanned_data()
{
    QTest::addColumn<int>("sets");
    QTest::addColumn<int>("zones");
    QTest::addColumn<int>("step"); // every so many is touched
    QTest::addColumn<int>("latencyMs");
    QTest::addColumn<int>("quota"); // told; 0: assumed
    QTest::addColumn<bool>("guards");
    QTest::addColumn<bool>("verifies");
    QTest::newRow("one") << 1 << 1 << 1 << 20 << 0 << true << true;
    QTest::newRow("a page") << 500 << 1 << 1 << 20 << 0 << true << true;
    QTest::newRow("four pages") << 2'000 << 1 << 1 << 20 << 0 << true << true;
    QTest::newRow("four pages at once") << 2'000 << 1 << 1 << 0 << 100'000 << true << true;
    QTest::newRow("four pages, far away") << 2'000 << 1 << 1 << 200 << 100'000 << true << true;
    QTest::newRow("a told quota") << 2'000 << 1 << 1 << 20 << 600 << true << true;
    QTest::newRow("many zones") << 1'000 << 200 << 1 << 20 << 0 << true << true;
    QTest::newRow("every tenth") << 3'000 << 1 << 10 << 20 << 0 << true << true;
    QTest::newRow("every thousandth") << 5'000 << 1 << 1'000 << 20 << 0 << true << true;
    QTest::newRow("guarded only") << 1'500 << 1 << 1 << 20 << 0 << true << false;
    QTest::newRow("verified only") << 1'500 << 1 << 1 << 20 << 0 << false << true;
    QTest::newRow("many minutes") << 5'000 << 1 << 1 << 20 << 0 << true << true;
    QTest::newRow("three zones") << 1'700 << 3 << 1 << 20 << 0 << true << true;
    QTest::newRow("zones of a few, every third") << 3'000 << 60 << 3 << 20 << 0 << true << true;
    QTest::newRow("zones of a few, guarded only") << 1'300 << 90 << 1 << 20 << 0 << true << false;
    QTest::newRow("a slow cloud") << 1'100 << 1 << 1 << 1'000 << 0 << true << true;
    QTest::newRow("a slow cloud, a told quota") << 1'100 << 2 << 1 << 1'000 << 600 << true << true;
    QTest::newRow("a small quota") << 500 << 1 << 1 << 20 << 100 << true << true;
    QTest::newRow("a small quota, guarded only") << 400 << 4 << 1 << 80 << 60 << true << false;
    QTest::newRow("a large quota") << 4'000 << 5 << 1 << 80 << 3'000 << true << true;
    QTest::newRow("a large quota, far away") << 3'000 << 1 << 2 << 300 << 1'200 << true << false;
    QTest::newRow("neither") << 700 << 1 << 1 << 20 << 0 << false << false;
}

void RunByPagesTest::whatIsSentIsWhatWasPlanned()
{
    QFETCH(const int, sets);
    QFETCH(const int, zones);
    QFETCH(const int, step);
    QFETCH(const int, latencyMs);
    QFETCH(const int, quota);
    QFETCH(const bool, guards);
    QFETCH(const bool, verifies);
    Account account;
    account.quotaPerMinute = quota;
    setUp(account);
    m_cloud->latencyMs = latencyMs;
    addSets(sets, zones);
    stageAll(step);
    const RunChecks checks{.guardConflicts = guards, .verifyWrites = verifies};
    const Plan planned = plan(checks);
    const auto requests = double(planned.cost.requests);
    QSignalSpy finished(&run(planned, checks), &PlanRunner::finished);
    while (finished.isEmpty() && m_test->clock->elapsedMs() < 1'000'000)
        m_test->clock->advance(100);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_runner->result().progress.accepted, planned.changedRows);
    const double sent = m_cloud->requests();
    QVERIFY2(std::abs(sent - requests) <= std::max(1.0, 0.05 * requests),
        qPrintable(u"planned %1, sent %2"_s.arg(requests).arg(sent)));
    // Only waits count here: this computer's own work takes no time by this clock.
    if (quota != 100'000) {
        const auto took = double(m_test->clock->elapsedMs());
        const auto said = double(planned.cost.milliseconds);
        QVERIFY2(std::abs(took - said) <= 0.05 * took + 200,
            qPrintable(u"said %1 ms, took %2 ms"_s.arg(said).arg(took)));
    }
}

void RunByPagesTest::noWriteReliesOnAReadingOlderThanTenSeconds_data()
{
    QTest::addColumn<int>("quota"); // told; 0: assumed
    QTest::addColumn<int>("latencyMs");
    QTest::newRow("assumed") << 0 << 80;
    QTest::newRow("told") << 600 << 80;
    QTest::newRow("narrow") << 60 << 80;
    QTest::newRow("slow") << 600 << 2'000;
}

void RunByPagesTest::noWriteReliesOnAReadingOlderThanTenSeconds()
{
    QFETCH(const int, quota);
    QFETCH(const int, latencyMs);
    Account account;
    account.quotaPerMinute = quota;
    setUp(account);
    m_cloud->latencyMs = latencyMs;
    m_cloud->quotaPerMinute = 600;
    addSets(1'200);
    stageAll();
    run(plan(kBoth));
    m_test->clock->advance(2'400'000);
    QCOMPARE(states(), u"1200 verified"_s);
    // The reading itself and the write travel, too.
    QVERIFY2(m_cloud->oldestReadingMs() <= 10'000 + latencyMs,
        qPrintable(QString::number(m_cloud->oldestReadingMs())));
    QCOMPARE(m_cloud->refused, 0);
}

void RunByPagesTest::fewResourcesAreReadOneByOne()
{
    addSets(3'000);
    stageAll(1'500);
    run(plan(kBoth));
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"2 verified"_s);
    QCOMPARE(m_cloud->count(Call::Single), 4);
    QCOMPARE(m_cloud->requests(), 6);
}

void RunByPagesTest::whatGrowsTooOldSharesItsNextPage()
{
    constexpr RunChecks kGuarded{.guardConflicts = true, .verifyWrites = false};
    m_cloud->latencyMs = 20;
    addSets(700);
    stageAll();
    run(plan(kGuarded), kGuarded);
    m_test->clock->advance(100'000);
    QCOMPARE(states(), u"700 accepted"_s);
    QCOMPARE(m_cloud->count(Call::Single), 0);
    QCOMPARE(m_cloud->requests(), 703);
}

void RunByPagesTest::whatOthersChangedIsLeftOut()
{
    addSets(300);
    stageAll();
    const Plan planned = plan(kBoth);
    for (int i = 0; i < 300; i += 30)
        m_cloud->tags(m_ids[i]).append({u"k"_s, u"theirs"_s});
    run(planned);
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"10 failed, 290 verified"_s);
    QCOMPARE(m_runner->result().conflicts.size(), 10U);
    for (int i = 0; i < 300; i += 30)
        QCOMPARE(m_cloud->writes(m_ids[i]), 0);
}

/// The quota lets out only some of what a page shows; the others are read again, and then it shows.
void RunByPagesTest::whatOthersChangeBetweenPageAndWriteIsSeenByALaterPage()
{
    m_cloud->latencyMs = 20;
    addSets(900);
    stageAll();
    int lists = 0;
    m_cloud->before = [this, &lists](Call call, const QString &) {
        if (call == Call::List || call == Call::Instances)
            ++lists;
        if (call == Call::Write && lists == 1 && m_cloud->writes(m_ids[0]) == 1)
            m_cloud->tags(m_ids[899]) = {{u"k"_s, u"theirs"_s}};
    };
    run(plan(kBoth));
    m_test->clock->advance(200'000);
    QCOMPARE(states(), u"1 failed, 899 verified"_s);
    QCOMPARE(m_cloud->writes(m_ids[899]), 0);
}

void RunByPagesTest::aPageThatFailsIsNotRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not known") << 404 << QByteArray(R"({"message":"API not found","request_id":"1"})");
    QTest::newRow("broken") << 500 << QByteArray(R"({"code":"DNS.0001","message":"internal"})");
    QTest::newRow("forbidden") << 403 << QByteArray(R"({"code":"DNS.0030","message":"no"})");
    QTest::newRow("no JSON") << 200 << QByteArray("<html>portal</html>");
    QTest::newRow("cut") << 200
                         << QByteArray(R"({"recordsets":[],"resources":[],"total_count":40,)"
                                       R"("metadata":{"total_count":40}})");
    QTest::newRow("without tags") << 200
                                  << QByteArray(R"({"recordsets":[{"id":"r1"}],"metadata":{"total_count":1},)"
                                                R"("resources":[{"resource_id":"r1"}],"total_count":1})");
}

void RunByPagesTest::aPageThatFailsIsNotRead()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    addSets(40);
    stageAll();
    m_cloud->trouble = [&](Call call, const SeenRequest &) {
        return call == Call::List || call == Call::Instances
            ? std::optional(FakeAnswer{.status = status, .body = body})
            : std::nullopt;
    };
    m_cloud->before = [this](Call call, const QString &id) {
        // Nothing is written that was not read by itself.
        if (call == Call::Write)
            QVERIFY(m_cloud->writes(id) == 0);
    };
    run(plan(kBoth));
    m_test->clock->advance(600'000);
    QCOMPARE(states(), u"40 verified"_s);
    QCOMPARE(m_cloud->count(Call::Single), 80);
    QVERIFY(m_cloud->oldestReadingMs() <= 10'000);
}

void RunByPagesTest::aRefusedKeyOnAPageStopsTheRun()
{
    addSets(40);
    stageAll();
    m_cloud->trouble = [](Call, const SeenRequest &) {
        return std::optional(
            FakeAnswer{.status = 401, .body = R"({"error_code":"APIGW.0301","error_msg":"Incorrect IAM"})"});
    };
    run(plan(kBoth));
    m_test->clock->advance(60'000);
    QCOMPARE(m_cloud->requests(), 1);
    QVERIFY(m_runner->result().refusal);
    QCOMPARE(m_runner->result().progress.accepted, 0U);
}

void RunByPagesTest::aResourceThatIsMissingFromAPageIsReadAlone()
{
    addSets(40);
    stageAll();
    const Plan planned = plan(kBoth);
    m_cloud->remove(m_ids[20]);
    run(planned);
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"1 failed, 39 verified"_s);
    QCOMPARE(m_outcomes.at(20).error.kind, ErrorKind::NotFound);
    QCOMPARE(m_cloud->count(Call::Single), 1);
}

void RunByPagesTest::resourcesMadeByOthersMoveThePages()
{
    m_cloud->latencyMs = 20;
    addSets(1'400);
    stageAll();
    const Plan planned = plan(kBoth);
    for (int i = 0; i < 120; ++i)
        m_cloud->addInFront(u"zone0"_s);
    run(planned);
    m_test->clock->advance(400'000);
    QCOMPARE(states(), u"1400 verified"_s);
    QVERIFY2(m_cloud->requests() < int(planned.cost.requests) + 40,
        qPrintable(QString::number(m_cloud->requests())));
}

void RunByPagesTest::widePagesThatHideUntaggedResourcesAreDropped()
{
    m_cloud->latencyMs = 20;
    // So many zones that the whole collection is read.
    addSets(1'000, 400);
    for (int i = 0; i < 1'000; i += 2) {
        m_cloud->tags(m_ids[i]).clear();
        m_table->setTags(Row(i), m_table->pool().intern(Tags{}), TagKnowledge::Read);
    }
    m_cloud->hidesUntagged = true;
    stageAll();
    run(plan(kBoth));
    m_test->clock->advance(400'000);
    QCOMPARE(states(), u"1000 verified"_s);
    QCOMPARE(m_cloud->count(Call::Instances), 1);
    QVERIFY2(m_cloud->requests() < 1'032, qPrintable(QString::number(m_cloud->requests())));
}

void RunByPagesTest::tagsThatAPageDoesNotShowAreReadAlone()
{
    addSets(60);
    stageAll();
    m_cloud->trouble = [this, isFirst = true](Call call, const SeenRequest &) mutable {
        if (call != Call::List || !std::exchange(isFirst, false))
            return std::optional<FakeAnswer>();
        QByteArray items;
        for (const QString &id : std::as_const(m_ids))
            items += "{\"id\":\"" + id.toLatin1() + "\",\"tags\":[]},";
        items.chop(1);
        return std::optional(
            FakeAnswer{.body = "{\"recordsets\":[" + items + "],\"metadata\":{\"total_count\":60}}"});
    };
    run(plan(kBoth));
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"60 verified"_s);
    QCOMPARE(m_cloud->count(Call::Single), 60);
}

void RunByPagesTest::theLastTagsAreRemovedWithoutFurtherLooks()
{
    addSets(60);
    TagPool &pool = m_table->pool();
    for (Row row = 0; row < m_table->size(); ++row)
        m_changes.setDelta(row, pool.with({}, {pool.intern(u"app"_s), kRemoved}));
    run(plan(kBoth));
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"60 verified"_s);
    QCOMPARE(m_cloud->requests(), 62);
}

void RunByPagesTest::whatIsNotYetShownIsLookedAtAgain()
{
    addSets(60);
    stageAll();
    int lists = 0;
    m_cloud->trouble = [this, &lists](Call call, const SeenRequest &) {
        if (call != Call::List || ++lists != 2)
            return std::optional<FakeAnswer>();
        QByteArray items;
        for (const QString &id : std::as_const(m_ids))
            items += "{\"id\":\"" + id.toLatin1() + "\",\"tags\":[{\"key\":\"app\",\"value\":\"shop\"}]},";
        items.chop(1);
        return std::optional(
            FakeAnswer{.body = "{\"recordsets\":[" + items + "],\"metadata\":{\"total_count\":60}}"});
    };
    run(plan(kBoth));
    m_test->clock->advance(900);
    QCOMPARE(states(), u"60 accepted"_s);
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"60 verified"_s);
    QCOMPARE(lists, 3);
    QCOMPARE(m_cloud->requests(), 63);
}

void RunByPagesTest::stoppingLooksAtWhatWasAccepted()
{
    m_cloud->latencyMs = 100;
    addSets(600);
    stageAll();
    PlanRunner &runner = run(plan(kBoth));
    m_test->clock->advance(1'000);
    runner.stop();
    m_test->clock->advance(60'000);
    const PlanRunner::Progress &progress = runner.result().progress;
    QVERIFY(progress.accepted > 50);
    QCOMPARE(progress.accepted + progress.skipped, 600U);
    QCOMPARE(states(), u"%1 skipped, %2 verified"_s.arg(progress.skipped).arg(progress.accepted));
}

void RunByPagesTest::pausingLooksAtWhatWasAccepted()
{
    m_cloud->latencyMs = 100;
    addSets(600);
    stageAll();
    PlanRunner &runner = run(plan(kBoth));
    m_test->clock->advance(1'000);
    runner.pause();
    m_test->clock->advance(30'000);
    QVERIFY(!states().contains(u"accepted"_s));
    QVERIFY(states().contains(u"verified"_s));
    runner.resume();
    m_test->clock->advance(300'000);
    QCOMPARE(states(), u"600 verified"_s);
}

void RunByPagesTest::abortingLooksAtNothing()
{
    m_cloud->latencyMs = 100;
    addSets(600);
    stageAll();
    PlanRunner &runner = run(plan(kBoth));
    QSignalSpy finished(&runner, &PlanRunner::finished);
    m_test->clock->advance(1'000);
    runner.abort();
    const int requests = m_cloud->requests();
    m_test->clock->advance(60'000);
    QCOMPARE(finished.size(), 1);
    QVERIFY(m_cloud->requests() <= requests + 12); // those that were on their way
    QVERIFY(runner.result().progress.accepted > 50);
}

void RunByPagesTest::verifiedRowsAreToldTogether()
{
    addSets(210);
    stageAll();
    PlanRunner &runner = run(plan(kBoth));
    QSignalSpy read(&runner, &PlanRunner::tagsRead);
    m_test->clock->advance(60'000);
    QCOMPARE(read.size(), 1);
    QCOMPARE((read.at(0).at(0).value<std::vector<std::pair<Row, Tags>>>().size()), std::size_t{210});
}

void RunByPagesTest::bothRequestsOfARowShareItsReading()
{
    addSets(50);
    stageAll();
    TagPool &pool = m_table->pool();
    for (Row row = 0; row < m_table->size(); ++row)
        m_changes.setDelta(row, pool.with(m_changes.delta(row), {pool.intern(u"app"_s), kRemoved}));
    const Plan planned = plan(kBoth);
    run(planned);
    m_test->clock->advance(60'000);
    QCOMPARE(states(), u"50 verified"_s);
    QCOMPARE(m_cloud->count(Call::Write), 100);
    QCOMPARE(m_cloud->requests(), 102);
    QCOMPARE(planned.cost.requests, std::size_t{102});
}

void RunByPagesTest::asManyAreUnderWayAsTheQuotaLetsOutMeanwhile_data()
{
    QTest::addColumn<int>("quota"); // told; 0: assumed
    QTest::addColumn<std::size_t>("most");
    QTest::newRow("the usual quota") << 0 << std::size_t{12};
    QTest::newRow("1,000 a second") << 60'000 << std::size_t{25};
    QTest::newRow("any number") << 10'000'000 << std::size_t{36};
}

void RunByPagesTest::asManyAreUnderWayAsTheQuotaLetsOutMeanwhile()
{
    QFETCH(const int, quota);
    QFETCH(const std::size_t, most);
    Account account;
    account.quotaPerMinute = quota;
    setUp(account);
    m_cloud->latencyMs = 20;
    addSets(400);
    stageAll();
    run(plan(kBoth));
    m_test->clock->advance(120'000);
    QCOMPARE(states(), u"400 verified"_s);
    QCOMPARE(m_test->script->mostAtOnce, most);
}

TAGDESK_TEST(RunByPagesTest, QCoreApplication)

} // namespace tst_runbypages

#include "tst_runbypages.moc"
