// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcases.h"

#include <algorithm>

namespace tagdesk {

TagCases::TagCases(const EditInput &input)
    : m_input(input)
{
}

std::uint32_t TagCases::rulesOf(Row row)
{
    const std::size_t collection = m_input.table.collectionIndex(row);
    if (collection >= m_rulesOf.size())
        m_rulesOf.resize(collection + 1);
    std::uint32_t &known = m_rulesOf[collection];
    if (known == 0) {
        const TagRules *rules = &m_input.rules(m_input.table.collection(row));
        const auto place = std::ranges::find(m_rules, rules);
        known = static_cast<std::uint32_t>(place - m_rules.begin()) + 1;
        if (place == m_rules.end()) {
            m_rules.push_back(rules);
            m_plain.emplace_back();
        }
    }
    return known - 1;
}

std::uint32_t TagCases::caseOf(Row row)
{
    const std::uint32_t rules = rulesOf(row);
    const TagSet base = m_input.table.tags(row);
    const TagSet delta = m_input.changes.delta(row);
    const auto next = static_cast<std::uint32_t>(m_cases.size());
    const auto addCase = [&] {
        m_cases.push_back({.rules = m_rules[rules],
            .base = base,
            .delta = delta,
            .wanted = m_input.pool.apply(base, delta)});
    };
    if (delta.isEmpty()) {
        std::vector<std::uint32_t> &plain = m_plain[rules];
        if (base.index >= plain.size())
            plain.resize(std::max<std::size_t>(m_input.pool.setCount(), std::size_t{base.index} + 1));
        if (plain[base.index] == 0) {
            plain[base.index] = next + 1;
            addCase();
        }
        return plain[base.index] - 1;
    }
    std::vector<std::uint32_t> &known = m_edited[std::uint64_t{base.index} << 32U | delta.index];
    const auto place = std::ranges::find_if(
        known, [&](std::uint32_t number) { return m_cases[number].rules == m_rules[rules]; });
    if (place != known.end())
        return *place;
    known.push_back(next);
    addCase();
    return next;
}

void TagCases::add(std::span<const Row> rows)
{
    for (const Row row : rows) {
        if (row >= m_seen.size())
            m_seen.resize(std::max<std::size_t>(m_input.table.size(), std::size_t{row} + 1));
        if (m_seen[row])
            continue;
        m_seen[row] = true;
        if (m_input.table.knowledge(row) != TagKnowledge::Read) {
            m_notRead.push_back(row);
            continue;
        }
        const std::uint32_t number = caseOf(row);
        ++m_cases[number].rows;
        m_rows.push_back(row);
        m_caseOf.push_back(number);
    }
}

void TagCases::finish()
{
    m_starts.assign(m_cases.size() + 1, 0);
    for (std::size_t number = 0; number < m_cases.size(); ++number)
        m_starts[number + 1] = m_starts[number] + m_cases[number].rows;
    m_byCase.resize(m_rows.size());
    std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        m_byCase[next[m_caseOf[place]]++] = m_rows[place];
}

std::span<const Row> TagCases::rowsOf(std::size_t number) const
{
    return std::span(m_byCase).subspan(m_starts[number], m_starts[number + 1] - m_starts[number]);
}

} // namespace tagdesk
