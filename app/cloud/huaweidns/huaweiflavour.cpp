// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweiflavour.h"

#include "tmsrules.h"

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// No rate is published for DNS; a sibling service of the same gateway allows 200 in five minutes and says
/// so with 429, which the rate limiter obeys.
constexpr int kQuotaPerMinute = 600;

constexpr std::array kHuaweiPartitions{
    // The European partition has its own domain and only regional hosts.
    HuaweiFlavour::Partition{.regions = "eu-west-1"_L1, .domain = "myhuaweicloud.eu"_L1},
    // Public zones are global resources; several regional hosts do not know them.
    HuaweiFlavour::Partition{
        .regions = {}, .domain = "myhuaweicloud.com"_L1, .hasOrganizations = true, .hasGlobalDns = true},
};

constexpr std::array kTelekomPartitions{
    HuaweiFlavour::Partition{.regions = {}, .domain = "otc.t-systems.com"_L1, .tmsRegion = "eu-de"_L1},
};

/// Sources: Open Telekom Cloud, DNS API reference and user guide since 2025-03. As Huawei's of that year, but
/// for the slash in values.
TagRules telekomRules()
{
    TagRules rules = *documentedRules(u"huawei-dns-2025"_s);
    rules.id = u"otc-dns"_s;
    rules.value.characters.alsoAllowed.remove(u'/');
    return rules;
}

std::vector<AccountField> huaweiFields()
{
    return {{.id = kProjectField,
                // It becomes a path segment and a header.
                .form = u"[0-9A-Za-z_-]+"_s,
                .label = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Pro&ject id"),
                .placeholder = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "looked up by the region"),
                .mistake = QT_TRANSLATE_NOOP("tagdesk::CloudDescription",
                    "“%1” cannot be a project id: those have only letters, digits, - and _."),
                .option = u"--project"_s,
                .optionValue = u"ID"_s,
                //: %1: names of clouds.
                .optionHelp =
                    QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "%1: looked up by region when left out"),
                .name = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "project")},
        {.id = kIamEndpointField,
            .kind = AccountField::Kind::Url,
            .label = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "&IAM endpoint"),
            .placeholder = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "the cloud's own"),
            .option = u"--iam-endpoint"_s,
            //: %1: names of clouds.
            .optionHelp = QT_TRANSLATE_NOOP("tagdesk::CloudDescription",
                "%1: where the project is looked up; --endpoint when that is given"),
            .name = QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "project look-up"),
            .followsEndpoint = true}};
}

CloudDescription description(const QString &cloud, const char *name)
{
    return {.cloud = cloud,
        .name = name,
        .kinds =
            {
                //: DNS zones that only one's own networks see
                {u"DNS-private_zone"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Private zones"),
                    u"lan"_s},
                //: Of private zones
                {u"DNS-private_recordset"_s,
                    QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Private record sets"), u"record"_s},
                //: DNS zones that the whole internet sees
                {u"DNS-public_zone"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Public zones"),
                    u"zone"_s},
                //: Of public zones
                {u"DNS-public_recordset"_s,
                    QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Public record sets"), u"record"_s},
                //: DNS records that tell the name of an elastic IP address
                {u"DNS-ptr_record"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "PTR records"),
                    u"network"_s},
            },
        .needsRegion = true,
        .fields = huaweiFields(),
        .quotaPerMinute = kQuotaPerMinute,
        .countsMissing = true,
        .hasBatchService = true};
}

HuaweiFlavour huaweiCloud()
{
    CloudDescription described =
        description(u"huawei"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Huawei Cloud"));
    described.ruleSets = {{documentedRules(u"huawei-dns"_s),
                              QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Huawei Cloud DNS")},
        {documentedRules(u"huawei-dns-2025"_s),
            QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Huawei Cloud DNS, rules of 2025")}};
    described.policies = {CloudPolicy::Effective, CloudPolicy::Predefined};
    return {.description = std::move(described),
        .partitions = kHuaweiPartitions,
        .tmsRules = &huaweiTmsRules(),
        .standardRegion = "cn-north-4"_L1,
        .publicRegion = {}};
}

HuaweiFlavour telekom()
{
    CloudDescription described =
        description(u"otc"_s, QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Open Telekom Cloud"));
    described.ruleSets = {{std::make_shared<const TagRules>(telekomRules()),
        QT_TRANSLATE_NOOP("tagdesk::CloudDescription", "Open Telekom Cloud DNS")}};
    described.policies = {CloudPolicy::Predefined};
    // Private resources are in eu-de and eu-nl, public ones in eu-de alone.
    return {.description = std::move(described),
        .partitions = kTelekomPartitions,
        .tmsRules = &openTelekomTmsRules(),
        .standardRegion = "eu-de"_L1,
        .publicRegion = "eu-de"_L1};
}

} // namespace

const HuaweiFlavour::Partition &HuaweiFlavour::partitionOf(const QString &region) const
{
    return *std::ranges::find_if(
        partitions, [&region](const Partition &each) { return region.startsWith(each.regions); });
}

const HuaweiFlavour &huaweiCloudFlavour()
{
    static const HuaweiFlavour flavour = huaweiCloud();
    return flavour;
}

const HuaweiFlavour &openTelekomFlavour()
{
    static const HuaweiFlavour flavour = telekom();
    return flavour;
}

const HuaweiFlavour &huaweiFlavour(const QString &cloud)
{
    return cloud == openTelekomFlavour().description.cloud ? openTelekomFlavour() : huaweiCloudFlavour();
}

} // namespace tagdesk
