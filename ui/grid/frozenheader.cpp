// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "frozenheader.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace tagdesk {

FrozenHeader::FrozenHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
}

int FrozenHeader::frozenWidth() const
{
    if (count() == 0 || offset() == 0 || isRightToLeft())
        return 0;
    const int width = sectionSize(logicalIndex(0));
    return width <= viewport()->width() * 3 / 4 ? width : 0;
}

int FrozenHeader::frozenColumn() const
{
    return frozenWidth() > 0 ? logicalIndex(0) : -1;
}

int FrozenHeader::columnAt(int x) const
{
    return x >= 0 && x < frozenWidth() ? logicalIndex(0) : logicalIndexAt(x);
}

QRect FrozenHeader::sectionRect(int column) const
{
    const int left = column == frozenColumn() ? 0 : sectionViewportPosition(column);
    return {left, 0, sectionSize(column), viewport()->height()};
}

void FrozenHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int column = frozenColumn();
    if (column < 0)
        return;
    QPainter painter(viewport());
    paintSection(&painter, sectionRect(column), column);
    const QRect rect = sectionRect(column);
    painter.fillRect(QRect(rect.right(), 0, 1, rect.height()), palette().color(QPalette::Mid));
}

bool FrozenHeader::isOnFrozen(const QMouseEvent *event) const
{
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    return frozenWidth() > 0 && event->position().x() < frozenWidth() + grip / 2.0;
}

bool FrozenHeader::isOnEdge(const QMouseEvent *event) const
{
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    return isOnFrozen(event) && event->position().x() >= frozenWidth() - grip;
}

QMouseEvent FrozenHeader::moved(const QMouseEvent *event) const
{
    return {event->type(), event->position() - QPointF(offset(), 0), event->scenePosition(),
        event->globalPosition(), event->button(), event->buttons(), event->modifiers(),
        event->pointingDevice()};
}

void FrozenHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressedOnFrozen = isOnFrozen(event);
    if (!m_pressedOnFrozen) {
        QHeaderView::mousePressEvent(event);
        return;
    }
    if (event->button() == Qt::LeftButton && isOnEdge(event)) {
        m_edgeDistance = frozenWidth() - event->position().toPoint().x();
        return;
    }
    QMouseEvent there = moved(event);
    QHeaderView::mousePressEvent(&there);
}

void FrozenHeader::mouseMoveEvent(QMouseEvent *event)
{
    // The base class does nothing left of its first pixel, so the edge is dragged here.
    if (m_edgeDistance) {
        resizeSection(logicalIndex(0),
            std::max(minimumSectionSize(), event->position().toPoint().x() + *m_edgeDistance));
        return;
    }
    const bool hovers = event->buttons() == Qt::NoButton;
    if (!(hovers ? isOnFrozen(event) : m_pressedOnFrozen)) {
        QHeaderView::mouseMoveEvent(event);
        return;
    }
    if (hovers)
        setCursor(isOnEdge(event) ? Qt::SplitHCursor : Qt::ArrowCursor);
    QMouseEvent there = moved(event);
    QHeaderView::mouseMoveEvent(&there);
}

void FrozenHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_edgeDistance, std::nullopt)) {
        m_pressedOnFrozen = false;
        return;
    }
    if (!std::exchange(m_pressedOnFrozen, false)) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    QMouseEvent there = moved(event);
    QHeaderView::mouseReleaseEvent(&there);
}

void FrozenHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!isOnFrozen(event)) {
        QHeaderView::mouseDoubleClickEvent(event);
        return;
    }
    QMouseEvent there = moved(event);
    QHeaderView::mouseDoubleClickEvent(&there);
}

} // namespace tagdesk
