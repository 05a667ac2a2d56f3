// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweikeyvariables.h"

#include "huaweiflavour.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

std::vector<KeyVariables> huaweiKeyVariables()
{
    return {{.name = u"huawei-sdk"_s,
                .cloud = u"huawei"_s,
                .accessKey = u"HUAWEICLOUD_SDK_AK"_s,
                .secretKeys = {u"HUAWEICLOUD_SDK_SK"_s},
                .securityToken = u"HUAWEICLOUD_SDK_SECURITY_TOKEN"_s,
                .fields = {{kProjectField, u"HUAWEICLOUD_SDK_PROJECT_ID"_s},
                    {kIamEndpointField, u"HUAWEICLOUD_SDK_IAM_ENDPOINT"_s}},
                .needsRegion = true},
        {.name = u"huawei-terraform"_s,
            .cloud = u"huawei"_s,
            .accessKey = u"HW_ACCESS_KEY"_s,
            .secretKeys = {u"HW_SECRET_KEY"_s},
            .securityToken = u"HW_SECURITY_TOKEN"_s,
            .region = u"HW_REGION_NAME"_s,
            .fields = {{kProjectField, u"HW_PROJECT_ID"_s}},
            .needsRegion = true},
        {.name = u"huawei-environment"_s,
            .cloud = u"huawei"_s,
            .accessKey = u"CLOUD_SDK_AK"_s,
            .secretKeys = {u"CLOUD_SDK_SK"_s},
            .needsRegion = true}};
}

} // namespace tagdesk
