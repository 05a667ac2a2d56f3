// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner.h"

#include <QtTest>

#include <map>
#include <random>
#include <set>

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

/// A table, edits on it and the limits of its collections.
class Estate
{
public:
    explicit Estate(const Limits &limits)
        : m_limits(limits)
    {
    }

    [[nodiscard]] TagPool &pool() { return m_table.pool(); }
    [[nodiscard]] const ResourceTable &table() const { return m_table; }
    [[nodiscard]] const ChangeSet &changes() const { return m_changes; }
    void setLimits(const QString &kind, const Limits &limits) { m_limitsOfKind[kind] = limits; }
    [[nodiscard]] Limits limitsOf(const Collection &collection) const
    {
        const auto known = m_limitsOfKind.find(collection.kind);
        return known == m_limitsOfKind.end() ? m_limits : known->second;
    }

    Row add(const std::optional<Tags> &tags, const QString &kind = u"vm"_s, const QString &account = u"a"_s)
    {
        return m_table.insert({.account = account, .cloud = u"c"_s, .region = u"r"_s, .kind = kind},
            {.id = QString::number(m_table.size()), .name = {}, .status = {}, .parent = {}, .tags = tags});
    }
    void set(Row row, const QString &key, const QString &value)
    {
        m_changes.setDelta(
            row, pool().with(m_changes.delta(row), {pool().intern(key), pool().intern(value)}));
    }
    void remove(Row row, const QString &key)
    {
        m_changes.setDelta(row, pool().with(m_changes.delta(row), {pool().intern(key), kRemoved}));
    }
    [[nodiscard]] Plan plan()
    {
        return makePlan(m_changes, m_table, pool(),
            [this](const Collection &collection) { return limitsOf(collection); });
    }

private:
    ResourceTable m_table;
    ChangeSet m_changes;
    Limits m_limits;
    std::map<QString, Limits> m_limitsOfKind;
};

/// "0 vm set env=prod on 0 1 2"
QStringList printed(const Plan &plan, const ResourceTable &table)
{
    QStringList lines;
    for (const PlannedRequest &request : plan.requests) {
        QStringList tags;
        for (const Tag &tag : table.pool().tags(request.tags))
            tags.append(tag.key + u'=' + tag.value);
        QStringList rows;
        for (const Row row : request.rows)
            rows.append(QString::number(row));
        lines.append(u"%1 %2 %3 %4 on %5"_s.arg(QString::number(request.phase),
            table.collection(request.rows.front()).kind,
            request.operation == TagOperation::Set ? u"set"_s : u"remove"_s, tags.join(u' '),
            rows.join(u' ')));
    }
    return lines;
}

std::size_t requestsWith(const Plan &plan, const TagPool &pool, const QString &key)
{
    const auto id = pool.find(key);
    return static_cast<std::size_t>(std::ranges::count_if(plan.requests,
        [&](const PlannedRequest &request) { return id && pool.value(request.tags, *id).has_value(); }));
}

Tags randomTags(std::mt19937 &random, unsigned keys, unsigned values, unsigned most)
{
    Tags tags;
    const auto count = random() % (most + 1);
    for (unsigned i = 0; i < count; ++i)
        tags.append({u"key%1"_s.arg(random() % keys), u"value%1"_s.arg(random() % values)});
    return tags;
}

void editAtRandom(Estate &estate, std::mt19937 &random, unsigned keys, unsigned values)
{
    const std::size_t rows = 1 + random() % 60;
    const QStringList kinds{u"vm"_s, u"disk"_s};
    for (std::size_t i = 0; i < rows; ++i) {
        const bool read = random() % 20 != 0;
        const Row row = estate.add(read ? std::optional(randomTags(random, keys, values, 10)) : std::nullopt,
            kinds[static_cast<qsizetype>(random() % 2)]);
        for (auto edit = random() % 6; edit > 0; --edit) {
            const QString key = u"key%1"_s.arg(random() % keys);
            if (random() % 3 == 0)
                estate.remove(row, key);
            else
                estate.set(row, key, u"value%1"_s.arg(random() % values));
        }
    }
}

/// The limits of a random run.
Limits randomLimits(std::mt19937 &random)
{
    const std::array<int, 4> batches{1, 3, 7, 100};
    return {.resourcesPerRequest = batches[random() % batches.size()],
        .tagsPerRequest = static_cast<int>(random() % 4),
        .tagsPerResource = 5 + static_cast<int>(random() % 6),
        .removalNeedsValue = random() % 2 == 0};
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
    void accountsWorkAtTheSameTime();
    void aCallNamesIdsAndTags();
    void everyChangedCellIsInExactlyOneRequest();
    void noRequestIsOverALimit();
    void noRowIsEverOverItsQuotaInAnyOrderWithinAPhase();
    void carryingOutThePlanGivesTheWantedTags();
    void equalInputGivesAnEqualPlan();
    void noPlanIsDearerThanWholeDeltasOrSingleTags();
};

void tst_Planner::nothingStagedIsAnEmptyPlan()
{
    Estate estate(manyPerRequest());
    estate.add(Tags{{u"env"_s, u"prod"_s}});
    const Plan plan = estate.plan();
    QVERIFY(plan.isEmpty());
    QCOMPARE(plan.cost.requests, std::size_t{0});
    QCOMPARE(plan.cost.milliseconds, qint64{0});
}

void tst_Planner::equalEditsShareARequest()
{
    Estate estate(manyPerRequest());
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
    Estate estate(manyPerRequest());
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
    Estate estate(limits);
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
    Estate estate(manyPerRequest());
    estate.set(estate.add(Tags{}, u"disk"_s), u"env"_s, u"prod"_s);
    estate.set(estate.add(Tags{}, u"vm"_s), u"env"_s, u"prod"_s);
    estate.set(estate.add(Tags{}, u"disk"_s), u"env"_s, u"prod"_s);
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 disk set env=prod on 0 2"_s, u"0 vm set env=prod on 1"_s}));
}

void tst_Planner::removalsAreGroupedByTheValueThatIsThere()
{
    Estate estate(manyPerRequest());
    for (const QString &value : {u"prod"_s, u"test"_s, u"prod"_s})
        estate.remove(estate.add(Tags{{u"env"_s, value}}), u"env"_s);
    QCOMPARE(printed(estate.plan(), estate.table()),
        (QStringList{u"0 vm remove env=prod on 0 2"_s, u"0 vm remove env=test on 1"_s}));
}

void tst_Planner::removalsThatNeedNoValueShareARequest()
{
    Limits limits = manyPerRequest();
    limits.removalNeedsValue = false;
    Estate estate(limits);
    for (const QString &value : {u"prod"_s, u"test"_s})
        estate.remove(estate.add(Tags{{u"env"_s, value}}), u"env"_s);
    QCOMPARE(printed(estate.plan(), estate.table()), (QStringList{u"0 vm remove env= on 0 1"_s}));
}

void tst_Planner::oneResourcePerRequestTakesOneRequestPerOperation()
{
    Estate estate(onePerRequest());
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
    Estate estate(manyPerRequest());
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
    Estate estate(manyPerRequest());
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
    Estate estate(manyPerRequest());
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
    Estate estate(manyPerRequest());
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
    Estate estate(limits);
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
    Estate estate(limits);
    const Row row = estate.add(Tags{{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}, {u"c"_s, u"1"_s}, {u"d"_s, u"1"_s}});
    estate.set(row, u"a"_s, u"2"_s);
    estate.remove(row, u"b"_s);
    const Plan plan = estate.plan();
    QCOMPARE(printed(plan, estate.table()), (QStringList{u"0 vm set a=2 on 0"_s, u"0 vm remove b=1 on 0"_s}));
    QVERIFY(plan.overQuota.empty());
}

void tst_Planner::rowsThatWereNotReadAreLeftOut()
{
    Estate estate(manyPerRequest());
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
    Estate estate(limits);
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
    Estate estate(limits);
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

void tst_Planner::accountsWorkAtTheSameTime()
{
    Limits limits = onePerRequest();
    limits.parallelRequests = 1;
    limits.typicalLatencyMs = 100;
    Estate estate(limits);
    for (int i = 0; i < 3; ++i)
        estate.set(estate.add(Tags{}, u"vm"_s, u"a"_s), u"env"_s, u"prod"_s);
    for (int i = 0; i < 2; ++i)
        estate.set(estate.add(Tags{}, u"vm"_s, u"b"_s), u"env"_s, u"prod"_s);
    QCOMPARE(estate.plan().cost.milliseconds, qint64{300});
}

void tst_Planner::aCallNamesIdsAndTags()
{
    Estate estate(manyPerRequest());
    for (int i = 0; i < 2; ++i)
        estate.set(estate.add(Tags{}, u"disk"_s), u"env"_s, u"prod"_s);
    const TagCall call = tagCall(estate.plan().requests.front(), estate.table());
    QCOMPARE(call.operation, TagOperation::Set);
    QCOMPARE(call.collection.kind, u"disk"_s);
    QCOMPARE(call.ids, (QStringList{u"0"_s, u"1"_s}));
    QCOMPARE(call.tags, (Tags{{u"env"_s, u"prod"_s}}));
}

void tst_Planner::everyChangedCellIsInExactlyOneRequest()
{
    std::mt19937 random(5);
    for (int run = 0; run < 300; ++run) {
        Estate estate(randomLimits(random));
        editAtRandom(estate, random, 12, 3);
        const Plan plan = estate.plan();
        std::set<std::tuple<Row, TextId, TagOperation>> sent;
        for (const PlannedRequest &request : plan.requests) {
            for (const Row row : request.rows) {
                for (const TagRef &ref : estate.pool().refs(request.tags))
                    QVERIFY(sent.emplace(row, ref.key, request.operation).second);
            }
        }
        const std::set<Row> notRead(plan.notRead.begin(), plan.notRead.end());
        const std::set<Row> overQuota(plan.overQuota.begin(), plan.overQuota.end());
        std::size_t expected = 0;
        for (const Row row : estate.changes().rows()) {
            const bool leftOut = notRead.contains(row) || overQuota.contains(row);
            const TagSet delta =
                estate.pool().normalised(estate.changes().delta(row), estate.table().tags(row));
            for (const TagRef &ref : estate.pool().refs(delta)) {
                const auto operation = ref.isRemoval() ? TagOperation::Remove : TagOperation::Set;
                QCOMPARE(sent.contains({row, ref.key, operation}), !leftOut);
                expected += leftOut ? 0 : 1;
            }
        }
        QCOMPARE(sent.size(), expected);
        QCOMPARE(plan.changes, expected);
    }
}

void tst_Planner::noRequestIsOverALimit()
{
    std::mt19937 random(6);
    for (int run = 0; run < 300; ++run) {
        const Limits limits = randomLimits(random);
        Estate estate(limits);
        editAtRandom(estate, random, 12, 2);
        for (const PlannedRequest &request : estate.plan().requests) {
            QVERIFY(!request.rows.empty());
            QVERIFY(!request.tags.isEmpty());
            QVERIFY(request.rows.size() <= static_cast<std::size_t>(limits.resourcesPerRequest));
            QVERIFY(std::ranges::is_sorted(request.rows));
            if (limits.tagsPerRequest > 0) {
                QVERIFY(estate.pool().refs(request.tags).size()
                    <= static_cast<std::size_t>(limits.tagsPerRequest));
            }
            for (const Row row : request.rows)
                QCOMPARE(estate.table().collectionIndex(row), request.collection);
        }
    }
}

void tst_Planner::noRowIsEverOverItsQuotaInAnyOrderWithinAPhase()
{
    std::mt19937 random(7);
    for (int run = 0; run < 300; ++run) {
        const Limits limits = randomLimits(random);
        Estate estate(limits);
        editAtRandom(estate, random, 14, 2);
        const Plan plan = estate.plan();
        // The worst order within a phase: all that is set comes before anything is removed.
        std::map<Row, std::set<TextId>> keys;
        for (const auto phase : {0, 1}) {
            for (const auto operation : {TagOperation::Set, TagOperation::Remove}) {
                for (const PlannedRequest &request : plan.requests) {
                    if (request.phase != phase || request.operation != operation)
                        continue;
                    for (const Row row : request.rows) {
                        auto [place, isNew] = keys.try_emplace(row);
                        if (isNew) {
                            for (const TagRef &ref : estate.pool().refs(estate.table().tags(row)))
                                place->second.insert(ref.key);
                        }
                        const std::size_t before = place->second.size();
                        for (const TagRef &ref : estate.pool().refs(request.tags)) {
                            if (operation == TagOperation::Set)
                                place->second.insert(ref.key);
                            else
                                place->second.erase(ref.key);
                        }
                        QVERIFY(place->second.size() <= before
                            || place->second.size() <= static_cast<std::size_t>(limits.tagsPerResource));
                    }
                }
            }
        }
    }
}

void tst_Planner::carryingOutThePlanGivesTheWantedTags()
{
    std::mt19937 random(8);
    for (int run = 0; run < 300; ++run) {
        Limits limits = randomLimits(random);
        limits.removalNeedsValue = true;
        Estate estate(limits);
        editAtRandom(estate, random, 12, 3);
        const Plan plan = estate.plan();
        TagPool &pool = estate.pool();
        std::map<Row, TagSet> tags;
        for (const PlannedRequest &request : plan.requests) {
            for (const Row row : request.rows) {
                TagSet &set = tags.try_emplace(row, estate.table().tags(row)).first->second;
                for (const TagRef &ref : pool.refs(request.tags)) {
                    if (request.operation == TagOperation::Remove)
                        QCOMPARE(pool.value(set, ref.key), std::optional(ref.value));
                    set = request.operation == TagOperation::Set ? pool.with(set, ref)
                                                                 : pool.without(set, ref.key);
                }
            }
        }
        for (const auto &[row, set] : tags)
            QCOMPARE(set, estate.changes().wanted(estate.table(), pool, row));
        QCOMPARE(tags.size(), plan.changedRows);
    }
}

void tst_Planner::equalInputGivesAnEqualPlan()
{
    std::mt19937 first(9);
    std::mt19937 second(9);
    for (int run = 0; run < 50; ++run) {
        Estate one(randomLimits(first));
        Estate other(randomLimits(second));
        // Other ids for the same texts must not matter.
        static_cast<void>(other.pool().intern(Tags{{u"value2"_s, u"key11"_s}, {u"key3"_s, u"x"_s}}));
        editAtRandom(one, first, 12, 3);
        editAtRandom(other, second, 12, 3);
        QCOMPARE(printed(one.plan(), one.table()), printed(other.plan(), other.table()));
    }
}

void tst_Planner::noPlanIsDearerThanWholeDeltasOrSingleTags()
{
    std::mt19937 random(10);
    for (int run = 0; run < 300; ++run) {
        Limits limits = randomLimits(random);
        limits.tagsPerRequest = 0;
        limits.tagsPerResource = 100;
        Estate estate(limits);
        editAtRandom(estate, random, 6, 2);
        std::map<std::pair<std::uint16_t, TagSet>, std::size_t> whole;
        std::map<std::tuple<std::uint16_t, TextId, TextId>, std::size_t> single;
        TagPool &pool = estate.pool();
        for (const Row row : estate.changes().rows()) {
            if (estate.table().knowledge(row) != TagKnowledge::Read)
                continue;
            const auto collection = estate.table().collectionIndex(row);
            std::vector<TagRef> sets;
            for (const TagRef &ref :
                pool.refs(pool.normalised(estate.changes().delta(row), estate.table().tags(row)))) {
                if (ref.isRemoval())
                    continue;
                sets.push_back(ref);
                ++single[{collection, ref.key, ref.value}];
            }
            if (!sets.empty())
                ++whole[{collection, pool.intern(sets)}];
        }
        const auto perRequest = static_cast<std::size_t>(limits.resourcesPerRequest);
        // The documented cost: a request counts as many ids as it may carry, and each of its tags two more.
        const auto cost = [&](std::size_t rows, std::size_t tags) {
            return (rows + perRequest - 1) / perRequest * (perRequest + 2 * tags);
        };
        std::size_t wholeCost = 0;
        for (const auto &[place, rows] : whole)
            wholeCost += cost(rows, pool.refs(place.second).size());
        std::size_t singleCost = 0;
        for (const auto &[place, rows] : single)
            singleCost += cost(rows, 1);
        std::size_t planned = 0;
        for (const PlannedRequest &request : estate.plan().requests) {
            if (request.operation == TagOperation::Set)
                planned += perRequest + 2 * pool.refs(request.tags).size();
        }
        QVERIFY(planned <= wholeCost);
        QVERIFY(planned <= singleCost);
    }
}

QTEST_APPLESS_MAIN(tst_Planner)
#include "tst_planner.moc"
