// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopecounts.h"

#include <algorithm>

namespace tagdesk {

void ScopeCounts::add(Row row, const ResourceTable &table)
{
    const std::size_t collection = table.collectionIndex(row);
    if (collection >= m_counts.size())
        m_counts.resize(collection + 1);
    CollectionCount &count = m_counts[collection];
    ++count.rows;
    count.example = row;
    if (row >= m_parents.size())
        m_parents.resize(row + std::size_t{1});
    m_parents[row] = table.parentId(row);
    ++count.byParent[m_parents[row]];
}

void ScopeCounts::remove(Row row, const ResourceTable &table)
{
    CollectionCount &count = m_counts[table.collectionIndex(row)];
    --count.rows;
    --count.byParent[m_parents[row]];
}

std::size_t ScopeCounts::count(const Scope &scope, const ResourceTable &table) const
{
    const auto found = std::find_if(m_counts.cbegin(), m_counts.cend(), [&](const CollectionCount &count) {
        return count.rows > 0 && table.collection(count.example) == scope.collection;
    });
    if (found == m_counts.cend())
        return 0;
    if (scope.parent.isEmpty())
        return found->rows;
    const std::optional<TextId> parent = table.pool().find(scope.parent);
    const auto below = parent ? found->byParent.find(*parent) : found->byParent.cend();
    return below == found->byParent.cend() ? 0 : below->second;
}

} // namespace tagdesk
