// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowfield.h"

#include <span>

namespace tagdesk {

/// What rows are sorted by.
struct RowOrder
{
    enum class Column : std::uint8_t {
        Name,
        Id,
        Cloud,
        Account,
        Region,
        Kind, ///< Product line or zone.
        Status,
        TagValue, ///< The wanted value of `key`.
        TagCount, ///< The number of wanted tags.
    };
    Column column = Column::Name;
    QString key; ///< For TagValue.
    bool descending = false;

    friend bool operator==(const RowOrder &, const RowOrder &) = default;
};

/// The rows in that order: by code points of the case-folded text; equal ones keep the order given,
/// descending too. Rows without the key, and behind them rows whose tags were not read, come last in both
/// directions. Places are ordered by their `words`, where these are given.
[[nodiscard]] Rows sorted(std::span<const Row> rows, const RowOrder &order, const ResourceTable &table,
    const ChangeSet &changes, TagPool &pool, const ValueWords &words = {});

} // namespace tagdesk
