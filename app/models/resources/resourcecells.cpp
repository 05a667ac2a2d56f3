// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcecells.h"

#include "resourcemodel.h"
#include "tagcell.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

std::optional<TagChip> ResourceCells::chip(Row row, const QString &key) const
{
    const ResourceTable &table = m_workspace->table();
    const std::optional<TextId> id = table.pool().find(key);
    if (!id || table.knowledge(row) != TagKnowledge::Read)
        return std::nullopt;
    return tagCell(
        table.pool(), m_workspace->rules(row), table.tags(row), m_workspace->changes().delta(row), *id);
}

TagChips ResourceCells::chips(Row row) const
{
    const ResourceTable &table = m_workspace->table();
    return tagChips(
        table.pool(), m_workspace->rules(row), table.tags(row), m_workspace->changes().delta(row));
}

QVariant ResourceCells::data(Row row, int column, const QString &key, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(row, column, key);
    case ResourceModel::RowRole:
        return row;
    case ResourceModel::ChipsRole:
        return QVariant::fromValue(chips(row));
    case ResourceModel::KnowledgeRole:
        return QVariant::fromValue(m_workspace->table().knowledge(row));
    case ResourceModel::OutcomeRole:
        return QVariant::fromValue(m_workspace->outcome(row));
    case ResourceModel::LockRole:
        return QVariant::fromValue(key.isEmpty() ? TagLock::None : lock(row, key));
    case ResourceModel::AllowedValuesRole:
        return m_workspace->policies().offered(row, m_workspace->wanted(row), key);
    case ResourceModel::FaultsRole:
        return QVariant::fromValue(m_workspace->faults(row));
    case ResourceModel::FaultListRole:
        return QVariant::fromValue(m_workspace->faultList(row));
    case ResourceModel::ManagedRole: {
        TagOwners &owners = m_workspace->owners();
        const ManagedResource *managed = key.isEmpty() ? owners.of(row) : owners.of(row, key);
        return managed == nullptr ? QString() : managed->address;
    }
    case ResourceModel::ChangeCountRole:
        return static_cast<int>(m_workspace->pool().refs(m_workspace->changes().delta(row)).size());
    default:
        return column >= ResourceModel::FirstKeyColumn ? keyData(row, key, role) : QVariant();
    }
}

QString ResourceCells::place(Row row, RowField::Kind kind) const
{
    const RowField field{.kind = kind, .key = {}};
    RowFieldReader reader(field, m_workspace->table(), m_workspace->changes(), m_workspace->pool());
    const QString value = m_workspace->pool().text(reader.of(row));
    return m_words ? m_words(field, value) : value;
}

QVariant ResourceCells::text(Row row, int column, const QString &key) const
{
    const ResourceTable &table = m_workspace->table();
    switch (column) {
    case ResourceModel::NameColumn:
        return table.nameText(row);
    case ResourceModel::IdColumn:
        return table.idText(row);
    case ResourceModel::CloudColumn:
        return place(row, RowField::Kind::Cloud);
    case ResourceModel::AccountColumn:
        return place(row, RowField::Kind::Account);
    case ResourceModel::RegionColumn:
        return place(row, RowField::Kind::Region);
    case ResourceModel::ProductColumn:
        return place(row, RowField::Kind::ProductLine);
    case ResourceModel::StatusColumn:
        return table.status(row);
    case ResourceModel::TagsColumn: {
        QStringList tags;
        for (const TagChip &chip : chips(row)) {
            if (chip.state != TagState::Removed)
                tags.append(chip.key + u'=' + chip.value);
        }
        return tags.join(u"; "_s);
    }
    default:
        return keyData(row, key, ResourceModel::ValueRole).toString();
    }
}

QVariant ResourceCells::keyData(Row row, const QString &key, int role) const
{
    if (role == ResourceModel::KeyRole)
        return key;
    const std::optional<TagChip> tag = chip(row, key);
    if (!tag)
        return {};
    switch (role) {
    case ResourceModel::ValueRole:
        return tag->state == TagState::Removed ? QVariant() : tag->value;
    case ResourceModel::OldValueRole:
        return tag->state == TagState::Added ? QVariant() : tag->oldValue;
    case ResourceModel::TagStateRole:
        return QVariant::fromValue(tag->state);
    default:
        return {};
    }
}

bool ResourceCells::isEditable(Row row, const QString &key) const
{
    return !key.isEmpty() && m_workspace->table().knowledge(row) == TagKnowledge::Read
        && lock(row, key) == TagLock::None;
}

TagLock ResourceCells::lock(Row row, const QString &key) const
{
    const std::optional<TagChip> tag = chip(row, key);
    return tag ? tag->lock : lockOf(m_workspace->rules(row), {key, {}});
}

QList<Violation> ResourceCells::check(Row row, const QString &key, const QString &text) const
{
    if (key.isEmpty())
        return {};
    const TagRules &rules = m_workspace->rules(row);
    const QString value = normalised(rules, text);
    QList<Violation> violations = checkKey(rules, key) + checkValue(rules, value)
        + m_workspace->policies().check(row, m_workspace->wanted(row), {.key = key, .value = value});
    if (!keyData(row, key, ResourceModel::ValueRole).isValid()) {
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

bool ResourceCells::write(Row row, const QString &key, const QVariant &value)
{
    if (!value.isValid())
        return m_workspace->stage({row}, {key, {}}, EditMode::Remove);
    const QVariant wanted = keyData(row, key, ResourceModel::ValueRole);
    const QString text = value.toString();
    const bool untouched = wanted.isValid() ? wanted.toString() == text : text.isEmpty();
    if (untouched)
        return true;
    if (refuses(check(row, key, text)))
        return false;
    m_workspace->stage({row}, {key, text}, EditMode::Set);
    return true;
}

} // namespace tagdesk
