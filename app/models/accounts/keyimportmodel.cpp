// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimportmodel.h"

namespace tagdesk {

void KeyImportModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    emit chosenChanged();
}

void KeyImportModel::append(const std::vector<KeyImportRow> &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.cbegin(), rows.cend());
    endInsertRows();
    emit chosenChanged();
}

void KeyImportModel::setRow(int row, const KeyImportRow &content)
{
    m_rows[static_cast<std::size_t>(row)] = content;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit chosenChanged();
}

std::vector<int> KeyImportModel::chosen() const
{
    std::vector<int> rows;
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).isChosen && isOpen(row(i)))
            rows.push_back(i);
    }
    return rows;
}

int KeyImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant KeyImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const KeyImportRow &shown = row(index.row());
    if (role == Qt::CheckStateRole && index.column() == NameColumn && isOpen(shown))
        return shown.isChosen ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return shown.name;
    case CloudColumn:
        return shown.cloud;
    case AccessKeyColumn:
        return shown.accessKey;
    case PlaceColumn:
        return (QStringList(shown.regions) << shown.projectId).join(u' ').trimmed();
    case SourceColumn:
        return shown.origin.path.isEmpty() ? shown.origin.part : shown.origin.path;
    default:
        return {};
    }
}

bool KeyImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != NameColumn)
        return false;
    KeyImportRow changed = row(index.row());
    if (!isOpen(changed))
        return false;
    if (role == Qt::CheckStateRole) {
        changed.isChosen = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole && !value.toString().trimmed().isEmpty()) {
        changed.name = value.toString().trimmed();
        changed.isChosen = true; // whoever names it wants it
    } else {
        return false;
    }
    setRow(index.row(), changed);
    return true;
}

Qt::ItemFlags KeyImportModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NameColumn && isOpen(row(index.row())))
        flags |= Qt::ItemIsEditable | Qt::ItemIsUserCheckable;
    return flags;
}

bool KeyImportModel::isOpen(const KeyImportRow &row)
{
    return row.state == KeyImportRow::State::Found || row.state == KeyImportRow::State::Failed;
}

} // namespace tagdesk
