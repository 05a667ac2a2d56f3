// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "koocliconfig.h"

#include "accountfield.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Reason = KeyFileProblem::Reason;

int lineOf(QByteArrayView text, qsizetype offset)
{
    return 1 + static_cast<int>(text.first(std::min(offset, text.size())).count('\n'));
}

/// Before KooCLI 5.2.7 the file does not say; then the form of the keys tells.
bool isEncrypted(const QJsonObject &root, const QString &accessKey, const QString &secretKey)
{
    const QJsonValue flag = root.value("authEncrypt"_L1);
    if (flag.isBool() || flag.isString())
        return flag.toBool() || flag.toString() == "true"_L1;
    static const QRegularExpression accessKeyForm(u"^[A-Z0-9]{20}$"_s);
    static const QRegularExpression secretKeyForm(u"^[A-Za-z0-9]{40}$"_s);
    return !accessKeyForm.match(accessKey).hasMatch() || !secretKeyForm.match(secretKey).hasMatch();
}

/// Where the keys of a profile stand; a sign-in leaves them in a block of its own.
QJsonObject keyMembers(const QJsonObject &profile)
{
    if (profile.value("mode"_L1).toString() != "SSO"_L1)
        return profile;
    return profile.value("ssoAuth"_L1).toObject().value("stsToken"_L1).toObject();
}

KeyCandidate candidateOf(const QJsonObject &profile, const KeyOrigin &origin, const QString &current)
{
    KeyCandidate candidate;
    candidate.origin = origin;
    candidate.isCurrent = origin.part == current;
    candidate.account.cloud = u"huawei"_s;
    // "default" tells nothing among the profiles of several clouds.
    candidate.account.name = origin.part == "default"_L1 ? u"huawei"_s : origin.part;
    takeField(candidate, kProjectField, profile.value("projectId"_L1).toString());
    takeRegion(candidate, profile.value("region"_L1).toString());
    noteMissingRegion(candidate);
    return candidate;
}

void readProfile(
    KeyFileContent &content, const QJsonObject &root, const QJsonObject &profile, const KeyOrigin &origin)
{
    const QString mode = profile.value("mode"_L1).toString();
    const QJsonObject members = keyMembers(profile);
    const QString accessKey = members.value("accessKeyId"_L1).toString();
    const QString secretKey = members.value("secretAccessKey"_L1).toString();
    if (accessKey.isEmpty() && !mode.isEmpty() && mode != "AKSK"_L1) {
        content.problems.push_back({.reason = Reason::SignsInElsewhere, .origin = origin, .text = {}});
        return;
    }
    KeyCandidate candidate = candidateOf(profile, origin, root.value("current"_L1).toString());
    if (!accessKey.isEmpty() && isEncrypted(root, accessKey, secretKey)) {
        candidate.notes.insert(candidate.notes.begin(), {.kind = KeyNote::Kind::Encrypted, .text = {}});
        content.candidates.push_back(std::move(candidate));
        return;
    }
    addCandidate(content, std::move(candidate),
        {.accessKey = accessKey.toUtf8(),
            .secretKey = secretKey.toUtf8(),
            .securityToken = members.value("securityToken"_L1).toString().toUtf8()});
}

} // namespace

QString KooCliConfig::name() const
{
    return u"hcloud"_s;
}

QString KooCliConfig::usualPath() const
{
    return u".hcloud/config.json"_s;
}

QString KooCliConfig::pathVariable() const
{
    return u"HW_SHARED_CONFIG_FILE"_s;
}

bool KooCliConfig::matches(QByteArrayView text) const
{
    return text.trimmed().startsWith('{');
}

KeyFileContent KooCliConfig::read(const KeyFileInput &input) const
{
    KeyFileContent content;
    KeyOrigin origin{.path = input.path, .part = {}, .line = 0};
    QJsonParseError error;
    // The bytes stay the caller's: a copy would have to be wiped.
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(input.text.data(), input.text.size()), &error);
    if (error.error != QJsonParseError::NoError) {
        origin.line = lineOf(input.text, error.offset);
        content.problems.push_back({.reason = Reason::NotJson, .origin = origin, .text = {}});
        return content;
    }
    const QJsonObject root = document.object();
    const QJsonValue profiles = root.value("profiles"_L1);
    if (!profiles.isArray()) {
        content.problems.push_back(
            {.reason = Reason::NotUnderstood, .origin = origin, .text = u"profiles"_s});
        return content;
    }
    const QJsonArray list = profiles.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject profile = list.at(i).toObject();
        origin.part = profile.value("name"_L1).toString();
        if (origin.part.isEmpty())
            content.problems.push_back(
                {.reason = Reason::NotUnderstood, .origin = origin, .text = u"profiles[%1].name"_s.arg(i)});
        else
            readProfile(content, root, profile, origin);
    }
    return content;
}

} // namespace tagdesk
