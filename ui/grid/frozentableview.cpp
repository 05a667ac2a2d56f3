// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "frozentableview.h"

#include "accessibleitemview.h"
#include "frozenheader.h"
#include "theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace tagdesk {

FrozenTableView::FrozenTableView(FrozenHeader *header, QWidget *parent)
    : QTableView(parent)
    , m_header(header)
{
    setHorizontalHeader(header);
    header->setFirstSectionMovable(false); // a table makes it so
    // What is not cut to the pixel would leave the first column's own width unseen.
    setHorizontalScrollMode(ScrollPerPixel);
}

int FrozenTableView::frozenWidth() const
{
    return m_header->frozenWidth();
}

QRect FrozenTableView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (rect.isValid() && index.column() == m_header->frozenColumn())
        rect.moveLeft(0);
    return rect;
}

QModelIndex FrozenTableView::indexAt(const QPoint &point) const
{
    const int column = m_header->frozenColumn();
    if (column < 0 || point.x() < 0 || point.x() >= frozenWidth())
        return QTableView::indexAt(point);
    const int row = rowAt(point.y());
    return row < 0 ? QModelIndex() : model()->index(row, column, rootIndex());
}

void FrozenTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (isRightToLeft() || !index.isValid())
        return;
    if (index.column() == m_header->logicalIndex(0)) {
        // It is seen wherever the others are scrolled to.
        horizontalScrollBar()->setValue(before);
        if (frozenWidth() == 0)
            QTableView::scrollTo(index, hint);
        return;
    }
    const int covered = frozenWidth() - columnViewportPosition(index.column());
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void FrozenTableView::paintBehindRow(QPainter * /*painter*/, int /*row*/, const QRect & /*rect*/) const { }

void FrozenTableView::paintOverRow(QPainter * /*painter*/, int /*row*/, const QRect & /*rect*/) const { }

std::pair<int, int> FrozenTableView::rowsIn(const QRect &rect) const
{
    if (model() == nullptr || model()->rowCount() == 0)
        return {0, -1};
    const int bottom = rowAt(rect.bottom());
    return {std::max(0, rowAt(rect.top())), bottom < 0 ? model()->rowCount() - 1 : bottom};
}

QRect FrozenTableView::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

void FrozenTableView::paintEvent(QPaintEvent *event)
{
    const auto rows = rowsIn(event->rect());
    {
        QPainter painter(viewport());
        for (int row = rows.first; row <= rows.second; ++row)
            paintBehindRow(&painter, row, rowRect(row));
    }
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    if (event->rect().left() < frozenWidth())
        paintFrozen(&painter, rows);
    for (int row = rows.first; row <= rows.second; ++row)
        paintOverRow(&painter, row, rowRect(row));
}

void FrozenTableView::paintFrozen(QPainter *painter, const std::pair<int, int> &rows) const
{
    const QRect rect(0, 0, frozenWidth(), viewport()->height());
    painter->save();
    painter->setClipRect(rect);
    // The cells below were painted here as well.
    painter->fillRect(rect, palette().base());
    for (int row = rows.first; row <= rows.second; ++row) {
        paintBehindRow(painter, row, rowRect(row));
        paintFrozenCell(painter, model()->index(row, m_header->frozenColumn(), rootIndex()));
    }
    painter->fillRect(
        QRect(rect.right(), 0, 1, rect.height()), palette().color(QPalette::Active, QPalette::Mid));
    painter->restore();
}

/// As QTableView paints any other cell.
void FrozenTableView::paintFrozenCell(QPainter *painter, const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const bool hovered =
        viewport()->underMouse() && indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_MouseOver, hovered);
    option.state.setFlag(
        QStyle::State_HasFocus, index == currentIndex() && (hasFocus() || viewport()->hasFocus()));
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, painter, this);
    itemDelegateForIndex(index)->paint(painter, option, index);
}

void FrozenTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    AccessibleItemView::tellSelection(this, selected, deselected);
    // Past QTableView, which tells of every cell by itself. NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::selectionChanged(selected, deselected);
}

void FrozenTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    // Scrolling moves pixels, those of the frozen column too.
    viewport()->update();
    m_header->viewport()->update();
    cutEditor();
}

void FrozenTableView::updateEditorGeometries()
{
    QTableView::updateEditorGeometries();
    cutEditor();
}

void FrozenTableView::cutEditor()
{
    const QModelIndex current = currentIndex();
    QWidget *editor = current.isValid() ? indexWidget(current) : nullptr;
    if (editor == nullptr)
        return;
    const int covered = frozenWidth() - editor->x();
    if (covered <= 0 || current.column() == m_header->frozenColumn())
        editor->clearMask();
    else if (covered < editor->width())
        editor->setMask(QRect(covered, 0, editor->width() - covered, editor->height()));
    else
        editor->setMask(QRect(-1, -1, 1, 1)); // an empty one would be none
}

QRegion FrozenTableView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region = QTableView::visualRegionForSelection(selection);
    if (frozenWidth() > 0 && !selection.isEmpty())
        region += QRect(0, 0, frozenWidth(), viewport()->height());
    return region;
}

} // namespace tagdesk
