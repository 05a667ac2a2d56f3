// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celledit.h"
#include "celltable.h"
#include "editdescription.h"
#include "gridselection.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QModelIndex;

namespace tagdesk {

class ResourceModel;
class ResourceTableView;
class Workspace;

/// What a spreadsheet does with the selected cells: copies, pastes, fills and removes. Every act is one undo
/// step. Where the rules refuse a cell, or a paste changes many, it is shown cell by cell before anything is
/// staged. Only cells of keys are ever written; with whole rows selected that is the column of the current
/// cell. Rows that a filter hides are never touched.
class GridEditing : public QObject
{
    Q_OBJECT

public:
    /// A paste that changes more cells than this is shown first.
    static constexpr std::size_t kUnseenCells = 100;

    /// All outlive the object; the table becomes its parent.
    GridEditing(ResourceTableView *table, ResourceModel *model, Workspace *workspace);

    /// One cell as its text, a block as cells for spreadsheets, whole rows with their ids.
    void copy();
    /// Copies the cells and removes their tags.
    void cut();
    /// A blank cell of the clipboard leaves a tag alone; `<remove>` and `<empty>` act, as in a CSV file.
    void paste();
    /// The same with a text from elsewhere.
    void pasteText(const QString &text);
    /// Removes the tags of the selected cells.
    void removeTags();
    /// The first selected cell of each column into those below it.
    void fillDown();
    /// The first selected cell of each row into those beside it.
    void fillRight();
    /// The text into every selected cell.
    void setAll(const QString &text);
    /// The block `source`, again and again, into the rest of `target`.
    void fill(const GridBlock &source, const GridBlock &target);
    /// Says why nothing may be typed into the cell.
    void sayRefused(const QModelIndex &index);

signals:
    /// What was done, or why nothing was: for the status bar.
    void told(const QString &sentence);

private:
    /// Something to be staged.
    struct Act
    {
        QString title;
        EditDescription description;
        std::vector<CellEdit> edits{};
        QStringList remarks{}; ///< What finds no place, and the like.
        bool isShownWhenLarge = false;
        std::optional<GridBlock> block{}; ///< Positions that are selected afterwards.
    };
    /// Where the acts work: blocks by place of the visible columns.
    struct Target
    {
        std::vector<GridBlock> blocks;
        QList<int> columns; ///< Of the model, by place.
    };
    /// Rows of the table that are resources, by their number: heads of groups are none.
    class ResourceRows;

    [[nodiscard]] Target target() const;
    [[nodiscard]] std::optional<TextId> keyAt(const Target &target, int place) const;
    /// nullopt: the resource has no such tag, or its tags were not read.
    [[nodiscard]] std::optional<TextId> wanted(Row row, TextId key) const;
    /// One value for every cell of the blocks; empty when there is no cell of a key.
    [[nodiscard]] std::vector<CellEdit> editsOf(const Target &target, TextId value) const;
    void pasteTable(const CellTable &table);

    [[nodiscard]] std::optional<CellTable> copied();
    [[nodiscard]] CellTable copiedRows();
    [[nodiscard]] CellTable copiedCells(const std::vector<GridBlock> &blocks, const QList<int> &columns);
    [[nodiscard]] QString cellText(int position, int column) const;

    void carryOut(Act act);
    void show(Act act, CellPlan plan);
    void stage(const Act &act, const CellPlan &plan);
    void select(const Act &act);
    void sayNoKey();

    ResourceTableView *m_table;
    ResourceModel *m_model;
    Workspace *m_workspace;
};

} // namespace tagdesk
