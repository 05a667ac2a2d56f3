// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gridselection.h"

#include <QHeaderView>

#include <algorithm>
#include <tuple>

namespace tagdesk {

GridSelection::GridSelection(const std::vector<CellBlock> &selected, const QHeaderView &header)
    : m_columns(visibleColumns(header))
    , m_isOfRows(std::ranges::all_of(selected, &CellBlock::isWhole) && !selected.empty())
{
    m_blocks.reserve(selected.size());
    const auto end = static_cast<int>(m_columns.size());
    for (const CellBlock &cells : selected) {
        for (int place = 0; place < end; ++place) {
            const int left = place;
            while (place < end && cells.contains(m_columns.at(place)))
                ++place;
            if (place > left)
                m_blocks.push_back(
                    {.top = cells.first, .bottom = cells.last, .left = left, .right = place - 1});
        }
    }
    join();
}

QList<int> GridSelection::visibleColumns(const QHeaderView &header)
{
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

const GridBlock *GridSelection::block() const
{
    return m_blocks.size() == 1 && !m_isOfRows ? &m_blocks.front() : nullptr;
}

/// Puts together blocks of the same columns that follow each other.
void GridSelection::join()
{
    std::ranges::sort(
        m_blocks, {}, [](const GridBlock &block) { return std::tuple(block.left, block.right, block.top); });
    std::vector<GridBlock> joined;
    for (const GridBlock &block : m_blocks) {
        const bool follows = !joined.empty() && block.left == joined.back().left
            && block.right == joined.back().right && block.top == joined.back().bottom + 1;
        if (follows)
            joined.back().bottom = block.bottom;
        else
            joined.push_back(block);
    }
    m_blocks = std::move(joined);
    std::ranges::sort(m_blocks, {}, [](const GridBlock &block) { return std::tuple(block.top, block.left); });
}

} // namespace tagdesk
