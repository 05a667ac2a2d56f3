// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "simulatedtrouble.h"

#include <algorithm>

namespace tagdesk {

SimulatedTrouble::SimulatedTrouble(SandboxTrouble trouble)
    : m_trouble(std::move(trouble))
    , m_kinds{{Kind::Throttled, m_trouble.throttled}, {Kind::FlowControlled, m_trouble.flowControlled},
          {Kind::Conflict, m_trouble.conflicts}, {Kind::Failure, m_trouble.failures}}
    , m_random(m_trouble.seed)
{
}

std::optional<SimulatedTrouble::Kind> SimulatedTrouble::next()
{
    for (Counted &each : m_kinds) {
        const bool isFirst = each.met < each.rate.first;
        if (!isFirst && (each.rate.share <= 0 || m_random.generateDouble() >= each.rate.share))
            continue;
        ++each.met;
        return each.kind;
    }
    return std::nullopt;
}

int SimulatedTrouble::met(Kind kind) const
{
    const auto found = std::ranges::find(m_kinds, kind, &Counted::kind);
    return found == m_kinds.end() ? 0 : found->met;
}

} // namespace tagdesk
