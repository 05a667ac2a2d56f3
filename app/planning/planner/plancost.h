// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "requestlimits.h"

#include <functional>
#include <optional>
#include <vector>

namespace tagdesk {

/// The limits of a collection's account.
using LimitsOf = std::function<Limits(const Collection &)>;

/// What these requests cost, looks before and after each of them included. Accounts work at the same time, so
/// the slowest decides; see sendingMs().
[[nodiscard]] PlanCost planCost(
    const std::vector<PlannedRequest> &requests, const ResourceTable &table, const LimitsOf &limits);

/// How long an account takes for so many requests that write, phase by phase: the longest of three times.
/// Rounds of parallel requests, in which a write waits for the looks before it, and the end for those behind
/// the last one; what this computer needs for each; and the waits for the quota, of which `room` requests may
/// go out at once (as many as the limits say when nothing is given).
[[nodiscard]] qint64 sendingMs(const Limits &limits, const std::vector<qint64> &writesByPhase,
    std::optional<qint64> room = std::nullopt);

} // namespace tagdesk
