// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagchip.h"
#include "tagrules.h"
#include "workspace.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <vector>

namespace tagdesk {

/// Something to be read before the changes are sent.
struct PlanWarning
{
    enum class Kind {
        NotRead, ///< Left out: tags were never read.
        OverQuota, ///< Left out: more tags than the cloud allows.
        Removals, ///< Tags will be removed; `changes` counts them.
        Irreversible, ///< A tag will go whose text today's rules refuse: it cannot be set again.
        Reserved, ///< A tag only the cloud may write would be touched.
        CaseTwin, ///< `keys` differ in case only and will stand on one resource.
    };
    Kind kind = Kind::Removals;
    Rows rows; ///< Resources concerned, ascending.
    std::size_t changes = 0;
    QStringList keys; ///< At most twenty, for the sentence.

    friend bool operator==(const PlanWarning &, const PlanWarning &) = default;
};

/// The review page: a tree resource → key with old and new value. A snapshot taken by load(), so that it
/// stays still while the changes are applied; only row states are live. Children are computed when asked
/// for: a million changed resources open at once.
class PlanModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { SubjectColumn, OldColumn, NewColumn, StateColumn, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        RowRole = Qt::UserRole + 1, ///< Row, of resources and of keys.
        IsResourceRole, ///< bool.
        KeyRole, ///< QString, of keys.
        OldValueRole, ///< QString; invalid when absent.
        NewValueRole, ///< QString; invalid when removed.
        StateRole, ///< TagState of a key.
        ChangeCountRole, ///< int, of resources.
        ExcludedRole, ///< PlanWarning::Kind (NotRead or OverQuota) of a resource left out, else invalid.
        OutcomeRole, ///< RowOutcome, of resources.
        CollectionRole, ///< Collection, of resources.
        IdRole, ///< QString, the cloud's id.
    };
    Q_ENUM(Role)

    /// `workspace` outlives the model.
    explicit PlanModel(Workspace *workspace, QObject *parent = nullptr);

    /// Takes the staged edits and the plan as they are now. Resets the model.
    void load();
    void clear();

    /// Changed resources, left-out ones included.
    [[nodiscard]] std::size_t resourceCount() const { return m_entries.size(); }
    /// Numbers of the snapshot; the requests are not kept.
    [[nodiscard]] const Plan &summary() const { return m_summary; }
    /// In the order they should be read.
    [[nodiscard]] const QList<PlanWarning> &warnings() const { return m_warnings; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    /// A changed resource as it was when the snapshot was taken.
    struct Entry
    {
        Row row = 0;
        TagSet base;
        TagSet delta;
    };

    Workspace *m_workspace;
    std::vector<Entry> m_entries; // by row
    Plan m_summary;
    QList<PlanWarning> m_warnings;
};

} // namespace tagdesk
