// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace tagdesk {

/// A rectangle of cells as they are shown: closed ranges of rows and of visible columns, both from 0.
struct GridBlock
{
    int top = 0;
    int bottom = 0;
    int left = 0;
    int right = 0;

    [[nodiscard]] int height() const { return bottom - top + 1; }
    [[nodiscard]] int width() const { return right - left + 1; }
    friend bool operator==(const GridBlock &, const GridBlock &) = default;
};

/// Rows and columns of a table or of a clipboard.
struct GridSize
{
    int rows = 0;
    int columns = 0;
};

/// A block that gets cells of the clipboard: its upper left cell the first cell of the row `source`, and so
/// on, from the start again where the clipboard ends.
struct PastePiece
{
    GridBlock block;
    int source = 0;

    friend bool operator==(const PastePiece &, const PastePiece &) = default;
};

/// Which cells a paste writes, and what of the clipboard finds no place.
struct PasteLayout
{
    std::vector<PastePiece> pieces; ///< By row, apart from each other.
    int leftOutRows = 0; ///< Rows of the clipboard below the end of the table or of a selection in pieces.
    int leftOutColumns = 0; ///< Columns of the clipboard beyond the right end.
    bool isRefused = false; ///< More than one value on blocks that have not the same columns.
};

/// As a spreadsheet does: one value goes into every selected cell. Anything larger goes to the corner of the
/// selection; rows and columns are repeated where the selection is a multiple of them, and one row or column
/// over any selection. Blocks with the same columns count as one whose rows lie apart. `selected` by row,
/// apart from each other.
[[nodiscard]] PasteLayout layOutPaste(
    GridSize clipboard, const std::vector<GridBlock> &selected, GridSize table);

} // namespace tagdesk
