// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourceheader.h"

#include "icons.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "stylepainter.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace tagdesk {

ResourceHeader::ResourceHeader(QWidget *parent)
    : FrozenHeader(parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicator(-1, Qt::AscendingOrder);
    setSortIndicatorClearable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideMiddle);
    setMouseTracking(true);
    setAccessibleName(tr("Column heads"));
}

QString ResourceHeader::words(const QAbstractItemModel &model, int column)
{
    switch (column) {
    case ResourceModel::NameColumn:
        return tr("Name");
    case ResourceModel::IdColumn:
        return tr("ID");
    case ResourceModel::CloudColumn:
        return tr("Cloud");
    case ResourceModel::AccountColumn:
        return tr("Account");
    case ResourceModel::RegionColumn:
        return tr("Region");
    case ResourceModel::ProductColumn:
        return tr("Product or zone");
    case ResourceModel::StatusColumn:
        return tr("Status");
    case ResourceModel::TagsColumn:
        return tr("Tags");
    default:
        return model.headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString();
    }
}

void ResourceHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    // The base class would ask the selection model whether the whole column is selected.
    const int visual = visualIndex(logicalIndex);
    const bool first = visual == 0;
    const bool last = visual == count() - 1;
    option->section = logicalIndex;
    option->text = words(*model(), logicalIndex);
    // A key that may not be edited in this account at all.
    if (model()->headerData(logicalIndex, orientation(), ResourceModel::LockRole).value<TagLock>()
        != TagLock::None)
        option->icon = icon(Icon::Lock, ColorRole::Secondary);
    option->position = first && last ? QStyleOptionHeader::OnlyOneSection
        : first                      ? QStyleOptionHeader::Beginning
        : last                       ? QStyleOptionHeader::End
                                     : QStyleOptionHeader::Middle;
    option->orientation = orientation();
    option->selectedPosition = QStyleOptionHeader::NotAdjacent;
    option->textAlignment = defaultAlignment();
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex)
        option->sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                           : QStyleOptionHeader::SortUp;
}

// --- Marks

bool ResourceHeader::showsArrow(int column) const
{
    return column == m_hovered || (hasFocus() && column == m_current);
}

bool ResourceHeader::isFiltered(int column) const
{
    return model()->headerData(column, Qt::Horizontal, ResourceModel::FilteredRole).toBool();
}

int ResourceHeader::marksWidth(int column) const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    return (isFiltered(column) ? metrics.icon : 0) + (showsArrow(column) ? metrics.icon : 0);
}

QRect ResourceHeader::menuRect(int column) const
{
    if (!showsArrow(column))
        return {};
    const QRect rect = sectionRect(column);
    const int width = Metrics::of(fontMetrics()).icon;
    return {rect.right() + 1 - width, rect.top(), width, rect.height()};
}

int ResourceHeader::textWidth(int column) const
{
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this) + 1;
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == column;
    const int arrow = isSorted ? style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) + margin : 0;
    return fontMetrics().horizontalAdvance(words(*model(), column)) + 2 * margin + arrow;
}

bool ResourceHeader::isElided(int column) const
{
    return textWidth(column) > sectionSize(column) - marksWidth(column);
}

int ResourceHeader::neededWidth(int column) const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    return textWidth(column) + (isFiltered(column) ? metrics.icon : 0) + metrics.half;
}

void ResourceHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const int marks = std::min(marksWidth(logicalIndex), rect.width());
    painter->save();
    FrozenHeader::paintSection(painter, rect.adjusted(0, 0, -marks, 0), logicalIndex);
    painter->restore();
    if (marks > 0) {
        QStyleOptionHeader option;
        initStyleOption(&option);
        option.rect = QRect(rect.right() + 1 - marks, rect.top(), marks, rect.height());
        style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
        const Colours &colours = Colours::of(palette());
        const int size = Metrics::of(fontMetrics()).icon;
        QRect place(option.rect.left(), rect.center().y() - size / 2, size, size);
        if (isFiltered(logicalIndex)) {
            painter->drawPixmap(place.topLeft() + QPoint(2, 2),
                iconPixmap(Icon::Filter, colours.accent, size - 4, devicePixelRatioF()));
            place.translate(size, 0);
        }
        if (showsArrow(logicalIndex))
            stylepainter::chevron(painter, place, Qt::DownArrow, colours.secondary);
    }
    if (hasFocus() && logicalIndex == m_current) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect.adjusted(0, 0, 0, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, this);
    }
}

// --- Mouse

void ResourceHeader::setHovered(int column)
{
    if (std::exchange(m_hovered, column) != column)
        viewport()->update();
}

void ResourceHeader::mousePressEvent(QMouseEvent *event)
{
    const int column = columnAt(event->position().toPoint().x());
    setHovered(column);
    // The edge is there to be dragged.
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    if (event->button() == Qt::LeftButton && column >= 0
        && menuRect(column).adjusted(0, 0, -grip, 0).contains(event->position().toPoint())
        && cursor().shape() != Qt::SplitHCursor) {
        emit menuRequested(column);
        return;
    }
    FrozenHeader::mousePressEvent(event);
}

void ResourceHeader::mouseMoveEvent(QMouseEvent *event)
{
    FrozenHeader::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        setHovered(columnAt(event->position().toPoint().x()));
}

bool ResourceHeader::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Leave:
    case QEvent::HoverLeave:
        setHovered(-1);
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int column = columnAt(help->pos().x());
        if (column >= 0 && isElided(column))
            QToolTip::showText(help->globalPos(), toolTipText(words(*model(), column)), this);
        else
            QToolTip::hideText();
        return true;
    }
    default:
        break;
    }
    return FrozenHeader::viewportEvent(event);
}

void ResourceHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = event->reason() == QContextMenuEvent::Mouse ? columnAt(event->pos().x()) : m_current;
    if (column >= 0)
        emit menuRequested(column);
}

// --- Keyboard

void ResourceHeader::enter(int column)
{
    m_current = column;
    setFocus(Qt::ShortcutFocusReason);
    viewport()->update();
}

void ResourceHeader::move(int by)
{
    for (int visual = visualIndex(m_current) + by; visual >= 0 && visual < count(); visual += by) {
        if (const int column = logicalIndex(visual); !isSectionHidden(column)) {
            m_current = column;
            break;
        }
    }
    emit headEntered(m_current);
    viewport()->update();
}

void ResourceHeader::sortCurrent()
{
    const bool ascends = sortIndicatorSection() == m_current && sortIndicatorOrder() == Qt::AscendingOrder;
    setSortIndicator(m_current, ascends ? Qt::DescendingOrder : Qt::AscendingOrder);
}

bool ResourceHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // With the keyboard at a head these are its keys, though the window has others under the same.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            event->accept();
            return true;
        }
    }
    return FrozenHeader::event(event);
}

void ResourceHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1);
        break;
    case Qt::Key_Right:
        move(1);
        break;
    case Qt::Key_Down:
        if (event->modifiers().testFlag(Qt::AltModifier))
            emit menuRequested(m_current);
        else
            emit left(m_current);
        break;
    case Qt::Key_Escape:
        emit left(m_current);
        break;
    case Qt::Key_Menu:
        emit menuRequested(m_current);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        sortCurrent();
        break;
    default:
        event->ignore();
        break;
    }
}

void ResourceHeader::focusInEvent(QFocusEvent *event)
{
    FrozenHeader::focusInEvent(event);
    viewport()->update();
}

void ResourceHeader::focusOutEvent(QFocusEvent *event)
{
    FrozenHeader::focusOutEvent(event);
    viewport()->update();
}

} // namespace tagdesk
