// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The part of TagModel that asks the rules about what is typed.
#include "tagedit.h"
#include "tagmodel.h"

#include <algorithm>

namespace tagdesk {

bool TagModel::hasRoom() const
{
    if (!m_hasRoom) {
        const ResourceTable &table = m_workspace->table();
        TagPool &pool = m_workspace->pool();
        m_hasRoom = std::any_of(m_rows.cbegin(), m_rows.cend(), [&](Row row) {
            const TagSet wanted = pool.apply(table.tags(row), m_workspace->changes().delta(row));
            return table.knowledge(row) == TagKnowledge::Read
                && pool.refs(wanted).size() < static_cast<std::size_t>(tagLimit());
        });
    }
    return *m_hasRoom;
}

bool TagModel::isLocked(const KeyAggregate &key) const
{
    const QString text = keyText(key);
    if (isReserved(rules(), {text, {}}))
        return true;
    const TagPool &pool = m_workspace->table().pool();
    return !key.values.empty()
        && std::all_of(key.values.cbegin(), key.values.cend(), [&](const ValueCount &value) {
               return isReserved(rules(), {text, pool.text(value.value)});
           });
}

QList<Violation> TagModel::checkNewKey(const QString &text, const NewTagDraft *draft) const
{
    const QString key = normalised(rules(), text);
    QList<Violation> violations = checkKey(rules(), key);
    const KeyAggregate *known = aggregateOf(key);
    const bool isTaken = (known != nullptr && known->presentRows > 0)
        || std::any_of(m_drafts.newTags.cbegin(), m_drafts.newTags.cend(), [&](const NewTagDraft &other) {
               return &other != draft && !key.isEmpty() && normalised(rules(), other.key.text) == key;
           });
    if (isTaken)
        violations.append({.part = TagPart::Key,
            .rule = Rule::DuplicateKey,
            .position = -1,
            .limit = 0,
            .actual = 0,
            .text = key});
    if (!isTaken && !hasRoom())
        violations.append({.part = TagPart::Set,
            .rule = Rule::TooManyTags,
            .position = -1,
            .limit = tagLimit(),
            .actual = static_cast<int>(fullest()) + 1,
            .text = {}});
    return violations + advice(key, TagPart::Key, keysInUse());
}

QList<Violation> TagModel::checkRename(const QString &from, const QString &text) const
{
    const QString key = normalised(rules(), text);
    QList<Violation> violations = checkKey(rules(), key);
    QStringList others = keysInUse();
    others.removeAll(from);
    const TagEdit renaming = tagdesk::renameKey(m_rows, from, key, m_workspace->editInput());
    if (renaming.conflicting > 0)
        violations.append({.part = TagPart::Key,
            .rule = Rule::DuplicateKey,
            .position = -1,
            .limit = 0,
            .actual = static_cast<int>(renaming.conflicting),
            .text = key});
    return violations + advice(key, TagPart::Key, others);
}

QList<Violation> TagModel::checkKeyValue(const QString &key, const QString &text) const
{
    const QString value = normalised(rules(), text);
    // A key that today's rules refuse can be removed and renamed, but takes no other value.
    return checkKey(rules(), key) + checkValue(rules(), value) + advice(value, TagPart::Value);
}

void TagModel::checkDrafts()
{
    for (NewTagDraft &tag : m_drafts.newTags) {
        tag.key.violations = checkNewKey(tag.key.text, &tag);
        const QString value = normalised(rules(), tag.value.text);
        tag.value.violations = checkValue(rules(), value) + advice(value, TagPart::Value);
    }
    for (auto draft = m_drafts.tags.begin(); draft != m_drafts.tags.end(); ++draft) {
        if (draft->key)
            draft->key->violations = checkRename(draft.key(), draft->key->text);
        if (draft->value)
            draft->value->violations = checkKeyValue(draft.key(), draft->value->text);
    }
}

QList<Violation> TagModel::violations(const KeyAggregate &key, int column) const
{
    const QString text = keyText(key);
    const TagDraft drafts = m_drafts.tags.value(text);
    const TagState state = stateOf(key);
    if (column == KeyColumn) {
        if (drafts.key)
            return drafts.key->violations;
        if (state != TagState::Added)
            return {};
        QStringList others = keysInUse();
        others.removeAll(text);
        return advice(text, TagPart::Key, others);
    }
    if (column != ValueColumn)
        return {};
    if (drafts.value)
        return drafts.value->violations;
    const bool isStaged = state == TagState::Added || state == TagState::Changed;
    return isStaged && key.values.size() == 1
        ? advice(m_workspace->table().pool().text(key.values.front().value), TagPart::Value)
        : QList<Violation>();
}

} // namespace tagdesk
