// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopetreeview.h"

#include "icons.h"
#include "scopemodel.h"
#include "scopewords.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

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
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideMiddle);
}

void ScopeTreeView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isSpace = event->key() == Qt::Key_Space;
    if (!isEnter && !isSpace) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const QModelIndex current = currentIndex();
    if (isSpace && event->modifiers().testFlag(Qt::ControlModifier)) {
        selectionModel()->select(current, QItemSelectionModel::Toggle);
    } else if (!selectionModel()->isSelected(current)) {
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect);
    }
    emit chosen();
}

void ScopeTreeView::mousePressEvent(QMouseEvent *event)
{
    // Its menu acts on the node below it; what is shown stays.
    if (event->button() == Qt::RightButton)
        return;
    const QPoint position = event->position().toPoint();
    m_pressed = event->button() == Qt::LeftButton && indexAt(position).isValid() && !isOnChevron(position);
    QTreeView::mousePressEvent(event);
}

void ScopeTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    if (std::exchange(m_pressed, false))
        emit chosen();
}

bool ScopeTreeView::isOnChevron(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const int left = visualRect(index).left();
    return model()->hasChildren(index) && position.x() < left && position.x() >= left - indentation();
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
    // The style draws it below the branch alone.
    if (selected)
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), colours.selectionLine);
    drawShown(painter, row, index);
}

/// A bar over the whole height; of what is shown in part, over its middle.
void ScopeTreeView::drawShown(QPainter *painter, const QRect &row, const QModelIndex &index) const
{
    const auto shown = index.data(ScopeWords::ShownRole).value<ScopeWords::Shown>();
    if (shown == ScopeWords::Shown::Nothing)
        return;
    const int width = std::max(2, Metrics::of(fontMetrics()).half - 1);
    const int cut = shown == ScopeWords::Shown::Fully ? 0 : row.height() / 3;
    painter->fillRect(
        QRect(0, row.top() + cut, width, row.height() - 2 * cut), Colours::of(palette()).accent);
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
