// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "huaweioutcome.h"
#include "huaweisigner.h"
#include "minutequota.h"

namespace tagdesk {

/// Huawei's API gateway: signature, date, project header and quota. A refused signature is answered with
/// the gateway's own canonical request, `|` for line breaks; five in a row lock the key for five minutes.
class HuaweiGate
{
public:
    /// Whoever has one of these keys may do everything; quota and lock are for all of them together.
    HuaweiGate(QList<Credentials> credentials, QByteArray projectId, int quotaPerMinute);

    [[nodiscard]] tl::expected<void, HuaweiRefusal> check(const HttpRequest &request, const QDateTime &now);

private:
    [[nodiscard]] static tl::expected<void, HuaweiRefusal> checkSignature(const HttpRequest &request,
        const HuaweiAuthorization &authorization, const QByteArray &date, const Credentials &credentials);
    [[nodiscard]] bool isLocked(const QDateTime &now);

    QList<Credentials> m_credentials;
    QByteArray m_projectId;
    MinuteQuota m_quota;
    int m_failures = 0; ///< In a row.
    QDateTime m_lockedAt;
};

} // namespace tagdesk
