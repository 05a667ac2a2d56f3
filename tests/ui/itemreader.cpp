// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "itemreader.h"

#include <QAbstractItemView>
#include <QHeaderView>

void ItemReader::read(QAccessibleInterface *part)
{
    if (part == nullptr)
        return;
    m_answers += part->isValid() ? 1 : 0;
    part->text(QAccessible::Name);
    part->text(QAccessible::Description);
    part->state();
    part->rect();
    part->role();
    part->childCount();
    if (QAccessibleInterface *parent = part->parent())
        parent->indexOfChild(part);
    if (QAccessibleTableCellInterface *cell = part->tableCellInterface()) {
        cell->isSelected();
        cell->rowIndex();
        cell->columnIndex();
        cell->table();
        for (QAccessibleInterface *head : cell->columnHeaderCells() + cell->rowHeaderCells())
            head->text(QAccessible::Name);
    }
    if (QAccessibleActionInterface *acts = part->actionInterface())
        acts->actionNames();
}

void ItemReader::keep(QAccessibleInterface *part)
{
    if (part == nullptr)
        return;
    read(part);
    m_kept.append(QAccessible::uniqueId(part));
}

void ItemReader::readView(QWidget *view)
{
    QAccessibleInterface *known = QAccessible::queryAccessibleInterface(view);
    if (known == nullptr)
        return;
    keep(known);
    keep(known->focusChild());
    const QRect place = known->rect();
    keep(known->childAt(place.center().x(), place.center().y()));
    keep(known->childAt(place.left() + 5, place.top() + 5));
    const int children = known->childCount();
    for (const int child : {0, 1, 2, children / 3, children / 2, children - 2, children - 1, children, -1})
        keep(known->child(child));
    QAccessibleTableInterface *table = known->tableInterface();
    if (table == nullptr)
        return;
    const int rows = table->rowCount();
    const int columns = table->columnCount();
    for (const int row : {0, 1, rows / 2, rows - 1}) {
        for (const int column : {0, 1, columns - 1}) {
            if (row < 0 || row >= rows || column < 0 || column >= columns)
                continue;
            keep(table->cellAt(row, column));
            table->isRowSelected(row);
            table->isColumnSelected(column);
            table->rowDescription(row);
            table->columnDescription(column);
        }
    }
    table->selectedCellCount();
    table->selectedRowCount();
    table->selectedColumnCount();
    const QList<QAccessibleInterface *> selected = table->selectedCells();
    for (qsizetype cell = 0; cell < qMin<qsizetype>(selected.size(), 3); ++cell)
        keep(selected.at(cell));
}

void ItemReader::readWindow(QWidget *window)
{
    const QList<QAbstractItemView *> views = window->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        const bool isOfBox = view->parent()->inherits("QComboBoxPrivateContainer"); // Qt's own
        if (qobject_cast<QHeaderView *>(view) == nullptr && !isOfBox)
            readView(view);
    }
}

int ItemReader::readKept()
{
    int valid = 0;
    const QList<QAccessible::Id> ids = m_kept;
    for (const QAccessible::Id id : ids) {
        QAccessibleInterface *part = QAccessible::accessibleInterface(id);
        valid += part != nullptr && part->isValid() ? 1 : 0;
        read(part);
    }
    return valid;
}

int ItemReader::alive() const
{
    int count = 0;
    for (const QAccessible::Id id : m_kept)
        count += QAccessible::accessibleInterface(id) != nullptr ? 1 : 0;
    return count;
}
