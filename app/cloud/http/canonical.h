// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"

#include <QByteArrayList>

namespace tagdesk {

/// What both signatures are made of, and what a server needs to check them. Pure functions.
/// Sources: JD "Authorization-Rules", Huawei "API Request Signing Guide".

/// Percent-encodes UTF-8 bytes; A–Z a–z 0–9 - _ . ~ stay, hex digits are capitals, a blank is %20.
[[nodiscard]] QByteArray percentEncoded(QByteArrayView utf8);
/// The path as it goes over the wire: every segment encoded once, so a colon becomes %3A. Empty gives "/".
[[nodiscard]] QByteArray encodedPath(QStringView decodedPath);
/// The query as it goes over the wire and is signed: sorted by name, then value, `name=` for empty values.
[[nodiscard]] QByteArray encodedQuery(const QueryItems &decodedQuery);
/// The URL to send, byte for byte what was signed.
[[nodiscard]] QUrl wireUrl(const HttpRequest &request);
/// The Host header: the host, with the port where it is not the scheme's own.
[[nodiscard]] QByteArray hostHeader(const QUrl &base);

[[nodiscard]] QByteArray sha256Hex(QByteArrayView bytes);
/// Raw bytes.
[[nodiscard]] QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);
/// "20250314T015926Z", UTC.
[[nodiscard]] QByteArray basicDateTime(const QDateTime &time);
/// Invalid when the text is no such date.
[[nodiscard]] QDateTime parseBasicDateTime(QByteArrayView text);
/// Takes equally long wherever the first difference is.
[[nodiscard]] bool equalSignatures(QByteArrayView left, QByteArrayView right);

/// The text behind `name=` in the comma-separated fields of an Authorization header; empty when absent.
[[nodiscard]] QByteArray authorizationField(QByteArrayView fields, QByteArrayView name);

/// A message to be signed or checked.
struct CanonicalInput
{
    QByteArray method;
    QString path; ///< Decoded.
    QueryItems query; ///< Decoded.
    HttpHeaders headers; ///< Of the message, any case; others than the signed ones are ignored.
    QByteArrayList signedHeaders; ///< Lower-case names, in any order.
    QByteArray bodyHash; ///< sha256Hex of the exact body, or the word that replaces it.
};

/// Where the signature schemes differ.
struct CanonicalStyle
{
    bool foldsSlashes = false; ///< Runs of slashes count as one (JDCLOUD3).
    bool endsWithSlash = false; ///< The path ends in a slash whatever was sent (Huawei).
    bool foldsBlanks = false; ///< Inner runs of blanks of a header count as one (JDCLOUD2).
};

struct CanonicalRequest
{
    QByteArray text;
    QByteArray signedHeaders; ///< "a;b;c", sorted.
};

[[nodiscard]] CanonicalRequest canonicalRequest(const CanonicalInput &input, CanonicalStyle style);

/// Every intermediate value of one signature.
struct Signature
{
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signingKey; ///< Raw bytes; for Huawei the secret itself is the key and this stays empty.
    QByteArray signature; ///< Lower-case hex.
    QByteArray authorization; ///< The whole header value.
};

} // namespace tagdesk
