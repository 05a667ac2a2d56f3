// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweisigner.h"

namespace tagdesk {

namespace {

constexpr QByteArrayView kAlgorithm = "SDK-HMAC-SHA256";
constexpr CanonicalStyle kStyle{.foldsSlashes = false, .endsWithSlash = true, .foldsBlanks = false};

CanonicalInput inputOf(const HttpRequest &request, const QByteArrayList &signedHeaders)
{
    return {.method = request.method,
        .path = request.path,
        .query = request.query,
        .headers = request.headers,
        .signedHeaders = signedHeaders,
        .bodyHash = sha256Hex(request.body)};
}

} // namespace

HttpRequest huaweiSigned(HttpRequest request, const Credentials &credentials, const QDateTime &now)
{
    const QByteArray dateTime = basicDateTime(now);
    request.headers.emplaceBack("host", hostHeader(request.base));
    request.headers.emplaceBack("x-sdk-date", dateTime);
    if (!credentials.securityToken().isEmpty())
        request.headers.emplaceBack(kHuaweiTokenHeader.toByteArray(), credentials.securityToken());

    QByteArrayList signedHeaders;
    signedHeaders.reserve(request.headers.size());
    for (const auto &[name, value] : std::as_const(request.headers))
        signedHeaders.append(name.toLower());

    const Signature signature = huaweiSignature(inputOf(request, signedHeaders), dateTime, credentials);
    request.headers.emplaceBack("authorization", signature.authorization);
    return request;
}

QByteArray huaweiCanonicalRequest(const HttpRequest &sent)
{
    const auto authorization = parseHuaweiAuthorization(headerValue(sent.headers, "authorization"));
    return authorization ? canonicalRequest(inputOf(sent, authorization->signedHeaders), kStyle).text
                         : QByteArray();
}

Signature huaweiSignature(
    const CanonicalInput &input, const QByteArray &dateTime, const Credentials &credentials)
{
    CanonicalRequest canonical = canonicalRequest(input, kStyle);
    Signature result;
    result.stringToSign = kAlgorithm.toByteArray() + '\n' + dateTime + '\n' + sha256Hex(canonical.text);
    result.canonicalRequest = std::move(canonical.text);
    result.signature = hmacSha256(credentials.secretKey(), result.stringToSign).toHex();
    result.authorization = kAlgorithm.toByteArray() + " Access=" + credentials.accessKey()
        + ", SignedHeaders=" + canonical.signedHeaders + ", Signature=" + result.signature;
    return result;
}

std::optional<HuaweiAuthorization> parseHuaweiAuthorization(QByteArrayView header)
{
    if (!header.startsWith(kAlgorithm) || header.size() <= kAlgorithm.size()
        || header[kAlgorithm.size()] != ' ')
        return std::nullopt;
    const QByteArrayView fields = header.sliced(kAlgorithm.size() + 1);
    HuaweiAuthorization result{.accessKey = authorizationField(fields, "Access"),
        .signedHeaders = authorizationField(fields, "SignedHeaders").split(';'),
        .signature = authorizationField(fields, "Signature")};
    if (result.accessKey.isEmpty() || result.signature.isEmpty() || result.signedHeaders.first().isEmpty())
        return std::nullopt;
    return result;
}

} // namespace tagdesk
