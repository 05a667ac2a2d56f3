// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "relayfaults.h"

namespace tagdesk {

RelayFaults::RelayFaults(std::vector<Rule> rules, std::vector<Chance> chances, quint32 seed)
    : m_chances(std::move(chances))
    , m_random(seed)
{
    for (Rule &rule : rules)
        m_rules.push_back({.rule = std::move(rule)});
}

std::optional<RelayStep> RelayFaults::next(const RelayedRequest &request)
{
    std::optional<RelayStep> step = named(request);
    if (!step)
        step = drawn();
    if (step)
        ++m_injected[step->action];
    return step;
}

std::optional<RelayStep> RelayFaults::named(const RelayedRequest &request)
{
    const QByteArray line = request.method + ' ' + request.target + ' ';
    std::optional<RelayStep> step;
    // Every rule counts for itself, whichever of them is the first to hit.
    for (Counted &each : m_rules) {
        if (!line.contains(each.rule.text) && !request.body.contains(each.rule.text))
            continue;
        if (++each.seen == each.rule.nth && !step)
            step = each.rule.step;
    }
    return step;
}

std::optional<RelayStep> RelayFaults::drawn()
{
    for (const Chance &chance : m_chances) {
        if (m_random.generateDouble() < chance.probability)
            return chance.step;
    }
    return std::nullopt;
}

int RelayFaults::injected(RelayStep::Action action) const
{
    const auto found = m_injected.find(action);
    return found == m_injected.end() ? 0 : found->second;
}

} // namespace tagdesk
