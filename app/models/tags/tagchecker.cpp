// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagchecker.h"

#include "tagedit.h"
#include "tagselection.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

TagChecker::TagChecker(Workspace &workspace, const TagSelection &selection)
    : m_workspace(workspace)
    , m_selection(selection)
{
}

QList<Violation> TagChecker::checkNewKey(
    const QString &text, const TagDrafts &drafts, const NewTagDraft *draft) const
{
    const TagRules &rules = m_selection.rules();
    const QString key = normalised(rules, text);
    QList<Violation> violations = checkKey(rules, key);
    const KeyAggregate *known = m_selection.find(key);
    const bool isTaken = (known != nullptr && known->presentRows > 0)
        || std::any_of(drafts.newTags.cbegin(), drafts.newTags.cend(), [&](const NewTagDraft &other) {
               return &other != draft && !key.isEmpty() && normalised(rules, other.key.text) == key;
           });
    if (isTaken)
        violations.append({.part = TagPart::Key,
            .rule = Rule::DuplicateKey,
            .position = -1,
            .limit = 0,
            .actual = 0,
            .text = key});
    if (!isTaken && !m_selection.hasRoom())
        violations.append({.part = TagPart::Set,
            .rule = Rule::TooManyTags,
            .position = -1,
            .limit = rules.tagsPerResource,
            .actual = static_cast<int>(m_selection.aggregate().fullestRow) + 1,
            .text = {}});
    return violations + advice(key, TagPart::Key, m_selection.keysInUse());
}

QList<Violation> TagChecker::checkNewValue(const QString &text) const
{
    const QString value = normalised(m_selection.rules(), text);
    return checkValue(m_selection.rules(), value) + advice(value, TagPart::Value);
}

QList<Violation> TagChecker::checkRename(const QString &from, const QString &text) const
{
    const QString key = normalised(m_selection.rules(), text);
    QList<Violation> violations = checkKey(m_selection.rules(), key);
    QStringList others = m_selection.keysInUse();
    others.removeAll(from);
    const TagEdit renaming = renameKey(m_selection.rows(), from, key, m_workspace.editInput());
    if (renaming.conflicting > 0)
        violations.append({.part = TagPart::Key,
            .rule = Rule::DuplicateKey,
            .position = -1,
            .limit = 0,
            .actual = static_cast<int>(renaming.conflicting),
            .text = key});
    return violations + advice(key, TagPart::Key, others);
}

QList<Violation> TagChecker::checkKeyValue(const QString &key, const QString &text) const
{
    // A key that today's rules refuse can be removed and renamed, but takes no other value.
    return checkKey(m_selection.rules(), key) + checkNewValue(text);
}

void TagChecker::check(TagDrafts &drafts) const
{
    for (NewTagDraft &tag : drafts.newTags) {
        tag.key.violations = checkNewKey(tag.key.text, drafts, &tag);
        tag.value.violations = checkNewValue(tag.value.text);
    }
    for (auto draft = drafts.tags.begin(); draft != drafts.tags.end(); ++draft) {
        if (draft->key)
            draft->key->violations = checkRename(draft.key(), draft->key->text);
        if (draft->value)
            draft->value->violations = checkKeyValue(draft.key(), draft->value->text);
    }
}

QList<Violation> TagChecker::stagedKeyAdvice(const KeyAggregate &key) const
{
    if (m_selection.stateOf(key) != TagState::Added)
        return {};
    const QString text = m_selection.keyText(key);
    QStringList others = m_selection.keysInUse();
    others.removeAll(text);
    return advice(text, TagPart::Key, others);
}

QList<Violation> TagChecker::stagedValueAdvice(const KeyAggregate &key) const
{
    const TagState state = m_selection.stateOf(key);
    const bool isStaged = state == TagState::Added || state == TagState::Changed;
    return isStaged && key.values.size() == 1
        ? advice(m_selection.valueText(key.values.front()), TagPart::Value)
        : QList<Violation>();
}

} // namespace tagdesk
