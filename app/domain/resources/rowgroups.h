// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowfield.h"

namespace tagdesk {

/// Rows that have one value in a field: a part of RowGroups::rows.
struct RowGroup
{
    TextId value{}; ///< kFieldAbsent and kFieldNotRead are groups of their own.
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Rows by the value of a field.
struct RowGroups
{
    Rows rows; ///< Group by group.
    std::vector<RowGroup> groups;
};

/// Groups by text, without case, ascending or descending; rows without the tag, and behind them those that
/// were not read, come last in both. Within a group the order given is kept. A million rows take tens of
/// milliseconds. Values are ordered by their `words`, where these are given.
[[nodiscard]] RowGroups groupedRows(std::span<const Row> rows, const RowField &field, bool descending,
    const ResourceTable &table, const ChangeSet &changes, TagPool &pool, const ValueWords &words = {});

} // namespace tagdesk
