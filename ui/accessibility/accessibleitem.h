// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QPersistentModelIndex>

namespace tagdesk {

class AccessibleItemView;

/// A cell of a table, or an item of a tree or a list, for assistive technology. What it stands for may go
/// while a reader holds it: it then is not valid, and tells nothing.
class AccessibleItem : public QAccessibleInterface,
                       public QAccessibleTableCellInterface,
                       public QAccessibleActionInterface
{
public:
    /// `owner` outlives this. `index` may be of any column.
    AccessibleItem(AccessibleItemView *owner, const QPersistentModelIndex &index);

    [[nodiscard]] QModelIndex index() const { return m_index; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString &text) override;
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] bool isSelected() const override;
    /// The heads of its column.
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override;
    /// Of a table without numbers beside its rows: the first cell of the row, by which people know it.
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override;
    [[nodiscard]] int columnIndex() const override;
    [[nodiscard]] int rowIndex() const override;
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override;

    /// A tick is set or taken; an item without one is selected or not.
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &name) const override;

private:
    [[nodiscard]] bool isTickable() const;

    AccessibleItemView *m_owner;
    QPersistentModelIndex m_index;
};

} // namespace tagdesk
