// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"
#include "planwarning.h"
#include "tagchip.h"
#include "workspace.h"

#include <QAbstractItemModel>
#include <QSet>

#include <vector>

namespace tagdesk {

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
        ExcludedRole, ///< PlanWarning::Kind of the reason why a resource, or a key, is left out; else
                      ///< invalid.
        PartlyRole, ///< bool, of resources: some of its keys are left out, the others are sent.
        OutcomeRole, ///< RowOutcome, of resources.
        CollectionRole, ///< Collection, of resources.
        IdRole, ///< QString, the cloud's id.
    };
    Q_ENUM(Role)

    /// `workspace` outlives the model.
    explicit PlanModel(Workspace *workspace, QObject *parent = nullptr);

    /// Takes the staged edits as they are now, and the plan of all but `leftOut`. Resets the model.
    void load(const CellSet &leftOut = {});
    /// Plans the same edits with another part left out.
    void replan(const CellSet &leftOut);
    void clear();

    /// Changed resources, left-out ones included: first those to be decided about, then in order of their
    /// rows.
    [[nodiscard]] std::size_t resourceCount() const { return m_entries.size(); }
    /// Numbers of the snapshot; the requests are not kept.
    [[nodiscard]] const Plan &summary() const { return m_summary; }
    /// Account::id of all to which something is sent.
    [[nodiscard]] const QSet<QString> &accounts() const { return m_accounts; }
    /// Of a resource, by its place.
    [[nodiscard]] Row rowAt(int place) const { return m_entries[static_cast<std::size_t>(place)].row; }
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
    enum class Exclusion : std::uint8_t {
        None,
        Undecided,
        NotRead,
        OverQuota,
        ReadOnly,
        TooMany,
        Protected,
        PartlyProtected,
        AgainstPolicy,
        PartlyAgainstPolicy
    };

    /// A changed resource as it was when the snapshot was taken.
    struct Entry
    {
        Row row = 0;
        TagSet base;
        TagSet delta;
        Exclusion exclusion = Exclusion::None;
    };

    void takePlan(const CellSet &leftOut);
    void takePlan(const Plan &plan, const ChangeSet &chosen);
    [[nodiscard]] static PlanWarning::Kind kindOf(Exclusion exclusion);
    /// Place among the entries; their number when the row has none.
    [[nodiscard]] std::size_t placeOf(Row row) const;
    [[nodiscard]] const Entry &entryOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant resourceData(const Entry &entry, int column, int role) const;
    [[nodiscard]] QVariant keyData(const Entry &entry, const QModelIndex &index, int role) const;
    [[nodiscard]] static bool isPartly(const Entry &entry);
    /// Why the key is not sent, where its resource says that some are not.
    [[nodiscard]] std::optional<PlanWarning::Kind> leftOut(const Entry &entry, const QString &key) const;
    void onOutcomesChanged(const Rows &rows);

    Workspace *m_workspace;
    std::vector<Entry> m_entries; // those to be decided about, then the others; each by row
    std::size_t m_undecided = 0; // how many of them come first
    Plan m_summary;
    QSet<QString> m_accounts;
    QList<PlanWarning> m_warnings;
};

} // namespace tagdesk
