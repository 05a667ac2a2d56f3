// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policychoices.h"

#include <algorithm>
#include <unordered_set>

namespace tagdesk {

namespace {

/// The list of values says all that is allowed, whatever else becomes of the resource.
bool isClosed(const PolicyRule &rule)
{
    const AllowedValues &values = rule.values;
    return !values.pattern && !values.numbers && !values.dates && !values.ignoresCase
        && values.offered().size() == values.texts.size() && rule.scope.filterText.isEmpty();
}

} // namespace

PolicyChoices::PolicyChoices(
    std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes, PolicyJudge &policies)
    : m_policies(policies)
{
    if (policies.isEmpty())
        return;
    std::unordered_set<std::uint32_t> known;
    for (const Row row : rows) {
        if (table.knowledge(row) != TagKnowledge::Read)
            continue;
        const std::uint32_t list = policies.rulesOf(row, changes.wanted(table, policies.pool(), row));
        if (known.insert(list).second)
            m_lists.push_back(list);
    }
}

KeyChoices PolicyChoices::of(const QString &key) const
{
    KeyChoices all{.values = {}, .isWhole = !m_lists.empty(), .severity = PolicySeverity::Refuse};
    for (const std::uint32_t list : m_lists) {
        const KeyChoices one = ofList(list, key);
        all.values += one.values;
        all.isWhole = all.isWhole && one.isWhole;
        all.severity = std::min(all.severity, one.severity);
    }
    all.values.removeDuplicates();
    return all.values.isEmpty() ? KeyChoices() : all;
}

/// What every rule of the list allows. The strictest of them tells what becomes of another value.
KeyChoices PolicyChoices::ofList(std::uint32_t list, const QString &key) const
{
    KeyChoices choices;
    std::vector<const PolicyRule *> rules;
    for (const std::uint16_t number : m_policies.rules(list)) {
        const PolicyRule &rule = m_policies.rule(number);
        const bool isOfKey =
            rule.isSpelled ? rule.key.compare(key, Qt::CaseInsensitive) == 0 : rule.key == key;
        if (!isOfKey || !rule.values.isLimited())
            continue;
        rules.push_back(&rule);
        choices.values += rule.values.offered();
        if (isClosed(rule)) {
            choices.isWhole = true;
            choices.severity = std::max(choices.severity, rule.severity);
        }
    }
    choices.values.removeIf([&rules](const QString &value) {
        return std::ranges::any_of(
            rules, [&value](const PolicyRule *rule) { return !rule->values.allows(value); });
    });
    return choices;
}

} // namespace tagdesk
