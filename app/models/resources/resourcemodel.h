// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listedrows.h"
#include "resourcecells.h"
#include "resourcequery.h"
#include "resourcetally.h"
#include "shownrows.h"
#include "tagrules.h"
#include "workspace.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

namespace tagdesk {

/// A group as its head tells it.
struct ResourceGroup
{
    enum class Kind {
        Value, ///< Rows with `value`, which may be empty.
        Absent, ///< Rows without the tag.
        NotRead,
        Arrived, ///< Rows that came after the others were grouped.
    };
    Kind kind = Kind::Value;
    RowField field;
    QString value; ///< As people read it.
    std::size_t rows = 0;
    bool isCollapsed = false;
};

/// The resources of a set of scopes as a table: filtered, ordered, grouped, with staged edits. Holds a vector
/// of rows of its own instead of a proxy: a filter over a million rows takes tens of milliseconds.
/// Selection and current cell survive filtering, sorting, loading and refreshing. An edit never makes a row
/// leave or move: filters, order and groups are looked at again only when asked (reapply(), another filter,
/// another order, the end of all listings). Rows that arrive while loading stand at the end until every scope
/// of the set is complete.
/// Where rows are grouped a *position* is that of a row or of a group's head: see isHead().
class ResourceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The fixed columns; one per chosen key follows.
    enum Column {
        NameColumn,
        IdColumn,
        CloudColumn,
        AccountColumn,
        RegionColumn,
        ProductColumn, ///< Product line or zone.
        StatusColumn,
        TagsColumn,
        FirstKeyColumn,
    };
    Q_ENUM(Column)

    enum Role {
        RowRole = Qt::UserRole + 1, ///< Row (quint32); invalid for a head.
        ChipsRole, ///< TagChips of the whole resource by key, the cloud's own last. Made when asked for.
        KnowledgeRole, ///< TagKnowledge; Read for a head.
        OutcomeRole, ///< RowOutcome.
        AllowedValuesRole, ///< QStringList: the values that a policy allows for the key of the column.
        FaultsRole, ///< RowFaults: what the rules say against the tags that the resource will have.
        FaultListRole, ///< QList<TagFault>: the same in full. Made when asked for.
        ManagedRole, ///< QString: where Terraform describes the resource, or in key columns its tag; empty:
                     ///< nowhere.
        ChangeCountRole, ///< int, staged keys of the resource.
        ValueRole, ///< Key columns: QString wanted; invalid when the key is (or will be) absent or not read.
        OldValueRole, ///< Key columns: QString as last read; invalid when it was absent.
        TagStateRole, ///< Key columns: TagState; invalid when there is no such tag.
        LockRole, ///< Horizontal header and key columns: TagLock, also where the resource has no such tag.
        ColumnRole, ///< Horizontal header: Column; FirstKeyColumn for every key column.
        KeyRole, ///< Horizontal header and key columns: QString.
        FilteredRole, ///< Horizontal header: bool, the column has a value filter.
    };
    Q_ENUM(Role)

    /// `workspace` outlives the model.
    explicit ResourceModel(Workspace *workspace, QObject *parent = nullptr);

    /// The empty set: an empty table. Resets the model unless one set has all scopes of the other: then rows
    /// come or go, and selection and current cell stay.
    void setScopes(const ScopeSet &scopes);
    [[nodiscard]] const ScopeSet &scopes() const { return m_listed.scopes(); }
    [[nodiscard]] bool shows(const Scope &scope) const { return m_listed.has(scope); }
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_query.text; }
    /// Filters by the values of single columns, beside the filter: both must hold.
    void setValueFilters(const ValueFilters &filters);
    [[nodiscard]] const ValueFilters &valueFilters() const { return m_query.values; }
    /// What the field has over the rows that all other filters keep.
    [[nodiscard]] FieldCounts countValues(const RowField &field) const;
    /// Filters, orders and groups again, after edits or an apply.
    void reapply();
    void setKeyColumns(const QStringList &keys);
    [[nodiscard]] const QStringList &keyColumns() const { return m_keyColumns; }
    /// What can be filtered and grouped by in a column; nullopt for names, ids and tags.
    [[nodiscard]] std::optional<RowField> fieldOf(int column) const;
    /// Column -1: the cloud's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Rows that arrive while loading are shown at most this often; 0: at once. 50 ms unless told.
    void setInsertInterval(int milliseconds);

    // --- Groups
    /// nullopt: no groups.
    void setGrouping(const std::optional<RowField> &field);
    [[nodiscard]] const std::optional<RowField> &grouping() const { return m_query.grouping; }
    [[nodiscard]] bool isHead(int position) const { return ShownRows::isHead(m_shown.at(position)); }
    /// nullopt for a row.
    [[nodiscard]] std::optional<ResourceGroup> groupAt(int position) const;
    [[nodiscard]] Rows rowsOfGroup(int position) const;
    void setCollapsed(int position, bool collapsed);
    void setAllCollapsed(bool collapsed);
    /// Expands the groups that hold these rows.
    void reveal(const Rows &rows);
    /// The words of a head, for copying and assistive technology; they come from the window.
    void setGroupWords(std::function<QString(const ResourceGroup &)> words);

    // --- Rows and positions
    /// Not for a head.
    [[nodiscard]] Row rowAt(int position) const;
    [[nodiscard]] ShownRows::Item itemAt(int position) const { return m_shown.at(position); }
    /// -1 when a filter hides the row, its group is collapsed, or no scope has it.
    [[nodiscard]] int positionOf(Row row) const { return m_shown.positionOf(row); }
    /// True when the filters keep the row, though its group may be collapsed.
    [[nodiscard]] bool isShown(Row row) const { return m_shown.holds(row); }
    /// Every row that the filters keep, in the order shown, those of collapsed groups too.
    [[nodiscard]] const Rows &shownRows() const { return m_shown.rows(); }
    /// The rows that are meant by these positions. A collapsed group's head means its rows; that of an
    /// expanded one means them only where nothing but heads is at the positions.
    [[nodiscard]] Rows rowsAt(const PositionRanges &positions) const { return m_shown.rowsAt(positions); }
    /// Where these rows stand, with the heads of groups that are meant as a whole.
    [[nodiscard]] PositionRanges rangesOf(const Rows &rows) const { return m_shown.rangesOf(rows); }
    /// What the text would break as the value of the cell's key on this resource, advice included:
    /// refuses() tells whether setData() would take it.
    [[nodiscard]] QList<Violation> checkCell(const QModelIndex &index, const QString &text) const;

    // Rows of the scopes, each once, whatever the filter.
    [[nodiscard]] const Rows &listedRows() const { return m_listed.rows(); }
    /// Cloud, account, region, product line or zone: the rows have several, or will have when all are listed.
    [[nodiscard]] bool differ(RowField::Kind place) const;
    [[nodiscard]] std::size_t totalCount() const;
    [[nodiscard]] std::size_t shownCount() const { return m_shown.rows().size(); }
    [[nodiscard]] std::size_t untaggedCount() const;
    [[nodiscard]] std::size_t changedCount() const;
    [[nodiscard]] std::size_t failedCount() const; ///< Failed or unknown.
    [[nodiscard]] std::size_t notReadCount() const;
    [[nodiscard]] std::size_t invalidCount() const;
    [[nodiscard]] std::size_t overQuotaCount() const;
    [[nodiscard]] std::size_t violatingCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole is plain text in the cloud's words (for copying and assistive technology); Tags are
    /// "key=value" joined with "; ".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// What a cell says beside its text, for ToolTipRole, AccessibleTextRole and AccessibleDescriptionRole:
    /// an invalid QVariant leaves it at that. Its words come from the window.
    using Words = std::function<QVariant(const QModelIndex &index, int role)>;
    void setWords(const Words &words) { m_words = words; }
    /// The words for clouds, accounts, regions and product lines come from the window: in cells, for order
    /// and groups, and for the filter.
    void setValueWords(const ValueWords &words);
    /// The value of a field as people read it.
    [[nodiscard]] QString words(const RowField &field, const QString &value) const;
    /// The words for the fixed columns come from the window; key columns show their key.
    bool setHeaderData(
        int section, Qt::Orientation orientation, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Key columns with EditRole: stages the text as the value of the key on this resource. False when a
    /// rule refuses it (see checkCell). An invalid QVariant removes the tag; empty text on a resource
    /// without the tag does nothing, so that opening and leaving a cell adds no tag.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void scopesChanged();
    /// Any of the counts.
    void countsChanged();
    void valueFiltersChanged();
    void groupingChanged();

private:
    [[nodiscard]] TagLock lockOfKey(const QString &key) const;
    [[nodiscard]] bool isOneAccountName() const;
    [[nodiscard]] std::optional<RowOrder> order() const;
    /// The rows of the scopes in the chosen order.
    [[nodiscard]] const Rows &scopeRows();
    [[nodiscard]] ShownRows::Items plan(Rows rows);
    void show(Rows rows);
    void showAll();
    void moveTo(ShownRows::Items items);
    void appendItems(const ShownRows::Items &items);
    void permute(ShownRows::Items items);

    void onListingStarted(const Scope &scope);
    void onRowsAppended(const Scope &scope);
    void takeArrived();
    std::span<const Row> takeNew();
    void onAccountsChanged();
    void onListingChanged(const Scope &scope);
    void onRowsChanged(const Rows &rows, const QList<int> &roles);
    void tell(const Rows &rows, const QList<int> &roles);
    [[nodiscard]] const ResourceCounts &counts() const;

    [[nodiscard]] QString keyOf(int column) const;
    [[nodiscard]] QVariant headData(const QModelIndex &index, int role) const;

    Workspace *m_workspace;
    ResourceCells m_cells;
    mutable ResourceTally m_tally;
    ListedRows m_listed;
    QSet<Scope> m_loading; // those of the scopes
    ResourceQuery m_query;
    QStringList m_keyColumns;
    QStringList m_headers; // words of the interface for the fixed columns
    std::function<QString(const ResourceGroup &)> m_groupWords;
    Words m_words;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;

    ShownRows m_shown;
    std::optional<Rows> m_ordered; // of all scopes, while an order is chosen
    bool m_edited = false; // since the filters looked at every row
    QTimer m_insertTimer;
};

} // namespace tagdesk
