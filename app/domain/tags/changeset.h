// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <vector>

namespace tagdesk {

/// Staged edits: for each row the delta that is wanted, always normalised against the tags last read.
/// Deltas are interned, so a million rows with one change take four bytes each.
class ChangeSet
{
public:
    /// The empty set: nothing is wanted for the row.
    [[nodiscard]] TagSet delta(Row row) const;
    /// Replaces what is wanted; the caller normalises (TagPool::normalised).
    void setDelta(Row row, TagSet delta);
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_changedRows == 0; }
    [[nodiscard]] std::size_t changedRows() const { return m_changedRows; }
    /// Keys over all rows.
    [[nodiscard]] std::size_t changeCount(const TagPool &pool) const;
    /// Changed rows, ascending.
    [[nodiscard]] Rows rows() const;
    /// What the row's tags would be.
    [[nodiscard]] TagSet wanted(const ResourceTable &table, TagPool &pool, Row row) const;

private:
    std::vector<TagSet> m_deltas; // by row, grown on demand
    std::size_t m_changedRows = 0;
};

} // namespace tagdesk
