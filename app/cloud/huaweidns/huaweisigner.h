// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canonical.h"
#include "credentials.h"

#include <optional>

namespace tagdesk {

/// What a Huawei Authorization header says.
struct HuaweiAuthorization
{
    QByteArray accessKey;
    QByteArrayList signedHeaders;
    QByteArray signature;
};

/// Not by Huawei's C++ SDK, which has no DNS module and an HTTP client of its own.
/// Adds host, date, token and the SDK-HMAC-SHA256 signature over all headers of the request.
[[nodiscard]] HttpRequest huaweiSigned(
    HttpRequest request, const Credentials &credentials, const QDateTime &now);

inline constexpr QByteArrayView kHuaweiTokenHeader = "x-security-token";

/// What a signed request's signature was made of; empty when it is not signed.
[[nodiscard]] QByteArray huaweiCanonicalRequest(const HttpRequest &sent);

/// The signature that the message must carry, with every intermediate value; for either side.
/// `dateTime` is the text of X-Sdk-Date.
[[nodiscard]] Signature huaweiSignature(
    const CanonicalInput &input, const QByteArray &dateTime, const Credentials &credentials);

/// nullopt when the header is not of this form.
[[nodiscard]] std::optional<HuaweiAuthorization> parseHuaweiAuthorization(QByteArrayView header);

} // namespace tagdesk
