// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canonical.h"
#include "credentials.h"

#include <optional>

namespace tagdesk {

/// JDCLOUD2 is the documented one and the one we send; JDCLOUD3 is what Python's and Node's signers send.
enum class JdAlgorithm : std::uint8_t { Jdcloud2, Jdcloud3 };

/// The credential scope: what the day key is derived for.
struct JdScope
{
    QByteArray day; ///< "20250314".
    QByteArray region; ///< "cn-north-1", "cn-all", or "jdcloud-api" for paths without a region.
    QByteArray service; ///< "resourcetag", "vm".

    friend bool operator==(const JdScope &, const JdScope &) = default;
};

/// How the token of temporary keys is sent; no document says, see section 7 of the JD facts.
struct JdToken
{
    QByteArray header = "x-jdcloud-security-token";
    bool base64 = true;
};

/// What a JD Authorization header says.
struct JdAuthorization
{
    JdAlgorithm algorithm = JdAlgorithm::Jdcloud2;
    QByteArray accessKey;
    JdScope scope;
    QByteArrayList signedHeaders;
    QByteArray signature;
};

/// Not by JD's cpp-signer, which makes one of a query name given twice.
/// Adds host, date, nonce, token and the JDCLOUD2 signature over all headers of the request.
[[nodiscard]] HttpRequest jdSigned(HttpRequest request, const Credentials &credentials, const QDateTime &now,
    const QByteArray &nonce, const JdToken &token = {});

/// The signature that the message must carry, with every intermediate value; for either side.
[[nodiscard]] Signature jdSignature(const CanonicalInput &input, JdAlgorithm algorithm, const JdScope &scope,
    const QByteArray &dateTime, const Credentials &credentials);

/// nullopt when the header is not of this form.
[[nodiscard]] std::optional<JdAuthorization> parseJdAuthorization(QByteArrayView header);

} // namespace tagdesk
