// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyconfirmation.h"

#include "plan.h"
#include "profile.h"

#include <algorithm>

namespace tagdesk {

ConfirmationRules confirmationRules(const Profile &profile)
{
    return {.changesAbove = static_cast<std::size_t>(std::max(0, profile.confirmAbove)),
        .removals = profile.production};
}

std::optional<NeededConfirmation> neededConfirmation(const ConfirmationRules &rules, const Plan &plan)
{
    if (rules.removals && plan.removals > 0)
        return NeededConfirmation{.of = NeededConfirmation::Of::Removals, .number = plan.removals};
    if (rules.changesAbove && plan.changes > *rules.changesAbove)
        return NeededConfirmation{.of = NeededConfirmation::Of::Changes, .number = plan.changes};
    return std::nullopt;
}

} // namespace tagdesk
