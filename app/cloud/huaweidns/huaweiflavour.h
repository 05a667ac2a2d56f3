// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clouddescription.h"

#include <span>

namespace tagdesk {

/// Of an account: where its project is looked up; empty: iam.{region} of the cloud.
inline constexpr QLatin1StringView kIamEndpointField("iamEndpoint");

/// What tells the clouds apart that run this DNS service: hosts, regions, rules and words. The protocol is
/// one.
struct HuaweiFlavour
{
    /// Regions whose ids begin alike and that share a domain: dns.{region}.{domain}, iam.{region}.{domain}.
    struct Partition
    {
        QLatin1StringView regions; ///< How their ids begin; empty: all that are left.
        QLatin1StringView domain;
        QLatin1StringView tmsRegion = {}; ///< tms.{region}.{domain}; empty: tms.{domain}.
        bool hasOrganizations = false; ///< organizations.{domain} tells tag policies.
        bool hasGlobalDns = false; ///< Public resources are at dns.{domain}, not at the regional host.
    };

    CloudDescription description;
    std::span<const Partition> partitions;
    const TagRules *tmsRules = nullptr; ///< Of the Tag Management Service; never null.
    QLatin1StringView standardRegion; ///< Of an account that names none.
    QLatin1StringView publicRegion; ///< The only one with public resources; empty: all have them.

    [[nodiscard]] const Partition &partitionOf(const QString &region) const;
};

/// Huawei Cloud itself.
[[nodiscard]] const HuaweiFlavour &huaweiCloudFlavour();
/// Open Telekom Cloud of T-Systems.
[[nodiscard]] const HuaweiFlavour &openTelekomFlavour();
/// By Account::cloud; Huawei Cloud for another word.
[[nodiscard]] const HuaweiFlavour &huaweiFlavour(const QString &cloud);

} // namespace tagdesk
