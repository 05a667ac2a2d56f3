// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitymodel.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString subject(const Scope &scope)
{
    QStringList parts{scope.collection.account, scope.collection.region, scope.collection.kind, scope.parent};
    parts.removeAll(QString());
    return parts.join(u'/');
}

QString progress(const Activity &activity)
{
    const qint64 ended = activity.done + activity.failed;
    if (activity.left < 0)
        return QString::number(ended);
    return u"%1/%2"_s.arg(ended).arg(ended + activity.left);
}

} // namespace

ActivityModel::ActivityModel(QObject *parent, int kept)
    : QAbstractTableModel(parent)
    , m_kept(kept)
{
}

quint64 ActivityModel::add(Activity activity)
{
    activity.id = ++m_lastId;
    beginInsertRows({}, 0, 0);
    m_activities.insert(m_activities.begin(), std::move(activity));
    endInsertRows();
    trim();
    return m_lastId;
}

void ActivityModel::update(const Activity &activity)
{
    const auto found = std::find_if(m_activities.begin(), m_activities.end(),
        [&activity](const Activity &known) { return known.id == activity.id; });
    if (found == m_activities.end())
        return;
    *found = activity;
    const auto row = static_cast<int>(std::distance(m_activities.begin(), found));
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    trim();
}

void ActivityModel::trim()
{
    auto finished = std::count_if(m_activities.cbegin(), m_activities.cend(),
        [](const Activity &activity) { return !activity.isActive(); });
    for (std::size_t row = m_activities.size(); row-- > 0 && finished > m_kept;) {
        if (m_activities[row].isActive())
            continue;
        remove(row);
        --finished;
    }
}

void ActivityModel::remove(std::size_t row)
{
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_activities.erase(m_activities.begin() + static_cast<std::ptrdiff_t>(row));
    endRemoveRows();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_activities.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Activity &activity = m_activities[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == WhatColumn)
            return subject(activity.scope);
        return index.column() == ProgressColumn ? progress(activity) : QVariant();
    case Qt::AccessibleTextRole:
        return m_words ? m_words(index) : QVariant();
    case IdRole:
        return activity.id;
    case KindRole:
        return QVariant::fromValue(activity.kind);
    case ScopeRole:
        return QVariant::fromValue(activity.scope);
    case DoneRole:
        return activity.done;
    case FailedRole:
        return activity.failed;
    case LeftRole:
        return activity.left;
    case StateRole:
        return QVariant::fromValue(activity.state);
    case ThrottledUntilRole:
        return activity.throttledUntil.isValid() ? activity.throttledUntil : QVariant();
    case StartedAtRole:
        return activity.startedAt;
    case ErrorRole:
        return activity.error ? QVariant::fromValue(*activity.error) : QVariant();
    default:
        return {};
    }
}

} // namespace tagdesk
