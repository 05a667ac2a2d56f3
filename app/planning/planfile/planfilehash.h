// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfile.h"

namespace tagdesk {

/// SHA-256 of what a plan would send and where, as 64 hexadecimal digits: over the line of each account and
/// then of each change, as toJson() writes them but for the comma, each with a line feed behind it. Layout,
/// order, reason, author, time and costs do not count.
[[nodiscard]] QString planHash(const PlanFile &plan);
/// The same, taken from PlanFile::actualHash where that is known.
[[nodiscard]] QString knownPlanHash(const PlanFile &plan);
/// The first 12 digits, by which people name a plan.
[[nodiscard]] QString shortPlanHash(const QString &hash);
/// What the journal keeps of a run of this plan: "CHG-1234 [plan 8c7db84fc0fd]". Without a reason only the
/// plan.
[[nodiscard]] QString planNote(const QString &reason, const PlanFile &plan);
/// False: what it would send was changed by hand since. A file of version 1 has no hash to tell.
[[nodiscard]] bool isAsMade(const PlanFile &plan);

} // namespace tagdesk
