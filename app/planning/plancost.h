// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "requestlimits.h"

#include <functional>

namespace tagdesk {

/// The limits of a collection's account.
using LimitsOf = std::function<Limits(const Collection &)>;

/// What these requests cost. Accounts work at the same time, so the slowest decides. Each takes the longer of
/// two times: rounds of parallel requests, phase by phase; and a minute's wait for every full quota that is
/// used up before the last request.
[[nodiscard]] PlanCost planCost(
    const std::vector<PlannedRequest> &requests, const ResourceTable &table, const LimitsOf &limits);

} // namespace tagdesk
