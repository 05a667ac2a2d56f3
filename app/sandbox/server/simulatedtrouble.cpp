// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "simulatedtrouble.h"

#include <algorithm>

namespace tagdesk {

SimulatedTrouble::SimulatedTrouble(SandboxTrouble trouble)
    : m_trouble(std::move(trouble))
    , m_kinds{{Kind::Throttled, RateDraw(m_trouble.throttled)},
          {Kind::FlowControlled, RateDraw(m_trouble.flowControlled)},
          {Kind::Conflict, RateDraw(m_trouble.conflicts)}, {Kind::Failure, RateDraw(m_trouble.failures)}}
    , m_tmsKinds{{TmsKind::Throttled, RateDraw(m_trouble.tmsThrottled)},
          {TmsKind::TimedOut, RateDraw(m_trouble.tmsTimedOut)},
          {TmsKind::TimedOutDone, RateDraw(m_trouble.tmsTimedOutDone)}}
    , m_late(m_trouble.late)
    , m_random(m_trouble.seed)
{
}

std::optional<SimulatedTrouble::Kind> SimulatedTrouble::next()
{
    for (Counted &each : m_kinds) {
        if (each.draw.next(m_random))
            return each.kind;
    }
    return std::nullopt;
}

std::optional<SimulatedTrouble::TmsKind> SimulatedTrouble::nextOfTms()
{
    for (TmsCounted &each : m_tmsKinds) {
        if (each.draw.next(m_random))
            return each.kind;
    }
    return std::nullopt;
}

int SimulatedTrouble::met(Kind kind) const
{
    const auto found = std::ranges::find(m_kinds, kind, &Counted::kind);
    return found == m_kinds.end() ? 0 : found->draw.drawn();
}

int SimulatedTrouble::writeDelayMs()
{
    if (m_trouble.latestMs <= 0 || !m_late.next(m_random))
        return 0;
    return 1 + m_random.bounded(m_trouble.latestMs);
}

} // namespace tagdesk
