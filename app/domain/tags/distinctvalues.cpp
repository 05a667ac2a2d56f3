// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "distinctvalues.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Marks the place; true when it was not marked.
bool isNew(std::vector<bool> &seen, std::size_t place)
{
    if (place >= seen.size())
        seen.resize(std::max(place + 1, seen.size() * 2));
    const bool first = !seen[place];
    seen[place] = true;
    return first;
}

} // namespace

DistinctValues::DistinctValues(
    const ResourceTable &table, const ChangeSet &changes, TagPool &pool, TextId key)
    : m_table(table)
    , m_changes(changes)
    , m_pool(pool)
    , m_key(key)
    , m_seenSets(pool.setCount())
    , m_seenValues(pool.textCount())
{
}

void DistinctValues::add(std::span<const Row> rows)
{
    for (const Row row : rows) {
        if (m_table.knowledge(row) == TagKnowledge::Read)
            m_count += look(m_changes.wanted(m_table, m_pool, row));
    }
}

/// How many values the set brings that were not there.
std::size_t DistinctValues::look(TagSet set)
{
    if (!isNew(m_seenSets, set.index))
        return 0;
    const std::optional<TextId> value = m_pool.value(set, m_key);
    return value && isNew(m_seenValues, static_cast<std::size_t>(*value)) ? 1 : 0;
}

} // namespace tagdesk
