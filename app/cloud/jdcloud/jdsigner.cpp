// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdsigner.h"

namespace tagdesk {

namespace {

constexpr QByteArrayView kDateHeader = "x-jdcloud-date";
constexpr QByteArrayView kNonceHeader = "x-jdcloud-nonce";

QByteArray algorithmName(JdAlgorithm algorithm)
{
    return algorithm == JdAlgorithm::Jdcloud2 ? "JDCLOUD2-HMAC-SHA256" : "JDCLOUD3-HMAC-SHA256";
}

QByteArray terminator(JdAlgorithm algorithm)
{
    return algorithm == JdAlgorithm::Jdcloud2 ? "jdcloud2_request" : "jdcloud3_request";
}

QByteArray dayKey(JdAlgorithm algorithm, const JdScope &scope, const QByteArray &secretKey)
{
    QByteArray secret = (algorithm == JdAlgorithm::Jdcloud2 ? "JDCLOUD2" : "JDCLOUD3") + secretKey;
    QByteArray key = hmacSha256(secret, scope.day);
    wipe(secret);
    key = hmacSha256(key, scope.region);
    key = hmacSha256(key, scope.service);
    return hmacSha256(key, terminator(algorithm));
}

} // namespace

HttpRequest jdSigned(HttpRequest request, const Credentials &credentials, const QDateTime &now,
    const QByteArray &nonce, const JdToken &token)
{
    const QByteArray dateTime = basicDateTime(now);
    request.headers.emplaceBack("host", hostHeader(request.base));
    request.headers.emplaceBack(kDateHeader.toByteArray(), dateTime);
    request.headers.emplaceBack(kNonceHeader.toByteArray(), nonce);
    if (!credentials.securityToken().isEmpty()) {
        request.headers.emplaceBack(token.header,
            token.base64 ? credentials.securityToken().toBase64() : credentials.securityToken());
    }

    CanonicalInput input{.method = request.method,
        .path = request.path,
        .query = request.query,
        .headers = request.headers,
        .signedHeaders = {},
        .bodyHash = sha256Hex(request.body)};
    input.signedHeaders.reserve(request.headers.size());
    for (const auto &[name, value] : std::as_const(request.headers))
        input.signedHeaders.append(name.toLower());

    const Signature signature = jdSignature(input, JdAlgorithm::Jdcloud2,
        {.day = dateTime.first(8), .region = request.region, .service = request.service}, dateTime,
        credentials);
    request.headers.emplaceBack("authorization", signature.authorization);
    return request;
}

Signature jdSignature(const CanonicalInput &input, JdAlgorithm algorithm, const JdScope &scope,
    const QByteArray &dateTime, const Credentials &credentials)
{
    const CanonicalStyle style{.foldsSlashes = algorithm == JdAlgorithm::Jdcloud3,
        .endsWithSlash = false,
        .foldsBlanks = algorithm == JdAlgorithm::Jdcloud2};
    CanonicalRequest canonical = canonicalRequest(input, style);
    const QByteArray scopeText =
        scope.day + '/' + scope.region + '/' + scope.service + '/' + terminator(algorithm);

    Signature result;
    result.stringToSign =
        algorithmName(algorithm) + '\n' + dateTime + '\n' + scopeText + '\n' + sha256Hex(canonical.text);
    result.canonicalRequest = std::move(canonical.text);
    result.signingKey = dayKey(algorithm, scope, credentials.secretKey());
    result.signature = hmacSha256(result.signingKey, result.stringToSign).toHex();
    result.authorization = algorithmName(algorithm) + " Credential=" + credentials.accessKey() + '/'
        + scopeText + ", SignedHeaders=" + canonical.signedHeaders + ", Signature=" + result.signature;
    return result;
}

std::optional<JdAuthorization> parseJdAuthorization(QByteArrayView header)
{
    JdAuthorization result;
    if (header.startsWith("JDCLOUD3-HMAC-SHA256 "))
        result.algorithm = JdAlgorithm::Jdcloud3;
    else if (!header.startsWith("JDCLOUD2-HMAC-SHA256 "))
        return std::nullopt;
    const QByteArrayView fields = header.sliced(algorithmName(result.algorithm).size() + 1);
    // The access key comes first and may hold slashes; the scope is the last four parts.
    QByteArrayList credential = authorizationField(fields, "Credential").split('/');
    if (credential.size() < 5 || credential.takeLast() != terminator(result.algorithm))
        return std::nullopt;
    result.scope.service = credential.takeLast();
    result.scope.region = credential.takeLast();
    result.scope.day = credential.takeLast();
    result.accessKey = credential.join('/');
    result.signedHeaders = authorizationField(fields, "SignedHeaders").split(';');
    result.signature = authorizationField(fields, "Signature");
    if (result.signature.isEmpty() || result.signedHeaders.first().isEmpty())
        return std::nullopt;
    return result;
}

} // namespace tagdesk
