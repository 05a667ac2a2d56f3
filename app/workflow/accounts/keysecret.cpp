// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keysecret.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAccessKey = "accessKey"_L1;
constexpr auto kSecretKey = "secretKey"_L1;
constexpr auto kSecurityToken = "securityToken"_L1;
constexpr auto kExpires = "expires"_L1; // ISO 8601, UTC; absent for keys without an end

} // namespace

QByteArray toSecret(const Credentials &credentials)
{
    QJsonObject members{{kAccessKey, QString::fromUtf8(credentials.accessKey())},
        {kSecretKey, QString::fromUtf8(credentials.secretKey())}};
    if (!credentials.securityToken().isEmpty())
        members.insert(kSecurityToken, QString::fromUtf8(credentials.securityToken()));
    if (credentials.expires().isValid())
        members.insert(kExpires, credentials.expires().toString(Qt::ISODate));
    return QJsonDocument(members).toJson(QJsonDocument::Compact);
}

std::optional<Credentials> credentialsFromSecret(const QByteArray &secret)
{
    const QJsonObject members = QJsonDocument::fromJson(secret).object();
    // An end that cannot be read is not a key without an end.
    const QJsonValue expires = members.value(kExpires);
    if (!expires.isUndefined() && !QDateTime::fromString(expires.toString(), Qt::ISODate).isValid())
        return std::nullopt;
    Credentials credentials(members.value(kAccessKey).toString().toUtf8(),
        members.value(kSecretKey).toString().toUtf8(), members.value(kSecurityToken).toString().toUtf8(),
        QDateTime::fromString(expires.toString(), Qt::ISODate));
    if (credentials.isEmpty())
        return std::nullopt;
    return credentials;
}

} // namespace tagdesk
