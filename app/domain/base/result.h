// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <tl/expected.hpp>

namespace tagdesk {

// The names of kinds and causes are kept in files: an enumerator that is renamed is forgotten there.
Q_NAMESPACE

/// What the caller can do about an error; it decides retries, exit codes and row states.
enum class ErrorKind {
    Invalid, ///< The request breaks a rule; sending it again cannot help.
    Unauthorized, ///< Key, secret, date or token refused. Never retried: Huawei locks a key after five.
    Forbidden, ///< The key is good, the permission is missing.
    NotFound, ///< Resource, zone, project or route does not exist.
    Conflict, ///< The resource is busy or was changed by somebody else.
    RateLimited, ///< Throttled; worth another try after a wait.
    Transient, ///< Network or server trouble before or instead of an answer.
    OutcomeUnknown, ///< A write was delivered and its answer lost: read back before anything else.
    Cancelled, ///< Stopped by the user.
    Internal, ///< A defect of this program or a reply that makes no sense.
};
Q_ENUM_NS(ErrorKind)

/// Why it happened, where that is known; chooses the sentence and the next step shown to people.
enum class ErrorCause {
    Unspecified,
    BadEndpoint, ///< Not an http(s) URL, or http to a host that is not loopback.
    HostNotFound,
    ConnectionRefused,
    ConnectionCut, ///< Closed before the reply was complete.
    TimedOut,
    CertificateRefused,
    TlsRefused, ///< No handshake: no TLS version in common, or no TLS at all. Nothing was sent.
    ProxyRefused,
    ProxyWantsPassword, ///< 407.
    ProxyWantsSignOn, ///< 407, and no way that a user name and a password go. Error::message names the ways.
    Redirected, ///< Answered with a redirect, which signed requests never follow.
    ReplyTooLarge,
    NotJson, ///< For example an HTML page of a proxy or a portal.
    UnexpectedReply, ///< JSON, but with the wrong types or members missing.
    IncompleteReply, ///< Holds fewer entries than it says there are.
    UnexpectedStatus, ///< HTTP 1xx or 304: the answer to another question. Error::httpStatus has it.
    RepeatedReply, ///< The answer of an earlier request: the connection is out of step.
    EndlessListing, ///< A page brought nothing new, or paging passed its bound.
    ListingIncomplete, ///< The pages held fewer resources than the cloud promised; Error::detail: how many.
    AccessKeyUnknown,
    KeyLocked, ///< For a while, after too many refused requests (Huawei: five).
    SignatureRefused, ///< As a rule a wrong secret.
    ClockSkewed, ///< The date was outside the cloud's tolerance.
    TokenRefused, ///< A temporary key without its token, or with an expired one.
    TokenExpired, ///< By the time noted with the key: nothing was sent. Error::detail has the time.
    KeysLocked, ///< The keys left memory after a time without input: nothing was sent.
    ProjectMissing, ///< The account has no project for the region, or its id is empty.
    RegionUnknown,
    PermissionMissing,
    ResourceMissing,
    TagQuotaExceeded,
    TagRefused, ///< Key or value broke a rule of the cloud.
    Throttled,
    ServerFailed, ///< 5xx.
    FileMissing, ///< Error::detail is the path, here and in the causes below.
    FileNotReadable, ///< Error::message has the system's words.
    NotAFile, ///< A folder, a device or the like.
    FileEmpty,
    FileChanged, ///< Written to by somebody else while it was read.
    FileNotWritable, ///< Error::message has the system's words; nothing was replaced.
    NotApplied, ///< The cloud said yes, and the tag did not show while we looked.
    QuotaTooSmall, ///< No write may follow its reading soon enough: nothing was sent.
    ChangedSince, ///< Somebody else gave the tag another value in between.
    DiskFull,
    JournalDamaged, ///< It is kept as it is.
    JournalNewer, ///< Written by a newer program; kept as it is.
    JournalLocked, ///< Another program holds it.
    JournalNotWritable, ///< Error::message has the system's words.
    JournalForeign, ///< A database of another program, or of none that is known; kept as it is.
    JournalEmptied, ///< No bytes, beside what tells that it had some; kept as it is.
    RunDamaged, ///< What a run is in the journal is not what was written. Error::detail is its number.
    /// A run is of another cloud, endpoint or project than the account at hand. Error::detail has both, the
    /// run's first, with a line break between.
    OtherAccount,
    OtherAccessKey, ///< The same with nothing but another access key, or a temporary one.
    AccountUnmarked, ///< The journal does not say whose the run is; Error::detail as above.
    RunElsewhere, ///< A run is under way on another machine, or was. Error::detail has "user@host".
    RunEnded, ///< A run has ended and what it did is known. Error::detail is its number.
    AllGone, ///< The account knows no resource of the run. Error::detail is the run's number.
};
Q_ENUM_NS(ErrorCause)

/// An error as a value. Nothing in it is translated: `app/texts` makes the sentence, and quotes the
/// cloud's own words beside it.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    ErrorCause cause = ErrorCause::Unspecified;
    int httpStatus = 0; ///< 0 when no reply came.
    QString code; ///< The cloud's own code, e.g. "DNS.1001" or "INVALID_ARGUMENT".
    QString message; ///< The cloud's (or the network layer's) own words, unchanged.
    QString requestId;
    /// Detail for the sentence: the host, the URL, the minutes of clock skew, the region. Never a secret.
    QString detail;
    /// Of a journal that cannot be used: the newest copy of it; empty: there is none.
    QString keptCopy{};

    friend bool operator==(const Error &, const Error &) = default;
};

/// `detail` and `message` as in Error.
[[nodiscard]] inline Error makeError(ErrorKind kind, ErrorCause cause = ErrorCause::Unspecified,
    const QString &detail = {}, const QString &message = {})
{
    Error error;
    error.kind = kind;
    error.cause = cause;
    error.detail = detail;
    error.message = message;
    return error;
}

/// The cloud says itself that the resource is not there. A proxy, or an address that leads nowhere, answers
/// with status 404, too, and has no code of the cloud for it.
[[nodiscard]] inline bool isGone(const Error &error)
{
    return error.kind == ErrorKind::NotFound && error.cause == ErrorCause::ResourceMissing
        && (error.httpStatus != 404 || !error.code.isEmpty());
}

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace tagdesk
