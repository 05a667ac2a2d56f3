// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "failuremodel.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace tagdesk {

namespace {

/// What makes two failures the same one.
struct Cause
{
    RowState state;
    ErrorKind kind;
    ErrorCause cause;
    QString code;
    QString message;

    explicit Cause(const RowOutcome &outcome)
        : state(outcome.state)
        , kind(outcome.error.kind)
        , cause(outcome.error.cause)
        , code(outcome.error.code)
        , message(outcome.error.message)
    {
    }
    friend bool operator==(const Cause &, const Cause &) = default;
};

size_t qHash(const Cause &cause, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(cause.state), static_cast<int>(cause.kind),
        static_cast<int>(cause.cause), cause.code, cause.message);
}

Cause causeOf(RowState state, const Error &error)
{
    return Cause(RowOutcome{state, error});
}

} // namespace

FailureModel::FailureModel(Workspace *workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
{
    connect(workspace, &Workspace::outcomesChanged, this, &FailureModel::onOutcomesChanged);
    rebuild();
}

const Rows &FailureModel::groupRows(int group) const
{
    return m_groups[static_cast<std::size_t>(group)].rows;
}

Rows FailureModel::allRows() const
{
    return m_workspace->failedRows();
}

std::size_t FailureModel::count() const
{
    return std::accumulate(m_groups.cbegin(), m_groups.cend(), std::size_t{0},
        [](std::size_t sum, const Group &group) { return sum + group.rows.size(); });
}

void FailureModel::onOutcomesChanged(const Rows &rows)
{
    // Most of what happens in an apply is no failure.
    const bool concerns = rows.empty() || std::any_of(rows.cbegin(), rows.cend(), [this](Row row) {
        return (row < m_isShown.size() && m_isShown[row]) || isFailure(m_workspace->outcome(row).state);
    });
    if (concerns)
        rebuild();
}

std::vector<FailureModel::Group> FailureModel::currentGroups() const
{
    std::vector<Group> groups;
    QHash<Cause, std::size_t> places;
    for (const Row row : m_workspace->failedRows()) {
        const RowOutcome &outcome = m_workspace->outcome(row);
        const Cause cause(outcome);
        auto place = places.constFind(cause);
        if (place == places.cend()) {
            place = places.insert(cause, groups.size());
            groups.push_back({.id = 0, .state = outcome.state, .error = outcome.error, .rows = {}});
        }
        groups[*place].rows.push_back(row);
    }
    return groups;
}

void FailureModel::rebuild()
{
    const std::size_t before = count();
    std::vector<Group> wanted = currentGroups();
    QHash<Cause, std::size_t> places;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        places.insert(causeOf(wanted[i].state, wanted[i].error), i);

    for (std::size_t i = m_groups.size(); i-- > 0;) {
        const auto place = places.constFind(causeOf(m_groups[i].state, m_groups[i].error));
        if (place != places.cend()) {
            setRows(i, std::move(wanted[*place].rows));
            wanted[*place].rows.clear();
            continue;
        }
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
    std::erase_if(wanted, [](const Group &group) { return group.rows.empty(); });
    if (!wanted.empty()) {
        const auto first = static_cast<int>(m_groups.size());
        beginInsertRows({}, first, first + static_cast<int>(wanted.size()) - 1);
        for (Group &group : wanted) {
            group.id = ++m_lastId;
            m_groups.push_back(std::move(group));
        }
        endInsertRows();
    }
    putMostRowsFirst();

    m_isShown.assign(m_workspace->table().size(), false);
    for (const Group &group : m_groups) {
        for (const Row row : group.rows)
            m_isShown[row] = true;
    }
    if (count() != before)
        emit countChanged();
}

/// What both have at the beginning stays, so that rows that join a failing run are only added.
void FailureModel::setRows(std::size_t group, Rows rows)
{
    Rows &current = m_groups[group].rows;
    if (current == rows)
        return;
    const auto differing = std::mismatch(current.cbegin(), current.cend(), rows.cbegin(), rows.cend());
    const auto same = static_cast<std::size_t>(std::distance(current.cbegin(), differing.first));
    const QModelIndex parent = index(static_cast<int>(group), 0, {});
    if (same < current.size()) {
        beginRemoveRows(parent, static_cast<int>(same), static_cast<int>(current.size()) - 1);
        current.resize(same);
        endRemoveRows();
    }
    if (same < rows.size()) {
        beginInsertRows(parent, static_cast<int>(same), static_cast<int>(rows.size()) - 1);
        current = std::move(rows);
        endInsertRows();
    }
    emit dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
}

void FailureModel::putMostRowsFirst()
{
    const auto hasMore = [](const Group &left, const Group &right) {
        return left.rows.size() > right.rows.size();
    };
    if (std::is_sorted(m_groups.cbegin(), m_groups.cend(), hasMore))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<quintptr> idsBefore;
    for (const Group &group : m_groups)
        idsBefore.push_back(group.id);
    std::stable_sort(m_groups.begin(), m_groups.end(), hasMore);
    const QModelIndexList indexes = persistentIndexList();
    for (const QModelIndex &old : indexes) {
        if (old.internalId() != 0)
            continue; // rows keep their places within the group
        const auto place = placeOf(idsBefore[static_cast<std::size_t>(old.row())]);
        changePersistentIndex(old, createIndex(static_cast<int>(place), old.column(), quintptr{0}));
    }
    emit layoutChanged({}, VerticalSortHint);
}

std::size_t FailureModel::placeOf(quintptr id) const
{
    const auto found =
        std::find_if(m_groups.cbegin(), m_groups.cend(), [id](const Group &group) { return group.id == id; });
    return static_cast<std::size_t>(std::distance(m_groups.cbegin(), found));
}

const FailureModel::Group *FailureModel::groupOf(const QModelIndex &index) const
{
    const std::size_t place =
        index.internalId() == 0 ? static_cast<std::size_t>(index.row()) : placeOf(index.internalId());
    return &m_groups[place];
}

QModelIndex FailureModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? groupOf(parent)->id : quintptr{0});
}

QModelIndex FailureModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(placeOf(child.internalId())), 0, quintptr{0});
}

int FailureModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(groupOf(parent)->rows.size());
}

int FailureModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group &group = *groupOf(index);
    const bool isGroup = index.internalId() == 0;
    const Row row = isGroup ? group.rows.front() : group.rows[static_cast<std::size_t>(index.row())];
    const auto count = static_cast<qint64>(group.rows.size());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == CountColumn)
            return isGroup ? QVariant(count) : QVariant();
        if (!isGroup)
            return m_workspace->table().idText(row);
        return group.error.message.isEmpty() ? group.error.code : group.error.message;
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
