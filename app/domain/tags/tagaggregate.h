// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"

#include <span>

namespace tagdesk {

/// One value of a key within a selection.
struct ValueCount
{
    TextId value;
    std::size_t rows = 0;
};

/// One key over a selection, before and after the staged edits.
struct KeyAggregate
{
    TextId key;
    std::size_t presentRows = 0; ///< Rows that will have the key.
    std::size_t presentBefore = 0; ///< Rows that had it when last read.
    std::size_t changedRows = 0; ///< Rows on which an edit of this key is staged.
    std::size_t removedRows = 0; ///< Of these, removals.
    std::vector<ValueCount> values; ///< Wanted values, most frequent first, then by text (up to 10,000).
    std::vector<ValueCount> valuesBefore;

    [[nodiscard]] bool isMixed() const { return values.size() > 1; }
};

/// The tags of a selection: same, different or missing per key.
struct TagAggregate
{
    std::size_t rows = 0; ///< Rows whose tags were read.
    std::size_t notReadRows = 0; ///< Left out: they can be neither edited nor diffed.
    std::size_t fullestRow = 0; ///< Tags on the fullest resource, staged edits included.
    std::vector<KeyAggregate> keys; ///< By key text; keys that only removals concern are kept.
};

[[nodiscard]] TagAggregate aggregate(
    std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

} // namespace tagdesk
