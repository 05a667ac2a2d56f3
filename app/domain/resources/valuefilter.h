// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowfield.h"

#include <QStringList>

namespace tagdesk {

/// Keeps the rows that have one of the chosen values in one field. Case and blanks count.
struct ValueFilter
{
    RowField field;
    QStringList values;
    bool absent = false; ///< Rows without the tag, too.
    bool notRead = false; ///< Rows whose tags were not all read, too.

    friend bool operator==(const ValueFilter &, const ValueFilter &) = default;
};

/// All must hold; at most one a field.
using ValueFilters = QList<ValueFilter>;

/// The filter of this field; nullptr when there is none.
[[nodiscard]] const ValueFilter *filterOf(const ValueFilters &filters, const RowField &field);

/// The rows that all filters keep, in the order given. A million rows take some ten milliseconds a filter.
[[nodiscard]] Rows filteredByValue(const ValueFilters &filters, std::span<const Row> rows,
    const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

} // namespace tagdesk
