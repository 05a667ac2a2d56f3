// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyconfirmation.h"

#include "plan.h"

#include <algorithm>

namespace tagdesk {

ConfirmationRules strictest(const ConfirmationRules &one, const ConfirmationRules &other)
{
    ConfirmationRules both = one;
    both.removals = one.removals || other.removals;
    if (other.changesAbove)
        both.changesAbove = std::min(*other.changesAbove, one.changesAbove.value_or(*other.changesAbove));
    return both;
}

std::optional<NeededConfirmation> neededConfirmation(const ConfirmationRules &rules, const Plan &plan)
{
    if (rules.removals && plan.removals > 0)
        return NeededConfirmation{.of = NeededConfirmation::Of::Removals, .number = plan.removals};
    if (plan.violations > 0)
        return NeededConfirmation{.of = NeededConfirmation::Of::Violations, .number = plan.violations};
    if (rules.changesAbove && plan.changes > *rules.changesAbove)
        return NeededConfirmation{.of = NeededConfirmation::Of::Changes, .number = plan.changes};
    return std::nullopt;
}

} // namespace tagdesk
