// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plancost.h"

namespace tagdesk {

/// Turns staged edits into the fewest legal requests. Pure: equal input, equal plan.
/// Drops no-ops and leaves out rows whose tags were not read, and rows that would gain a tag over the quota;
/// groups work as grouped() says; removes come first, in a phase of their own, only for rows whose new tags
/// need the room. Requests are ordered by phase, collection, operation (sets before removals), text of the
/// tags, and row.
[[nodiscard]] Plan makePlan(
    const ChangeSet &changes, const ResourceTable &table, TagPool &pool, const LimitsOf &limits);

} // namespace tagdesk
