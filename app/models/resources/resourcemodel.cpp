// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcemodel.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kInsertInterval = 50;

/// More separate ranges than this are told as one that holds them all.
constexpr std::size_t kToldRanges = 64;

QString textOfPlace(const Scope &scope, RowField::Kind place)
{
    switch (place) {
    case RowField::Kind::Cloud:
        return scope.collection.cloud;
    case RowField::Kind::Account:
        return scope.collection.account;
    case RowField::Kind::Region:
        return scope.collection.region;
    case RowField::Kind::ProductLine:
        return scope.collection.kind + u'/' + scope.parent;
    case RowField::Kind::Status:
    case RowField::Kind::Tag:
        break;
    }
    return {};
}

bool containsAll(const ScopeSet &scopes, const ScopeSet &others)
{
    const QSet<Scope> all(scopes.scopes().cbegin(), scopes.scopes().cend());
    return std::ranges::all_of(others.scopes(), [&all](const Scope &scope) { return all.contains(scope); });
}

} // namespace

ResourceModel::ResourceModel(Workspace *workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_cells(workspace)
    , m_tally(workspace)
    , m_listed(workspace)
    , m_query(workspace)
    , m_headers(FirstKeyColumn)
{
    m_insertTimer.setSingleShot(true);
    m_insertTimer.setInterval(kInsertInterval);
    connect(&m_insertTimer, &QTimer::timeout, this, &ResourceModel::takeArrived);
    connect(workspace, &Workspace::listingStarted, this, &ResourceModel::onListingStarted);
    connect(workspace, &Workspace::rowsAppended, this, &ResourceModel::onRowsAppended);
    connect(workspace, &Workspace::listingChanged, this, &ResourceModel::onListingChanged);
    connect(workspace, &Workspace::rowsChanged, this, [this](const Rows &rows) { onRowsChanged(rows, {}); });
    connect(workspace, &Workspace::outcomesChanged, this,
        [this](const Rows &rows) { onRowsChanged(rows, {OutcomeRole}); });
    connect(workspace, &Workspace::accountsChanged, this, &ResourceModel::onAccountsChanged);
}

// --- What is shown

const Rows &ResourceModel::scopeRows()
{
    if (m_sortColumn < 0)
        return listedRows();
    if (!m_ordered)
        m_ordered = m_query.ordered(listedRows());
    return *m_ordered;
}

std::optional<RowOrder> ResourceModel::order() const
{
    using By = RowOrder::Column;
    static constexpr std::array columns{
        By::Name, By::Id, By::Cloud, By::Account, By::Region, By::Kind, By::Status, By::TagCount};
    if (m_sortColumn < 0)
        return std::nullopt;
    const bool byKey = m_sortColumn >= FirstKeyColumn;
    return RowOrder{.column = byKey ? By::TagValue : columns.at(static_cast<std::size_t>(m_sortColumn)),
        .key = keyOf(m_sortColumn),
        .descending = m_sortOrder == Qt::DescendingOrder};
}

void ResourceModel::setScopes(const ScopeSet &scopes)
{
    const ScopeSet before = m_listed.scopes();
    if (scopes == before)
        return;
    const bool stays = !scopes.isEmpty() && !before.isEmpty()
        && (containsAll(scopes, before) || containsAll(before, scopes));
    if (!stays)
        beginResetModel();
    m_loading.clear();
    for (const Scope &scope : scopes.scopes()) {
        if (m_workspace->listing(scope).state == ListingState::Loading)
            m_loading.insert(scope);
    }
    m_insertTimer.stop();
    m_ordered.reset();
    m_tally.forget();
    m_listed.setScopes(scopes);
    m_edited = false;
    if (stays) {
        show(m_query.kept(scopeRows()));
    } else {
        ShownRows::Items items = plan(m_query.kept(scopeRows()));
        m_shown.swapItems(items);
        endResetModel();
    }
    emit scopesChanged();
    emit countsChanged();
}

void ResourceModel::onAccountsChanged()
{
    std::vector<Scope> open;
    for (const Scope &scope : scopes().scopes()) {
        if (m_workspace->account(scope.collection.account) != nullptr)
            open.push_back(scope);
    }
    setScopes(ScopeSet(std::move(open)));
    // One that was opened again may judge its rows by other rules.
    if (!scopes().isEmpty())
        onRowsChanged({}, {});
}

void ResourceModel::setFilter(const Filter &filter)
{
    const bool narrows = !m_edited && filter.narrows(m_query.text);
    m_query.text = filter;
    if (narrows)
        show(m_query.kept(m_shown.rows()));
    else
        showAll();
    emit countsChanged();
}

void ResourceModel::setValueFilters(const ValueFilters &filters)
{
    if (filters == m_query.values)
        return;
    // One filter more keeps only rows that were kept before.
    const bool narrows = !m_edited
        && std::all_of(m_query.values.cbegin(), m_query.values.cend(),
            [&filters](const ValueFilter &filter) { return filters.contains(filter); });
    m_query.values = filters;
    if (narrows)
        show(m_query.kept(m_shown.rows()));
    else
        showAll();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit valueFiltersChanged();
    emit countsChanged();
}

FieldCounts ResourceModel::countValues(const RowField &field) const
{
    if (filterOf(m_query.values, field) == nullptr)
        return m_query.counted(m_shown.rows(), field);
    return m_query.counted(m_query.keptByOthers(listedRows(), field), field);
}

void ResourceModel::reapply()
{
    m_ordered.reset();
    showAll();
    emit countsChanged();
}

void ResourceModel::showAll()
{
    static_cast<void>(takeNew());
    m_edited = false;
    show(m_query.kept(scopeRows()));
}

/// The rows that came since; they are counted, and are behind all others in any order.
std::span<const Row> ResourceModel::takeNew()
{
    const std::span<const Row> arrived = m_listed.take();
    if (m_ordered)
        m_ordered->insert(m_ordered->end(), arrived.begin(), arrived.end());
    m_tally.add(arrived);
    return arrived;
}

void ResourceModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        column = -1;
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    m_query.order = this->order();
    m_ordered.reset();
    if (column < 0) {
        const ShownRows::ItemSet shown(m_shown.rows(), m_workspace->table().size());
        Rows rows;
        rows.reserve(m_shown.rows().size());
        std::copy_if(listedRows().cbegin(), listedRows().cend(), std::back_inserter(rows),
            [&shown](Row row) { return shown.holds(row); });
        show(std::move(rows));
    } else if (m_query.keepsAll()) {
        showAll();
    } else {
        show(m_query.ordered(m_shown.rows())); // the hidden rows are put in order when they are wanted
    }
}

void ResourceModel::setValueWords(const ValueWords &words)
{
    m_query.words = words;
    m_cells.setValueWords(words);
    m_ordered.reset();
    showAll();
}

QString ResourceModel::words(const RowField &field, const QString &value) const
{
    return m_query.words ? m_query.words(field, value) : value;
}

void ResourceModel::setInsertInterval(int milliseconds)
{
    m_insertTimer.setInterval(milliseconds);
}

ShownRows::Items ResourceModel::plan(Rows rows)
{
    return m_query.grouping ? m_shown.plan(m_query.grouped(rows)) : m_shown.plan(std::move(rows));
}

void ResourceModel::show(Rows rows)
{
    moveTo(plan(std::move(rows)));
}

/// Goes from what is shown to `items` in steps that views and selections can follow: what leaves goes to the
/// end and is removed, what comes is added at the end, and then all takes its place.
void ResourceModel::moveTo(ShownRows::Items items)
{
    const std::size_t size = m_workspace->table().size();
    const ShownRows::ItemSet shown(m_shown.items(), size);
    const ShownRows::ItemSet wanted(items, size);
    ShownRows::Items next;
    ShownRows::Items coming;
    next.reserve(std::max(items.size(), m_shown.items().size()));
    std::partition_copy(items.cbegin(), items.cend(), std::back_inserter(next), std::back_inserter(coming),
        [&shown](ShownRows::Item item) { return shown.holds(item); });
    const std::size_t staying = next.size();
    const std::size_t before = m_shown.items().size();
    std::copy_if(m_shown.items().cbegin(), m_shown.items().cend(), std::back_inserter(next),
        [&wanted](ShownRows::Item item) { return !wanted.holds(item); });
    permute(std::move(next));
    if (staying < before) {
        beginRemoveRows({}, static_cast<int>(staying), static_cast<int>(before) - 1);
        m_shown.eraseItems(staying, before - staying);
        endRemoveRows();
    }
    appendItems(coming);
    permute(std::move(items));
}

void ResourceModel::appendItems(const ShownRows::Items &items)
{
    if (items.empty())
        return;
    const std::size_t first = m_shown.items().size();
    beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + items.size()) - 1);
    m_shown.insertItems(first, items);
    endInsertRows();
}

void ResourceModel::permute(ShownRows::Items items)
{
    if (items == m_shown.items())
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_shown.swapItems(items);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(m_shown.positionOf(items[static_cast<std::size_t>(old.row())]), old.column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

Row ResourceModel::rowAt(int position) const
{
    Q_ASSERT(!isHead(position));
    return m_shown.at(position);
}

// --- Groups

void ResourceModel::setGrouping(const std::optional<RowField> &field)
{
    if (field == m_query.grouping)
        return;
    m_query.grouping = field;
    m_shown.forgetCollapsed();
    show(m_shown.rows());
    emit groupingChanged();
}

std::optional<ResourceGroup> ResourceModel::groupAt(int position) const
{
    const RowGroup *group = isHead(position) ? m_shown.groupOf(m_shown.at(position)) : nullptr;
    if (group == nullptr || !m_query.grouping)
        return std::nullopt;
    ResourceGroup result{.field = *m_query.grouping,
        .value = {},
        .rows = group->count,
        .isCollapsed = m_shown.isCollapsed(*group)};
    if (group->value == kFieldAbsent)
        result.kind = ResourceGroup::Kind::Absent;
    else if (group->value == kFieldNotRead)
        result.kind = ResourceGroup::Kind::NotRead;
    else if (group->value == ShownRows::kArrived)
        result.kind = ResourceGroup::Kind::Arrived;
    else
        result.value = words(result.field, m_workspace->pool().text(group->value));
    return result;
}

Rows ResourceModel::rowsOfGroup(int position) const
{
    const RowGroup *group = isHead(position) ? m_shown.groupOf(m_shown.at(position)) : nullptr;
    if (group == nullptr)
        return {};
    const std::span<const Row> rows = m_shown.rowsOf(*group);
    return {rows.begin(), rows.end()};
}

void ResourceModel::setCollapsed(int position, bool collapsed)
{
    const RowGroup *group = isHead(position) ? m_shown.groupOf(m_shown.at(position)) : nullptr;
    if (group == nullptr || m_shown.isCollapsed(*group) == collapsed)
        return;
    const int first = position + 1;
    const int last = position + static_cast<int>(group->count);
    if (collapsed) {
        beginRemoveRows({}, first, last);
        m_shown.setCollapsed(*group, true);
        m_shown.eraseItems(static_cast<std::size_t>(first), group->count);
        endRemoveRows();
    } else {
        const std::span<const Row> rows = m_shown.rowsOf(*group);
        beginInsertRows({}, first, last);
        m_shown.setCollapsed(*group, false);
        m_shown.insertItems(static_cast<std::size_t>(first), {rows.begin(), rows.end()});
        endInsertRows();
    }
    emit dataChanged(index(position, 0), index(position, columnCount() - 1));
}

void ResourceModel::setAllCollapsed(bool collapsed)
{
    for (const RowGroup &group : m_shown.groups())
        m_shown.setCollapsed(group, collapsed);
    moveTo(m_shown.plannedItems());
    if (!m_shown.items().empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ResourceModel::reveal(const Rows &rows)
{
    const auto isHidden = [this](Row row) {
        return m_shown.holds(row) && m_shown.positionOf(row) < 0;
    };
    if (std::none_of(rows.begin(), rows.end(), isHidden))
        return;
    const ShownRows::ItemSet wanted(rows, m_workspace->table().size());
    for (const RowGroup &group : m_shown.groups()) {
        const std::span<const Row> inside = m_shown.rowsOf(group);
        if (m_shown.isCollapsed(group)
            && std::any_of(inside.begin(), inside.end(), [&wanted](Row row) { return wanted.holds(row); }))
            m_shown.setCollapsed(group, false);
    }
    moveTo(m_shown.plannedItems());
}

void ResourceModel::setGroupWords(std::function<QString(const ResourceGroup &)> words)
{
    m_groupWords = std::move(words);
}

bool ResourceModel::differ(RowField::Kind place) const
{
    // Accounts of one name are told apart by their clouds.
    if (place == RowField::Kind::Account && isOneAccountName())
        return false;
    if (m_listed.places().differ(place) || m_loading.isEmpty())
        return m_listed.places().differ(place);
    // What comes will differ: a column that comes late moves all others.
    const std::vector<Scope> &all = scopes().scopes();
    return std::ranges::any_of(all, [&all, place](const Scope &scope) {
        return textOfPlace(scope, place) != textOfPlace(all.front(), place);
    });
}

bool ResourceModel::isOneAccountName() const
{
    QSet<QString> names;
    for (const QString &id : scopes().accounts()) {
        if (const OpenAccount *open = m_workspace->account(id))
            names.insert(open->account.name);
    }
    return names.size() < 2;
}

// --- What the document tells

void ResourceModel::onListingStarted(const Scope &scope)
{
    if (shows(scope))
        m_loading.insert(scope);
}

void ResourceModel::onRowsAppended(const Scope &scope)
{
    m_listed.note(scope);
    if (!m_insertTimer.isActive())
        takeArrived();
}

void ResourceModel::takeArrived()
{
    const std::span<const Row> arrived = takeNew();
    if (arrived.empty())
        return;
    if (m_query.grouping && m_shown.rows().empty())
        show(m_query.kept(arrived));
    else
        appendItems(m_shown.append(m_query.kept(arrived)));
    if (m_insertTimer.interval() > 0)
        m_insertTimer.start();
    emit countsChanged();
}

void ResourceModel::onListingChanged(const Scope &scope)
{
    if (!shows(scope))
        return;
    if (m_workspace->listing(scope).state != ListingState::Loading && m_loading.remove(scope)) {
        // All rows take their places once, when nothing more comes: not once for each of many scopes.
        if (!m_loading.isEmpty()) {
            m_listed.noteEnd(scope);
            if (!m_insertTimer.isActive())
                takeArrived();
        } else {
            m_insertTimer.stop();
            m_listed.gather();
            m_ordered.reset();
            m_tally.keep(m_listed.taken());
            showAll();
        }
    }
    emit countsChanged();
}

void ResourceModel::onRowsChanged(const Rows &rows, const QList<int> &roles)
{
    if (rows.empty())
        m_tally.forget();
    for (const Row row : rows)
        m_tally.recount(row);
    m_edited = true;
    if (!m_shown.items().empty())
        tell(rows, roles);
    emit countsChanged();
}

void ResourceModel::tell(const Rows &rows, const QList<int> &roles)
{
    const auto tellRange = [this, &roles](int first, int last) {
        emit dataChanged(index(first, 0), index(last, columnCount() - 1), roles);
    };
    if (rows.empty()) {
        tellRange(0, rowCount() - 1);
        return;
    }
    std::vector<int> positions;
    for (const Row row : rows) {
        if (const int position = positionOf(row); position >= 0)
            positions.push_back(position);
    }
    std::sort(positions.begin(), positions.end());
    PositionRanges ranges;
    for (const int position : positions) {
        if (ranges.empty() || position > ranges.back().second + 1)
            ranges.emplace_back(position, position);
        else
            ranges.back().second = position;
    }
    if (ranges.size() > kToldRanges)
        ranges = {{ranges.front().first, ranges.back().second}};
    for (const auto &[first, last] : ranges)
        tellRange(first, last);
}

// --- Counts

const ResourceCounts &ResourceModel::counts() const
{
    return m_tally.of(m_listed.taken());
}

std::size_t ResourceModel::totalCount() const
{
    return listedRows().size();
}

std::size_t ResourceModel::untaggedCount() const
{
    return counts().untagged;
}

std::size_t ResourceModel::changedCount() const
{
    return counts().changed;
}

std::size_t ResourceModel::failedCount() const
{
    return counts().failed;
}

std::size_t ResourceModel::notReadCount() const
{
    return counts().notRead;
}

std::size_t ResourceModel::invalidCount() const
{
    return counts().invalid;
}

std::size_t ResourceModel::violatingCount() const
{
    return counts().violating;
}

std::size_t ResourceModel::overQuotaCount() const
{
    return counts().overQuota;
}

// --- Columns and cells

void ResourceModel::setKeyColumns(const QStringList &keys)
{
    const QString sortKey = keyOf(m_sortColumn);
    const auto differing =
        std::mismatch(m_keyColumns.cbegin(), m_keyColumns.cend(), keys.cbegin(), keys.cend());
    const auto same = static_cast<int>(std::distance(m_keyColumns.cbegin(), differing.first));
    const int first = FirstKeyColumn + same;
    if (const int last = columnCount() - 1; last >= first) {
        beginRemoveColumns({}, first, last);
        m_keyColumns.resize(same);
        endRemoveColumns();
    }
    if (const auto last = static_cast<int>(FirstKeyColumn + keys.size() - 1); last >= first) {
        beginInsertColumns({}, first, last);
        m_keyColumns = keys;
        endInsertColumns();
    }
    if (!sortKey.isEmpty()) {
        const auto place = static_cast<int>(m_keyColumns.indexOf(sortKey));
        if (place < 0)
            sort(-1);
        else
            m_sortColumn = FirstKeyColumn + place;
    }
}

QString ResourceModel::keyOf(int column) const
{
    return column >= FirstKeyColumn ? m_keyColumns.at(column - FirstKeyColumn) : QString();
}

std::optional<RowField> ResourceModel::fieldOf(int column) const
{
    switch (column) {
    case NameColumn:
    case IdColumn:
    case TagsColumn:
        return std::nullopt;
    case CloudColumn:
        return RowField{.kind = RowField::Kind::Cloud, .key = {}};
    case AccountColumn:
        return RowField{.kind = RowField::Kind::Account, .key = {}};
    case RegionColumn:
        return RowField{.kind = RowField::Kind::Region, .key = {}};
    case ProductColumn:
        return RowField{.kind = RowField::Kind::ProductLine, .key = {}};
    case StatusColumn:
        return RowField{.kind = RowField::Kind::Status, .key = {}};
    default:
        return RowField{.kind = RowField::Kind::Tag, .key = keyOf(column)};
    }
}

int ResourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.items().size());
}

int ResourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstKeyColumn + static_cast<int>(m_keyColumns.size());
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const bool isKey = section >= FirstKeyColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isKey ? keyOf(section) : m_headers.at(section);
    case ColumnRole:
        return QVariant::fromValue(static_cast<Column>(std::min<int>(section, FirstKeyColumn)));
    case KeyRole:
        return isKey ? keyOf(section) : QVariant();
    case LockRole:
        return QVariant::fromValue(isKey ? lockOfKey(keyOf(section)) : TagLock::None);
    case FilteredRole: {
        const std::optional<RowField> field = fieldOf(section);
        return field && filterOf(m_query.values, *field) != nullptr;
    }
    default:
        return {};
    }
}

/// In all of the accounts that are shown.
TagLock ResourceModel::lockOfKey(const QString &key) const
{
    TagLock lock = TagLock::None;
    for (const QString &account : scopes().accounts()) {
        const OpenAccount *open = m_workspace->account(account);
        lock = open == nullptr ? TagLock::None : lockOf(*open->rules, {key, {}});
        if (lock == TagLock::None)
            break;
    }
    return lock;
}

bool ResourceModel::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= FirstKeyColumn
        || (role != Qt::EditRole && role != Qt::DisplayRole))
        return false;
    m_headers[section] = value.toString();
    emit headerDataChanged(orientation, section, section);
    return true;
}

QVariant ResourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isHead(index.row()))
        return headData(index, role);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole || role == Qt::AccessibleDescriptionRole)
        return m_words ? m_words(index, role) : QVariant();
    return m_cells.data(rowAt(index.row()), index.column(), keyOf(index.column()), role);
}

QVariant ResourceModel::headData(const QModelIndex &index, int role) const
{
    if (role == KnowledgeRole)
        return QVariant::fromValue(TagKnowledge::Read);
    if (role == KeyRole && index.column() >= FirstKeyColumn)
        return keyOf(index.column());
    if (role != Qt::DisplayRole || index.column() != NameColumn)
        return {};
    const std::optional<ResourceGroup> group = groupAt(index.row());
    if (!group)
        return {};
    return m_groupWords ? m_groupWords(*group) : group->value;
}

Qt::ItemFlags ResourceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !isHead(index.row())
        && m_cells.isEditable(rowAt(index.row()), keyOf(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QList<Violation> ResourceModel::checkCell(const QModelIndex &index, const QString &text) const
{
    return isHead(index.row()) ? QList<Violation>()
                               : m_cells.check(rowAt(index.row()), keyOf(index.column()), text);
}

bool ResourceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    return m_cells.write(rowAt(index.row()), keyOf(index.column()), value);
}

} // namespace tagdesk
