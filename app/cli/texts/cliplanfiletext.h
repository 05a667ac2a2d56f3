// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfilecheck.h"

#include <QString>

namespace tagdesk {

/// What is wrong with a plan file, and where.
[[nodiscard]] QString cliPlanFaultText(const QString &path, const PlanFileFault &fault);
/// Which change of a plan file does not hold, and why. `rules` are those of its collection; null where that
/// is not known.
[[nodiscard]] QString cliPlanConflictText(
    const PlanFileChange &change, const PlanConflict &conflict, const TagRules *rules);

} // namespace tagdesk
