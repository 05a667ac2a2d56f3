// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcemodel.h"

#include "roworder.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kInsertInterval = 50;

/// More separate ranges than this are told as one that holds them all.
constexpr std::size_t kToldRanges = 64;

// What a row counts as.
constexpr std::uint8_t kListed = 1;
constexpr std::uint8_t kUntagged = 2;
constexpr std::uint8_t kChanged = 4;
constexpr std::uint8_t kFailed = 8;
constexpr std::uint8_t kNotRead = 16;

std::vector<bool> members(const Rows &rows, std::size_t size)
{
    std::vector<bool> is(size);
    for (const Row row : rows)
        is[row] = true;
    return is;
}

} // namespace

ResourceModel::ResourceModel(Workspace *workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_headers(FirstKeyColumn)
{
    m_insertTimer.setSingleShot(true);
    m_insertTimer.setInterval(kInsertInterval);
    connect(&m_insertTimer, &QTimer::timeout, this, [this] {
        if (m_scope)
            onRowsAppended(*m_scope);
    });
    connect(workspace, &Workspace::listingStarted, this, &ResourceModel::onListingStarted);
    connect(workspace, &Workspace::rowsAppended, this, &ResourceModel::onRowsAppended);
    connect(workspace, &Workspace::listingChanged, this, &ResourceModel::onListingChanged);
    connect(workspace, &Workspace::rowsChanged, this, [this](const Rows &rows) { onRowsChanged(rows, {}); });
    connect(workspace, &Workspace::outcomesChanged, this,
        [this](const Rows &rows) { onRowsChanged(rows, {OutcomeRole}); });
    connect(workspace, &Workspace::accountsChanged, this, [this] {
        if (m_scope && m_workspace->account(m_scope->collection.account) == nullptr)
            setScope(std::nullopt);
    });
}

// --- What is shown

const Rows &ResourceModel::listedRows() const
{
    static const Rows none;
    return m_scope ? m_workspace->listing(*m_scope).rows : none;
}

Rows ResourceModel::filteredRows(std::span<const Row> rows) const
{
    if (m_filter.isEmpty())
        return {rows.begin(), rows.end()};
    const FilterInput input{.table = m_workspace->table(),
        .changes = m_workspace->changes(),
        .pool = m_workspace->pool(),
        .state = [this](Row row) {
            return m_workspace->outcome(row).state;
        }};
    return filtered(m_filter, rows, input);
}

const Rows &ResourceModel::scopeRows()
{
    if (m_sortColumn < 0)
        return listedRows();
    if (!m_ordered)
        m_ordered = orderedRows(listedRows());
    return *m_ordered;
}

Rows ResourceModel::orderedRows(const Rows &rows) const
{
    static constexpr std::array columns{RowOrder::Column::Name, RowOrder::Column::Id,
        RowOrder::Column::Region, RowOrder::Column::Status, RowOrder::Column::TagCount};
    const bool byKey = m_sortColumn >= FirstKeyColumn;
    const RowOrder order{
        .column = byKey ? RowOrder::Column::TagValue : columns.at(static_cast<std::size_t>(m_sortColumn)),
        .key = byKey ? m_keyColumns.at(m_sortColumn - FirstKeyColumn) : QString(),
        .descending = m_sortOrder == Qt::DescendingOrder};
    return sorted(rows, order, m_workspace->table(), m_workspace->changes(), m_workspace->pool());
}

void ResourceModel::setScope(const std::optional<Scope> &scope)
{
    if (scope == m_scope)
        return;
    beginResetModel();
    m_scope = scope;
    m_loading = scope && m_workspace->listing(*scope).state == ListingState::Loading;
    m_insertTimer.stop();
    m_ordered.reset();
    forgetCounts();
    m_positions.clear();
    m_taken = listedRows().size();
    m_shown = filteredRows(scopeRows());
    m_edited = false;
    endResetModel();
    emit scopeChanged();
    emit countsChanged();
}

void ResourceModel::setFilter(const Filter &filter)
{
    const bool narrows = !m_edited && filter.narrows(m_filter);
    m_filter = filter;
    if (narrows)
        showRows(filteredRows(m_shown));
    else
        showAll();
    emit countsChanged();
}

void ResourceModel::reapply()
{
    m_ordered.reset();
    showAll();
    emit countsChanged();
}

void ResourceModel::showAll()
{
    m_taken = listedRows().size();
    m_edited = false;
    showRows(filteredRows(scopeRows()));
}

void ResourceModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        column = -1;
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    m_ordered.reset();
    if (column < 0) {
        const std::vector<bool> shown = members(m_shown, m_workspace->table().size());
        Rows rows;
        rows.reserve(m_shown.size());
        std::copy_if(listedRows().cbegin(), listedRows().cend(), std::back_inserter(rows),
            [&shown](Row row) { return shown[row]; });
        permute(std::move(rows));
    } else if (m_filter.isEmpty()) {
        showAll();
    } else {
        permute(orderedRows(m_shown)); // the hidden rows are put in order when they are wanted
    }
}

void ResourceModel::setInsertInterval(int milliseconds)
{
    m_insertTimer.setInterval(milliseconds);
}

int ResourceModel::positionOf(Row row) const
{
    if (m_positions.empty() && !m_shown.empty()) {
        m_positions.assign(m_workspace->table().size(), -1);
        for (std::size_t position = 0; position < m_shown.size(); ++position)
            m_positions[m_shown[position]] = static_cast<int>(position);
    }
    return row < m_positions.size() ? m_positions[row] : -1;
}

/// Goes from what is shown to `rows` in steps that views and selections can follow: what leaves goes to the
/// end and is removed, what comes is added at the end, and then all takes its place.
void ResourceModel::showRows(Rows rows)
{
    const std::size_t size = m_workspace->table().size();
    const std::vector<bool> shown = members(m_shown, size);
    const std::vector<bool> wanted = members(rows, size);
    Rows staying;
    Rows coming;
    Rows next;
    staying.reserve(rows.size());
    std::partition_copy(rows.cbegin(), rows.cend(), std::back_inserter(staying), std::back_inserter(coming),
        [&shown](Row row) { return shown[row]; });
    const std::size_t stayingCount = staying.size();
    const std::size_t shownCount = m_shown.size();
    next = std::move(staying);
    next.reserve(shownCount);
    std::copy_if(m_shown.cbegin(), m_shown.cend(), std::back_inserter(next),
        [&wanted](Row row) { return !wanted[row]; });
    permute(std::move(next));
    if (stayingCount < shownCount) {
        beginRemoveRows({}, static_cast<int>(stayingCount), static_cast<int>(shownCount) - 1);
        m_shown.resize(stayingCount);
        m_positions.clear();
        endRemoveRows();
    }
    insertRows(coming);
    permute(std::move(rows));
}

void ResourceModel::insertRows(const Rows &rows)
{
    if (rows.empty())
        return;
    const std::size_t first = m_shown.size();
    beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + rows.size()) - 1);
    m_shown.insert(m_shown.end(), rows.cbegin(), rows.cend());
    m_positions.clear();
    endInsertRows();
}

void ResourceModel::permute(Rows rows)
{
    if (rows == m_shown)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_shown.swap(rows);
    m_positions.clear();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(positionOf(rows[static_cast<std::size_t>(old.row())]), old.column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

// --- What the document tells

void ResourceModel::onListingStarted(const Scope &scope)
{
    if (scope == m_scope)
        m_loading = true;
}

void ResourceModel::onRowsAppended(const Scope &scope)
{
    const Rows &listed = listedRows();
    if (scope != m_scope || m_insertTimer.isActive() || m_taken == listed.size())
        return;
    const std::span<const Row> arrived = std::span(listed).subspan(m_taken);
    m_taken = listed.size();
    if (m_ordered)
        m_ordered->insert(m_ordered->end(), arrived.begin(), arrived.end());
    if (m_counts)
        std::for_each(arrived.begin(), arrived.end(), [this](Row row) { count(row); });
    insertRows(filteredRows(arrived));
    if (m_insertTimer.interval() > 0)
        m_insertTimer.start();
    emit countsChanged();
}

void ResourceModel::onListingChanged(const Scope &scope)
{
    if (scope != m_scope)
        return;
    if (m_loading && m_workspace->listing(scope).state != ListingState::Loading) {
        m_loading = false;
        m_insertTimer.stop();
        m_ordered.reset();
        forgetCounts();
        showAll();
    }
    emit countsChanged();
}

void ResourceModel::onRowsChanged(const Rows &rows, const QList<int> &roles)
{
    if (rows.empty())
        forgetCounts();
    for (const Row row : rows) {
        if (row < m_counted.size() && m_counted[row] != 0)
            count(row);
    }
    m_edited = true;
    if (!m_shown.empty())
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
    std::vector<std::pair<int, int>> ranges;
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

// Counting a million rows takes too long for every reply of an apply, so what each row was counted as is
// kept.
const ResourceCounts &ResourceModel::counts() const
{
    if (!m_counts) {
        m_counts.emplace();
        m_counted.assign(m_workspace->table().size(), 0);
        const std::span<const Row> taken = std::span(listedRows()).first(m_taken);
        std::for_each(taken.begin(), taken.end(), [this](Row row) { count(row); });
    }
    return *m_counts;
}

void ResourceModel::forgetCounts()
{
    m_counts.reset();
    m_counted.clear();
}

std::uint8_t ResourceModel::factsOf(Row row) const
{
    const ResourceTable &table = m_workspace->table();
    const TagSet delta = m_workspace->changes().delta(row);
    std::uint8_t facts = kListed;
    if (!delta.isEmpty())
        facts |= kChanged;
    if (isFailure(m_workspace->outcome(row).state))
        facts |= kFailed;
    if (table.knowledge(row) != TagKnowledge::Read)
        facts |= kNotRead;
    else if (m_workspace->pool().apply(table.tags(row), delta).isEmpty())
        facts |= kUntagged;
    return facts;
}

/// Counts the row anew.
void ResourceModel::count(Row row) const
{
    if (row >= m_counted.size())
        m_counted.resize(m_workspace->table().size());
    const std::uint8_t now = factsOf(row);
    const std::uint8_t before = std::exchange(m_counted[row], now);
    const auto move = [before, now](std::size_t &count, std::uint8_t fact) {
        count += static_cast<std::size_t>((now & fact) != 0);
        count -= static_cast<std::size_t>((before & fact) != 0);
    };
    move(m_counts->untagged, kUntagged);
    move(m_counts->changed, kChanged);
    move(m_counts->failed, kFailed);
    move(m_counts->notRead, kNotRead);
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

} // namespace tagdesk
