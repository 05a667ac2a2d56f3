// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wiping.h"

#include <memory>
#include <QByteArray>
#include <QDateTime>
#include <QDebug>

namespace tagdesk {

/// An access key with its secret. Copies share one buffer, which is wiped when the last of them goes, and
/// there is no way to print them: QDebug is deleted on purpose.
class Credentials
{
public:
    Credentials() = default;
    Credentials(QByteArray accessKey, QByteArray secretKey, QByteArray securityToken = {},
        const QDateTime &expires = {});

    [[nodiscard]] bool isEmpty() const { return accessKey().isEmpty() || secretKey().isEmpty(); }
    [[nodiscard]] const QByteArray &accessKey() const;
    /// Read it in place: a copy that outlives these credentials is not wiped.
    [[nodiscard]] const QByteArray &secretKey() const;
    [[nodiscard]] const QByteArray &securityToken() const;
    /// UTC; when a temporary key ends, as far as it was noted with it: else invalid.
    [[nodiscard]] QDateTime expires() const;
    [[nodiscard]] bool areExpired(const QDateTime &now) const
    {
        return expires().isValid() && expires() <= now;
    }

private:
    struct Secrets;
    std::shared_ptr<const Secrets> m_secrets;
};

QDebug operator<<(QDebug, const Credentials &) = delete;

} // namespace tagdesk
