// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>

namespace tagdesk {

/// An access key with its secret. Secrets are wiped when the last copy goes, and there is no way to print
/// them: QDebug is deleted on purpose.
class Credentials
{
public:
    Credentials() = default;
    Credentials(QByteArray accessKey, QByteArray secretKey, QByteArray securityToken = {});
    Credentials(const Credentials &) = default;
    Credentials(Credentials &&) noexcept = default;
    Credentials &operator=(const Credentials &) = default;
    Credentials &operator=(Credentials &&) noexcept = default;
    ~Credentials();

    [[nodiscard]] bool isEmpty() const { return m_accessKey.isEmpty() || m_secretKey.isEmpty(); }
    [[nodiscard]] const QByteArray &accessKey() const { return m_accessKey; }
    [[nodiscard]] const QByteArray &secretKey() const { return m_secretKey; }
    [[nodiscard]] const QByteArray &securityToken() const { return m_securityToken; }

private:
    QByteArray m_accessKey;
    QByteArray m_secretKey;
    QByteArray m_securityToken;
};

QDebug operator<<(QDebug, const Credentials &) = delete;

} // namespace tagdesk
