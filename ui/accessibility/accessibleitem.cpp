// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accessibleitem.h"

#include "accessibleitemview.h"

#include <QItemSelectionModel>
#include <QTableView>
#include <QTreeView>

namespace tagdesk {

AccessibleItem::AccessibleItem(AccessibleItemView *owner, const QPersistentModelIndex &index)
    : m_owner(owner)
    , m_index(index)
{
}

bool AccessibleItem::isValid() const
{
    return m_index.isValid() && m_owner->model() == m_index.model();
}

QAccessibleInterface *AccessibleItem::parent() const
{
    return m_owner;
}

QAccessibleInterface *AccessibleItem::table() const
{
    return m_owner;
}

QString AccessibleItem::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name: {
        const QString text = m_index.data(Qt::AccessibleTextRole).toString();
        return text.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : text;
    }
    case QAccessible::Description:
        return m_index.data(Qt::AccessibleDescriptionRole).toString();
    default:
        return {};
    }
}

void AccessibleItem::setText(QAccessible::Text /*kind*/, const QString &text)
{
    if (isValid() && m_index.flags().testFlag(Qt::ItemIsEditable))
        m_owner->model()->setData(m_index, text, Qt::EditRole);
}

QRect AccessibleItem::rect() const
{
    if (!isValid())
        return {};
    const QAbstractItemView *view = m_owner->view();
    const QRect rect = view->visualRect(m_index);
    return rect.isNull() ? rect : QRect(view->viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

QAccessible::Role AccessibleItem::role() const
{
    return m_owner->itemRole();
}

QAccessible::State AccessibleItem::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QAbstractItemView *view = m_owner->view();
    const QRect shown(view->viewport()->mapToGlobal(QPoint(0, 0)), view->viewport()->size());
    state.invisible = !view->isVisible() || !shown.intersects(rect());
    state.selected = isSelected();
    state.focused = view->currentIndex() == m_index;
    state.checkable = isTickable();
    const int tick = m_index.data(Qt::CheckStateRole).toInt();
    state.checked = tick == Qt::Checked;
    state.checkStateMixed = tick == Qt::PartiallyChecked;
    const Qt::ItemFlags flags = m_index.flags();
    state.disabled = !flags.testFlag(Qt::ItemIsEnabled);
    if (flags.testFlag(Qt::ItemIsSelectable)) {
        state.selectable = true;
        state.focusable = true;
        state.multiSelectable = view->selectionMode() == QAbstractItemView::MultiSelection;
        state.extSelectable = view->selectionMode() == QAbstractItemView::ExtendedSelection;
    }
    if (const auto *tree = qobject_cast<const QTreeView *>(view)) {
        const QModelIndex node = QModelIndex(m_index).siblingAtColumn(0);
        state.expandable = tree->model()->hasChildren(node);
        state.expanded = state.expandable && tree->isExpanded(node);
        state.collapsed = state.expandable && !state.expanded;
    }
    return state;
}

void *AccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::TableCellInterface:
        return static_cast<QAccessibleTableCellInterface *>(this);
    case QAccessible::ActionInterface:
        return static_cast<QAccessibleActionInterface *>(this);
    default:
        return nullptr;
    }
}

bool AccessibleItem::isSelected() const
{
    return isValid() && m_owner->view()->selectionModel()->isSelected(m_index);
}

QList<QAccessibleInterface *> AccessibleItem::columnHeaderCells() const
{
    QAccessibleInterface *head = isValid() ? m_owner->head(Qt::Horizontal, m_index.column()) : nullptr;
    return head != nullptr ? QList{head} : QList<QAccessibleInterface *>();
}

QList<QAccessibleInterface *> AccessibleItem::rowHeaderCells() const
{
    QAccessibleInterface *head = isValid() ? m_owner->rowHead(m_index) : nullptr;
    return head != nullptr ? QList{head} : QList<QAccessibleInterface *>();
}

int AccessibleItem::columnIndex() const
{
    return isValid() ? m_owner->columnOf(m_index) : -1;
}

int AccessibleItem::rowIndex() const
{
    return isValid() ? m_owner->rowOf(m_index) : -1;
}

bool AccessibleItem::isTickable() const
{
    return m_index.flags().testFlag(Qt::ItemIsUserCheckable) && m_index.data(Qt::CheckStateRole).isValid();
}

QStringList AccessibleItem::actionNames() const
{
    return isValid() ? QStringList(toggleAction()) : QStringList();
}

void AccessibleItem::doAction(const QString &name)
{
    if (!isValid() || name != toggleAction())
        return;
    const bool isOn = m_index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (isTickable())
        m_owner->model()->setData(m_index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    else
        m_owner->selectItem(m_index, !isSelected());
}

QStringList AccessibleItem::keyBindingsForAction(const QString & /*name*/) const
{
    return {};
}

} // namespace tagdesk
