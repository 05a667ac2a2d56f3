// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cellwords.h"

#include "errortext.h"
#include "locktext.h"
#include "workspace.h"

namespace tagdesk {

QString CellWords::value(const std::optional<QString> &text)
{
    if (!text)
        //: In a table of changes: the resource does not have the tag.
        return tr("–");
    return text->isEmpty() ? tr("(empty value)") : *text;
}

QString CellWords::notRead()
{
    return tr("The tags of this resource were not read, so they cannot be edited. Read them again first.");
}

QString CellWords::refusal(const PlannedCell &cell, const Workspace &workspace)
{
    const TagPool &pool = workspace.table().pool();
    const TagRules &rules = workspace.rules(cell.row);
    const QString key = pool.text(cell.key);
    switch (cell.verdict) {
    case CellVerdict::Changed:
    case CellVerdict::Equal:
        break;
    case CellVerdict::NotRead:
        return notRead();
    case CellVerdict::Locked:
        return LockTexts::reason(
            lockOf(rules, {key, cell.before ? pool.text(*cell.before) : QString()}), key);
    case CellVerdict::RuleBroken: {
        const QString value = pool.text(cell.after);
        QList<Violation> violations = checkKey(rules, key) + checkValue(rules, value)
            + workspace.policies().check(cell.row, workspace.wanted(cell.row), {.key = key, .value = value});
        violations.removeIf([](const Violation &violation) { return violation.isAdvice(); });
        return violations.isEmpty() ? QString() : ErrorTexts::of(violations.constFirst(), rules);
    }
    case CellVerdict::NoRoom:
        return ErrorTexts::of({.part = TagPart::Set,
                                  .rule = Rule::TooManyTags,
                                  .limit = rules.tagsPerResource,
                                  .actual = rules.tagsPerResource + 1},
            rules);
    }
    return {};
}

QString CellWords::lock(Row row, const QString &key, const Workspace &workspace)
{
    const ResourceTable &table = workspace.table();
    if (table.knowledge(row) != TagKnowledge::Read)
        return notRead();
    const std::optional<TextId> id = table.pool().find(key);
    const std::optional<TextId> value = id ? table.pool().value(table.tags(row), *id) : std::nullopt;
    const Tag tag{.key = key, .value = value ? table.pool().text(*value) : QString()};
    return LockTexts::reason(lockOf(workspace.rules(row), tag), key);
}

} // namespace tagdesk
