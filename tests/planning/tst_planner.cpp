// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedestate.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_planner {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Limits manyPerRequest()
{
    return {.resourcesPerRequest = 100, .tagsPerResource = 10, .removalNeedsValue = true};
}

Limits onePerRequest()
{
    return {.resourcesPerRequest = 1, .tagsPerResource = 10};
}

std::size_t requestsWith(const Plan &plan, const TagPool &pool, const QString &key)
{
    const auto id = pool.find(key);
    return static_cast<std::size_t>(std::ranges::count_if(plan.requests,
        [&](const PlannedRequest &request) { return id && pool.value(request.tags, *id).has_value(); }));
}

} // namespace

class tst_Planner : public QObject
{
    Q_OBJECT

private slots:
    void nothingStagedIsAnEmptyPlan();
    void equalEditsShareARequest();
    void whatIsSetAlreadyIsNotSent();
    void requestsAreSplitAtTheLimits();
    void collectionsAreKeptApart();
    void eachCollectionHasLimitsOfItsOwn();
    void removalsAreGroupedByTheValueThatIsThere();
    void removalsThatNeedNoValueShareARequest();
    void oneResourcePerRequestTakesOneRequestPerOperation();
    void wholeDeltasWinWhereTheyNeedFewerRequests();
    void commonTagsAreNotRepeatedForEveryMachine();
    void tagsOnTheSameRowsShareTheirRequests();
    void keysThatCombineAreCutWhereItIsCheapest();
    void rowsOverTheQuotaAreLeftOut();
    void aRowOverTheQuotaAlreadyMayStillBeChanged();
    void rowsThatWereNotReadAreLeftOut();
    void removalsComeFirstOnlyWhereTheyMakeRoom();
    void timeCountsRoundsPhasesAndQuota();
    void timeCountsLooksLatencyAndQuota_data();
    void timeCountsLooksLatencyAndQuota();
    void accountsWorkAtTheSameTime();
    void aCallNamesIdsAndTags();
};

void tst_Planner::nothingStagedIsAnEmptyPlan()
{
    EditedEstate estate(manyPerRequest());
    estate.add(Tags{{u"env"_s, u"prod"_s}});
    const Plan plan = estate.plan();
    QVERIFY(plan.isEmpty());
    QCOMPARE(plan.cost.requests, std::size_t{0});
    QCOMPARE(plan.cost.milliseconds, qint64{0});
}

void tst_Planner::equalEditsShareARequest()
{
    EditedEstate estate(manyPerRequest());
    for (int i = 0; i < 3; ++i)
        estate.set(estate.add(Tags{}), u"env"_s, u"prod"_s);
    const Plan plan = estate.plan();
    QCOMPARE(printed(plan, estate.table()), (QStringList{u"0 vm set env=prod on 0 1 2"_s}));
    QCOMPARE(plan.changedRows, std::size_t{3});
    QCOMPARE(plan.changes, std::size_t{3});
    QCOMPARE(plan.sets, std::size_t{3});
    QCOMPARE(plan.removals, std::size_t{0});
}

void tst_Planner::whatIsSetAlreadyIsNotSent()
{
    EditedEstate estate(manyPerRequest());
    const Row row = estate.add(Tags{{u"env"_s, u"prod"_s}});
    estate.set(row, u"env"_s, u"prod"_s);
    estate.remove(row, u"absent"_s);
    QVERIFY(estate.plan().isEmpty());
    estate.set(row, u"owner"_s, u"web"_s);
    QCOMPARE(printed(estate.plan(), estate.table()), (QStringList{u"0 vm set owner=web on 0"_s}));
}

void tst_Planner::requestsAreSplitAtTheLimits()
{
    Limits limits = manyPerRequest();
    limits.resourcesPerRequest = 2;
    limits.tagsPerRequest = 2;
    EditedEstate estate(limits);
    for (int i = 0; i < 3; ++i) {
        const Row row = estate.add(Tags{});
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
            estate.set(row, key, u"1"_s);
    }
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 vm set a=1 b=1 on 0 1"_s, u"0 vm set a=1 b=1 on 2"_s, u"0 vm set c=1 on 0 1"_s,
            u"0 vm set c=1 on 2"_s}));
}

void tst_Planner::collectionsAreKeptApart()
{
    EditedEstate estate(manyPerRequest());
    estate.set(estate.add(Tags{}, u"disk"_s), u"env"_s, u"prod"_s);
    estate.set(estate.add(Tags{}, u"vm"_s), u"env"_s, u"prod"_s);
    estate.set(estate.add(Tags{}, u"disk"_s), u"env"_s, u"prod"_s);
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 disk set env=prod on 0 2"_s, u"0 vm set env=prod on 1"_s}));
}

void tst_Planner::eachCollectionHasLimitsOfItsOwn()
{
    EditedEstate estate(manyPerRequest());
    estate.setLimits(u"zone"_s, onePerRequest());
    for (const QString &kind : {u"zone"_s, u"vm"_s, u"zone"_s, u"vm"_s})
        estate.set(estate.add(Tags{}, kind), u"env"_s, u"prod"_s);
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{
            u"0 zone set env=prod on 0"_s, u"0 zone set env=prod on 2"_s, u"0 vm set env=prod on 1 3"_s}));
}

void tst_Planner::removalsAreGroupedByTheValueThatIsThere()
{
    EditedEstate estate(manyPerRequest());
    for (const QString &value : {u"prod"_s, u"test"_s, u"prod"_s})
        estate.remove(estate.add(Tags{{u"env"_s, value}}), u"env"_s);
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 vm remove env=prod on 0 2"_s, u"0 vm remove env=test on 1"_s}));
}

void tst_Planner::removalsThatNeedNoValueShareARequest()
{
    Limits limits = manyPerRequest();
    limits.removalNeedsValue = false;
    EditedEstate estate(limits);
    for (const QString &value : {u"prod"_s, u"test"_s})
        estate.remove(estate.add(Tags{{u"env"_s, value}}), u"env"_s);
    QCOMPARE(printed(estate.plan(), estate.table()), (QStringList{u"0 vm remove env= on 0 1"_s}));
}

void tst_Planner::oneResourcePerRequestTakesOneRequestPerOperation()
{
    EditedEstate estate(onePerRequest());
    for (int i = 0; i < 2; ++i) {
        const Row row = estate.add(Tags{{u"old"_s, u"x"_s}, {u"older"_s, u"y"_s}});
        estate.set(row, u"a"_s, u"1"_s);
        estate.set(row, u"b"_s, u"2"_s);
        estate.remove(row, u"old"_s);
        estate.remove(row, u"older"_s);
    }
    const Plan plan = estate.plan();
    QCOMPARE(printed(plan, estate.table()),
        (QStringList{u"0 vm set a=1 b=2 on 0"_s, u"0 vm set a=1 b=2 on 1"_s,
            u"0 vm remove old=x older=y on 0"_s, u"0 vm remove old=x older=y on 1"_s}));
    QCOMPARE(plan.sets, std::size_t{4});
    QCOMPARE(plan.removals, std::size_t{4});
}

void tst_Planner::wholeDeltasWinWhereTheyNeedFewerRequests()
{
    EditedEstate estate(manyPerRequest());
    for (int i = 0; i < 4; ++i) {
        const Row row = estate.add(Tags{});
        estate.set(row, u"env"_s, u"prod"_s);
        estate.set(row, u"owner"_s, i % 2 == 0 ? u"web"_s : u"db"_s);
    }
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 vm set env=prod owner=db on 1 3"_s, u"0 vm set env=prod owner=web on 0 2"_s}));
}

void tst_Planner::commonTagsAreNotRepeatedForEveryMachine()
{
    EditedEstate estate(manyPerRequest());
    for (int i = 0; i < 10'000; ++i) {
        const Row row = estate.add(Tags{});
        for (int key = 0; key < 5; ++key)
            estate.set(row, u"common%1"_s.arg(key), u"same"_s);
        estate.set(row, u"serial"_s, QString::number(i));
    }
    const Plan plan = estate.plan();
    QCOMPARE(plan.requests.size(), std::size_t{10'100});
    QCOMPARE(requestsWith(plan, estate.pool(), u"serial"_s), std::size_t{10'000});
    for (int key = 0; key < 5; ++key)
        QCOMPARE(requestsWith(plan, estate.pool(), u"common%1"_s.arg(key)), std::size_t{100});
    QCOMPARE(plan.changes, std::size_t{60'000});
}

void tst_Planner::tagsOnTheSameRowsShareTheirRequests()
{
    EditedEstate estate(manyPerRequest());
    for (int i = 0; i < 1'000; ++i) {
        const Row row = estate.add(Tags{});
        estate.set(row, u"serial"_s, QString::number(i));
        estate.set(row, u"address"_s, u"10.0.0.%1"_s.arg(i));
        estate.set(row, u"env"_s, u"prod"_s);
        estate.set(row, u"owner"_s, u"web"_s);
    }
    const Plan plan = estate.plan();
    QCOMPARE(plan.requests.size(), std::size_t{1'010});
    QCOMPARE(requestsWith(plan, estate.pool(), u"env"_s), std::size_t{10});
    QCOMPARE(requestsWith(plan, estate.pool(), u"address"_s), std::size_t{1'000});
}

void tst_Planner::keysThatCombineAreCutWhereItIsCheapest()
{
    EditedEstate estate(manyPerRequest());
    // 20 teams, 4 environments and 50 applications: team with environment in 80 pairs of 125 machines.
    for (int i = 0; i < 10'000; ++i) {
        const Row row = estate.add(Tags{});
        estate.set(row, u"team"_s, u"t%1"_s.arg(i % 20));
        estate.set(row, u"env"_s, u"e%1"_s.arg(i / 20 % 4));
        estate.set(row, u"app"_s, u"a%1"_s.arg(i / 80 % 50));
    }
    const Plan plan = estate.plan();
    // Whole deltas would take 4,000 requests, single keys 325; with team and environment together it is
    // 160 and 125 for the application.
    QCOMPARE(requestsWith(plan, estate.pool(), u"app"_s), std::size_t{125});
    QCOMPARE(plan.requests.size(), std::size_t{285});
}

void tst_Planner::rowsOverTheQuotaAreLeftOut()
{
    Limits limits = manyPerRequest();
    limits.tagsPerResource = 2;
    EditedEstate estate(limits);
    const Row full = estate.add(Tags{{u"jdc-createdby"_s, u"me"_s}, {u"b"_s, u"1"_s}});
    const Row empty = estate.add(Tags{});
    estate.set(full, u"env"_s, u"prod"_s);
    estate.set(empty, u"env"_s, u"prod"_s);
    const Plan plan = estate.plan();
    QCOMPARE(printed(plan, estate.table()), (QStringList{u"0 vm set env=prod on 1"_s}));
    QCOMPARE(plan.overQuota, (Rows{full}));
    QCOMPARE(plan.changedRows, std::size_t{1});
}

void tst_Planner::aRowOverTheQuotaAlreadyMayStillBeChanged()
{
    Limits limits = manyPerRequest();
    limits.tagsPerResource = 2;
    EditedEstate estate(limits);
    const Row row = estate.add(Tags{{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}, {u"c"_s, u"1"_s}, {u"d"_s, u"1"_s}});
    estate.set(row, u"a"_s, u"2"_s);
    estate.remove(row, u"b"_s);
    const Plan plan = estate.plan();
    QCOMPARE(printed(plan, estate.table()), (QStringList{u"0 vm set a=2 on 0"_s, u"0 vm remove b=1 on 0"_s}));
    QVERIFY(plan.overQuota.empty());
}

void tst_Planner::rowsThatWereNotReadAreLeftOut()
{
    EditedEstate estate(manyPerRequest());
    const Row unread = estate.add(std::nullopt);
    estate.set(unread, u"env"_s, u"prod"_s);
    const Plan plan = estate.plan();
    QVERIFY(plan.isEmpty());
    QCOMPARE(plan.notRead, (Rows{unread}));
    QCOMPARE(plan.changedRows, std::size_t{0});
}

void tst_Planner::removalsComeFirstOnlyWhereTheyMakeRoom()
{
    Limits limits = manyPerRequest();
    limits.tagsPerResource = 2;
    EditedEstate estate(limits);
    const Row full = estate.add(Tags{{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}});
    const Row roomy = estate.add(Tags{{u"a"_s, u"1"_s}});
    for (const Row row : {full, roomy})
        estate.set(row, u"c"_s, u"1"_s);
    estate.remove(roomy, u"a"_s);
    QCOMPARE(estate.plan().overQuota, (Rows{full}));
    estate.remove(full, u"a"_s);
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 vm remove a=1 on 0"_s, u"1 vm set c=1 on 0 1"_s, u"1 vm remove a=1 on 1"_s}));
}

void tst_Planner::timeCountsRoundsPhasesAndQuota()
{
    Limits limits = onePerRequest();
    limits.parallelRequests = 4;
    limits.typicalLatencyMs = 100;
    limits.quotaPerMinute = 10;
    EditedEstate estate(limits);
    const auto edit = [&](int rows) {
        for (int i = 0; i < rows; ++i)
            estate.set(estate.add(Tags{}), u"env"_s, u"prod"_s);
        return estate.plan().cost;
    };
    QCOMPARE(edit(1).milliseconds, qint64{100});
    QCOMPARE(edit(8).milliseconds, qint64{300});
    QCOMPARE(edit(1).milliseconds, qint64{300});
    const PlanCost cost = edit(15);
    QCOMPARE(cost.requests, std::size_t{25});
    QCOMPARE(cost.milliseconds, qint64{120'000 + 200});
}

void tst_Planner::timeCountsLooksLatencyAndQuota_data()
{
    QTest::addColumn<Limits>("limits");
    QTest::addColumn<QList<int>>("writes"); // by phase
    QTest::addColumn<int>("room"); // -1: as the limits say
    QTest::addColumn<qint64>("milliseconds");
    const auto limits = [](int parallel, int latencyMs, int before, int after) {
        return Limits{.quotaPerMinute = 6'000,
            .parallelRequests = parallel,
            .readsBeforeWrite = before,
            .readsAfterWrite = after,
            .typicalLatencyMs = latencyMs};
    };
    QTest::newRow("nothing") << limits(24, 200, 1, 1) << QList<int>{} << -1 << qint64{0};
    QTest::newRow("one write alone") << limits(24, 200, 0, 0) << QList<int>{1} << -1 << qint64{200};
    QTest::newRow("look, write, look") << limits(24, 200, 1, 1) << QList<int>{1} << -1 << qint64{600};
    QTest::newRow("some at once take no longer")
        << limits(24, 200, 1, 1) << QList<int>{8} << -1 << qint64{600};
    QTest::newRow("867 requests at 200 ms")
        << limits(24, 200, 1, 1) << QList<int>{289} << -1 << qint64{7'400};
    QTest::newRow("867 requests at 20 ms") << limits(24, 20, 1, 1) << QList<int>{289} << -1 << qint64{780};
    QTest::newRow("867 requests at once: our own work")
        << limits(24, 0, 1, 1) << QList<int>{289} << -1 << qint64{780};
    QTest::newRow("two phases wait for each other")
        << limits(24, 100, 1, 1) << QList<int>{1, 1} << -1 << qint64{500};
    QTest::newRow("a short quota decides")
        << Limits{.quotaPerMinute = 10, .parallelRequests = 4, .typicalLatencyMs = 100} << QList<int>{25}
        << -1 << qint64{120'200};
    QTest::newRow("half of it is used up")
        << Limits{.quotaPerMinute = 10, .parallelRequests = 4, .typicalLatencyMs = 100} << QList<int>{10} << 5
        << qint64{60'200};
    QTest::newRow("an assumed quota is used with care") << Limits{.quotaPerMinute = 600,
        .parallelRequests = 24,
        .typicalLatencyMs = 100,
        .isQuotaTold = false} << QList<int>{400} << -1 << qint64{10'100};
}

void tst_Planner::timeCountsLooksLatencyAndQuota()
{
    QFETCH(const Limits, limits);
    QFETCH(const QList<int>, writes);
    QFETCH(const int, room);
    QFETCH(const qint64, milliseconds);
    std::vector<PhaseWork> byPhase;
    for (const int each : writes)
        byPhase.push_back({.writes = each,
            .before = qint64{each} * limits.readsBeforeWrite,
            .after = qint64{each} * limits.readsAfterWrite});
    QCOMPARE(sendingMs(limits, byPhase, room < 0 ? std::nullopt : std::optional<qint64>(room)), milliseconds);
}

void tst_Planner::accountsWorkAtTheSameTime()
{
    Limits limits = onePerRequest();
    limits.parallelRequests = 1;
    limits.typicalLatencyMs = 100;
    EditedEstate estate(limits);
    for (int i = 0; i < 3; ++i)
        estate.set(estate.add(Tags{}, u"vm"_s, u"a"_s), u"env"_s, u"prod"_s);
    for (int i = 0; i < 2; ++i)
        estate.set(estate.add(Tags{}, u"vm"_s, u"b"_s), u"env"_s, u"prod"_s);
    QCOMPARE(estate.plan().cost.milliseconds, qint64{300});
}

void tst_Planner::aCallNamesIdsAndTags()
{
    EditedEstate estate(manyPerRequest());
    for (int i = 0; i < 2; ++i)
        estate.set(estate.add(Tags{}, u"disk"_s), u"env"_s, u"prod"_s);
    const TagCall call = tagCall(estate.plan().requests.front(), estate.table());
    QCOMPARE(call.operation, TagOperation::Set);
    QCOMPARE(call.collection.kind, u"disk"_s);
    QCOMPARE(call.ids, (QStringList{u"0"_s, u"1"_s}));
    QCOMPARE(call.tags, (Tags{{u"env"_s, u"prod"_s}}));
}

TAGDESK_TEST(tst_Planner, NoApplication)

} // namespace tst_planner

#include "tst_planner.moc"
