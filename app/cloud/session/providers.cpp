// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "providers.h"

#include "huaweidnsprovider.h"
#include "jdcloudprovider.h"

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// A cloud with what it alone asks of an account.
struct Known
{
    const Provider *provider = nullptr;
    bool project = false;
    QString tokenHeader; // empty: the token has one form only
};

/// Providers hold no state, so that everybody may share them.
const std::array<Known, 2> &all()
{
    static const JdCloudProvider jdCloud;
    static const HuaweiDnsProvider huaweiDns;
    static const std::array<Known, 2> list{
        Known{.provider = &jdCloud, .tokenHeader = u"x-jdcloud-security-token"_s},
        Known{.provider = &huaweiDns, .project = true}};
    return list;
}

/// The rule sets of a cloud are named after its first one.
QStringList ruleSetsOf(const QString &standard)
{
    QStringList sets = {standard};
    for (const QString &set : tagRuleSets()) {
        if (set.startsWith(standard + u'-'))
            sets.append(set);
    }
    return sets;
}

AccountFields fieldsOf(const Known &known)
{
    Account account;
    account.cloud = known.provider->cloud();
    const Limits limits = known.provider->limits(account);
    return {.cloud = account.cloud,
        .project = known.project,
        .tokenForm = !known.tokenHeader.isEmpty(),
        .batch = limits.resourcesPerRequest > 1,
        .ruleSets = ruleSetsOf(known.provider->rules(account).id),
        .quotaPerMinute = limits.quotaPerMinute,
        .resourcesPerRequest = limits.resourcesPerRequest,
        .tokenHeader = known.tokenHeader};
}

} // namespace

QStringList clouds()
{
    QStringList names;
    for (const Known &each : all())
        names.append(each.provider->cloud());
    return names;
}

const Provider *provider(const QString &cloud)
{
    for (const Known &each : all()) {
        if (each.provider->cloud() == cloud)
            return each.provider;
    }
    return nullptr;
}

std::vector<AccountFields> accountFields()
{
    std::vector<AccountFields> fields;
    for (const Known &each : all())
        fields.push_back(fieldsOf(each));
    return fields;
}

} // namespace tagdesk
