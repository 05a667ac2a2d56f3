// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "checkedtags.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

void collect(const QString &text, const QList<Violation> &violations, QList<RefusedTag> &refused)
{
    const auto broken = std::find_if(violations.cbegin(), violations.cend(),
        [](const Violation &violation) { return !violation.isAdvice(); });
    if (broken != violations.cend())
        refused.append({.text = text, .violation = *broken});
}

QString textOf(const TagRemoval &removal)
{
    return removal.value ? removal.key + u'=' + *removal.value : removal.key;
}

bool hasKey(const QList<TagRemoval> &removals, const QString &key)
{
    return std::any_of(
        removals.cbegin(), removals.cend(), [&key](const TagRemoval &removal) { return removal.key == key; });
}

} // namespace

tl::expected<CheckedTags, QList<RefusedTag>> checkedTags(const CommandLine &line, const TagRules &rules)
{
    CheckedTags checked;
    QList<RefusedTag> refused;
    for (const Tag &given : line.tags) {
        const Tag tag{.key = normalised(rules, given.key), .value = normalised(rules, given.value)};
        collect(
            given.key + u'=' + given.value, checkKey(rules, tag.key) + checkValue(rules, tag.value), refused);
        checked.set.append(tag);
    }
    if (refused.isEmpty() && !checked.set.isEmpty())
        collect(line.tags.last().key, checkSet(rules, checked.set), refused);
    for (const TagRemoval &given : line.removals) {
        TagRemoval removal{.key = normalised(rules, given.key), .value = given.value};
        if (removal.value)
            removal.value = normalised(rules, *removal.value);
        if (hasKey(checked.removals, removal.key)) {
            Violation twice;
            twice.rule = Rule::DuplicateKey;
            twice.text = removal.key;
            collect(textOf(given), {twice}, refused);
        }
        // A value that was not given is checked where it is known: on the resource.
        collect(textOf(given), checkRemoval(rules, removal.key, removal.value.value_or(QString())), refused);
        checked.removals.append(removal);
    }
    if (!refused.isEmpty())
        return tl::unexpected(refused);
    return checked;
}

} // namespace tagdesk
