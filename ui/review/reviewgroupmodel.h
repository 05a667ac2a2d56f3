// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"
#include "tagchip.h"
#include "workspace.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace tagdesk {

class TickedCells;

/// The review by change: one line for each key with its old and new value, and below it the resources on
/// which just this happens. Removals come first, then what concerns most resources. A snapshot taken by
/// load(), in which only what is ticked is live; columns are those of ReviewCells.
class ReviewGroupModel : public QAbstractItemModel
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
    /// What a line is about.
    [[nodiscard]] CellSet cellsOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

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

    [[nodiscard]] std::vector<Group> grouped(const CellSet &cells) const;
    [[nodiscard]] Qt::CheckState state(const Group &group) const;
    void ticksChanged();
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant resourceData(const Group &group, Row row, int column, int role) const;

    Workspace *m_workspace;
    TickedCells *m_ticks;
    std::vector<Group> m_groups;
};

} // namespace tagdesk
