// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lookwindows.h"
#include "phasework.h"
#include "plan.h"
#include "requestlimits.h"

#include <map>
#include <optional>
#include <vector>

namespace tagdesk {

/// How many writes go out on one reading. Where the quota is assumed and therefore used evenly, a page is
/// read only once the quota has room for half of what it ever has room for, so that fewer pages do.
[[nodiscard]] LookPace lookPace(const Limits &limits);

/// By account and phase, looks included.
[[nodiscard]] std::map<QString, std::vector<PhaseWork>> workOf(const std::vector<PlannedRequest> &requests,
    const ListPlaces &places, const ResourceTable &table, const LimitsOf &limits);

/// What the requests of a plan cost, looks before and after the writes included. Accounts work at the same
/// time, so the slowest decides; see sendingMs().
[[nodiscard]] PlanCost planCost(const std::vector<PlannedRequest> &requests, const ListPlaces &places,
    const ResourceTable &table, const LimitsOf &limits);

/// How long an account takes for this, phase by phase: the longest of three times. Rounds of parallel
/// requests, in which a write waits for the looks before it, and the end for those behind the last one; what
/// this computer needs for each; and the waits for the quota, of which `room` requests may go out at once (as
/// many as the limits say when nothing is given). Where writes rely on pages and nothing is known of the
/// room, PacedRun tells rounds and waits.
[[nodiscard]] qint64 sendingMs(
    const Limits &limits, const std::vector<PhaseWork> &phases, std::optional<qint64> room = std::nullopt);

} // namespace tagdesk
