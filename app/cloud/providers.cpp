// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "providers.h"

#include "huaweidnsprovider.h"
#include "jdcloudprovider.h"

#include <array>

namespace tagdesk {

namespace {

/// Providers hold no state, so that everybody may share them.
const std::array<const Provider *, 2> &all()
{
    static const JdCloudProvider jdCloud;
    static const HuaweiDnsProvider huaweiDns;
    static const std::array<const Provider *, 2> list{&jdCloud, &huaweiDns};
    return list;
}

} // namespace

QStringList clouds()
{
    QStringList names;
    for (const Provider *each : all())
        names.append(each->cloud());
    return names;
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
