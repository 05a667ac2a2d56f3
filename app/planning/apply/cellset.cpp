// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cellset.h"

#include <unordered_map>
#include <utility>
#include <vector>

namespace tagdesk {

namespace {

/// A set made of one or two others, each pair asked for once: rows share few.
template <typename Make>
class SharedResult
{
public:
    explicit SharedResult(Make make)
        : m_make(std::move(make))
    {
    }

    TagSet operator()(TagSet first, TagSet second = {})
    {
        const std::uint64_t pair = (static_cast<std::uint64_t>(first.index) << 32U) | second.index;
        if (pair == m_lastPair)
            return m_last;
        const auto [known, isNew] = m_known.try_emplace(pair);
        if (isNew)
            known->second = m_make(first, second);
        m_lastPair = pair;
        m_last = known->second;
        return m_last;
    }

private:
    Make m_make;
    std::unordered_map<std::uint64_t, TagSet> m_known;
    std::uint64_t m_lastPair = ~std::uint64_t{0};
    TagSet m_last;
};

TagSet keysOf(TagPool &pool, TagSet delta)
{
    std::vector<TagRef> keys;
    for (const TagRef &ref : pool.refs(delta))
        keys.push_back({.key = ref.key, .value = ref.key});
    return pool.intern(keys);
}

/// What of `set` has a key that `keys` has, or has not.
TagSet filtered(TagPool &pool, TagSet set, TagSet keys, bool isWanted)
{
    std::vector<TagRef> left;
    for (const TagRef &ref : pool.refs(set)) {
        if (pool.value(keys, ref.key).has_value() == isWanted)
            left.push_back(ref);
    }
    return pool.intern(left);
}

} // namespace

CellSet CellSet::of(const ChangeSet &edits, TagPool &pool)
{
    CellSet cells;
    SharedResult keys([&pool](TagSet delta, TagSet) { return keysOf(pool, delta); });
    cells.m_keys = edits;
    for (const Row row : edits.rows())
        cells.m_keys.setDelta(row, keys(edits.delta(row)));
    return cells;
}

void CellSet::insert(Row row, TextId key, TagPool &pool)
{
    m_keys.setDelta(row, pool.with(keys(row), {.key = key, .value = key}));
}

void CellSet::insert(const CellSet &cells, TagPool &pool)
{
    SharedResult both([&pool](TagSet one, TagSet other) { return pool.apply(one, other); });
    for (const Row row : cells.rows())
        m_keys.setDelta(row, both(keys(row), cells.keys(row)));
}

void CellSet::remove(Row row, TextId key, TagPool &pool)
{
    m_keys.setDelta(row, pool.without(keys(row), key));
}

void CellSet::remove(const CellSet &cells, TagPool &pool)
{
    SharedResult rest([&pool](TagSet from, TagSet keys) { return filtered(pool, from, keys, false); });
    for (const Row row : cells.rows())
        m_keys.setDelta(row, rest(keys(row), cells.keys(row)));
}

void CellSet::keepOnly(const ChangeSet &edits, TagPool &pool)
{
    SharedResult kept([&pool](TagSet keys, TagSet delta) { return filtered(pool, keys, delta, true); });
    for (const Row row : rows())
        m_keys.setDelta(row, kept(keys(row), edits.delta(row)));
}

ChangeSet CellSet::without(const ChangeSet &edits, TagPool &pool) const
{
    ChangeSet left = edits;
    SharedResult rest([&pool](TagSet delta, TagSet keys) { return filtered(pool, delta, keys, false); });
    for (const Row row : rows())
        left.setDelta(row, rest(left.delta(row), keys(row)));
    return left;
}

} // namespace tagdesk
