// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyforecast.h"

#include "plancost.h"
#include "resourcetable.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tagdesk {

ApplyForecast::ApplyForecast(const Plan &plan, const ResourceTable &table, PaceOf paceOf)
    : m_paceOf(std::move(paceOf))
{
    for (const PlannedRequest &request : plan.requests)
        ++m_writes[table.collection(request.rows.front()).account];
}

qint64 ApplyForecast::millisecondsLeft(std::size_t done, std::size_t requests) const
{
    if (requests == 0 || done >= requests)
        return 0;
    const double share = static_cast<double>(requests - done) / static_cast<double>(requests);
    qint64 longest = 0;
    for (const auto &[account, writes] : m_writes) {
        const Pace pace = m_paceOf(account);
        const auto left = static_cast<qint64>(std::ceil(static_cast<double>(writes) * share));
        longest = std::max(longest, pace.pauseMs + sendingMs(pace.limits, {left}, pace.room));
    }
    return longest;
}

} // namespace tagdesk
