// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "credentials.h"

namespace tagdesk {

namespace {

const QByteArray kNothing;

} // namespace

struct Credentials::Secrets
{
    Secrets(QByteArray accessKeyIn, QByteArray secretKeyIn, QByteArray securityTokenIn, QDateTime expiresIn)
        : accessKey(std::move(accessKeyIn))
        , secretKey(std::move(secretKeyIn))
        , securityToken(std::move(securityTokenIn))
        , expires(std::move(expiresIn))
    {
        // A buffer shared with the caller could not be wiped here.
        secretKey.detach();
        securityToken.detach();
    }
    Secrets(const Secrets &) = delete;
    Secrets &operator=(const Secrets &) = delete;
    ~Secrets()
    {
        wipe(secretKey);
        wipe(securityToken);
    }

    QByteArray accessKey;
    QByteArray secretKey;
    QByteArray securityToken;
    QDateTime expires;
};

Credentials::Credentials(
    QByteArray accessKey, QByteArray secretKey, QByteArray securityToken, const QDateTime &expires)
    : m_secrets(std::make_shared<const Secrets>(
        std::move(accessKey), std::move(secretKey), std::move(securityToken), expires.toUTC()))
{
}

const QByteArray &Credentials::accessKey() const
{
    return m_secrets ? m_secrets->accessKey : kNothing;
}

const QByteArray &Credentials::secretKey() const
{
    return m_secrets ? m_secrets->secretKey : kNothing;
}

const QByteArray &Credentials::securityToken() const
{
    return m_secrets ? m_secrets->securityToken : kNothing;
}

QDateTime Credentials::expires() const
{
    return m_secrets ? m_secrets->expires : QDateTime();
}

} // namespace tagdesk
