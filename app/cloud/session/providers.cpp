// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "providers.h"

#include "huaweidnsprovider.h"
#include "huaweiflavour.h"
#include "jdcloudprovider.h"

#include <array>

namespace tagdesk {

namespace {

using Providers = std::array<const Provider *, 3>;

Providers described(const Providers &providers)
{
    std::vector<CloudDescription> descriptions;
    for (const Provider *each : providers)
        descriptions.push_back(each->description());
    describeClouds(std::move(descriptions));
    return providers;
}

/// Providers hold no state, so that everybody may share them.
const Providers &all()
{
    static const JdCloudProvider jdCloud;
    static const HuaweiDnsProvider huaweiDns(huaweiCloudFlavour());
    static const HuaweiDnsProvider openTelekomDns(openTelekomFlavour());
    static const Providers list = described({&jdCloud, &huaweiDns, &openTelekomDns});
    return list;
}

} // namespace

QStringList clouds()
{
    QStringList names;
    for (const CloudDescription &each : cloudDescriptions())
        names.append(each.cloud);
    return names;
}

const std::vector<CloudDescription> &cloudDescriptions()
{
    static_cast<void>(all());
    return describedClouds();
}

const Provider *provider(const QString &cloud)
{
    for (const Provider *each : all()) {
        if (each->cloud() == cloud)
            return each;
    }
    return nullptr;
}

} // namespace tagdesk
