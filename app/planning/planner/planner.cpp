// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner.h"

#include "tagrules.h"
#include "workgrouping.h"

#include <algorithm>
#include <list>
#include <map>
#include <tuple>
#include <unordered_map>

namespace tagdesk {

namespace {

/// Rows with the same tags and the same staged edit need the same work, under the same limits.
struct RowWork
{
    TagSet sets;
    TagSet removals; ///< With the values that the rows have.
    TagSet batchRemovals; ///< The same without values, where the batch route takes them.
    bool isSetInBatch = false; ///< The batch route takes all of `sets`.
    bool isRemovedInBatch = false; ///< And all of `removals`.
    bool removesFirst = false;
    bool overQuota = false;
};

/// The distinct cases under one account's limits, each worked out once.
class WorkCache
{
public:
    WorkCache(const Limits &limits, TagPool &pool)
        : m_limits(limits)
        , m_pool(pool)
    {
    }

    [[nodiscard]] const Limits &limits() const { return m_limits; }
    const RowWork &of(TagSet base, TagSet delta)
    {
        const std::uint64_t pair = (std::uint64_t{base.index} << 32) | delta.index;
        const auto [place, isNew] = m_cases.try_emplace(pair);
        if (isNew)
            place->second = worked(base, delta);
        return place->second;
    }

private:
    [[nodiscard]] RowWork worked(TagSet base, TagSet delta) const;
    [[nodiscard]] bool batchSets(const TagRef &ref) const;
    [[nodiscard]] bool batchRemoves(const TagRef &ref) const;

    Limits m_limits;
    TagPool &m_pool;
    std::unordered_map<std::uint64_t, RowWork> m_cases;
};

RowWork WorkCache::worked(TagSet base, TagSet delta) const
{
    std::vector<TagRef> sets;
    std::vector<TagRef> removals;
    std::size_t added = 0;
    // Where a removal needs no value, rows with different values can share a request.
    const bool keepsValues = m_limits.removalNeedsValue || m_limits.resourcesPerRequest <= 1;
    for (const TagRef &ref : m_pool.refs(m_pool.normalised(delta, base))) {
        const std::optional<TextId> current = m_pool.value(base, ref.key);
        if (ref.isRemoval())
            removals.push_back({ref.key, keepsValues && current ? *current : TextId{}});
        else
            sets.push_back(ref);
        added += current ? 0U : 1U;
    }
    std::vector<TagRef> batchRemovals = removals;
    for (TagRef &ref : batchRemovals)
        ref.value = {};
    const std::size_t before = m_pool.refs(base).size();
    const auto quota = static_cast<std::size_t>(std::max(0, m_limits.tagsPerResource));
    return {.sets = m_pool.intern(sets),
        .removals = m_pool.intern(removals),
        .batchRemovals = m_pool.intern(batchRemovals),
        .isSetInBatch = std::ranges::all_of(sets, [this](const TagRef &ref) { return batchSets(ref); }),
        .isRemovedInBatch =
            std::ranges::all_of(removals, [this](const TagRef &ref) { return batchRemoves(ref); }),
        .removesFirst = !removals.empty() && added > 0 && before + added > quota,
        .overQuota = added > 0 && before + added - removals.size() > quota};
}

/// The service of the batch route takes the tag.
bool WorkCache::batchSets(const TagRef &ref) const
{
    return m_limits.batch && !refuses(checkKey(*m_limits.batch->rules, m_pool.text(ref.key)))
        && !refuses(checkValue(*m_limits.batch->rules, m_pool.text(ref.value)));
}

bool WorkCache::batchRemoves(const TagRef &ref) const
{
    return m_limits.batch && !refuses(checkRemoval(*m_limits.batch->rules, m_pool.text(ref.key), {}));
}

/// Orders tags by the text of their keys and values.
bool textLess(TagSet a, TagSet b, const TagPool &pool)
{
    return std::ranges::lexicographical_compare(
        pool.refs(a), pool.refs(b), [&pool](const TagRef &left, const TagRef &right) {
            return left.key != right.key ? pool.utf8(left.key) < pool.utf8(right.key)
                                         : pool.utf8(left.value) < pool.utf8(right.value);
        });
}

/// The work of one operation in one collection and phase.
class BatchBuilder
{
public:
    void add(TagSet tags, Row row)
    {
        // As a rule many rows in turn get the same.
        if (m_last >= m_parts.size() || m_parts[m_last].tags != tags) {
            const auto [place, isNew] = m_index.try_emplace(tags.index, m_parts.size());
            if (isNew)
                m_parts.push_back({tags, {}});
            m_last = place->second;
        }
        m_parts[m_last].rows.push_back(row);
    }

    [[nodiscard]] std::vector<Batch> take() { return std::move(m_parts); }

private:
    std::unordered_map<std::uint32_t, std::size_t> m_index;
    std::vector<Batch> m_parts;
    std::size_t m_last = 0;
};

/// Where requests belong in the order of a plan.
struct BatchKey
{
    std::uint8_t phase = 0;
    std::uint16_t collection = 0;
    TagOperation operation = TagOperation::Set;
    WriteRoute route = WriteRoute::Usual;

    friend bool operator<(const BatchKey &a, const BatchKey &b)
    {
        return std::tie(a.phase, a.collection, a.operation, a.route)
            < std::tie(b.phase, b.collection, b.operation, b.route);
    }
};

class PlanBuilder
{
public:
    PlanBuilder(const ChangeSet &changes, const ResourceTable &table, TagPool &pool, const LimitsOf &limitsOf)
        : m_changes(changes)
        , m_table(table)
        , m_pool(pool)
        , m_limitsOf(limitsOf)
    {
    }

    Plan build()
    {
        collect();
        distribute();
        groupBatches();
        for (auto &[place, work] : m_work)
            addRequests(place, work);
        // Those of the batch route were made before the others were complete.
        std::ranges::stable_sort(m_plan.requests, {}, [](const PlannedRequest &request) {
            return std::tuple(request.phase, request.collection, request.operation, request.route);
        });
        Rows rows(m_rows.size());
        std::ranges::transform(m_rows, rows.begin(), &WorkOfRow::row);
        m_plan.places = ListPlaces(rows, m_table, m_limitsOf);
        m_plan.cost = planCost(m_plan.requests, m_plan.places, m_table, m_limitsOf);
        return std::move(m_plan);
    }

private:
    struct WorkOfRow
    {
        Row row = 0;
        const RowWork *work = nullptr;
    };

    WorkCache &bookOf(std::uint16_t collection, Row row);
    void collect();
    void distribute();
    [[nodiscard]] const BatchRoute *batchRouteOf(std::uint16_t collection) const;
    void addWork(const BatchKey &place, const WorkOfRow &row, const BatchRoute *batch);
    void groupBatches();
    void addRequests(const BatchKey &place, BatchBuilder &work);
    void addRequests(const BatchKey &place, std::vector<Batch> parts, const Limits &limits);
    void addRequests(const BatchKey &place, const Batch &part, const Limits &limits);

    const ChangeSet &m_changes;
    const ResourceTable &m_table;
    TagPool &m_pool;
    const LimitsOf &m_limitsOf;
    std::list<WorkCache> m_books; // stay where they are
    std::vector<WorkCache *> m_bookOf; // by collection
    std::vector<WorkOfRow> m_rows;
    std::map<BatchKey, BatchBuilder> m_work;
    std::map<BatchKey, BatchBuilder> m_batchWork; // that may go by the batch route
    Plan m_plan;
};

WorkCache &PlanBuilder::bookOf(std::uint16_t collection, Row row)
{
    if (collection >= m_bookOf.size())
        m_bookOf.resize(std::size_t{collection} + 1);
    if (!m_bookOf[collection]) {
        const Limits limits = m_limitsOf(m_table.collection(row));
        auto known = std::ranges::find(m_books, limits, &WorkCache::limits);
        if (known == m_books.end())
            known = m_books.emplace(m_books.end(), limits, m_pool);
        m_bookOf[collection] = &*known;
    }
    return *m_bookOf[collection];
}

void PlanBuilder::collect()
{
    for (const Row row : m_changes.rows()) {
        if (m_table.knowledge(row) != TagKnowledge::Read) {
            m_plan.notRead.push_back(row);
            continue;
        }
        const RowWork &work =
            bookOf(m_table.collectionIndex(row), row).of(m_table.tags(row), m_changes.delta(row));
        if (work.overQuota) {
            m_plan.overQuota.push_back(row);
        } else if (!work.sets.isEmpty() || !work.removals.isEmpty()) {
            m_rows.push_back({row, &work});
            m_plan.sets += m_pool.refs(work.sets).size();
            m_plan.removals += m_pool.refs(work.removals).size();
        }
    }
    m_plan.changedRows = m_rows.size();
    m_plan.changes = m_plan.sets + m_plan.removals;
}

void PlanBuilder::distribute()
{
    const bool roomNeeded =
        std::ranges::any_of(m_rows, [](const WorkOfRow &rowCase) { return rowCase.work->removesFirst; });
    const std::uint8_t phase = roomNeeded ? 1 : 0;
    for (const auto &[row, work] : m_rows) {
        const std::uint16_t collection = m_table.collectionIndex(row);
        const BatchRoute *batch = batchRouteOf(collection);
        if (!work->sets.isEmpty())
            addWork({phase, collection, TagOperation::Set}, {row, work}, batch);
        if (!work->removals.isEmpty()) {
            const std::uint8_t removalPhase = work->removesFirst ? 0 : phase;
            addWork({removalPhase, collection, TagOperation::Remove}, {row, work}, batch);
        }
    }
    m_plan.outsideBatch.erase(
        std::unique(m_plan.outsideBatch.begin(), m_plan.outsideBatch.end()), m_plan.outsideBatch.end());
}

/// Null where the account has none.
const BatchRoute *PlanBuilder::batchRouteOf(std::uint16_t collection) const
{
    const std::optional<BatchRoute> &batch = m_bookOf[collection]->limits().batch;
    return batch ? &*batch : nullptr;
}

void PlanBuilder::addWork(const BatchKey &place, const WorkOfRow &row, const BatchRoute *batch)
{
    const bool sets = place.operation == TagOperation::Set;
    const bool isTaken = batch != nullptr && batch->kinds.contains(m_table.collection(row.row).kind)
        && (sets ? row.work->isSetInBatch : row.work->isRemovedInBatch);
    if (isTaken)
        m_batchWork[place].add(sets ? row.work->sets : row.work->batchRemovals, row.row);
    else
        m_work[place].add(sets ? row.work->sets : row.work->removals, row.row);
    if (!isTaken && batch != nullptr && batch->isPreferred)
        m_plan.outsideBatch.push_back(row.row);
}

/// What saves no request goes the usual way, unless the other one is preferred.
void PlanBuilder::groupBatches()
{
    for (auto &[place, work] : m_batchWork) {
        const BatchRoute &route = *batchRouteOf(place.collection);
        Limits limits = m_bookOf[place.collection]->limits();
        limits.resourcesPerRequest = route.resourcesPerRequest;
        limits.tagsPerRequest = route.tagsPerRequest;
        std::vector<Batch> parts = grouped(work.take(), limits, m_pool);
        const Rows lonely = route.isPreferred ? Rows() : takeLonelyRows(parts, limits, m_pool);
        for (const Row row : lonely) {
            const RowWork &ofRow = *std::ranges::lower_bound(m_rows, row, {}, &WorkOfRow::row)->work;
            m_work[place].add(place.operation == TagOperation::Set ? ofRow.sets : ofRow.removals, row);
        }
        BatchKey byBatch = place;
        byBatch.route = WriteRoute::Batch;
        addRequests(byBatch, std::move(parts), limits);
    }
}

void PlanBuilder::addRequests(const BatchKey &place, BatchBuilder &work)
{
    const Limits &limits = m_bookOf[place.collection]->limits();
    addRequests(place, grouped(work.take(), limits, m_pool), limits);
}

void PlanBuilder::addRequests(const BatchKey &place, std::vector<Batch> parts, const Limits &limits)
{
    // No two parts have the same tags.
    std::ranges::sort(
        parts, [this](const Batch &a, const Batch &b) { return textLess(a.tags, b.tags, m_pool); });
    for (const Batch &part : parts)
        addRequests(place, part, limits);
}

void PlanBuilder::addRequests(const BatchKey &place, const Batch &part, const Limits &limits)
{
    const std::span<const TagRef> all = m_pool.refs(part.tags);
    const std::size_t tagStep =
        limits.tagsPerRequest > 0 ? static_cast<std::size_t>(limits.tagsPerRequest) : all.size();
    const auto rowStep = static_cast<std::size_t>(std::max(1, limits.resourcesPerRequest));
    for (std::size_t tag = 0; tag < all.size(); tag += tagStep) {
        const TagSet tags = m_pool.intern(all.subspan(tag, std::min(tagStep, all.size() - tag)));
        for (std::size_t row = 0; row < part.rows.size(); row += rowStep) {
            const auto from = part.rows.begin() + static_cast<std::ptrdiff_t>(row);
            const auto count = static_cast<std::ptrdiff_t>(std::min(rowStep, part.rows.size() - row));
            m_plan.requests.push_back({.operation = place.operation,
                .collection = place.collection,
                .phase = place.phase,
                .tags = tags,
                .rows = Rows(from, from + count),
                .route = place.route});
        }
    }
}

} // namespace

Plan makePlan(const ChangeSet &changes, const ResourceTable &table, TagPool &pool, const LimitsOf &limits)
{
    return PlanBuilder(changes, table, pool, limits).build();
}

} // namespace tagdesk
