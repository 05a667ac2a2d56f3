// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "groupheads.h"

#include "fieldwords.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "stylepainter.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tagdesk {

GroupHeads::GroupHeads(ResourceTableView *table, ResourceModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
{
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
}

int GroupHeads::arrowEnd() const
{
    const Metrics metrics = Metrics::of(m_table->fontMetrics());
    return metrics.half + metrics.icon + metrics.half;
}

void GroupHeads::paint(QPainter *painter, int position, const QRect &rect) const
{
    const std::optional<ResourceGroup> group = m_model->groupAt(position);
    if (!group)
        return;
    const Colours &colours = Colours::of(m_table->palette());
    const Metrics metrics = Metrics::of(m_table->fontMetrics());
    const QModelIndex index = m_model->index(position, ResourceModel::NameColumn);
    const bool selected = m_table->selectionModel()->isSelected(index);
    painter->save();
    painter->fillRect(rect, selected ? colours.accentFill : colours.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    const bool mirrored = m_table->isRightToLeft();
    const QRect arrow(mirrored ? rect.right() - arrowEnd() + metrics.half : rect.left() + metrics.half,
        rect.top(), metrics.icon, rect.height());
    stylepainter::chevron(painter, arrow,
        !group->isCollapsed ? Qt::DownArrow
            : mirrored      ? Qt::LeftArrow
                            : Qt::RightArrow,
        colours.secondary);
    QFont bold = m_table->font();
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(colours.text);
    const QRect words = mirrored ? rect.adjusted(metrics.half, 0, -arrowEnd(), 0)
                                 : rect.adjusted(arrowEnd(), 0, -metrics.half, 0);
    const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(words, static_cast<int>((Qt::AlignVCenter | side).toInt()),
        QFontMetrics(bold).elidedText(FieldWords::group(*group), Qt::ElideMiddle, words.width()));
    if (m_table->currentIndex().row() == position && m_table->hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(m_table);
        focus.rect = rect.adjusted(0, 0, 0, -1);
        m_table->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_table);
    }
    painter->restore();
}

bool GroupHeads::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_model->grouping())
        return false;
    if (watched == m_table && event->type() == QEvent::KeyPress)
        return pressKey(static_cast<QKeyEvent *>(event));
    if (watched == m_table->viewport()
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick))
        return pressMouse(static_cast<QMouseEvent *>(event));
    return false;
}

bool GroupHeads::pressKey(const QKeyEvent *event)
{
    const int position = m_table->currentIndex().row();
    if (position < 0 || !m_model->isHead(position) || (event->modifiers() & ~Qt::KeypadModifier) != 0)
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
        setCollapsed(position, true);
        return true;
    case Qt::Key_Right:
        setCollapsed(position, false);
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(position);
        return true;
    default:
        return false;
    }
}

int GroupHeads::headAt(const QMouseEvent *event) const
{
    const int position = m_table->rowAt(event->position().toPoint().y());
    return position >= 0 && m_model->isHead(position) ? position : -1;
}

bool GroupHeads::pressMouse(const QMouseEvent *event)
{
    const int position = headAt(event);
    if (position < 0 || event->button() != Qt::LeftButton)
        return false;
    const int x = event->position().toPoint().x();
    const int fromEdge = m_table->isRightToLeft() ? m_table->viewport()->width() - x : x;
    if (event->type() == QEvent::MouseButtonDblClick || fromEdge < arrowEnd()) {
        toggle(position);
        return true;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        return false; // a range goes over heads as over rows
    m_table->setFocus(Qt::MouseFocusReason);
    Rows rows = m_model->rowsOfGroup(position);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const Rows before = m_table->selectedResources();
        rows.insert(rows.end(), before.begin(), before.end());
    }
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(position, ResourceModel::NameColumn), QItemSelectionModel::NoUpdate);
    m_table->selectResources(rows);
    return true;
}

void GroupHeads::setCollapsed(int position, bool collapsed)
{
    const std::size_t before = m_table->selectedResources().size();
    m_model->setCollapsed(position, collapsed);
    const std::size_t after = m_table->selectedResources().size();
    if (before == after)
        return;
    // The head of a collapsed group means its rows, that of an expanded one does not.
    const int last =
        collapsed ? position : position + static_cast<int>(m_model->rowsOfGroup(position).size());
    m_table->selectionModel()->select(
        QItemSelection(m_model->index(position, 0), m_model->index(last, m_model->columnCount() - 1)),
        (after > before ? QItemSelectionModel::Deselect : QItemSelectionModel::Select)
            | QItemSelectionModel::Rows);
}

void GroupHeads::toggle(int position)
{
    if (const std::optional<ResourceGroup> group = m_model->groupAt(position))
        setCollapsed(position, !group->isCollapsed);
}

} // namespace tagdesk
