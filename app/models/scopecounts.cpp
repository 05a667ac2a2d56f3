// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopecounts.h"

#include <unordered_map>

namespace tagdesk {

namespace {

struct CollectionCount
{
    std::size_t rows = 0;
    Row example = 0;
    std::unordered_map<TextId, std::size_t> byParent;
};

} // namespace

ScopeCounts::ScopeCounts(const Rows &rows, const ResourceTable &table)
{
    std::vector<CollectionCount> counts;
    for (const Row row : rows) {
        const std::size_t collection = table.collectionIndex(row);
        if (collection >= counts.size())
            counts.resize(collection + 1);
        CollectionCount &count = counts[collection];
        ++count.rows;
        count.example = row;
        ++count.byParent[table.parentId(row)];
    }
    for (const CollectionCount &count : counts) {
        if (count.rows == 0)
            continue;
        const Collection &collection = table.collection(count.example);
        for (const auto &[parent, rowsBelow] : count.byParent)
            m_counts.insert(Scope{collection, table.pool().text(parent)}, rowsBelow);
        m_counts.insert(Scope{collection, {}}, count.rows);
    }
}

} // namespace tagdesk
