// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyfileformats.h"

#include "huaweikeycsv.h"
#include "huaweikeyvariables.h"
#include "huaweisdkcredentials.h"
#include "jdcliconfig.h"
#include "jdkeycsv.h"
#include "jdkeyvariables.h"
#include "koocliconfig.h"

#include <algorithm>

namespace tagdesk {

namespace {

QByteArray valueOf(const QProcessEnvironment &environment, const QString &variable)
{
    return environment.value(variable).toUtf8();
}

KeyCandidate candidateOf(const QProcessEnvironment &environment, const KeyVariables &variables)
{
    KeyCandidate candidate;
    candidate.origin.part = variables.accessKey;
    candidate.account.name = variables.name;
    candidate.account.cloud = variables.cloud;
    for (const auto &[field, variable] : variables.fields.asKeyValueRange())
        takeField(candidate, field, environment.value(variable));
    takeRegion(candidate, environment.value(variables.region));
    if (variables.needsRegion)
        noteMissingRegion(candidate);
    return candidate;
}

} // namespace

const std::vector<const KeyFileFormat *> &keyFileFormats()
{
    static const JdCliConfig jdCli;
    static const HuaweiSdkCredentials huaweiSdk;
    static const KooCliConfig kooCli;
    static const JdKeyCsv jdCsv;
    static const HuaweiKeyCsv huaweiCsv;
    static const std::vector<const KeyFileFormat *> list{&jdCli, &huaweiSdk, &kooCli, &jdCsv, &huaweiCsv};
    return list;
}

QStringList keyFileFormatNames()
{
    QStringList names;
    for (const KeyFileFormat *format : keyFileFormats())
        names.append(format->name());
    names.removeDuplicates();
    return names;
}

std::vector<KeyVariables> keyVariables()
{
    std::vector<KeyVariables> all = jdKeyVariables();
    for (KeyVariables &variables : huaweiKeyVariables())
        all.push_back(std::move(variables));
    return all;
}

KeyFileContent readKeyVariables(const QProcessEnvironment &environment)
{
    KeyFileContent content;
    for (const KeyVariables &variables : keyVariables()) {
        if (valueOf(environment, variables.accessKey).trimmed().isEmpty())
            continue;
        const auto secret = std::find_if(variables.secretKeys.cbegin(), variables.secretKeys.cend(),
            [&environment](const QString &name) { return !environment.value(name).trimmed().isEmpty(); });
        addCandidate(content, candidateOf(environment, variables),
            {.accessKey = valueOf(environment, variables.accessKey),
                .secretKey =
                    secret == variables.secretKeys.cend() ? QByteArray() : valueOf(environment, *secret),
                .securityToken = valueOf(environment, variables.securityToken)});
    }
    return content;
}

} // namespace tagdesk
