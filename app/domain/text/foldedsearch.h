// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "textscan.h"

#include <span>
#include <string>

namespace tagdesk {

/// Finds rows whose name or id holds a text, without case. Runs over the folded texts of many neighbouring
/// rows at once, which is several times faster than row by row.
class FoldedSearch
{
public:
    /// `folded` must be case-folded UTF-8 and not empty.
    FoldedSearch(const ResourceTable &table, std::string folded);

    /// Calls `found(position)` for the positions in `rows` of those that hold the text, ascending.
    template <typename Found>
    void run(std::span<const Row> rows, Found found) const
    {
        for (std::size_t first = 0; first < rows.size();) {
            const std::size_t end = neighboursEnd(rows, first);
            for (std::size_t at = next(rows, first, end); at < end; at = next(rows, at + 1, end))
                found(at);
            first = end;
        }
    }

private:
    /// Where the run of rows that lie close together in memory, and in order, ends.
    [[nodiscard]] std::size_t neighboursEnd(std::span<const Row> rows, std::size_t first) const;
    /// The first row in [from, end) of one run that holds the text; `end` when none does.
    [[nodiscard]] std::size_t next(std::span<const Row> rows, std::size_t from, std::size_t end) const;
    /// The last row in [from, end) that starts at or before the place.
    [[nodiscard]] std::size_t rowAt(
        std::span<const Row> rows, std::size_t from, std::size_t end, const char *place) const;

    const ResourceTable &m_table;
    TextScan m_scan;
};

} // namespace tagdesk
