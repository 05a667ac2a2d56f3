// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdgate.h"

#include "clockwindow.h"

#include <algorithm>

namespace tagdesk {

namespace {

JdRefusal unauthorized(const QByteArray &message)
{
    return {401, "ACCESS_ERROR", message + "[gw]"};
}

} // namespace

JdGate::JdGate(QList<Credentials> credentials, int quotaPerMinute)
    : m_credentials(std::move(credentials))
    , m_nonces(2 * kClockToleranceSeconds)
    , m_quota(quotaPerMinute)
{
}

tl::expected<JdScope, JdRefusal> JdGate::check(
    const HttpRequest &request, const QDateTime &now, bool checksNonces)
{
    const QByteArray header = headerValue(request.headers, "authorization");
    if (header.isEmpty())
        return tl::unexpected(unauthorized("lack of header authorization"));
    const std::optional<JdAuthorization> authorization = parseJdAuthorization(header);
    if (!authorization)
        return tl::unexpected(unauthorized("lack of credential in the header authorization"));
    const QByteArray date = headerValue(request.headers, "x-jdcloud-date");
    if (date.isEmpty())
        return tl::unexpected(unauthorized("lack of header x-jdcloud-date"));
    const QByteArray nonce = headerValue(request.headers, "x-jdcloud-nonce");
    if (nonce.isEmpty())
        return tl::unexpected(unauthorized("lack of header x-jdcloud-nonce"));
    const auto credentials =
        std::ranges::find(m_credentials, authorization->accessKey, &Credentials::accessKey);
    if (credentials == m_credentials.cend())
        return tl::unexpected(unauthorized("Invalid accessKey"));
    if (const std::optional<JdRefusal> refusal = checkSignature(request, *authorization, date, *credentials))
        return tl::unexpected(*refusal);

    const QDateTime sentAt = parseBasicDateTime(date);
    if (!sentAt.isValid() || qAbs(sentAt.secsTo(now)) > kClockToleranceSeconds) {
        return tl::unexpected(unauthorized(
            "request expired, x-jdcloud-date: " + date + ", server time: " + basicDateTime(now)));
    }
    if (checksNonces && !m_nonces.remember(nonce, now.toSecsSinceEpoch()))
        return tl::unexpected(unauthorized("x-jdcloud-nonce has been used"));
    if (!m_quota.take(now.toSecsSinceEpoch()))
        return tl::unexpected(JdRefusal{429, "RATE_LIMIT", "minute rate limit exceeded, role:ak[gw]"});
    return authorization->scope;
}

std::optional<JdRefusal> JdGate::checkSignature(const HttpRequest &request,
    const JdAuthorization &authorization, const QByteArray &date, const Credentials &credentials)
{
    // JDCLOUD3 signers leave date and nonce out; the date is part of what is signed all the same.
    if (authorization.algorithm == JdAlgorithm::Jdcloud2) {
        for (const char *name : {"x-jdcloud-date", "x-jdcloud-nonce"}) {
            if (!authorization.signedHeaders.contains(name))
                return unauthorized(QByteArray("lack of header signedHeaders ") + name);
        }
    }
    const QByteArray bodyHash = sha256Hex(request.body);
    const QByteArray sentHash = headerValue(request.headers, "x-jdcloud-content-sha256");
    if (!sentHash.isEmpty() && sentHash != bodyHash)
        return unauthorized("sign result is not same ");
    const CanonicalInput input{.method = request.method,
        .path = request.path,
        .query = request.query,
        .headers = request.headers,
        .signedHeaders = authorization.signedHeaders,
        .bodyHash = bodyHash};
    const Signature expected =
        jdSignature(input, authorization.algorithm, authorization.scope, date, credentials);
    if (!equalSignatures(expected.signature, authorization.signature))
        return unauthorized("sign result is not same ");
    return std::nullopt;
}

} // namespace tagdesk
