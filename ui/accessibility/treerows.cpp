// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "treerows.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTreeView>

namespace tagdesk {

namespace {

int firstShownSection(const QHeaderView *header)
{
    for (int place = 0; place < header->count(); ++place) {
        const int section = header->logicalIndex(place);
        if (!header->isSectionHidden(section))
            return section;
    }
    return -1;
}

} // namespace

TreeRows::TreeRows(const QTreeView *tree)
    : m_tree(tree)
    , m_column(firstShownSection(tree->header()))
{
    const QModelIndex first = tree->indexAt({0, 0}); // lays out what waits for it
    if (tree->uniformRowHeights() && first.isValid())
        m_height = rectOf(first).height();
}

int TreeRows::count() const
{
    return rowOf(last()) + 1;
}

QModelIndex TreeRows::at(int row) const
{
    if (row < 0 || m_column < 0)
        return {};
    if (m_height > 0) {
        const QPoint place(m_tree->columnViewportPosition(m_column), row * m_height - scrolled() + 1);
        const QModelIndex index = m_tree->indexAt(place);
        return index.siblingAtColumn(0);
    }
    QModelIndex index = m_tree->model()->index(0, m_column, m_tree->rootIndex());
    if (index.isValid() && m_tree->isRowHidden(index.row(), index.parent()))
        index = m_tree->indexBelow(index);
    for (; row > 0 && index.isValid(); --row)
        index = m_tree->indexBelow(index);
    return index.siblingAtColumn(0);
}

int TreeRows::rowOf(const QModelIndex &index) const
{
    if (!index.isValid() || m_column < 0)
        return -1;
    if (m_height == 0)
        return rowByWalking(index.siblingAtColumn(0));
    const QRect rect = rectOf(index);
    return rect.height() > 0 ? (rect.top() + scrolled()) / m_height : -1;
}

int TreeRows::rowByWalking(const QModelIndex &index) const
{
    QModelIndex other = at(0);
    for (int row = 0; other.isValid(); ++row) {
        if (other == index)
            return row;
        other = m_tree->indexBelow(other);
    }
    return -1;
}

QModelIndex TreeRows::last() const
{
    const QAbstractItemModel *model = m_tree->model();
    QModelIndex found;
    for (QModelIndex parent = m_tree->rootIndex();
         parent == m_tree->rootIndex() || m_tree->isExpanded(parent); parent = found) {
        int row = model->rowCount(parent) - 1;
        while (row >= 0 && m_tree->isRowHidden(row, parent))
            --row;
        if (row < 0)
            break;
        found = model->index(row, 0, parent);
    }
    return found;
}

QRect TreeRows::rectOf(const QModelIndex &index) const
{
    return m_tree->visualRect(index.siblingAtColumn(m_column));
}

int TreeRows::scrolled() const
{
    const int value = m_tree->verticalScrollBar()->value();
    return m_tree->verticalScrollMode() == QAbstractItemView::ScrollPerItem ? value * m_height : value;
}

} // namespace tagdesk
