// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheettaker.h"

#include <QStringList>

#include <vector>

namespace tagdesk {

/// What of a sheet is read otherwise than somebody who looks at it may think: each is said.
struct SheetNotes
{
    std::int64_t hiddenRows = 0; ///< Read like the others.
    std::int64_t mergedCells = 0; ///< Areas of several rows: their text stands for each.
    std::int64_t wordsLeftOut = 0; ///< Cells that show their number with words; the number is read.

    friend bool operator==(const SheetNotes &, const SheetNotes &) = default;
};

/// A sheet of a workbook as it was when it was looked through: where its rows are read from.
struct WorkbookSheet
{
    QStringList sheets; ///< All of the workbook, those that are hidden last.
    QString name; ///< Of this one, which is among them.
    int width = 0; ///< Columns up to the last that has a text in any row.
    std::int64_t rows = 0; ///< That have a text.
    std::vector<SheetMerge> merges; ///< By their first row.
    SheetNotes notes;
};

} // namespace tagdesk
