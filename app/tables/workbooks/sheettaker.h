// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvreader.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tagdesk {

/// Cells of one column, below each other, that are one for whoever looks at the sheet. Rows count from 1,
/// columns from 0.
struct SheetMerge
{
    std::int64_t firstRow = 0;
    std::int64_t lastRow = 0;
    int column = 0;

    friend bool operator==(const SheetMerge &, const SheetMerge &) = default;
};

/// Takes a sheet, row by row: beginRow(), its cells that are not empty from left to right, endRow(). Rows
/// ascend and count from 1.
class SheetTaker
{
public:
    virtual ~SheetTaker() = default;
    /// False: nothing more is wanted.
    [[nodiscard]] virtual bool beginRow(std::int64_t number, bool isHidden) = 0;
    /// `column` counts from 0; the text is UTF-8. `flaw`: it must not be used.
    virtual void cell(int column, std::string_view text, std::optional<CsvProblemKind> flaw) = 0;
    [[nodiscard]] virtual bool endRow() = 0;
    /// Comes with the row where it begins, or behind all rows.
    virtual void merged(const SheetMerge &merge) = 0;
    /// A cell of which the number was handed over, and which shows it with words of its own.
    virtual void wordsLeftOut() = 0;
};

} // namespace tagdesk
