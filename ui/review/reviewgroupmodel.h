// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagchip.h"
#include "tickedtreemodel.h"
#include "workspace.h"

#include <optional>
#include <vector>

namespace tagdesk {

/// The review by change: one line for each key with its old and new value, and below it the resources on
/// which just this happens. Removals come first, then what concerns most resources. A snapshot taken by
/// load(), in which only what is ticked is live; columns are those of ReviewCells.
class ReviewGroupModel : public TickedTreeModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< Row, of resources.
        CountRole, ///< qint64, resources of a group.
    };
    Q_ENUM(Role)

    /// Both outlive the model.
    ReviewGroupModel(Workspace *workspace, TickedCells *ticks, QObject *parent = nullptr);

    /// Groups these staged cells, without those that cannot be chosen. A million rows with few different
    /// changes take about 0.1 s.
    void load(const CellSet &cells);
    void clear();
    [[nodiscard]] CellSet cellsOf(const QModelIndex &index) const override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Group
    {
        TextId key{};
        std::optional<TextId> before;
        TextId after{}; ///< kRemoved for a removal.
        Rows rows;
        mutable std::optional<std::size_t> ticked; // of the rows; made when asked for

        [[nodiscard]] TagState state() const;
    };

    /// The group that a line is or belongs to.
    [[nodiscard]] const Group &groupOf(const QModelIndex &index) const;
    [[nodiscard]] std::vector<Group> grouped(const CellSet &cells) const;
    [[nodiscard]] Qt::CheckState state(const Group &group) const;
    void ticksChanged();
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant resourceData(const Group &group, Row row, int column, int role) const;

    Workspace *m_workspace;
    std::vector<Group> m_groups;
};

} // namespace tagdesk
