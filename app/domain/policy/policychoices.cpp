// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policychoices.h"

#include <algorithm>

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

PolicyChoices::PolicyChoices(const ResourceTable &table, const ChangeSet &changes, PolicyJudge &policies)
    : m_table(table)
    , m_changes(changes)
    , m_policies(policies)
{
}

void PolicyChoices::add(std::span<const Row> rows)
{
    if (m_policies.isEmpty())
        return;
    for (const Row row : rows) {
        if (m_table.knowledge(row) != TagKnowledge::Read)
            continue;
        const std::uint32_t list = m_policies.rulesOf(row, m_changes.wanted(m_table, m_policies.pool(), row));
        if (m_known.insert(list).second)
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
