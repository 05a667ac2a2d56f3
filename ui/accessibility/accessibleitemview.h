// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accessibleparts.h"

#include <QAccessibleWidget>

class QAbstractItemModel;
class QAbstractItemView;
class QHeaderView;
class QItemSelection;

namespace tagdesk {

/// A table, tree or list for assistive technology, in place of Qt 6.4's own: that one keeps every cell that
/// was ever asked for, and of trees makes a new one each time and forgets it, reads trees that have not been
/// laid out since their model changed, and lists every selected cell to count them. This one keeps so many
/// parts at most, whatever the size of the model, and no question costs more than its answer. Parts are
/// numbered as Qt's events number them: row by row, with the heads.
class AccessibleItemView : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    static constexpr int kMostSelected = 1024; ///< Cells of the selection that are handed out at once.

    explicit AccessibleItemView(QAbstractItemView *view);

    /// Every table, tree and list that nobody has asked about yet gets one. The second time does nothing.
    static void install();
    /// Says what was selected and what no longer is, by the first cell of each. Qt's tables list all of them
    /// for that; theirs are left out by calling QAbstractItemView::selectionChanged instead.
    static void tellSelection(
        QAbstractItemView *view, const QItemSelection &selected, const QItemSelection &deselected);

    /// nullptr while it is destroyed.
    [[nodiscard]] QAbstractItemView *view() const;
    /// nullptr without one.
    [[nodiscard]] QAbstractItemModel *model() const;
    /// nullptr where there is none; one that is hidden is there.
    [[nodiscard]] QHeaderView *header(Qt::Orientation orientation) const;
    [[nodiscard]] QAccessible::Role itemRole() const;
    /// -1 for what is not shown.
    [[nodiscard]] int rowOf(const QModelIndex &index) const;
    [[nodiscard]] int columnOf(const QModelIndex &index) const;
    /// nullptr where there is none.
    [[nodiscard]] QAccessibleInterface *item(const QModelIndex &index) const;
    [[nodiscard]] QAccessibleInterface *head(Qt::Orientation orientation, int section) const;
    /// What tells which row the cell belongs to; nullptr: the cell itself does, or nothing.
    [[nodiscard]] QAccessibleInterface *rowHead(const QModelIndex &index) const;
    /// False where the view does not allow it.
    bool selectItem(const QModelIndex &index, bool on) const;

    [[nodiscard]] QAccessibleInterface *child(int place) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int selectedCellCount() const override;
    [[nodiscard]] int selectedColumnCount() const override;
    [[nodiscard]] int selectedRowCount() const override;
    /// The first kMostSelected of them.
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override;
    [[nodiscard]] QList<int> selectedColumns() const override;
    [[nodiscard]] QList<int> selectedRows() const override;
    [[nodiscard]] bool isColumnSelected(int column) const override;
    [[nodiscard]] bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    [[nodiscard]] QModelIndex indexAt(int row, int column) const;
    /// Of a list the column that it shows is its only one.
    [[nodiscard]] int firstColumn() const;
    [[nodiscard]] int placeOf(int row, int column) const;
    [[nodiscard]] QItemSelection selection() const;
    bool selectLine(const QModelIndex &index, Qt::Orientation orientation, bool on) const;

    mutable AccessibleParts m_parts; // made when they are asked for
};

} // namespace tagdesk
