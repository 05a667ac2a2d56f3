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
#include <span>
#include <vector>

namespace tagdesk {

/// Rows of a scope by what is worth filtering for.
struct ResourceCounts
{
    std::size_t untagged = 0;
    std::size_t changed = 0;
    std::size_t failed = 0; ///< Or unknown.
    std::size_t notRead = 0;
};

/// The resources of one scope as a table: filtered, ordered, with staged edits. Holds a vector of rows of
/// its own instead of a proxy: a filter over a million rows takes tens of milliseconds.
/// Selection and current cell survive filtering, sorting, loading and refreshing. An edit never makes a row
/// leave or move: filter and order are looked at again only when asked (reapply(), another filter, another
/// order, the end of a listing). Rows that arrive while loading stand at the end until the listing is
/// complete.
class ResourceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The fixed columns; one per chosen key follows.
    enum Column { NameColumn, IdColumn, RegionColumn, StatusColumn, TagsColumn, FirstKeyColumn };
    Q_ENUM(Column)

    enum Role {
        RowRole = Qt::UserRole + 1, ///< Row (quint32).
        ChipsRole, ///< TagChips of the whole resource by key, locked ones last. Made when asked for.
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

    /// nullopt: an empty table. The only act that resets the model.
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
    /// Rows that arrive while loading are shown at most this often; 0: at once. 50 ms unless told.
    void setInsertInterval(int milliseconds);

    [[nodiscard]] Row rowAt(int position) const { return m_shown[static_cast<std::size_t>(position)]; }
    /// -1 when the filter hides the row or the scope has it not.
    [[nodiscard]] int positionOf(Row row) const;
    [[nodiscard]] const Rows &shownRows() const { return m_shown; }
    /// What the text would break as the value of the cell's key on this resource, advice included:
    /// refuses() tells whether setData() would take it.
    [[nodiscard]] QList<Violation> checkCell(const QModelIndex &index, const QString &text) const;

    // Rows of the scope, whatever the filter.
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
    /// The words for the fixed columns come from the window; key columns show their key.
    bool setHeaderData(
        int section, Qt::Orientation orientation, const QVariant &value, int role = Qt::EditRole) override;
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
    [[nodiscard]] const Rows &listedRows() const;
    [[nodiscard]] Rows filteredRows(std::span<const Row> rows) const;
    [[nodiscard]] Rows orderedRows(const Rows &rows) const;
    /// The rows of the scope in the chosen order.
    [[nodiscard]] const Rows &scopeRows();
    void showRows(Rows rows);
    void insertRows(const Rows &rows);
    void permute(Rows rows);
    void showAll();

    void onListingStarted(const Scope &scope);
    void onRowsAppended(const Scope &scope);
    void onListingChanged(const Scope &scope);
    void onRowsChanged(const Rows &rows, const QList<int> &roles);
    void tell(const Rows &rows, const QList<int> &roles);
    [[nodiscard]] const ResourceCounts &counts() const;
    [[nodiscard]] std::uint8_t factsOf(Row row) const;
    void count(Row row) const;
    void forgetCounts();

    [[nodiscard]] QVariant text(const QModelIndex &index) const;
    [[nodiscard]] QVariant keyData(const QModelIndex &index, int role) const;
    [[nodiscard]] QString keyAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<TagChip> chipAt(const QModelIndex &index) const;
    [[nodiscard]] TagChips chips(Row row) const;

    Workspace *m_workspace;
    std::optional<Scope> m_scope;
    Filter m_filter;
    QStringList m_keyColumns;
    QStringList m_headers; // words of the interface for the fixed columns
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;

    Rows m_shown;
    std::optional<Rows> m_ordered; // of the whole scope, while an order is chosen
    std::size_t m_taken = 0; // listed rows that were looked at
    bool m_loading = false;
    bool m_edited = false; // since the filter looked at every row
    QTimer m_insertTimer;
    mutable std::vector<int> m_positions; // by row, -1: not shown; made when asked for
    mutable std::optional<ResourceCounts> m_counts;
    mutable std::vector<std::uint8_t> m_counted; // by row, the facts that are in m_counts
};

} // namespace tagdesk
