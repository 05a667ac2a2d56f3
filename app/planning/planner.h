// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "requestlimits.h"

#include <functional>

namespace tagdesk {

/// The limits of a collection's account.
using LimitsOf = std::function<Limits(const Collection &)>;

/// Turns staged edits into the fewest legal requests. Pure: equal input, equal plan.
/// Drops no-ops and rows whose tags were not read; groups equal work; where whole deltas, single tags and
/// tags shared by the same rows give different counts takes the cheapest, counting a shared tag that is
/// repeated for every resource as work too; removes come first only where the tag quota needs the room.
[[nodiscard]] Plan makePlan(
    const ChangeSet &changes, const ResourceTable &table, TagPool &pool, const LimitsOf &limits);

} // namespace tagdesk
