// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "tag.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tagdesk {

/// Rows as they were read together.
struct RowReading
{
    std::vector<std::pair<Row, Tags>> rows; ///< Ascending; those that could be read.
    /// What was accepted before the reading began (WriteVerifier::accepted()).
    std::size_t accepted = 0;

    /// Null where the row was not read.
    [[nodiscard]] const Tags *find(Row row) const
    {
        const auto found = std::ranges::lower_bound(rows, row, {}, &std::pair<Row, Tags>::first);
        return found == rows.end() || found->first != row ? nullptr : &found->second;
    }
};

} // namespace tagdesk
