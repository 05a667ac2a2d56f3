// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellselection.h"
#include "pastelayout.h"

#include <QList>

#include <vector>

class QHeaderView;

namespace tagdesk {

/// What is selected in the table of resources, as blocks of the cells that are visible. A column is counted
/// by its place among the visible ones, as it stands on the screen.
class GridSelection
{
public:
    /// `selected` of the model whose columns the header shows.
    GridSelection(const std::vector<CellBlock> &selected, const QHeaderView &header);

    /// The visible columns of a header as they stand.
    [[nodiscard]] static QList<int> visibleColumns(const QHeaderView &header);

    /// By row, apart from each other. Selected rows reach over all places.
    [[nodiscard]] const std::vector<GridBlock> &blocks() const { return m_blocks; }
    /// The columns of the model by place.
    [[nodiscard]] const QList<int> &columns() const { return m_columns; }
    /// Whole rows are selected, and no single cells.
    [[nodiscard]] bool isOfRows() const { return m_isOfRows; }
    /// The only block; nullptr when there are more or none, or when rows are selected.
    [[nodiscard]] const GridBlock *block() const;

private:
    void join();

    QList<int> m_columns;
    std::vector<GridBlock> m_blocks;
    bool m_isOfRows = false;
};

} // namespace tagdesk
