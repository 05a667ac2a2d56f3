// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keycandidate.h"

#include "endpoint.h"
#include "providers.h"

#include <algorithm>
#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownEnd = 4; // characters of an access key
constexpr qsizetype kShortestShown = 3 * kShownEnd; // so that more is hidden than shown

/// Pasting brings blanks, other tools' files bring quotes.
QByteArray plainKey(QByteArray text)
{
    text = std::move(text).trimmed();
    const bool isQuoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
    if (!isQuoted)
        return text;
    QByteArray inner = text.mid(1, text.size() - 2);
    wipe(text);
    return inner;
}

/// Every vendor's keys and tokens are visible ASCII.
bool isKey(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// Empty where keys may not be sent to it, which is then noted.
QUrl usableAddress(KeyCandidate &candidate, const QString &text)
{
    QUrl url(text.contains("://"_L1) ? text : "https://"_L1 + text, QUrl::StrictMode);
    // Tools take "https://host/"; the path is none that would be sent.
    if (url.path() == "/"_L1)
        url.setPath({});
    const std::optional<Error> error = endpointError(url);
    if (!error)
        return url;
    // What the error tells of the address is without a password in it.
    candidate.notes.push_back({.kind = KeyNote::Kind::EndpointLeft, .text = error->detail});
    return {};
}

} // namespace

bool KeyCandidate::has(KeyNote::Kind kind) const
{
    return std::any_of(
        notes.cbegin(), notes.cend(), [kind](const KeyNote &note) { return note.kind == kind; });
}

void addCandidate(KeyFileContent &content, KeyCandidate candidate, KeyTexts keys)
{
    using Reason = KeyFileProblem::Reason;
    keys.accessKey = plainKey(std::move(keys.accessKey));
    keys.secretKey = plainKey(std::move(keys.secretKey));
    keys.securityToken = plainKey(std::move(keys.securityToken));
    std::optional<KeyFileProblem> problem;
    if (keys.accessKey.isEmpty())
        problem = {.reason = Reason::NoKeys, .origin = candidate.origin, .text = {}};
    else if (!isKey(keys.accessKey) || !isKey(keys.secretKey) || !isKey(keys.securityToken))
        problem = {.reason = Reason::NotAKey, .origin = candidate.origin, .text = {}};
    if (problem) {
        wipe(keys.secretKey);
        wipe(keys.securityToken);
        content.problems.push_back(*std::move(problem));
        return;
    }
    if (keys.secretKey.isEmpty())
        candidate.notes.push_back({.kind = KeyNote::Kind::SecretMissing, .text = {}});
    if (!keys.securityToken.isEmpty())
        candidate.notes.push_back({.kind = KeyNote::Kind::Temporary, .text = {}});
    candidate.keys =
        Credentials(std::move(keys.accessKey), std::move(keys.secretKey), std::move(keys.securityToken));
    content.candidates.push_back(std::move(candidate));
}

void takeEndpoint(KeyCandidate &candidate, const QString &text)
{
    const QString address = text.trimmed();
    if (address.isEmpty())
        return;
    if (const QUrl endpoint = usableAddress(candidate, address); !endpoint.isEmpty())
        candidate.account.endpoint = endpoint;
}

void takeField(KeyCandidate &candidate, const QString &field, const QString &text)
{
    const QString value = text.trimmed();
    if (value.isEmpty())
        return;
    const AccountField *described = provider(candidate.account.cloud)->description().field(field);
    const bool isAddress = described->kind == AccountField::Kind::Url;
    described->set(candidate.account.fields, isAddress ? usableAddress(candidate, value).toString() : value);
}

void takeRegion(KeyCandidate &candidate, const QString &text)
{
    const QString region = text.trimmed();
    if (!region.isEmpty() && !regionError(region))
        candidate.account.regions = {region};
}

void noteMissingRegion(KeyCandidate &candidate)
{
    if (candidate.account.regions.isEmpty())
        candidate.notes.push_back({.kind = KeyNote::Kind::NoRegion, .text = {}});
}

QString shortAccessKey(const QByteArray &accessKey)
{
    const QString text = QString::fromLatin1(accessKey);
    if (text.isEmpty())
        return text;
    if (text.size() < kShortestShown)
        return text.left(1) + u'…';
    return text.left(kShownEnd) + u'…' + text.right(kShownEnd);
}

} // namespace tagdesk
