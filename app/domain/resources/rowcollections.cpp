// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowcollections.h"

#include <algorithm>
#include <vector>

namespace tagdesk {

QList<Collection> collectionsOf(std::span<const Row> rows, const ResourceTable &table, qsizetype most)
{
    QList<Collection> collections;
    std::vector<bool> seen;
    for (const Row row : rows) {
        if (collections.size() == most)
            break;
        const std::size_t place = table.collectionIndex(row);
        seen.resize(std::max(seen.size(), place + 1));
        if (!seen[place])
            collections.append(table.collection(row));
        seen[place] = true;
    }
    return collections;
}

} // namespace tagdesk
