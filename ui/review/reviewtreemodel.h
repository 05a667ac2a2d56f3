// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tickedtreemodel.h"
#include "workspace.h"

#include <vector>

namespace tagdesk {

class PlanModel;

/// PlanModel in words, icons and colours, and narrowed by a text. Keeps only which are found, so
/// that a million of them open and filter at once; all else is asked of the source when it is painted.
class ReviewTreeModel : public TickedTreeModel
{
    Q_OBJECT

public:
    /// All outlive the model.
    ReviewTreeModel(PlanModel *plan, TickedCells *ticks, Workspace *workspace, QObject *parent = nullptr);

    /// Shows the resources with this text in name, id, where they are, or in a key or value that changes; all
    /// when empty.
    void setFilterText(const QString &text);
    /// Shows these resources only, ascending; all when empty. Replaces the text.
    void setFilterRows(const Rows &rows);
    /// The cells that were found: all of a resource whose name, id or place was, else those with the text.
    [[nodiscard]] CellSet found() const;
    [[nodiscard]] CellSet cellsOf(const QModelIndex &index) const override;
    [[nodiscard]] bool isFiltered() const { return m_filtered; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QModelIndex source(const QModelIndex &index) const;
    /// What a filter leaves.
    struct Found
    {
        std::vector<int> planRows;
        CellSet cells;
    };
    [[nodiscard]] Found matching(const QString &text) const;
    void show(Found found);
    void showAll();
    [[nodiscard]] QVariant checkState(const QModelIndex &source) const;
    [[nodiscard]] QVariant resourceData(const QModelIndex &source, int column, int role) const;
    [[nodiscard]] QVariant keyData(const QModelIndex &source, int column, int role) const;

    PlanModel *m_plan;
    Workspace *m_workspace;
    bool m_filtered = false;
    Found m_found; // while filtered
};

} // namespace tagdesk
