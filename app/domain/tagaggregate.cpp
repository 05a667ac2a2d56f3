// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagaggregate.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace tagdesk {

namespace {

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
    constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> unchanged(pool.setCount(), kNone);
    std::unordered_map<std::uint64_t, std::size_t> changed;
    for (const Row row : rows) {
        if (table.knowledge(row) != TagKnowledge::Read) {
            ++notRead;
            continue;
        }
        const TagSet base = table.tags(row);
        const TagSet delta = changes.delta(row);
        std::size_t &group = delta.isEmpty()
            ? unchanged[base.index]
            : changed.try_emplace(pairOf(base.index, delta.index), kNone).first->second;
        if (group == kNone) {
            group = groups.size();
            groups.push_back({base, delta});
        }
        ++groups[group].rows;
    }
    return groups;
}

/// Collects the keys and values of groups.
class Collector
{
public:
    explicit Collector(TagPool &pool)
        : m_pool(pool)
    {
    }

    /// The number of tags that the rows of the group will have.
    std::size_t add(const Group &group)
    {
        const TagSet wanted = m_pool.apply(group.base, group.delta);
        for (const TagRef &ref : m_pool.refs(wanted)) {
            key(ref.key).presentRows += group.rows;
            m_values[pairOf(number(ref.key), number(ref.value))] += group.rows;
        }
        for (const TagRef &ref : m_pool.refs(group.base)) {
            key(ref.key).presentBefore += group.rows;
            m_valuesBefore[pairOf(number(ref.key), number(ref.value))] += group.rows;
        }
        for (const TagRef &ref : m_pool.refs(group.delta)) {
            key(ref.key).changedRows += group.rows;
            key(ref.key).removedRows += ref.isRemoval() ? group.rows : 0;
        }
        return m_pool.refs(wanted).size();
    }

    [[nodiscard]] std::vector<KeyAggregate> take()
    {
        for (const auto &[pair, rows] : m_values)
            key(TextId{static_cast<std::uint32_t>(pair >> 32)}).values.push_back(valueCount(pair, rows));
        for (const auto &[pair, rows] : m_valuesBefore) {
            key(TextId{static_cast<std::uint32_t>(pair >> 32)})
                .valuesBefore.push_back(valueCount(pair, rows));
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
    static std::uint32_t number(TextId text) { return static_cast<std::uint32_t>(text); }
    static ValueCount valueCount(std::uint64_t pair, std::size_t rows)
    {
        return {TextId{static_cast<std::uint32_t>(pair)}, rows};
    }

    KeyAggregate &key(TextId id)
    {
        const auto [place, isNew] = m_keyIndex.try_emplace(number(id), m_keys.size());
        if (isNew)
            m_keys.push_back({.key = id, .values = {}, .valuesBefore = {}});
        return m_keys[place->second];
    }

    void sort(std::vector<ValueCount> &values) const
    {
        std::ranges::sort(values, [this](const ValueCount &a, const ValueCount &b) {
            return a.rows != b.rows ? a.rows > b.rows : m_pool.utf8(a.value) < m_pool.utf8(b.value);
        });
    }

    TagPool &m_pool;
    std::vector<KeyAggregate> m_keys;
    std::unordered_map<std::uint32_t, std::size_t> m_keyIndex;
    std::unordered_map<std::uint64_t, std::size_t> m_values;
    std::unordered_map<std::uint64_t, std::size_t> m_valuesBefore;
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
