// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jdoutcome.h"
#include "jdsigner.h"
#include "minutequota.h"
#include "noncememory.h"

namespace tagdesk {

/// JD's API gateway: who asks, when, and how often. JDCLOUD2 and JDCLOUD3 are taken alike. The texts are
/// those of the gateway documents where there are any.
class JdGate
{
public:
    /// Whoever has one of these keys may do everything; the quota is for all of them together.
    JdGate(QList<Credentials> credentials, int quotaPerMinute);

    /// The credential scope of a request that may pass.
    [[nodiscard]] tl::expected<JdScope, JdRefusal> check(
        const HttpRequest &request, const QDateTime &now, bool checksNonces);

private:
    [[nodiscard]] static std::optional<JdRefusal> checkSignature(const HttpRequest &request,
        const JdAuthorization &authorization, const QByteArray &date, const Credentials &credentials);

    QList<Credentials> m_credentials;
    NonceMemory m_nonces;
    MinuteQuota m_quota;
};

} // namespace tagdesk
