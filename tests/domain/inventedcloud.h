// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clouddescription.h"

namespace tagdesk {

/// A cloud that no code knows, with a field of its own of every kind.
inline CloudDescription inventedCloud()
{
    using namespace Qt::StringLiterals;
    using Kind = AccountField::Kind;
    CloudDescription cloud;
    cloud.cloud = u"nimbus"_s;
    cloud.name = "Nimbus";
    cloud.fields = {{.id = u"tenant"_s,
                        .isNeeded = true,
                        .form = u"[a-z]+"_s,
                        .label = "T&enant",
                        .hint = "As the console shows it.",
                        .mistake = "“%1” is no tenant: those are lower case.",
                        .option = u"--tenant"_s,
                        .optionValue = u"NAME"_s,
                        .optionHelp = "%1: whose resources they are",
                        .name = "tenant"},
        {.id = u"gateway"_s,
            .kind = Kind::Url,
            .label = "&Gateway",
            .placeholder = "the nearest one",
            .option = u"--gateway"_s,
            .optionHelp = "%1: where requests go",
            .name = "gateway"},
        {.id = u"vault"_s,
            .kind = Kind::Choice,
            .standard = u"warm"_s,
            .choices = {{.value = u"warm"_s, .label = "Warm"}, {.value = u"cold"_s, .label = "Cold"}},
            .label = "&Vault",
            .option = u"--vault"_s,
            .optionHelp = "%1: which of its two halves",
            .name = "vault"},
        {.id = u"isAudited"_s,
            .kind = Kind::YesNo,
            .section = AccountField::Section::Keys,
            .standard = kNo,
            .label = "Tell the auditor of every request",
            .option = u"--audited"_s,
            .optionHelp = "%1: whether the auditor is told",
            .name = "audited"}};
    return cloud;
}

/// Describes it beside those that are described already.
inline void describeInventedCloud()
{
    std::vector<CloudDescription> clouds = describedClouds();
    clouds.push_back(inventedCloud());
    describeClouds(std::move(clouds));
}

} // namespace tagdesk
