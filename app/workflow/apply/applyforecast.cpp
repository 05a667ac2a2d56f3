// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyforecast.h"

#include "resourcetable.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tagdesk {

ApplyForecast::ApplyForecast(
    const Plan &plan, const ResourceTable &table, const LimitsOf &limits, PaceOf paceOf)
    : m_paceOf(std::move(paceOf))
{
    for (const auto &[account, phases] : workOf(plan.requests, plan.places, table, limits)) {
        for (const PhaseWork &work : phases) {
            m_work[account].writes += work.writes;
            m_work[account].before += work.before;
            m_work[account].after += work.after;
        }
    }
}

qint64 ApplyForecast::millisecondsLeft(std::size_t done, std::size_t requests) const
{
    if (requests == 0 || done >= requests)
        return 0;
    const double share = static_cast<double>(requests - done) / static_cast<double>(requests);
    const auto part = [share](qint64 count) {
        return static_cast<qint64>(std::ceil(static_cast<double>(count) * share));
    };
    qint64 longest = 0;
    for (const auto &[account, work] : m_work) {
        const Pace pace = m_paceOf(account);
        const PhaseWork left{
            .writes = part(work.writes), .before = part(work.before), .after = part(work.after)};
        longest = std::max(longest, pace.pauseMs + sendingMs(pace.limits, {left}, pace.room));
    }
    return longest;
}

} // namespace tagdesk
