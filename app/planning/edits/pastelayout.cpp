// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pastelayout.h"

#include <algorithm>
#include <numeric>

namespace tagdesk {

namespace {

/// How far one direction is written, and what finds no place there.
struct Extent
{
    int written = 0;
    int leftOut = 0;
};

/// `selected` cells of this direction with `room` of them from the corner to the end.
Extent extentOf(int clipboard, int selected, int room)
{
    if (selected % clipboard == 0)
        return {.written = selected};
    return {.written = std::min(clipboard, room), .leftOut = std::max(0, clipboard - room)};
}

} // namespace

PasteLayout layOutPaste(GridSize clipboard, const std::vector<GridBlock> &selected, GridSize table)
{
    PasteLayout layout;
    if (selected.empty() || clipboard.rows == 0 || clipboard.columns == 0)
        return layout;
    if (clipboard.rows == 1 && clipboard.columns == 1) {
        for (const GridBlock &block : selected)
            layout.pieces.push_back({.block = block});
        return layout;
    }
    const GridBlock &corner = selected.front();
    layout.isRefused = std::ranges::any_of(selected, [&corner](const GridBlock &block) {
        return block.left != corner.left || block.right != corner.right;
    });
    if (layout.isRefused)
        return layout;

    const Extent columns = extentOf(clipboard.columns, corner.width(), table.columns - corner.left);
    const int selectedRows = std::accumulate(selected.begin(), selected.end(), 0,
        [](int sum, const GridBlock &block) { return sum + block.height(); });
    // One block grows beyond its end, several are filled as they stand.
    const int room = selected.size() == 1 ? table.rows - corner.top : selectedRows;
    const Extent rows = extentOf(clipboard.rows, selectedRows, room);
    layout.leftOutColumns = columns.leftOut;
    layout.leftOutRows = rows.leftOut;

    int written = 0;
    for (const GridBlock &block : selected) {
        const int height =
            selected.size() == 1 ? rows.written : std::min(block.height(), rows.written - written);
        if (height <= 0)
            break;
        layout.pieces.push_back({.block = {.top = block.top,
                                     .bottom = block.top + height - 1,
                                     .left = block.left,
                                     .right = block.left + columns.written - 1},
            .source = written % clipboard.rows});
        written += height;
    }
    return layout;
}

} // namespace tagdesk
