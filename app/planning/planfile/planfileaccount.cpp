// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfileaccount.h"

#include "clouddescription.h"

#include <tuple>

namespace tagdesk {

bool isBefore(const PlanFileAccount &one, const PlanFileAccount &other)
{
    return std::tie(one.cloud, one.name) < std::tie(other.cloud, other.name);
}

PlanFileAccount planFileAccount(const Account &account, const QString &endpoint, const TagRules &rules)
{
    PlanFileAccount named{.name = account.name,
        .cloud = account.cloud,
        .endpoint = endpoint,
        .region = {},
        .project = {},
        .rules = rules.id};
    const CloudDescription *cloud = describedCloud(account.cloud);
    if (cloud != nullptr && cloud->needsRegion)
        named.region = account.regions.value(0);
    if (cloud != nullptr && cloud->field(kProjectField) != nullptr)
        named.project = account.project();
    return named;
}

std::optional<PlanAccountDifference> differenceOf(const PlanFileAccount &one, const PlanFileAccount &other)
{
    using Of = PlanAccountDifference::Of;
    if (one.cloud != other.cloud)
        return PlanAccountDifference{.of = Of::Cloud, .one = one.cloud, .other = other.cloud};
    if (one.endpoint != other.endpoint)
        return PlanAccountDifference{.of = Of::Endpoint, .one = one.endpoint, .other = other.endpoint};
    if (one.region != other.region)
        return PlanAccountDifference{.of = Of::Region, .one = one.region, .other = other.region};
    const bool areProjectsKnown = !one.project.isEmpty() && !other.project.isEmpty();
    if (areProjectsKnown && one.project != other.project)
        return PlanAccountDifference{.of = Of::Project, .one = one.project, .other = other.project};
    if (one.rules != other.rules)
        return PlanAccountDifference{.of = Of::Rules, .one = one.rules, .other = other.rules};
    return std::nullopt;
}

} // namespace tagdesk
