// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tagdesk {

/// Counts the different values that rows will have of one key. Each distinct set is looked into once, so that
/// a million rows take some ten milliseconds; they may be added in pieces.
class DistinctValues
{
public:
    /// All but the key outlive this.
    DistinctValues(const ResourceTable &table, const ChangeSet &changes, TagPool &pool, TextId key);

    void add(std::span<const Row> rows);
    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    [[nodiscard]] std::size_t look(TagSet set);

    const ResourceTable &m_table;
    const ChangeSet &m_changes;
    TagPool &m_pool;
    TextId m_key;
    std::size_t m_count = 0;
    std::vector<bool> m_seenSets;
    std::vector<bool> m_seenValues;
};

} // namespace tagdesk
