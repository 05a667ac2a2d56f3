// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdkeyvariables.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

std::vector<KeyVariables> jdKeyVariables()
{
    return {{.name = u"jdcloud-environment"_s,
                .cloud = u"jdcloud"_s,
                .accessKey = u"JDCLOUD_ACCESS_KEY"_s,
                .secretKeys = {u"JDCLOUD_SECRET_KEY"_s, u"JDCLOUD_SECRET"_s},
                .region = u"JDCLOUD_REGION"_s},
        {.name = u"jdcloud-lego"_s,
            .cloud = u"jdcloud"_s,
            .accessKey = u"JDCLOUD_ACCESS_KEY_ID"_s,
            .secretKeys = {u"JDCLOUD_ACCESS_KEY_SECRET"_s},
            .region = u"JDCLOUD_REGION_ID"_s},
        {.name = u"jdcloud-terraform"_s,
            .cloud = u"jdcloud"_s,
            .accessKey = u"access_key"_s,
            .secretKeys = {u"secret_key"_s},
            .region = u"region"_s}};
}

} // namespace tagdesk
