// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace tagdesk {

/// A row as it stands in a file or a sheet.
struct SheetRow
{
    std::int64_t line = 0; ///< Where it starts, from 1.
    QStringList cells;
};

/// Where a table begins in a file that has other lines before it.
struct TableStart
{
    std::size_t row = 0; ///< Index of the row with the heads.
    int headRows = 1; ///< 2: the heads take two rows; see joinedHeads().
    bool hasComments = false; ///< Lines that begin with `#` are none of the table's, there or further down.

    friend bool operator==(const TableStart &, const TableStart &) = default;
};

/// So many rows are looked at.
inline constexpr std::size_t kRowsBeforeTable = 40;

/// Finds the heads among the first rows: behind comments, titles and blank lines, over one or two rows. Where
/// nothing tells, the first row has them.
[[nodiscard]] TableStart findTableStart(std::span<const SheetRow> rows);

/// The heads of two rows as one: "标签" over "env" is "tag:env", a head over several columns stands before
/// each.
[[nodiscard]] QStringList joinedHeads(const QStringList &upper, const QStringList &lower);

} // namespace tagdesk
