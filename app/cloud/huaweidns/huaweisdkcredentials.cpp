// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweisdkcredentials.h"

#include "huaweiflavour.h"
#include "inifile.h"
#include "keyfiletext.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The SDKs pass over every other section.
bool isCredentialSection(const QString &name)
{
    const QString lower = name.toLower();
    return lower.startsWith("basic"_L1) || lower.startsWith("global"_L1);
}

QString nameFor(const QString &section)
{
    if (section == "basic"_L1)
        return u"huawei"_s;
    return section == "global"_L1 ? u"huawei-global"_s : section;
}

void readSection(KeyFileContent &content, const IniSection &section, const QString &path)
{
    KeyCandidate candidate;
    candidate.origin = {.path = path, .part = section.name, .line = section.line};
    // Both together win over a pair of keys.
    if (!section.value("idp_id").isEmpty() && !section.value("id_token_file").isEmpty()) {
        content.problems.push_back(
            {.reason = KeyFileProblem::Reason::SignsInElsewhere, .origin = candidate.origin, .text = {}});
        return;
    }
    candidate.account.cloud = u"huawei"_s;
    candidate.account.name = nameFor(section.name);
    takeField(candidate, kProjectField, section.text("project_id"));
    takeField(candidate, kIamEndpointField, section.text("iam_endpoint"));
    noteMissingRegion(candidate);
    addCandidate(content, std::move(candidate),
        {.accessKey = section.value("ak").toByteArray(),
            .secretKey = section.value("sk").toByteArray(),
            .securityToken = section.value("security_token").toByteArray()});
}

} // namespace

QString HuaweiSdkCredentials::name() const
{
    return u"huaweicloud"_s;
}

QString HuaweiSdkCredentials::usualPath() const
{
    return u".huaweicloud/credentials"_s;
}

QString HuaweiSdkCredentials::pathVariable() const
{
    return u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s;
}

bool HuaweiSdkCredentials::matches(QByteArrayView text) const
{
    const std::vector<QByteArrayView> lines = keyFileLines(text);
    return std::any_of(lines.cbegin(), lines.cend(), [](QByteArrayView line) {
        const QByteArrayView begin = line.trimmed();
        return begin.startsWith('[') && isCredentialSection(QString::fromUtf8(begin.sliced(1).trimmed()));
    });
}

KeyFileContent HuaweiSdkCredentials::read(const KeyFileInput &input) const
{
    IniFile file = readIni(input.text, input.path);
    KeyFileContent content;
    content.problems = std::move(file.problems);
    for (const IniSection &section : file.sections) {
        if (isCredentialSection(section.name))
            readSection(content, section, input.path);
    }
    return content;
}

} // namespace tagdesk
