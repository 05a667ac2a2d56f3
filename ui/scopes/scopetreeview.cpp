// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopetreeview.h"

#include "icons.h"
#include "scopemodel.h"
#include "theme.h"

#include <QPainter>

namespace tagdesk {

ScopeTreeView::ScopeTreeView(QWidget *parent)
    : QTreeView(parent)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(metrics.icon);
    setRootIsDecorated(false);
    setAnimated(false);
    setExpandsOnDoubleClick(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideMiddle);
}

void ScopeTreeView::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::of(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selectable = index.flags().testFlag(Qt::ItemIsSelectable);
    const bool selected = selectionModel() != nullptr && selectionModel()->isSelected(index);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver)
        || row.contains(viewport()->mapFromGlobal(QCursor::pos()));
    if (selected)
        painter->fillRect(row, colours.accentFill);
    else if (hovered && selectable && underMouse())
        painter->fillRect(row, colours.hover);
    QTreeView::drawRow(painter, option, index);
    if (selected)
        painter->fillRect(QRect(0, row.top(), std::max(2, Metrics::of(fontMetrics()).half - 1), row.height()),
            colours.accent);
}

void ScopeTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const auto type = index.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>();
    if (type == ScopeModel::NodeType::Account || !model()->hasChildren(index))
        return;
    const int size = Metrics::of(fontMetrics()).icon * 3 / 4;
    const QRect slot(rect.right() - indentation() + 1, rect.top(), indentation(), rect.height());
    QRect place(0, 0, size, size);
    place.moveCenter(slot.center());
    icon(isExpanded(index) ? Icon::ChevronDown : Icon::ChevronRight, ColorRole::Secondary)
        .paint(painter, place);
}

} // namespace tagdesk
