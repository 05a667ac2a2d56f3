// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plancost.h"
#include "requestlimits.h"

#include <QString>

#include <functional>
#include <map>

namespace tagdesk {

class ResourceTable;

/// How long an apply under way will still take, from what was seen of each account so far.
class ApplyForecast
{
public:
    /// An account as it is now.
    struct Pace
    {
        Limits limits; ///< With the latency that was measured.
        qint64 room = 0; ///< Requests that the quota lets out at once.
        qint64 pauseMs = 0; ///< Until anything is sent, when throttled.
    };
    using PaceOf = std::function<Pace(const QString &accountId)>;

    ApplyForecast() = default;
    /// `limits` are those that the plan was made with.
    ApplyForecast(const Plan &plan, const ResourceTable &table, const LimitsOf &limits, PaceOf paceOf);

    /// `done` of `requests` that write were answered. 0: nothing is left.
    [[nodiscard]] qint64 millisecondsLeft(std::size_t done, std::size_t requests) const;

private:
    std::map<QString, PhaseWork> m_work; // by account
    PaceOf m_paceOf;
};

} // namespace tagdesk
