// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcells.h"

#include "tagchecker.h"
#include "tagmodel.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

TagCells::TagCells(const TagSelection &selection, const TagDrafts &drafts, const TagChecker &checker)
    : m_selection(selection)
    , m_drafts(drafts)
    , m_checker(checker)
{
}

QVariant TagCells::newTagData(const NewTagDraft &tag, int column, int role) const
{
    const DraftText &cell = column == TagModel::KeyColumn ? tag.key : tag.value;
    const KeyAggregate *known = m_selection.find(normalised(m_selection.rules(), tag.key.text));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return column == TagModel::OnColumn ? QVariant() : cell.text;
    case TagModel::KeyRole:
        return tag.key.text;
    case TagModel::ValueRole:
        return tag.value.text;
    case TagModel::StateRole:
        return QVariant::fromValue(TagState::Unchanged);
    case TagModel::NewRole:
        return true;
    case TagModel::DraftRole:
        return !tag.isEmpty();
    case TagModel::MixedRole:
        return false;
    case TagModel::OnCountRole:
    case TagModel::OnCountBeforeRole:
        return known == nullptr ? qint64{0} : static_cast<qint64>(known->presentRows);
    case TagModel::WaitsRole:
        return tag.isWaiting;
    case TagModel::ViolationsRole: {
        const bool isMissing = cell.text.isEmpty() && !tag.wasLeft;
        const bool says = column != TagModel::OnColumn && !tag.isEmpty() && !isMissing;
        return QVariant::fromValue(says ? cell.violations : QList<Violation>());
    }
    case TagModel::ModeRole:
        return QVariant::fromValue(tag.mode);
    case TagModel::LockRole:
        return QVariant::fromValue(TagLock::None);
    case TagModel::ManagedRole:
    case TagModel::OwnerRole:
        return ownershipData(tag.key.text, role);
    default:
        return {};
    }
}

QVariant TagCells::keyData(const KeyAggregate &key, int column, int role) const
{
    switch (role) {
    case TagModel::KeyRole:
        return m_selection.keyText(key);
    case TagModel::MixedRole:
        return key.isMixed();
    case TagModel::ValueCountRole:
        return static_cast<qint64>(key.values.size());
    case TagModel::HistogramRole:
        return QVariant::fromValue(m_selection.shares(key.values));
    case TagModel::StateRole:
        return QVariant::fromValue(m_selection.stateOf(key));
    case TagModel::OnCountRole:
        return static_cast<qint64>(key.presentRows);
    case TagModel::OnCountBeforeRole:
        return static_cast<qint64>(key.presentBefore);
    case TagModel::StagedRole:
        return QVariant::fromValue(TagSelection::staged(key));
    case TagModel::ViolationsRole:
        return QVariant::fromValue(violations(key, column));
    case TagModel::NewRole:
        return false;
    case TagModel::ModeRole:
        return QVariant::fromValue(m_selection.mode(m_selection.keyText(key)));
    case TagModel::LockRole:
        return QVariant::fromValue(m_selection.lockOf(key));
    case TagModel::ManagedRole:
    case TagModel::OwnerRole:
        return ownershipData(m_selection.keyText(key), role);
    default:
        return textData(key, column, role);
    }
}

QVariant TagCells::ownershipData(const QString &key, int role) const
{
    if (role == TagModel::ManagedRole)
        return QVariant::fromValue(m_selection.managed(key));
    const std::optional<KeyOwner> owner = m_selection.ownerOf(key);
    return owner ? QVariant::fromValue(*owner) : QVariant();
}

QVariant TagCells::oneOf(const std::vector<ValueCount> &values) const
{
    return values.size() == 1 ? QVariant(m_selection.valueText(values.front())) : QVariant();
}

QVariant TagCells::textData(const KeyAggregate &key, int column, int role) const
{
    const QString text = m_selection.keyText(key);
    const TagDraft drafts = m_drafts.tags.value(text);
    const std::optional<DraftText> draft = column == TagModel::KeyColumn ? drafts.key
        : column == TagModel::ValueColumn                                ? drafts.value
                                                                         : std::nullopt;
    switch (role) {
    case Qt::EditRole:
        if (draft)
            return draft->text;
        [[fallthrough]];
    case Qt::DisplayRole:
        if (column == TagModel::OnColumn)
            return u"%1/%2"_s.arg(key.presentRows).arg(m_selection.aggregate().rows);
        return column == TagModel::KeyColumn ? text : oneOf(key.values).toString();
    case TagModel::ValueRole:
        return oneOf(key.values).toString();
    case TagModel::OldValueRole:
        return oneOf(key.valuesBefore);
    case TagModel::DraftRole:
        return draft.has_value();
    default:
        return {};
    }
}

QList<Violation> TagCells::violations(const KeyAggregate &key, int column) const
{
    const TagDraft drafts = m_drafts.tags.value(m_selection.keyText(key));
    if (column == TagModel::KeyColumn)
        return drafts.key ? drafts.key->violations : m_checker.stagedKeyAdvice(key);
    if (column == TagModel::ValueColumn)
        return drafts.value ? drafts.value->violations : m_checker.stagedValueAdvice(key);
    return {};
}

} // namespace tagdesk
