// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The part of ResourceModel that answers what stands in a cell and takes what is typed into it.
#include "resourcemodel.h"
#include "tagcell.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

void ResourceModel::setKeyColumns(const QStringList &keys)
{
    const QString sortKey =
        m_sortColumn >= FirstKeyColumn ? m_keyColumns.at(m_sortColumn - FirstKeyColumn) : QString();
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
    if (!sortKey.isNull()) {
        const auto place = static_cast<int>(m_keyColumns.indexOf(sortKey));
        if (place < 0)
            sort(-1);
        else
            m_sortColumn = FirstKeyColumn + place;
    }
}

int ResourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
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
        return isKey ? m_keyColumns.at(section - FirstKeyColumn) : m_headers.at(section);
    case ColumnRole:
        return QVariant::fromValue(static_cast<Column>(std::min<int>(section, FirstKeyColumn)));
    case KeyRole:
        return isKey ? m_keyColumns.at(section - FirstKeyColumn) : QVariant();
    default:
        return {};
    }
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

QString ResourceModel::keyAt(const QModelIndex &index) const
{
    return index.column() >= FirstKeyColumn ? m_keyColumns.at(index.column() - FirstKeyColumn) : QString();
}

std::optional<TagChip> ResourceModel::chipAt(const QModelIndex &index) const
{
    const Row row = rowAt(index.row());
    const ResourceTable &table = m_workspace->table();
    const std::optional<TextId> key = table.pool().find(keyAt(index));
    if (!key || table.knowledge(row) != TagKnowledge::Read)
        return std::nullopt;
    return tagCell(
        table.pool(), m_workspace->rules(row), table.tags(row), m_workspace->changes().delta(row), *key);
}

TagChips ResourceModel::chips(Row row) const
{
    const ResourceTable &table = m_workspace->table();
    return tagChips(
        table.pool(), m_workspace->rules(row), table.tags(row), m_workspace->changes().delta(row));
}

QVariant ResourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(index);
    case RowRole:
        return row;
    case ChipsRole:
        return QVariant::fromValue(chips(row));
    case KnowledgeRole:
        return QVariant::fromValue(m_workspace->table().knowledge(row));
    case OutcomeRole:
        return QVariant::fromValue(m_workspace->outcome(row));
    case ChangeCountRole:
        return static_cast<int>(m_workspace->pool().refs(m_workspace->changes().delta(row)).size());
    default:
        return index.column() >= FirstKeyColumn ? keyData(index, role) : QVariant();
    }
}

QVariant ResourceModel::text(const QModelIndex &index) const
{
    const ResourceTable &table = m_workspace->table();
    const Row row = rowAt(index.row());
    switch (index.column()) {
    case NameColumn:
        return table.nameText(row);
    case IdColumn:
        return table.idText(row);
    case RegionColumn:
        return table.collection(row).region;
    case StatusColumn:
        return table.status(row);
    case TagsColumn: {
        QStringList tags;
        for (const TagChip &chip : chips(row)) {
            if (chip.state != TagState::Removed)
                tags.append(chip.key + u'=' + chip.value);
        }
        return tags.join(u"; "_s);
    }
    default:
        return keyData(index, ValueRole).toString();
    }
}

QVariant ResourceModel::keyData(const QModelIndex &index, int role) const
{
    if (role == KeyRole)
        return keyAt(index);
    const std::optional<TagChip> chip = chipAt(index);
    if (!chip)
        return {};
    switch (role) {
    case ValueRole:
        return chip->state == TagState::Removed ? QVariant() : chip->value;
    case OldValueRole:
        return chip->state == TagState::Added ? QVariant() : chip->oldValue;
    case TagStateRole:
        return QVariant::fromValue(chip->state);
    default:
        return {};
    }
}

Qt::ItemFlags ResourceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() < FirstKeyColumn)
        return flags;
    const Row row = rowAt(index.row());
    const std::optional<TagChip> chip = chipAt(index);
    const bool locked =
        (chip && chip->state == TagState::Locked) || isReserved(m_workspace->rules(row), {keyAt(index), {}});
    if (m_workspace->table().knowledge(row) == TagKnowledge::Read && !locked)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QList<Violation> ResourceModel::checkCell(const QModelIndex &index, const QString &text) const
{
    const QString key = keyAt(index);
    if (key.isEmpty())
        return {};
    const Row row = rowAt(index.row());
    const TagRules &rules = m_workspace->rules(row);
    const QString value = normalised(rules, text);
    QList<Violation> violations = checkKey(rules, key) + checkValue(rules, value);
    if (!keyData(index, ValueRole).isValid()) {
        const ResourceTable &table = m_workspace->table();
        const TagSet wanted = m_workspace->pool().apply(table.tags(row), m_workspace->changes().delta(row));
        const auto count = static_cast<int>(m_workspace->pool().refs(wanted).size()) + 1;
        if (count > rules.tagsPerResource) {
            violations.append({.part = TagPart::Set,
                .rule = Rule::TooManyTags,
                .position = -1,
                .limit = rules.tagsPerResource,
                .actual = count,
                .text = {}});
        }
    }
    return violations + advice(value, TagPart::Value);
}

bool ResourceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Row row = rowAt(index.row());
    const QString key = keyAt(index);
    const QVariant wanted = keyData(index, ValueRole);
    if (!value.isValid())
        return m_workspace->stage({row}, {key, {}}, EditMode::Remove);
    const QString text = value.toString();
    const bool untouched = wanted.isValid() ? wanted.toString() == text : text.isEmpty();
    if (untouched)
        return true;
    if (refuses(checkCell(index, text)))
        return false;
    m_workspace->stage({row}, {key, text}, EditMode::Set);
    return true;
}

} // namespace tagdesk
