// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndex>

class QTreeView;

namespace tagdesk {

/// Which item a tree shows at which row, counted from the top; what is in collapsed items has none. It asks
/// the tree for places on the screen, which lays out first what waits for that: what a tree keeps of items
/// may be of a model that has changed since.
class TreeRows
{
public:
    /// `tree` outlives this, and has a model.
    explicit TreeRows(const QTreeView *tree);

    [[nodiscard]] int count() const;
    /// In the first column; invalid where no row is.
    [[nodiscard]] QModelIndex at(int row) const;
    /// -1 for an item that has no row.
    [[nodiscard]] int rowOf(const QModelIndex &index) const;

private:
    [[nodiscard]] QModelIndex last() const;
    [[nodiscard]] int rowByWalking(const QModelIndex &index) const;
    /// In the viewport's pixels, of a cell that a shown column has.
    [[nodiscard]] QRect rectOf(const QModelIndex &index) const;
    /// Of the first row in the viewport, in pixels from the first row of all.
    [[nodiscard]] int scrolled() const;

    const QTreeView *m_tree;
    int m_column; // the first that is shown; -1: none
    int m_height = 0; // of every row; 0: they differ, or there are none
};

} // namespace tagdesk
