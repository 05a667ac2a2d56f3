// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitymodel.h"
#include "documentcontroller.h"
#include "fakenetwork.h"
#include "logmodel.h"
#include "sandboxclouds.h"
#include "sandboxserver.h"
#include "testrunner.h"
#include "virtualclock.h"
#include "workspace.h"

#include <QTest>
#include <QThreadPool>

#include <set>

namespace tst_manyatonce {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kRecordSets = u"DNS-private_recordset"_s;

/// A document at a simulated cloud in the same thread: no socket, and time is turned by hand.
class SimulatedDocument
{
public:
    explicit SimulatedDocument(const TagManagementForm &form = {}, const SandboxTrouble &trouble = {},
        BatchWriting writing = BatchWriting::Automatic, int resources = 8'000)
        : m_keys(SandboxKeys::make(3))
    {
        SandboxOptions options;
        options.resources = resources;
        options.seed = 3;
        options.keepsHistory = true;
        options.tagManagement = form;
        options.trouble = trouble;
        options.clock = [clock = clock] {
            return clock->now();
        };
        clouds = std::make_unique<SandboxClouds>(options, m_keys);
        script->otherwise = [this](const SeenRequest &request) {
            return answer(request);
        };
        DocumentParts parts;
        parts.workspace = &workspace;
        parts.log = &log;
        parts.session.clock = clock;
        parts.session.network = [s = script](QObject *parent) {
            return new FakeNetwork(s, parent);
        };
        parts.session.randomness.jitter = [] {
            return 0.5;
        };
        controller = std::make_unique<DocumentController>(std::move(parts));
        QObject::connect(controller.get(), &DocumentController::batchClosed, controller.get(),
            [this](const QString &, const Error &why) { notices.append(why.detail); });
        account.id = u"a"_s;
        account.name = u"A"_s;
        account.cloud = u"huawei"_s;
        account.endpoint = QUrl(u"http://127.0.0.1:8080"_s);
        account.regions = {u"cn-north-4"_s};
        account.fields.insert(kProjectField, m_keys.projectId);
        account.quotaPerMinute = 60'000;
        account.batchWriting = writing;
        controller->openAccount(account, m_keys.huawei, {}, {.guardConflicts = true, .verifyWrites = true});
        clock->settle();
        controller->refresh(ScopeSet({scope()}));
        for (int step = 0; step < 1'000 && workspace.isListing(); ++step)
            pass();
    }

    [[nodiscard]] static Scope scope()
    {
        return {.collection = {.account = u"a"_s,
                    .cloud = u"huawei"_s,
                    .region = u"cn-north-4"_s,
                    .kind = kRecordSets},
            .parent = {}};
    }

    /// Those that take a tag without ado.
    [[nodiscard]] Rows rows(std::size_t count, EstateTrait trait = EstateTrait::Usual) const
    {
        Rows result;
        for (const Row row : workspace.listing(scope()).rows) {
            const std::optional<EstateRow> found =
                clouds->estate().find(workspace.table().idText(row).toUtf8());
            if (result.size() < count && found && clouds->estate().trait(*found) == trait)
                result.push_back(row);
        }
        return result;
    }

    /// A tenth of a second; pages are taken apart in other threads.
    void pass()
    {
        clock->advance(100);
        QThreadPool::globalInstance()->waitForDone();
    }

    void stage(const Rows &rows, const Tag &tag = {u"ticket"_s, u"T-1"_s})
    {
        workspace.stage(rows, tag, EditMode::Set);
        clock->advance(100);
    }

    void apply()
    {
        QVERIFY(!controller->apply());
        for (int step = 0; step < 10'000 && workspace.isApplying(); ++step)
            pass();
        QVERIFY(!workspace.isApplying());
    }

    [[nodiscard]] std::size_t seen(const QString &part) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            script->seen, [&part](const SeenRequest &request) { return request.url.path().contains(part); }));
    }
    [[nodiscard]] std::size_t batches() const { return seen(u"/resource-tags/"_s); }
    [[nodiscard]] std::size_t singles() const { return seen(u"/tags/action"_s); }

    /// How many of these have the tag in the cloud.
    [[nodiscard]] std::size_t tagged(const Rows &rows, const Tag &tag = {u"ticket"_s, u"T-1"_s}) const
    {
        const Estate &estate = clouds->estate();
        return static_cast<std::size_t>(std::ranges::count_if(rows, [&](Row row) {
            const std::optional<EstateRow> found = estate.find(workspace.table().idText(row).toUtf8());
            return found && estate.pool().tags(estate.tags(*found)).contains(tag);
        }));
    }

    [[nodiscard]] QStringList batchLog() const
    {
        QStringList lines;
        for (int row = 0; row < log.rowCount(); ++row) {
            const LogEvent &event = log.eventAt(row);
            if (event.kind == LogEvent::Kind::BatchWriting)
                lines.append(QString::number(event.count));
        }
        return lines;
    }

    std::shared_ptr<VirtualClock> clock = std::make_shared<VirtualClock>();
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    std::unique_ptr<SandboxClouds> clouds;
    Workspace workspace;
    LogModel log;
    Account account;
    QStringList notices; ///< Details of what was told.
    std::unique_ptr<DocumentController> controller; // goes first

private:
    [[nodiscard]] FakeAnswer answer(const SeenRequest &request) const
    {
        const HttpResponse response = clouds->answer(
            SandboxServer::requestValue(request.method, request.url, request.headers, request.body));
        return {.status = response.status, .body = response.body, .headers = response.headers};
    }

    SandboxKeys m_keys;
};

} // namespace

/// Writing the tags of many resources in one request, from staged edits to what stands in the cloud.
class ManyAtOnceTest : public QObject
{
    Q_OBJECT

private slots:
    void manyRecordSetsTakeFewWrites();
    void thePlanTellsTheRequests();
    void whatDoesNotFitTheServiceGoesByItself();
    void removalsGoInBatchesToo();
    void offAsksNothing();
    void oneChangeAsksNothing();
    void twentyIsTriedWhereFiftyIsTooMuch();
    void refusedBatchesShareTheirNextPages();
    void aLimitThatIsKnownHoldsForTheNextPlan();
    void aMissingPermissionIsToldOnceAndEverythingIsWritten();
    void aServiceThatIsMissingIsNoFailure();
    void alwaysTellsWhereThereIsNone();
    void throttlingIsWaitedFor();
    void aTimeOutIsReadBack_data();
    void aTimeOutIsReadBack();
    void oneResourceFailsAlone();
    void failuresWithoutCodesFailTheirRows();
    void aBusyResourceIsTriedAgain();
    void somebodyElsesChangesAreLeftAlone();
    void whatTheServiceWritesLateIsVerified();
    void telekomsServiceIsUsedAsWell();
    void untaggedResourcesAreCountedWithoutAListing();
    void aPartialCountIsNoCount();
};

void ManyAtOnceTest::manyRecordSetsTakeFewWrites()
{
    SimulatedDocument document;
    const Rows rows = document.rows(210);
    QCOMPARE(rows.size(), std::size_t{210});
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{210});
    QCOMPARE(document.batches(), std::size_t{5});
    QCOMPARE(document.singles(), std::size_t{0});
    QCOMPARE(document.seen(u"/v3/auth/domains"_s), std::size_t{1});
    QCOMPARE(document.seen(u"/tms/providers"_s), std::size_t{1});
    QCOMPARE(document.controller->progress().acceptedRows, std::size_t{210});
    QCOMPARE(document.workspace.changeCount(), std::size_t{0});
    QCOMPARE(document.batchLog(), QStringList{u"50"_s});
    for (const Row row : rows)
        QCOMPARE(document.workspace.outcome(row).state, RowState::Verified);
}

void ManyAtOnceTest::thePlanTellsTheRequests()
{
    SimulatedDocument document;
    document.stage(document.rows(120));
    const PlanCost cost = document.workspace.plan().cost;
    QCOMPARE(document.workspace.plan().requests.size(), std::size_t{3});
    const std::size_t before = document.script->seen.size();
    document.apply();
    const auto sent = static_cast<double>(document.script->seen.size() - before);
    QVERIFY2(std::abs(sent - static_cast<double>(cost.requests)) <= 0.05 * sent + 1,
        qPrintable(u"%1 planned, %2 sent"_s.arg(cost.requests).arg(sent)));
}

void ManyAtOnceTest::whatDoesNotFitTheServiceGoesByItself()
{
    SimulatedDocument document;
    const Rows rows = document.rows(60);
    const Rows odd(rows.begin(), rows.begin() + 10);
    const Tag wide{u"cost centre"_s, u"a: b"_s};
    document.stage(rows);
    document.stage(odd, wide);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{60});
    QCOMPARE(document.tagged(odd, wide), std::size_t{10});
    QCOMPARE(document.batches(), std::size_t{1});
    QCOMPARE(document.singles(), std::size_t{10});
}

void ManyAtOnceTest::removalsGoInBatchesToo()
{
    SimulatedDocument document;
    const Rows rows = document.rows(30);
    document.stage(rows);
    document.apply();
    document.workspace.stage(rows, {.key = u"ticket"_s, .value = {}}, EditMode::Remove);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{0});
    QCOMPARE(document.seen(u"batch-create"_s), std::size_t{1});
    QCOMPARE(document.seen(u"batch-delete"_s), std::size_t{1});
    QCOMPARE(document.singles(), std::size_t{0});
}

void ManyAtOnceTest::offAsksNothing()
{
    SimulatedDocument document({}, {}, BatchWriting::Off);
    const Rows rows = document.rows(5);
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{5});
    QCOMPARE(document.seen(u"/v1.0/"_s), std::size_t{0});
    QCOMPARE(document.seen(u"/v3/auth/domains"_s), std::size_t{0});
}

void ManyAtOnceTest::oneChangeAsksNothing()
{
    SimulatedDocument document;
    const Rows rows = document.rows(1);
    document.stage(rows);
    document.stage(rows, {u"second"_s, u"2"_s});
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{1});
    QCOMPARE(document.seen(u"/v1.0/"_s), std::size_t{0});
    QCOMPARE(document.singles(), std::size_t{1});
}

void ManyAtOnceTest::twentyIsTriedWhereFiftyIsTooMuch()
{
    SimulatedDocument document({.resourcesPerRequest = 20});
    const Rows rows = document.rows(100);
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{100});
    // Two of fifty are refused, and each becomes twenty, twenty and ten.
    QCOMPARE(document.batches(), std::size_t{8});
    QCOMPARE(document.singles(), std::size_t{0});
    QCOMPARE(document.batchLog(), (QStringList{u"50"_s, u"20"_s}));
    QVERIFY(document.notices.isEmpty());
}

void ManyAtOnceTest::refusedBatchesShareTheirNextPages()
{
    SimulatedDocument document({.resourcesPerRequest = 20}, {}, BatchWriting::Automatic, 30'000);
    const Rows rows = document.rows(1'500);
    QCOMPARE(rows.size(), std::size_t{1'500});
    document.stage(rows);
    const std::size_t before = document.script->seen.size();
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{1'500});
    // Those that were under way when the first was refused, and three for each fifty.
    QCOMPARE(document.batches(), std::size_t{12 + 3 * 30});
    const std::size_t looks = document.script->seen.size() - before - document.batches();
    QVERIFY2(looks <= 8, qPrintable(QString::number(looks)));
}

void ManyAtOnceTest::aLimitThatIsKnownHoldsForTheNextPlan()
{
    SimulatedDocument document({.resourcesPerRequest = 20});
    document.stage(document.rows(50));
    document.apply();
    const Rows rows = document.rows(50);
    document.stage(rows, {u"next"_s, u"1"_s});
    QCOMPARE(document.workspace.plan().requests.size(), std::size_t{3});
}

void ManyAtOnceTest::aMissingPermissionIsToldOnceAndEverythingIsWritten()
{
    SimulatedDocument document({.isForbidden = true});
    const Rows rows = document.rows(120);
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{120});
    QCOMPARE(document.singles(), std::size_t{120});
    QCOMPARE(document.notices, QStringList{u"tms:resourceTags:create"_s});
    QCOMPARE(document.controller->progress().failedRows, std::size_t{0});
    QVERIFY(!document.workspace.account(u"a"_s)->limits.batch);
    document.stage(document.rows(3), {u"next"_s, u"1"_s});
    document.apply();
    QCOMPARE(document.notices.size(), 1);
}

void ManyAtOnceTest::aServiceThatIsMissingIsNoFailure()
{
    SimulatedDocument document({.resourcesPerRequest = 0});
    const Rows rows = document.rows(3);
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{3});
    QVERIFY(document.notices.isEmpty());
    QCOMPARE(document.batchLog(), QStringList{u"0"_s});
}

void ManyAtOnceTest::alwaysTellsWhereThereIsNone()
{
    SimulatedDocument document({.resourcesPerRequest = 0}, {}, BatchWriting::Always);
    const Rows rows = document.rows(3);
    document.stage(rows);
    QCOMPARE(document.notices.size(), 1);
    QCOMPARE(document.workspace.plan().outsideBatch, rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{3});
}

void ManyAtOnceTest::throttlingIsWaitedFor()
{
    SimulatedDocument document({}, {.tmsThrottled = {.first = 2}});
    const Rows rows = document.rows(100);
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{100});
    QVERIFY(document.batches() >= 4);
    QCOMPARE(document.controller->progress().acceptedRows, std::size_t{100});
}

void ManyAtOnceTest::aTimeOutIsReadBack_data()
{
    QTest::addColumn<bool>("isDone");
    QTest::newRow("nothing was done") << false;
    QTest::newRow("everything was done") << true;
}

void ManyAtOnceTest::aTimeOutIsReadBack()
{
    QFETCH(const bool, isDone);
    SandboxTrouble trouble;
    (isDone ? trouble.tmsTimedOutDone : trouble.tmsTimedOut) = {.first = 1};
    SimulatedDocument document({}, trouble);
    const Rows rows = document.rows(50);
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{50});
    // What is there already is not written again.
    QCOMPARE(document.batches(), std::size_t(isDone ? 1 : 2));
    QCOMPARE(document.controller->progress().acceptedRows, std::size_t{50});
}

void ManyAtOnceTest::oneResourceFailsAlone()
{
    SimulatedDocument document;
    Rows rows = document.rows(10);
    const QByteArray refused = document.workspace.table().idText(rows[3]).toUtf8();
    document.clouds->setTrouble({.refusedIds = {refused}});
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{9});
    QCOMPARE(document.workspace.outcome(rows[3]).state, RowState::Failed);
    QCOMPARE(document.workspace.outcome(rows[3]).error.code, u"DNS.0030"_s);
    QCOMPARE(document.controller->progress().acceptedRows, std::size_t{9});
}

void ManyAtOnceTest::failuresWithoutCodesFailTheirRows()
{
    SimulatedDocument document({.failsWithoutCodes = true});
    const Rows rows = document.rows(10);
    document.clouds->setTrouble({.refusedIds = {document.workspace.table().idText(rows[0]).toUtf8()}});
    document.stage(rows);
    document.apply();
    QCOMPARE(document.workspace.outcome(rows[0]).state, RowState::Failed);
    QCOMPARE(document.tagged(rows), std::size_t{9});
}

void ManyAtOnceTest::aBusyResourceIsTriedAgain()
{
    SimulatedDocument document;
    Rows rows = document.rows(5);
    const Rows busy = document.rows(2, EstateTrait::Busy);
    QCOMPARE(busy.size(), std::size_t{2});
    rows.insert(rows.end(), busy.begin(), busy.end());
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{7});
    QCOMPARE(document.batches(), std::size_t{2});
}

void ManyAtOnceTest::somebodyElsesChangesAreLeftAlone()
{
    SimulatedDocument document;
    const Rows rows = document.rows(200);
    document.stage(rows);
    Estate &estate = document.clouds->estate();
    const Rows changed(rows.begin() + 40, rows.begin() + 90);
    for (const Row row : changed) {
        const EstateRow theirs = *estate.find(document.workspace.table().idText(row).toUtf8());
        estate.setTags(theirs,
            estate.pool().with(
                estate.tags(theirs), {estate.pool().intern(u"ticket"_s), estate.pool().intern(u"theirs"_s)}));
    }
    document.apply();
    QCOMPARE(document.tagged(changed, {u"ticket"_s, u"theirs"_s}), std::size_t{50});
    QCOMPARE(document.tagged(rows), std::size_t{150});
    QCOMPARE(document.controller->progress().failedRows, std::size_t{50});
}

void ManyAtOnceTest::whatTheServiceWritesLateIsVerified()
{
    SimulatedDocument document({}, {.tmsLateMs = 1'500});
    const Rows rows = document.rows(20);
    document.stage(rows);
    document.apply();
    QCOMPARE(document.tagged(rows), std::size_t{20});
    for (const Row row : rows)
        QCOMPARE(document.workspace.outcome(row).state, RowState::Verified);
}

void ManyAtOnceTest::telekomsServiceIsUsedAsWell()
{
    const Account account{.cloud = u"otc"_s};
    QVERIFY(describedCloud(account.cloud)->hasBatchService);
    QVERIFY(!describedCloud(u"jdcloud"_s)->hasBatchService);
}

void ManyAtOnceTest::untaggedResourcesAreCountedWithoutAListing()
{
    SimulatedDocument document;
    document.controller->countScopes(u"a"_s);
    document.clock->advance(5'000);
    document.controller->countMissing(u"a"_s, {});
    document.controller->countMissing(u"a"_s, u"owner"_s);
    document.clock->advance(5'000);
    Scope zones = SimulatedDocument::scope();
    zones.collection.kind = u"DNS-private_zone"_s;
    const QMap<QString, qint64> missing = document.workspace.listing(zones).missing;
    const Estate &estate = document.clouds->estate();
    const RowRange range = estate.rows(kHuaweiSandboxRegion, "DNS-private_zone");
    const std::optional<TextId> owner = estate.pool().find(u"owner"_s);
    qint64 untagged = 0;
    qint64 ownerless = 0;
    for (EstateRow row = range.first; row < range.end(); ++row) {
        untagged += qint64(estate.tags(row) == TagSet());
        ownerless += qint64(!estate.pool().value(estate.tags(row), *owner));
    }
    QVERIFY(untagged > 0 && ownerless > untagged);
    QCOMPARE(missing, (QMap<QString, qint64>{{QString(), untagged}, {u"owner"_s, ownerless}}));
    // What was listed tells it by its rows.
    QVERIFY(document.workspace.listing(SimulatedDocument::scope()).missing.isEmpty());
}

void ManyAtOnceTest::aPartialCountIsNoCount()
{
    SimulatedDocument document({.silentTypes = {"DNS_private_zone"}});
    document.controller->countScopes(u"a"_s);
    document.clock->advance(5'000);
    document.controller->countMissing(u"a"_s, {});
    document.clock->advance(60'000);
    Scope zones = SimulatedDocument::scope();
    zones.collection.kind = u"DNS-private_zone"_s;
    QVERIFY(document.workspace.listing(zones).missing.isEmpty());
    zones.collection.kind = u"DNS-public_zone"_s;
    QVERIFY(!document.workspace.listing(zones).missing.isEmpty());
}

TAGDESK_TEST(ManyAtOnceTest, QCoreApplication)

} // namespace tst_manyatonce

#include "tst_manyatonce.moc"
