// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner.h"
#include "tagedit.h"

namespace tagdesk {

/// The plan of what the profiles allow of these staged edits. What they forbid is left out and named in the
/// plan: edits of a read-only profile, of keys that a profile protects, and everything of an account whose
/// resources are more than its profile allows in one apply (which of them may go is not for us to choose).
/// So is what a policy refuses; what it wants confirmed is counted.
[[nodiscard]] Plan makeAllowedPlan(const ChangeSet &changes, const ResourceTable &table, TagPool &pool,
    const LimitsOf &limits, const RulesOf &rules, PolicyJudge *policies = nullptr);

} // namespace tagdesk
