// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QAbstractItemModel>

#include <vector>

namespace tagdesk {

class PlanModel;

/// PlanModel in words, icons and colours, and narrowed by a text. Keeps only which resources are shown, so
/// that a million of them open and filter at once; all else is asked of the source when it is painted.
class ReviewTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// Both outlive the model.
    ReviewTreeModel(PlanModel *plan, const Workspace *workspace, QObject *parent = nullptr);

    /// Shows the resources with this text in name, id, or in a key or value that changes; all when empty.
    void setFilterText(const QString &text);
    /// Shows these resources only, ascending; all when empty. Replaces the text.
    void setFilterRows(const Rows &rows);
    /// Resources shown, without those that are left out.
    [[nodiscard]] Rows sentRows() const;
    [[nodiscard]] bool isFiltered() const { return m_filtered; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QModelIndex source(const QModelIndex &index) const;
    [[nodiscard]] Row rowAt(int planRow) const;
    [[nodiscard]] std::vector<int> matching(const QString &text) const;
    void show(std::vector<int> planRows, bool filtered);
    [[nodiscard]] QVariant resourceData(const QModelIndex &source, int column, int role) const;
    [[nodiscard]] QVariant keyData(const QModelIndex &source, int column, int role) const;

    PlanModel *m_plan;
    const Workspace *m_workspace;
    bool m_filtered = false;
    std::vector<int> m_shown; // plan rows, while filtered
};

} // namespace tagdesk
