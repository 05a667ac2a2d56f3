// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagaggregate.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace tagdesk {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

constexpr std::uint64_t pairOf(std::uint32_t first, std::uint32_t second)
{
    return (std::uint64_t{first} << 32) | second;
}

/// Rows that have the same tags and the same staged edit.
struct Group
{
    TagSet base;
    TagSet delta;
    std::size_t rows = 0;
};

std::vector<Group> grouped(std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes,
    const TagPool &pool, std::size_t &notRead)
{
    std::vector<Group> groups;
    // Most rows have no staged edit: their groups are found by the number of their set.
    std::vector<std::uint32_t> unchanged(pool.setCount(), kNone);
    std::unordered_map<std::uint64_t, std::uint32_t> changed;
    for (const Row row : rows) {
        if (table.knowledge(row) != TagKnowledge::Read) {
            ++notRead;
            continue;
        }
        const TagSet base = table.tags(row);
        const TagSet delta = changes.delta(row);
        std::uint32_t &group = delta.isEmpty()
            ? unchanged[base.index]
            : changed.try_emplace(pairOf(base.index, delta.index), kNone).first->second;
        if (group == kNone) {
            group = static_cast<std::uint32_t>(groups.size());
            groups.push_back({base, delta});
        }
        ++groups[group].rows;
    }
    return groups;
}

/// From here on values that are equally frequent are not sorted by text: nobody reads so many.
constexpr std::size_t kManyValues = 10'000;
/// Counts one value of one key.
struct PairCount
{
    TextId key{};
    TextId value{};
    std::size_t wanted = 0;
    std::size_t before = 0;
};

/// Finds the count of a key and a value. Nearly every value belongs to one key only, so it is found by the
/// number of the value; others are looked up.
class PairCounts
{
public:
    explicit PairCounts(std::size_t texts)
        : m_firstOfValue(texts, kNone)
    {
    }

    PairCount &of(const TagRef &ref)
    {
        std::uint32_t &first = m_firstOfValue[number(ref.value)];
        if (first == kNone)
            first = append(ref);
        if (m_counts[first].key == ref.key)
            return m_counts[first];
        const auto [place, isNew] = m_others.try_emplace(pairOf(number(ref.key), number(ref.value)), kNone);
        if (isNew)
            place->second = append(ref);
        return m_counts[place->second];
    }

    [[nodiscard]] const std::vector<PairCount> &all() const { return m_counts; }

private:
    std::uint32_t append(const TagRef &ref)
    {
        m_counts.push_back({ref.key, ref.value});
        return static_cast<std::uint32_t>(m_counts.size() - 1);
    }

    std::vector<PairCount> m_counts;
    std::vector<std::uint32_t> m_firstOfValue;
    std::unordered_map<std::uint64_t, std::uint32_t> m_others;
};

/// Collects the keys and values of groups.
class Collector
{
public:
    explicit Collector(TagPool &pool)
        : m_pool(pool)
        , m_keyIndex(pool.textCount(), kNone)
        , m_pairs(pool.textCount())
    {
    }

    /// The number of tags that the rows of the group will have.
    std::size_t add(const Group &group)
    {
        const std::span<const TagRef> wanted = m_pool.refs(m_pool.apply(group.base, group.delta));
        for (const TagRef &ref : wanted) {
            key(ref.key).presentRows += group.rows;
            m_pairs.of(ref).wanted += group.rows;
        }
        for (const TagRef &ref : m_pool.refs(group.base)) {
            key(ref.key).presentBefore += group.rows;
            m_pairs.of(ref).before += group.rows;
        }
        for (const TagRef &ref : m_pool.refs(group.delta)) {
            key(ref.key).changedRows += group.rows;
            key(ref.key).removedRows += ref.isRemoval() ? group.rows : 0;
        }
        return wanted.size();
    }

    [[nodiscard]] std::vector<KeyAggregate> take()
    {
        for (const PairCount &pair : m_pairs.all()) {
            if (pair.wanted > 0)
                key(pair.key).values.push_back({pair.value, pair.wanted});
            if (pair.before > 0)
                key(pair.key).valuesBefore.push_back({pair.value, pair.before});
        }
        for (KeyAggregate &aggregate : m_keys) {
            sort(aggregate.values);
            sort(aggregate.valuesBefore);
        }
        std::ranges::sort(m_keys, [this](const KeyAggregate &a, const KeyAggregate &b) {
            return m_pool.utf8(a.key) < m_pool.utf8(b.key);
        });
        return std::move(m_keys);
    }

private:
    KeyAggregate &key(TextId id)
    {
        std::uint32_t &index = m_keyIndex[number(id)];
        if (index == kNone) {
            index = static_cast<std::uint32_t>(m_keys.size());
            m_keys.push_back({.key = id, .values = {}, .valuesBefore = {}});
        }
        return m_keys[index];
    }

    void sort(std::vector<ValueCount> &values) const
    {
        const bool many = values.size() > kManyValues;
        std::ranges::sort(values, [&](const ValueCount &a, const ValueCount &b) {
            if (a.rows != b.rows)
                return a.rows > b.rows;
            return many ? a.value < b.value : m_pool.utf8(a.value) < m_pool.utf8(b.value);
        });
    }

    TagPool &m_pool;
    std::vector<KeyAggregate> m_keys;
    std::vector<std::uint32_t> m_keyIndex;
    PairCounts m_pairs;
};

} // namespace

TagAggregate aggregate(
    std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
{
    TagAggregate result;
    Collector collector(pool);
    for (const Group &group : grouped(rows, table, changes, pool, result.notReadRows)) {
        result.rows += group.rows;
        result.fullestRow = std::max(result.fullestRow, collector.add(group));
    }
    result.keys = collector.take();
    return result;
}

} // namespace tagdesk
