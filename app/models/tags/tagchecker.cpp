// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagchecker.h"

#include "keymerge.h"
#include "tagselection.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Advice on a text with the places counted in what was typed: a cloud may not keep the blanks in front.
QList<Violation> typedAdvice(
    const TagRules &rules, const QString &text, TagPart part, const QStringList &keysInUse = {})
{
    const QString kept = normalised(rules, text);
    const int removedInFront = kept.isEmpty() ? 0 : codePoints(text.first(text.indexOf(kept)));
    QList<Violation> found = advice(kept, part, keysInUse);
    for (Violation &each : found) {
        if (each.position >= 0)
            each.position += removedInFront;
    }
    return found;
}

} // namespace

TagChecker::TagChecker(Workspace &workspace, const TagSelection &selection)
    : m_workspace(workspace)
    , m_selection(selection)
{
}

bool TagChecker::isPresent(const QString &key) const
{
    const KeyAggregate *known = m_selection.find(key);
    return known != nullptr && known->presentRows > 0;
}

QList<Violation> TagChecker::checkNewKey(const QString &text, bool isContradiction) const
{
    const TagRules &rules = m_selection.rules();
    const QString key = normalised(rules, text);
    QList<Violation> violations = checkKey(rules, text);
    if (isContradiction)
        violations.append({.part = TagPart::Key,
            .rule = Rule::DuplicateKey,
            .position = -1,
            .limit = 0,
            .actual = 0,
            .text = key});
    else if (!isPresent(key) && !m_selection.hasRoom())
        violations.append({.part = TagPart::Set,
            .rule = Rule::TooManyTags,
            .position = -1,
            .limit = rules.tagsPerResource,
            .actual = static_cast<int>(m_selection.aggregate().fullestRow) + 1,
            .text = {}});
    return violations + ofPolicies(key, {}, TagPart::Key) + keyAdvice(text, m_selection.keysInUse());
}

QList<Violation> TagChecker::ofPolicies(const QString &key, const QString &value, TagPart part) const
{
    const TagRules &rules = m_selection.rules();
    QList<Violation> found =
        m_selection.policyViolations({.key = normalised(rules, key), .value = normalised(rules, value)});
    found.removeIf([part](const Violation &violation) { return violation.part != part; });
    return found;
}

QList<Violation> TagChecker::keyAdvice(const QString &text, const QStringList &others) const
{
    QList<Violation> found = typedAdvice(m_selection.rules(), text, TagPart::Key, others);
    for (Violation &each : found) {
        if (const KeyAggregate *twin = m_selection.find(each.text); twin && each.rule == Rule::CaseTwin)
            each.actual = static_cast<int>(twin->presentRows);
    }
    return found;
}

QList<Violation> TagChecker::checkNewValue(const QString &key, const QString &text) const
{
    return checkValue(m_selection.rules(), text) + ofPolicies(key, text, TagPart::Value)
        + typedAdvice(m_selection.rules(), text, TagPart::Value);
}

QList<Violation> TagChecker::checkRename(const QString &from, const QString &text) const
{
    const QString key = normalised(m_selection.rules(), text);
    QList<Violation> violations = checkKey(m_selection.rules(), text);
    QStringList others = m_selection.keysInUse();
    others.removeAll(from);
    const KeyMerge merge = findKeyMerge(m_selection.rows(), from, key, m_workspace.editInput());
    if (!merge.differing.empty())
        violations.append({.part = TagPart::Key,
            .rule = Rule::DuplicateKey,
            .position = -1,
            .limit = 0,
            .actual = static_cast<int>(merge.differing.size()),
            .text = key});
    return violations + ofPolicies(key, {}, TagPart::Key) + keyAdvice(text, others);
}

QList<Violation> TagChecker::checkKeyValue(const QString &key, const QString &text) const
{
    // A key that today's rules refuse can be removed and renamed, but takes no other value.
    return checkKey(m_selection.rules(), key) + checkNewValue(key, text);
}

/// A draft of a new tag above this one has its key.
bool TagChecker::isTypedAbove(const TagDrafts &drafts, std::size_t place) const
{
    const TagRules &rules = m_selection.rules();
    const QString key = normalised(rules, drafts.newTags[place].key.text);
    return !key.isEmpty()
        && std::any_of(drafts.newTags.cbegin(), drafts.newTags.cbegin() + static_cast<std::ptrdiff_t>(place),
            [&](const NewTagDraft &other) { return normalised(rules, other.key.text) == key; });
}

void TagChecker::check(TagDrafts &drafts) const
{
    for (std::size_t place = 0; place < drafts.newTags.size(); ++place) {
        NewTagDraft &tag = drafts.newTags[place];
        if (!isPresent(normalised(m_selection.rules(), tag.key.text)))
            tag.mode = EditMode::Set;
        tag.isContradiction = tag.isContradiction || isTypedAbove(drafts, place);
        tag.key.violations = checkNewKey(tag.key.text, tag.isContradiction);
        tag.value.violations =
            tag.mode == EditMode::Remove ? QList<Violation>() : checkNewValue(tag.key.text, tag.value.text);
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
    if (key.presentRows == 0)
        return {};
    const QString text = m_selection.keyText(key);
    const QList<Violation> broken = ofPolicies(text, {}, TagPart::Key);
    if (m_selection.stateOf(key) != TagState::Added)
        return broken + keyAdvice(text, m_selection.twinsOf(text));
    QStringList others = m_selection.keysInUse();
    others.removeAll(text);
    return broken + keyAdvice(text, others);
}

QList<Violation> TagChecker::stagedValueAdvice(const KeyAggregate &key) const
{
    const TagState state = m_selection.stateOf(key);
    const bool isStaged = state == TagState::Added || state == TagState::Changed;
    if (key.presentRows == 0 || key.values.size() != 1)
        return {};
    const QString value = m_selection.valueText(key.values.front());
    const QList<Violation> broken = ofPolicies(m_selection.keyText(key), value, TagPart::Value);
    return isStaged ? broken + advice(value, TagPart::Value) : broken;
}

} // namespace tagdesk
