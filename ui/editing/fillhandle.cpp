// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fillhandle.h"

#include "resourcemodel.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kScrollMs = 60;
/// More frames than these would be a pattern, and take their time.
constexpr std::size_t kFramedBlocks = 32;

} // namespace

FillHandle::FillHandle(ResourceTableView *table)
    : QObject(table)
    , m_table(table)
{
    m_scrolling.setInterval(kScrollMs);
    connect(&m_scrolling, &QTimer::timeout, this, &FillHandle::scroll);
}

const GridSelection &FillHandle::selection() const
{
    if (!m_selection) {
        const bool any = m_table->selectionModel()->hasSelection();
        m_selection = any ? m_table->gridSelection()
                          : GridSelection(std::vector<CellBlock>(), *m_table->horizontalHeader());
    }
    return *m_selection;
}

void FillHandle::forgetSelection()
{
    m_selection.reset();
    m_table->viewport()->update();
}

/// In the viewport, and no further beyond it than a painter can count.
QRect FillHandle::rectOf(const GridBlock &block) const
{
    const QHeaderView &header = *m_table->horizontalHeader();
    const QList<int> columns = GridSelection::visibleColumns(header);
    if (block.left < 0 || block.right >= columns.size())
        return {};
    const int left = header.sectionViewportPosition(columns.at(block.left));
    const int right =
        header.sectionViewportPosition(columns.at(block.right)) + header.sectionSize(columns.at(block.right));
    const int height = m_table->viewport()->height();
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    const int top = std::max(m_table->rowViewportPosition(block.top), -rowHeight);
    const int bottom = std::min(m_table->rowViewportPosition(block.bottom) + rowHeight, height + rowHeight);
    return {left, top, right - left, bottom - top - 1};
}

QRect FillHandle::grip() const
{
    const GridBlock *block = selection().block();
    if (block == nullptr || m_table->isEditingCell())
        return {};
    for (int place = block->left; place <= block->right; ++place) {
        if (selection().columns().at(place) < ResourceModel::FirstKeyColumn)
            return {};
    }
    const int size = Metrics::of(m_table->fontMetrics()).gap;
    QRect grip(0, 0, size, size);
    grip.moveCenter(rectOf(*block).bottomRight());
    // At the table's edge it stays whole.
    grip.moveRight(std::min(grip.right(), m_table->viewport()->width() - 1));
    return grip;
}

void FillHandle::paint(QPainter &painter) const
{
    if (selection().isOfRows() || selection().blocks().size() > kFramedBlocks)
        return;
    const Colours &colours = Colours::of(m_table->palette());
    const int width = Metrics::of(m_table->fontMetrics()).half / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, width));
    // What is scrolled below the frozen column is not seen, frames no more than cells.
    painter.setClipRect(m_table->viewport()->rect().adjusted(m_table->frozenWidth(), 0, 0, 0));
    for (const GridBlock &block : selection().blocks())
        painter.drawRect(rectOf(block).adjusted(0, 0, -1, 0));
    if (m_target) {
        painter.setPen(QPen(colours.accent, width, Qt::DashLine));
        painter.drawRect(rectOf(*m_target).adjusted(0, 0, -1, 0));
    }
    if (const QRect square = grip(); !square.isEmpty()) {
        painter.setPen(QPen(colours.pane, 1));
        painter.setBrush(colours.accent);
        painter.drawRect(square.adjusted(0, 0, -1, -1));
    }
}

/// The block with what lies between it and the position, in the direction in which that is further away.
GridBlock FillHandle::reach(const QPoint &position) const
{
    GridBlock target = *m_source;
    const QRect block = rectOf(target);
    const QList<int> columns = GridSelection::visibleColumns(*m_table->horizontalHeader());
    const int below = position.y() - block.bottom();
    const int beside = position.x() - block.right();
    if (below <= 0 && beside <= 0)
        return target;
    if (below * block.width() >= beside * m_table->verticalHeader()->defaultSectionSize() || beside <= 0) {
        const int row = m_table->rowAt(std::min(position.y(), m_table->viewport()->height() - 1));
        target.bottom = std::max(target.bottom, row < 0 ? m_table->model()->rowCount() - 1 : row);
    } else {
        const int column = m_table->columnAt(std::min(position.x(), m_table->viewport()->width() - 1));
        const auto place = static_cast<int>(column < 0 ? columns.size() - 1 : columns.indexOf(column));
        target.right = std::max(target.right, place);
    }
    return target;
}

void FillHandle::drag(const QPoint &position)
{
    m_position = position;
    m_target = reach(position);
    const int beyond = m_table->viewport()->height() - position.y();
    if (beyond < 0 && !m_scrolling.isActive())
        m_scrolling.start();
    else if (beyond >= 0)
        m_scrolling.stop();
    m_table->viewport()->update();
}

void FillHandle::scroll()
{
    m_table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    drag(m_position);
}

/// Shows by the cursor where the handle is.
void FillHandle::point(const QPoint &position)
{
    QWidget *viewport = m_table->viewport();
    const bool isOver = grip().contains(position);
    if (isOver == (viewport->cursor().shape() == Qt::CrossCursor))
        return;
    if (isOver)
        viewport->setCursor(Qt::CrossCursor);
    else
        viewport->unsetCursor();
}

bool FillHandle::take(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        if (event->button() != Qt::LeftButton || !grip().contains(position))
            return false;
        m_source = *selection().block();
        m_target = m_source;
        return true;
    }
    case QEvent::MouseMove:
        if (m_source)
            drag(position);
        else
            point(position);
        return m_source.has_value();
    case QEvent::MouseButtonRelease: {
        if (!m_source)
            return false;
        const GridBlock source = *m_source;
        const GridBlock target = *m_target;
        cancel();
        if (target != source)
            emit dragged(source, target);
        return true;
    }
    default:
        return false;
    }
}

void FillHandle::cancel()
{
    m_scrolling.stop();
    m_source.reset();
    m_target.reset();
    m_table->viewport()->update();
}

} // namespace tagdesk
