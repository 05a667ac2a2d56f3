// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "logmodel.h"

namespace tagdesk {

LogModel::LogModel(QObject *parent, int capacity)
    : QAbstractTableModel(parent)
    , m_capacity(capacity)
{
}

void LogModel::append(const LogEvent &event)
{
    if (rowCount() >= m_capacity) {
        beginRemoveRows({}, 0, 0);
        m_events.pop_front();
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_events.push_back(event);
    endInsertRows();
}

void LogModel::clear()
{
    if (m_events.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_events.clear();
    endRemoveRows();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogEvent &event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == TimeColumn ? event.time.toUTC().toString(Qt::ISODate) : event.text;
    case Qt::AccessibleTextRole:
        return m_words ? m_words(index) : QVariant();
    case EventRole:
        return QVariant::fromValue(event);
    default:
        return {};
    }
}

} // namespace tagdesk
