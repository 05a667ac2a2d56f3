// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "failuremodel.h"

#include "outcometable.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

FailureModel::FailureModel(Workspace *workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
{
    connect(workspace, &Workspace::outcomesChanged, this, &FailureModel::onOutcomesChanged);
    lookAt(workspace->failedRows());
}

const Rows &FailureModel::groupRows(int group) const
{
    return m_groups[static_cast<std::size_t>(group)].rows;
}

Rows FailureModel::allRows() const
{
    return m_workspace->failedRows();
}

Rows FailureModel::retryRows() const
{
    Rows rows = m_workspace->failedRows();
    std::erase_if(rows, [this](Row row) { return isChangedMeanwhile(m_workspace->outcome(row)); });
    return rows;
}

std::size_t FailureModel::count() const
{
    return std::accumulate(m_groups.cbegin(), m_groups.cend(), std::size_t{0},
        [](std::size_t sum, const Group &group) { return sum + group.rows.size(); });
}

void FailureModel::onOutcomesChanged(const Rows &rows)
{
    if (!rows.empty()) {
        lookAt(rows);
        return;
    }
    Rows concerned = m_workspace->failedRows();
    for (const Group &group : m_groups)
        concerned.insert(concerned.end(), group.rows.cbegin(), group.rows.cend());
    std::sort(concerned.begin(), concerned.end());
    concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
    lookAt(concerned);
}

/// Moves these rows to the groups they belong to now. An apply of a million rows comes here thousands of
/// times: nothing but these rows is looked at.
void FailureModel::lookAt(const Rows &rows)
{
    const std::size_t before = count();
    std::map<GroupId, Move> moves;
    const RowOutcome *last = nullptr; // neighbours as a rule fail alike
    GroupId lastId = 0;
    for (const Row row : rows) {
        const RowOutcome &outcome = m_workspace->outcome(row);
        GroupId now = 0;
        if (isFailure(outcome.state)) {
            const bool isLikeLast =
                last != nullptr && outcome.state == last->state && outcome.error == last->error;
            now = isLikeLast ? lastId : groupFor(row);
            last = &outcome;
            lastId = now;
        }
        if (row >= m_groupOfRow.size()) {
            if (now == 0)
                continue;
            m_groupOfRow.resize(m_workspace->table().size());
        }
        const GroupId then = std::exchange(m_groupOfRow[row], now);
        if (then == now)
            continue;
        if (then != 0)
            moves[then].leaving.push_back(row);
        if (now != 0)
            moves[now].joining.push_back(row);
    }
    if (moves.empty())
        return;
    for (auto &[id, move] : moves)
        apply(id, std::move(move));
    dropEmptyGroups();
    putMostRowsFirst();
    if (count() != before)
        emit countChanged();
}

QString FailureModel::causeOf(Row row) const
{
    const RowOutcome &outcome = m_workspace->outcome(row);
    QString message = outcome.error.message;
    // Clouds like to name the resource, which would make each failure one of its own.
    if (const QString id = m_workspace->table().idText(row); !id.isEmpty())
        message.replace(id, QString());
    return u"%1 %2 %3 "_s.arg(static_cast<int>(outcome.state))
               .arg(static_cast<int>(outcome.error.kind))
               .arg(static_cast<int>(outcome.error.cause))
        + outcome.error.code + u'\n' + message;
}

/// The group of the row's cause; a new one, empty as yet, when there is none.
FailureModel::GroupId FailureModel::groupFor(Row row)
{
    QString cause = causeOf(row);
    GroupId &id = m_groupOfCause[cause];
    if (id != 0)
        return id;
    id = ++m_lastId;
    const RowOutcome &outcome = m_workspace->outcome(row);
    const auto place = static_cast<int>(m_groups.size());
    beginInsertRows({}, place, place);
    m_groups.push_back({.id = m_lastId,
        .cause = std::move(cause),
        .state = outcome.state,
        .error = outcome.error,
        .rows = {}});
    m_places.resize(m_lastId + std::size_t{1});
    m_places[m_lastId] = m_groups.size() - 1;
    endInsertRows();
    return m_lastId;
}

void FailureModel::apply(GroupId id, Move move)
{
    const std::size_t place = m_places[id];
    std::sort(move.joining.begin(), move.joining.end());
    std::sort(move.leaving.begin(), move.leaving.end());
    const Rows &current = m_groups[place].rows;
    Rows staying;
    staying.reserve(current.size() + move.joining.size());
    std::set_difference(current.cbegin(), current.cend(), move.leaving.cbegin(), move.leaving.cend(),
        std::back_inserter(staying));
    const auto middle = static_cast<std::ptrdiff_t>(staying.size());
    staying.insert(staying.end(), move.joining.cbegin(), move.joining.cend());
    std::inplace_merge(staying.begin(), staying.begin() + middle, staying.end());
    setRows(place, std::move(staying));
}

/// What both have at the beginning and at the end stays, so that rows that join a failing run are only added.
void FailureModel::setRows(std::size_t group, Rows rows)
{
    Rows &current = m_groups[group].rows;
    const auto head = std::mismatch(current.cbegin(), current.cend(), rows.cbegin(), rows.cend());
    const auto tail = std::mismatch(current.crbegin(), std::make_reverse_iterator(head.first), rows.crbegin(),
        std::make_reverse_iterator(head.second));
    const auto first = static_cast<int>(std::distance(current.cbegin(), head.first));
    const auto gone = static_cast<int>(std::distance(head.first, tail.first.base()));
    const auto added = static_cast<int>(std::distance(head.second, tail.second.base()));
    const QModelIndex parent = FailureModel::index(static_cast<int>(group), 0, {});
    if (gone > 0) {
        beginRemoveRows(parent, first, first + gone - 1);
        current.erase(current.begin() + first, current.begin() + first + gone);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows(parent, first, first + added - 1);
        current = std::move(rows);
        endInsertRows();
    }
    emit dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
}

void FailureModel::dropEmptyGroups()
{
    for (std::size_t place = m_groups.size(); place-- > 0;) {
        if (!m_groups[place].rows.empty())
            continue;
        beginRemoveRows({}, static_cast<int>(place), static_cast<int>(place));
        m_groupOfCause.remove(m_groups[place].cause);
        m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(place));
        rememberPlaces();
        endRemoveRows();
    }
}

void FailureModel::putMostRowsFirst()
{
    const auto hasMore = [](const Group &left, const Group &right) {
        return left.rows.size() > right.rows.size();
    };
    if (std::is_sorted(m_groups.cbegin(), m_groups.cend(), hasMore))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<GroupId> idsBefore;
    for (const Group &group : m_groups)
        idsBefore.push_back(group.id);
    std::stable_sort(m_groups.begin(), m_groups.end(), hasMore);
    rememberPlaces();
    const QModelIndexList indexes = persistentIndexList();
    for (const QModelIndex &old : indexes) {
        if (old.internalId() != 0)
            continue; // rows keep their places within the group
        const auto place = m_places[idsBefore[static_cast<std::size_t>(old.row())]];
        changePersistentIndex(old, createIndex(static_cast<int>(place), old.column(), quintptr{0}));
    }
    emit layoutChanged({}, VerticalSortHint);
}

void FailureModel::rememberPlaces()
{
    for (std::size_t place = 0; place < m_groups.size(); ++place)
        m_places[m_groups[place].id] = place;
}

// The index of a group carries 0, that of a row the id of its group.

const FailureModel::Group &FailureModel::groupOf(const QModelIndex &index) const
{
    return m_groups[index.internalId() == 0 ? static_cast<std::size_t>(index.row())
                                            : m_places[index.internalId()]];
}

QModelIndex FailureModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr{groupOf(parent).id} : quintptr{0});
}

QModelIndex FailureModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(m_places[child.internalId()]), 0, quintptr{0});
}

int FailureModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(groupOf(parent).rows.size());
}

int FailureModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group &group = groupOf(index);
    const bool isGroup = index.internalId() == 0;
    const Row row = isGroup ? Row{0} : group.rows[static_cast<std::size_t>(index.row())];
    const auto count = static_cast<qint64>(group.rows.size());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == CountColumn)
            return isGroup ? QVariant(count) : QVariant();
        if (!isGroup)
            return m_workspace->table().idText(row);
        return group.error.message.isEmpty() ? group.error.code : group.error.message;
    case Qt::AccessibleTextRole:
        return m_words && index.column() == SubjectColumn ? m_words(index) : QVariant();
    case IsGroupRole:
        return isGroup;
    case ErrorRole:
        return QVariant::fromValue(isGroup ? group.error : m_workspace->outcome(row).error);
    case StateRole:
        return QVariant::fromValue(group.state);
    case CountRole:
        return isGroup ? QVariant(count) : QVariant();
    case RowRole:
        return isGroup ? QVariant() : QVariant(row);
    default:
        return {};
    }
}

} // namespace tagdesk
