// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celleditor.h"
#include "frozentableview.h"
#include "gridselection.h"
#include "resourcetable.h"

#include <QPersistentModelIndex>

namespace tagdesk {

class CellSelection;
class FillHandle;
class ResourceDelegate;
class GroupHeads;
class ResourceModel;

/// The table of resources: the name stays where it is, thin lines part the rows, failed ones are tinted, and
/// the column of tags takes the width that is left. In the columns of keys blocks of cells are selected and
/// typing edits, as in a spreadsheet; in the others whole rows are selected, and typing looks for a name.
/// Works on ranges of rows, never on rows one by one: a million may be selected.
class ResourceTableView : public FrozenTableView
{
    Q_OBJECT

public:
    explicit ResourceTableView(QWidget *parent = nullptr);

    void setResourceModel(ResourceModel *model);
    /// What is selected, in any shape and quickly.
    [[nodiscard]] CellSelection *cells() const { return m_cells; }
    /// The delegate of all cells; hears when a field is left.
    void setResourceDelegate(ResourceDelegate *delegate);
    /// What is selected as blocks of visible cells.
    [[nodiscard]] GridSelection gridSelection() const;
    [[nodiscard]] bool isEditingCell() const { return state() == EditingState; }
    [[nodiscard]] FillHandle *fillHandle() const { return m_fillHandle; }
    /// The resources that the selection touches, in the order shown.
    [[nodiscard]] Rows selectedResources() const;
    [[nodiscard]] std::size_t selectedCount() const;
    /// Positions as closed ranges, ascending.
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;
    /// Selects exactly these resources, as far as they are shown.
    void selectResources(const Rows &rows);
    /// Selects exactly the cells between these two; the first becomes the current one.
    void selectBlock(const QModelIndex &first, const QModelIndex &last);
    /// Looks for a name; typing in other columns is none.
    void keyboardSearch(const QString &search) override;
    /// Gives the column of tags what the others leave.
    void fitTags();

signals:
    /// Enter, F2 or a double click on a cell that is not edited in place.
    void editRequested();
    /// Something was typed into the cell of a key that may not be edited.
    void editRefused(const QModelIndex &index);
    /// Text of another window or program was dropped on the cell of a key, which is selected now.
    void textDropped(const QString &text);

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event = nullptr) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintBehindRow(QPainter *painter, int row, const QRect &rect) const override;
    void paintOverRow(QPainter *painter, int row, const QRect &rect) const override;

private:
    [[nodiscard]] static bool isFixed(const QModelIndex &index);
    [[nodiscard]] bool takesDrop(const QDropEvent &event) const;
    [[nodiscard]] bool editCurrent();
    /// False for a key that types nothing.
    [[nodiscard]] bool typeInto(const QModelIndex &index, QKeyEvent *event);
    void goOn(CellExit exit);
    [[nodiscard]] QModelIndex nextWithin(const GridBlock &block, CellExit exit) const;
    [[nodiscard]] QModelIndex nextCell(CellExit exit) const;
    [[nodiscard]] QItemSelection cellsBetween(const QModelIndex &from, const QModelIndex &to) const;

    ResourceModel *m_model = nullptr;
    CellSelection *m_cells = nullptr;
    ResourceDelegate *m_delegate = nullptr;
    FillHandle *m_fillHandle;
    QPersistentModelIndex m_anchor; // where the selection that is being made began
    bool m_extending = false;
    GroupHeads *m_heads = nullptr;
    bool m_fitting = false;
};

} // namespace tagdesk
