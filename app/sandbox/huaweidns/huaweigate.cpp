// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweigate.h"

#include "clockwindow.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr int kFailuresBeforeLock = 5;
constexpr qint64 kLockSeconds = 300;

tl::unexpected<HuaweiRefusal> unauthorized(const QByteArray &detail)
{
    return huaweiGatewayRefused(401, "APIGW.0301", "Incorrect IAM authentication information: " + detail);
}

} // namespace

HuaweiGate::HuaweiGate(QList<Credentials> credentials, QByteArray projectId, int quotaPerMinute)
    : m_credentials(std::move(credentials))
    , m_projectId(std::move(projectId))
    , m_quota(quotaPerMinute)
{
}

tl::expected<void, HuaweiRefusal> HuaweiGate::check(const HttpRequest &request, const QDateTime &now)
{
    const QByteArray header = headerValue(request.headers, "authorization");
    const std::optional<HuaweiAuthorization> authorization = parseHuaweiAuthorization(header);
    if (!authorization) {
        // Tokens are not handed out here, so none can be good.
        return unauthorized(headerValue(request.headers, "x-auth-token").isEmpty()
                ? QByteArray("x-auth-token not found")
                : QByteArray("decrypt token fail"));
    }
    const QByteArray date = headerValue(request.headers, "x-sdk-date");
    if (date.isEmpty() || !authorization->signedHeaders.contains("x-sdk-date"))
        return unauthorized("x-sdk-date not found in signed headers");
    const auto credentials =
        std::ranges::find(m_credentials, authorization->accessKey, &Credentials::accessKey);
    if (credentials == m_credentials.cend())
        return unauthorized("Get secretKey failed,ak:" + authorization->accessKey + ",err:ak not exist");
    if (isLocked(now)) {
        return unauthorized("AK access failed to reach the limit,forbidden: " + authorization->accessKey);
    }
    if (auto signature = checkSignature(request, *authorization, date, *credentials); !signature) {
        if (++m_failures >= kFailuresBeforeLock)
            m_lockedAt = now;
        return signature;
    }
    m_failures = 0;

    const QDateTime sentAt = parseBasicDateTime(date);
    if (!sentAt.isValid() || qAbs(sentAt.secsTo(now)) > kClockToleranceSeconds)
        return unauthorized(
            "signature expired, signature time:" + date + ",server time:" + basicDateTime(now));
    const QByteArray project = headerValue(request.headers, "x-project-id");
    if (!project.isEmpty() && project != m_projectId)
        return huaweiGatewayRefused(403, "APIGW.0310", "The project is unavailable.");
    if (!m_quota.take(now.toSecsSinceEpoch())) {
        return huaweiGatewayRefused(429, "APIGW.0308",
            "The throttling threshold has been reached: policy user over ratelimit,limit:"
                + QByteArray::number(m_quota.perMinute()) + ",time:1 minute");
    }
    return {};
}

tl::expected<void, HuaweiRefusal> HuaweiGate::checkSignature(const HttpRequest &request,
    const HuaweiAuthorization &authorization, const QByteArray &date, const Credentials &credentials)
{
    static const QByteArray kUnsigned = "UNSIGNED-PAYLOAD";
    const bool bodyIsUnsigned = authorization.signedHeaders.contains("x-sdk-content-sha256")
        && headerValue(request.headers, "x-sdk-content-sha256") == kUnsigned;
    const CanonicalInput input{.method = request.method,
        .path = request.path,
        .query = request.query,
        .headers = request.headers,
        .signedHeaders = authorization.signedHeaders,
        .bodyHash = bodyIsUnsigned ? kUnsigned : sha256Hex(request.body)};
    const Signature expected = huaweiSignature(input, date, credentials);
    if (equalSignatures(expected.signature, authorization.signature))
        return {};
    QByteArray canonical = expected.canonicalRequest;
    return unauthorized("verify aksk signature fail, canonicalRequest:" + canonical.replace('\n', '|'));
}

bool HuaweiGate::isLocked(const QDateTime &now)
{
    if (!m_lockedAt.isValid())
        return false;
    if (m_lockedAt.secsTo(now) < kLockSeconds)
        return true;
    m_lockedAt = {};
    m_failures = 0;
    return false;
}

} // namespace tagdesk
