// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagchip.h"
#include "workspace.h"

#include <QAbstractItemModel>

#include <vector>

namespace tagdesk {

/// The review by change: one line for each key with its old and new value, and below it the resources on
/// which just this happens. Removals come first, then what concerns most resources. A snapshot taken by
/// load(); columns are those of PlanModel.
class ReviewGroupModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< Row, of resources.
        CountRole, ///< qint64, resources of a group.
    };
    Q_ENUM(Role)

    /// `workspace` outlives the model.
    explicit ReviewGroupModel(const Workspace *workspace, QObject *parent = nullptr);

    /// Groups the staged edits of these rows, without those of keys that a profile protects. A million rows
    /// with few different changes take about 0.1 s.
    void load(const Rows &rows);
    void clear();

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
    struct Group
    {
        TextId key{};
        std::optional<TextId> before;
        TextId after{}; ///< kRemoved for a removal.
        Rows rows;

        [[nodiscard]] TagState state() const;
    };

    [[nodiscard]] std::vector<Group> grouped(const Rows &rows) const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant resourceData(Row row, int column, int role) const;

    const Workspace *m_workspace;
    std::vector<Group> m_groups;
};

} // namespace tagdesk
