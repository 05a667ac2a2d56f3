// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedestate.h"
#include "tagrules.h"
#include "testrunner.h"

#include <QtTest>

#include <array>
#include <map>
#include <random>
#include <set>

namespace tst_plannerproperties {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Tags randomTags(std::mt19937 &random, unsigned keys, unsigned values, unsigned most)
{
    Tags tags;
    const auto count = random() % (most + 1);
    for (unsigned i = 0; i < count; ++i)
        tags.append({u"key%1"_s.arg(random() % keys), u"value%1"_s.arg(random() % values)});
    return tags;
}

void editAtRandom(EditedEstate &estate, std::mt19937 &random, unsigned keys, unsigned values)
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

/// What holds for every plan, tried on plans of random edits.
class tst_PlannerProperties : public QObject
{
    Q_OBJECT

private slots:
    void everyChangedCellIsInExactlyOneRequest();
    void noRequestIsOverALimit();
    void noRowIsEverOverItsQuotaInAnyOrderWithinAPhase();
    void carryingOutThePlanGivesTheWantedTags();
    void equalInputGivesAnEqualPlan();
    void noPlanIsDearerThanWholeDeltasOrSingleTags();
    void batchesSendTheSameInNoMoreRequests();
};

void tst_PlannerProperties::everyChangedCellIsInExactlyOneRequest()
{
    std::mt19937 random(5);
    for (int run = 0; run < 300; ++run) {
        EditedEstate estate(randomLimits(random));
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

void tst_PlannerProperties::noRequestIsOverALimit()
{
    std::mt19937 random(6);
    for (int run = 0; run < 300; ++run) {
        const Limits limits = randomLimits(random);
        EditedEstate estate(limits);
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

void tst_PlannerProperties::noRowIsEverOverItsQuotaInAnyOrderWithinAPhase()
{
    std::mt19937 random(7);
    for (int run = 0; run < 300; ++run) {
        const Limits limits = randomLimits(random);
        EditedEstate estate(limits);
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

void tst_PlannerProperties::carryingOutThePlanGivesTheWantedTags()
{
    std::mt19937 random(8);
    for (int run = 0; run < 300; ++run) {
        Limits limits = randomLimits(random);
        limits.removalNeedsValue = true;
        EditedEstate estate(limits);
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

void tst_PlannerProperties::equalInputGivesAnEqualPlan()
{
    std::mt19937 first(9);
    std::mt19937 second(9);
    for (int run = 0; run < 50; ++run) {
        EditedEstate one(randomLimits(first));
        EditedEstate other(randomLimits(second));
        // Other ids for the same texts must not matter.
        static_cast<void>(other.pool().intern(Tags{{u"value2"_s, u"key11"_s}, {u"key3"_s, u"x"_s}}));
        editAtRandom(one, first, 12, 3);
        editAtRandom(other, second, 12, 3);
        QCOMPARE(printed(one.plan(), one.table()), printed(other.plan(), other.table()));
    }
}

void tst_PlannerProperties::noPlanIsDearerThanWholeDeltasOrSingleTags()
{
    std::mt19937 random(10);
    for (int run = 0; run < 300; ++run) {
        Limits limits = randomLimits(random);
        limits.tagsPerRequest = 0;
        limits.tagsPerResource = 100;
        EditedEstate estate(limits);
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

void tst_PlannerProperties::batchesSendTheSameInNoMoreRequests()
{
    // Takes some of the keys and values only.
    const TagRules rules{.id = u"some"_s,
        .key = {.minimum = 1, .maximum = 4, .characters = {}, .reservedPrefixes = {}},
        .value = {.minimum = 0, .maximum = 6, .characters = {}, .reservedPrefixes = {}},
        .removalKeyMaximum = 4,
        .removalValueMaximum = 6};
    std::mt19937 random(11);
    std::size_t saved = 0;
    for (int run = 0; run < 300; ++run) {
        Limits limits{.resourcesPerRequest = 1, .tagsPerResource = 6};
        EditedEstate alone(limits);
        const BatchRoute route{.kinds = {u"vm"_s},
            .resourcesPerRequest = 2 + static_cast<int>(random() % 20),
            .tagsPerRequest = 1 + static_cast<int>(random() % 4),
            .rules = &rules};
        limits.batch = route;
        EditedEstate batched(limits);
        std::mt19937 other = random;
        editAtRandom(alone, other, 12, 2);
        editAtRandom(batched, random, 12, 2);
        const auto cells = [](EditedEstate &estate, const Plan &plan) {
            std::multiset<std::tuple<Row, QString, QString, TagOperation>> sent;
            for (const PlannedRequest &request : plan.requests) {
                for (const Row row : request.rows) {
                    for (const Tag &tag : estate.pool().tags(request.tags)) {
                        const bool sets = request.operation == TagOperation::Set;
                        sent.emplace(row, tag.key, sets ? tag.value : QString(), request.operation);
                    }
                }
            }
            return sent;
        };
        const Plan plan = batched.plan();
        const Plan usual = alone.plan();
        QVERIFY(cells(batched, plan) == cells(alone, usual));
        QVERIFY(plan.requests.size() <= usual.requests.size());
        saved += usual.requests.size() - plan.requests.size();
        for (const PlannedRequest &request : plan.requests) {
            if (request.route == WriteRoute::Usual)
                continue;
            QCOMPARE(batched.table().collection(request.rows.front()).kind, u"vm"_s);
            QVERIFY(request.rows.size() <= static_cast<std::size_t>(route.resourcesPerRequest));
            const Tags tags = batched.pool().tags(request.tags);
            QVERIFY(tags.size() <= route.tagsPerRequest);
            for (const Tag &tag : tags)
                QVERIFY(!refuses(checkKey(rules, tag.key)) && !refuses(checkValue(rules, tag.value)));
        }
    }
    QVERIFY(saved > 0);
}

TAGDESK_TEST(tst_PlannerProperties, NoApplication)

} // namespace tst_plannerproperties

#include "tst_plannerproperties.moc"
