// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tickedtreemodel.h"

#include "reviewcells.h"
#include "tickedcells.h"

namespace tagdesk {

TickedTreeModel::TickedTreeModel(TickedCells *ticks, QObject *parent)
    : QAbstractItemModel(parent)
    , m_ticks(ticks)
{
}

// The index of a line at the top carries 0, that of another one the row above it, counted from 1.

QModelIndex TickedTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr(0));
}

QModelIndex TickedTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isTop(child))
        return {};
    return createIndex(topRow(child), 0, quintptr(0));
}

int TickedTreeModel::topRow(const QModelIndex &index)
{
    return isTop(index) ? index.row() : static_cast<int>(index.internalId()) - 1;
}

int TickedTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ReviewColumnCount;
}

Qt::ItemFlags TickedTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const bool isTickable = index.data(Qt::CheckStateRole).isValid();
    return isTickable ? flags | Qt::ItemIsUserCheckable : flags;
}

bool TickedTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.data(Qt::CheckStateRole).isValid())
        return false;
    m_ticks->tick(cellsOf(index), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant TickedTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? ReviewCells::header(section, role) : QVariant();
}

void TickedTreeModel::changeInPlace()
{
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0, 0), index(rows - 1, ReviewColumnCount - 1));
}

} // namespace tagdesk
