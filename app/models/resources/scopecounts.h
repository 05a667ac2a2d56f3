// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <unordered_map>
#include <vector>

namespace tagdesk {

/// How many of some rows lie within each scope.
class ScopeCounts
{
public:
    void add(Row row, const ResourceTable &table);
    /// Of a row that was added; a listing may have moved it to another parent meanwhile.
    void remove(Row row, const ResourceTable &table);

    [[nodiscard]] std::size_t count(const Scope &scope, const ResourceTable &table) const;

private:
    struct CollectionCount
    {
        std::size_t rows = 0;
        Row example = 0;
        std::unordered_map<TextId, std::size_t> byParent;
    };

    std::vector<CollectionCount> m_counts; // by collection
    std::vector<TextId> m_parents; // by row, as it was when the row was added
};

} // namespace tagdesk
