// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "triedrows.h"

#include <algorithm>
#include <map>
#include <vector>

namespace tagdesk {

namespace {

/// One of each list, then the second of each, and so on.
Rows inTurn(const std::vector<Rows> &lists, std::size_t count)
{
    Rows rows;
    for (std::size_t turn = 0; rows.size() < count; ++turn) {
        bool isAny = false;
        for (const Rows &list : lists) {
            if (turn >= list.size() || rows.size() == count)
                continue;
            rows.push_back(list[turn]);
            isAny = true;
        }
        if (!isAny)
            break;
    }
    return rows;
}

} // namespace

Rows triedRows(const Plan &plan, const ChangeSet &edits, const ResourceTable &table, std::size_t count)
{
    Rows sent;
    for (const PlannedRequest &request : plan.requests)
        sent.insert(sent.end(), request.rows.cbegin(), request.rows.cend());
    std::ranges::sort(sent);
    sent.erase(std::unique(sent.begin(), sent.end()), sent.end());

    std::map<std::size_t, std::map<TagSet, Rows>> byCollection;
    for (const Row row : sent) {
        Rows &alike = byCollection[table.collectionIndex(row)][edits.delta(row)];
        if (alike.size() < count)
            alike.push_back(row);
    }
    std::vector<Rows> collections;
    for (const auto &[collection, byChange] : byCollection) {
        std::vector<Rows> changes;
        for (const auto &[delta, rows] : byChange)
            changes.push_back(rows);
        collections.push_back(inTurn(changes, count));
    }
    Rows tried = inTurn(collections, count);
    std::ranges::sort(tried);
    return tried;
}

} // namespace tagdesk
