// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "itemwords.h"
#include "workspace.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace tagdesk {

/// Failed and unknown rows grouped by cause (same state, kind, cause, code and message, the resource's own id
/// in it left aside; the error of the first stands for the group), most rows first. A tree group → resource.
/// Follows the outcomes of the workspace.
class FailureModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { SubjectColumn, CountColumn, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        IsGroupRole = Qt::UserRole + 1, ///< bool.
        ErrorRole, ///< Error; of a resource its own, with its request id.
        StateRole, ///< RowState: Failed or Unknown.
        CountRole, ///< qint64 rows of the group.
        RowRole, ///< Row, of resources.
    };
    Q_ENUM(Role)

    /// `workspace` outlives the model.
    explicit FailureModel(Workspace *workspace, QObject *parent = nullptr);

    /// Rows of a group, ascending.
    [[nodiscard]] const Rows &groupRows(int group) const;
    /// Every failed or unknown row, ascending: those that somebody else changed among them.
    [[nodiscard]] Rows allRows() const;
    /// What "Retry failed" means: not those, since it would overwrite what they hold.
    [[nodiscard]] Rows retryRows() const;
    [[nodiscard]] std::size_t count() const;
    void setWords(const ItemWords &words) { m_words = words; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void countChanged();

private:
    using GroupId = std::uint32_t; // 0: no group

    struct Group
    {
        GroupId id = 0; // what the indexes of its rows carry
        QString cause; // what all its rows share
        RowState state = RowState::Failed;
        Error error;
        Rows rows;
    };
    /// Rows that join and leave a group.
    struct Move
    {
        Rows joining;
        Rows leaving;
    };

    [[nodiscard]] const Group &groupOf(const QModelIndex &index) const;
    [[nodiscard]] QString causeOf(Row row) const;
    [[nodiscard]] GroupId groupFor(Row row);
    void rememberPlaces();
    void onOutcomesChanged(const Rows &rows);
    void lookAt(const Rows &rows);
    void apply(GroupId id, Move move);
    void setRows(std::size_t group, Rows rows);
    void dropEmptyGroups();
    void putMostRowsFirst();

    Workspace *m_workspace;
    ItemWords m_words;
    std::vector<Group> m_groups;
    QHash<QString, GroupId> m_groupOfCause;
    std::vector<GroupId> m_groupOfRow; // by row, grown on demand
    std::vector<std::size_t> m_places; // of groups, by id
    GroupId m_lastId = 0;
};

} // namespace tagdesk
