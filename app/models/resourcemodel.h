// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter.h"
#include "tagchip.h"
#include "tagrules.h"
#include "workspace.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace tagdesk {

/// The resources of one scope as a table: filtered, ordered, with staged edits. Holds a vector of rows of
/// its own instead of a proxy: a filter over a million rows takes tens of milliseconds.
/// Selection and current cell survive filtering, sorting, loading and refreshing. An edit never makes a row
/// leave or move: filter and order are looked at again only when asked (reapply(), another filter, another
/// order, the end of a listing).
class ResourceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The fixed columns; one per chosen key follows.
    enum Column { NameColumn, IdColumn, RegionColumn, StatusColumn, TagsColumn, FirstKeyColumn };
    Q_ENUM(Column)

    enum Role {
        RowRole = Qt::UserRole + 1, ///< Row (quint32).
        ChipsRole, ///< TagChips by key: of the whole resource, locked ones last. Made when asked for.
        KnowledgeRole, ///< TagKnowledge.
        OutcomeRole, ///< RowOutcome.
        ChangeCountRole, ///< int, staged keys of the resource.
        ValueRole, ///< Key columns: QString wanted; invalid when the key is (or will be) absent or not read.
        OldValueRole, ///< Key columns: QString as last read; invalid when it was absent.
        TagStateRole, ///< Key columns: TagState; invalid when there is no such tag.
        ColumnRole, ///< Horizontal header: Column; FirstKeyColumn for every key column.
        KeyRole, ///< Horizontal header and key columns: QString.
    };
    Q_ENUM(Role)

    /// `workspace` outlives the model.
    explicit ResourceModel(Workspace *workspace, QObject *parent = nullptr);

    /// nullopt: an empty table. The only change that resets the model.
    void setScope(const std::optional<Scope> &scope);
    [[nodiscard]] const std::optional<Scope> &scope() const { return m_scope; }
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// Filters and orders again, after edits or an apply.
    void reapply();
    void setKeyColumns(const QStringList &keys);
    [[nodiscard]] const QStringList &keyColumns() const { return m_keyColumns; }
    /// Column -1: the cloud's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Rows that arrive while loading are shown at most this often; 0: at once. 50 ms unless told.
    void setInsertInterval(int milliseconds);

    [[nodiscard]] Row rowAt(int position) const { return m_shown[static_cast<std::size_t>(position)]; }
    /// -1 when the filter hides the row or the scope has it not.
    [[nodiscard]] int positionOf(Row row) const;
    [[nodiscard]] const Rows &shownRows() const { return m_shown; }
    /// What the cell's tag would break with this text; empty for a text that is good.
    [[nodiscard]] QList<Violation> checkCell(const QModelIndex &index, const QString &text) const;

    // Rows of the scope, whatever the filter; computed once per change.
    [[nodiscard]] std::size_t totalCount() const;
    [[nodiscard]] std::size_t shownCount() const { return m_shown.size(); }
    [[nodiscard]] std::size_t untaggedCount() const;
    [[nodiscard]] std::size_t changedCount() const;
    [[nodiscard]] std::size_t failedCount() const; ///< Failed or unknown.
    [[nodiscard]] std::size_t notReadCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole is plain text in the cloud's words (for copying and assistive technology); Tags are
    /// "key=value" joined with "; ".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Key columns with EditRole: stages the text as the value of the key on this resource. False when a
    /// rule refuses it (see checkCell). An invalid QVariant removes the tag; empty text on a resource
    /// without the tag does nothing, so that opening and leaving a cell adds no tag.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void scopeChanged();
    /// Any of the counts.
    void countsChanged();

private:
    Workspace *m_workspace;
    std::optional<Scope> m_scope;
    Filter m_filter;
    QStringList m_keyColumns;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    Rows m_shown;
};

} // namespace tagdesk
