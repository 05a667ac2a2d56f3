// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"

namespace tagdesk {

/// Cells of staged edits: one key of one row each. Rows with the same keys share them, so a million rows take
/// four bytes each. All operations are about keys; which value is staged for them does not matter.
class CellSet
{
public:
    /// All cells of these edits.
    [[nodiscard]] static CellSet of(const ChangeSet &edits, TagPool &pool);

    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }
    [[nodiscard]] std::size_t cellCount(const TagPool &pool) const { return m_keys.changeCount(pool); }
    /// Rows with a cell, ascending.
    [[nodiscard]] Rows rows() const { return m_keys.rows(); }
    /// The keys of the row, each as a tag whose value has no meaning.
    [[nodiscard]] TagSet keys(Row row) const { return m_keys.delta(row); }
    [[nodiscard]] bool contains(Row row, TextId key, const TagPool &pool) const
    {
        return pool.value(keys(row), key).has_value();
    }

    void insert(Row row, TextId key, TagPool &pool);
    void insert(const CellSet &cells, TagPool &pool);
    void remove(Row row, TextId key, TagPool &pool);
    void remove(const CellSet &cells, TagPool &pool);
    /// Drops what is no cell of these edits.
    void keepOnly(const ChangeSet &edits, TagPool &pool);

    /// The edits without these cells.
    [[nodiscard]] ChangeSet without(const ChangeSet &edits, TagPool &pool) const;

private:
    ChangeSet m_keys; // each key with itself as its value
};

} // namespace tagdesk
