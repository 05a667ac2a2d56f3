// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clierrortext.h"

#include "clisentence.h"
#include "terminaltext.h"

#include <cstdlib>
#include <QStringList>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct Sentences
{
    QString what;
    QString next;
};

/// The subject of a sentence: what the detail names, or `unnamed`.
QString subject(const Error &error, const QString &unnamed)
{
    return error.detail.isEmpty() ? unnamed : u"\"%1\""_cli.arg(error.detail);
}

Sentences clockSkewed(const Error &error)
{
    bool isKnown = false;
    const int minutes = std::abs(error.detail.toInt(&isKnown));
    const QString by = !isKnown ? QString()
        : minutes == 1          ? u" by 1 minute"_s
                                : u" by %1 minutes"_cli.arg(minutes);
    return {u"The clock of this computer is off%1, so the cloud refused the signature."_cli.arg(by),
        u"Set date, time and time zone of this computer, best automatically, and run the command again."_s};
}

Sentences ofKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return {u"The cloud refused the request as invalid."_s,
            u"Compare what you gave with the cloud's own words."_s};
    case ErrorKind::Unauthorized:
        return {u"The cloud did not accept the access key."_s,
            u"Check TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY. Do not simply repeat the command: several "
            "failures may lock the key."_s};
    case ErrorKind::Forbidden:
        return {u"The access key is good, but it may not do this."_s,
            u"Ask whoever manages the account for the permission, or use another key."_s};
    case ErrorKind::NotFound:
        return {u"The cloud does not know what was asked for."_s,
            u"Compare the scope with the output of \"scopes\"; the resource may have been deleted."_s};
    case ErrorKind::Conflict:
        return {u"The resource is busy, or somebody else changed it."_s,
            u"List it, look at its tags, and run the command again."_s};
    case ErrorKind::RateLimited:
        return {u"The cloud asks for fewer requests."_s, u"Wait a minute and run the command again."_s};
    case ErrorKind::Transient:
        return {u"The network or the cloud failed for the moment."_s, u"Run the command again."_s};
    case ErrorKind::OutcomeUnknown:
        return {u"The change was sent, but its answer was lost: whether it was made is not known."_s,
            u"List the resource to see its tags before you change them again."_s};
    case ErrorKind::Cancelled:
        return {u"Stopped before it was sent."_s, u"Run the command again when you want to go on."_s};
    case ErrorKind::Internal:
        return {u"The answer made no sense to this program."_s,
            u"Run the command again. If it happens again, report it with these lines."_s};
    }
    Q_UNREACHABLE();
}

Sentences ofNetwork(const Error &error)
{
    const QString host = subject(error, u"the cloud's host"_s);
    const QString again =
        u"Run the command again. If it happens every time, look at the network or the proxy."_s;
    switch (error.cause) {
    case ErrorCause::BadEndpoint:
        return {u"The endpoint %1 cannot be used: it is not an https address."_cli.arg(error.detail),
            u"Give --endpoint as https://HOST[:PORT]. Plain http:// works only for this computer "
            "(127.0.0.1 or localhost)."_s};
    case ErrorCause::HostNotFound:
        return {u"No such host: %1."_cli.arg(host),
            u"Check --endpoint and --region, and whether this computer is online."_s};
    case ErrorCause::ConnectionRefused:
        return {u"The connection was refused by %1."_cli.arg(host),
            u"Check host and port of --endpoint, and whether a firewall is in the way."_s};
    case ErrorCause::ConnectionCut:
        return {u"The connection to %1 was cut before the answer was complete."_cli.arg(host), again};
    case ErrorCause::TimedOut:
        return {u"No answer came in time from %1."_cli.arg(host), again};
    case ErrorCause::CertificateRefused:
        return {u"The certificate of %1 is not to be trusted, so nothing was sent."_cli.arg(host),
            u"Check --endpoint. If a proxy opens TLS here, install its certificate authority in the system."_s};
    case ErrorCause::TlsRefused:
        return {u"No secure connection to %1 came about, so nothing was sent: it speaks no TLS version that "
                "is safe, or no TLS at all."_cli.arg(host),
            u"Check host and port of --endpoint. A gateway or proxy in between has to speak TLS 1.2 or "
            "newer."_s};
    case ErrorCause::ProxyRefused:
        return {u"The proxy did not let the request through to %1."_cli.arg(host),
            u"Check the system's proxy settings and the proxy's user name and password."_s};
    case ErrorCause::ProxyWantsPassword:
        return {
            u"The proxy wants a user name and a password before it lets the request through to %1."_cli.arg(
                host),
            u"Put them into https_proxy or the system's proxy settings."_s};
    case ErrorCause::Redirected:
        return {u"The endpoint sent the request on to %1; signed requests never follow."_cli.arg(
                    subject(error, u"another address"_s)),
            u"Give the cloud's API endpoint, not the address of its console or of a portal."_s};
    default:
        return ofKind(error.kind);
    }
}

Sentences ofReply(const Error &error)
{
    switch (error.cause) {
    case ErrorCause::ReplyTooLarge:
        return {u"The answer was larger than this program accepts, so it was dropped."_s,
            u"Check that --endpoint is the cloud's API. If it is, take a smaller scope."_s};
    case ErrorCause::NotJson:
        return {u"The answer is not JSON, perhaps a web page."_s,
            u"Check --endpoint, and whether a proxy or a login portal answers in the cloud's place."_s};
    case ErrorCause::UnexpectedReply:
        return {error.detail.isEmpty()
                ? u"The answer is JSON, but not as the cloud documents it."_s
                : u"The answer is JSON, but not as the cloud documents it (%1)."_cli.arg(error.detail),
            u"Check that --endpoint and --cloud belong together. If they do, report it with these lines."_s};
    case ErrorCause::IncompleteReply:
        return {
            u"The answer holds fewer entries than the cloud says there are; what is missing was not read."_s,
            u"Run the command again in a few minutes. If it lasts, report it to the cloud."_s};
    case ErrorCause::QuotaTooSmall:
        return {u"The quota lets no change follow its reading within ten seconds, so nothing was sent."_s,
            u"Raise the profile's requests per minute, or run the command when other programs use less of "
            "them."_s};
    case ErrorCause::UnexpectedStatus:
        return {u"The answer is HTTP %1, which answers no request of this program."_cli.arg(error.httpStatus),
            u"Check --endpoint, and whether a proxy or a gateway answers in the cloud's place."_s};
    case ErrorCause::RepeatedReply:
        return {u"The answer is that of an earlier request, so it was dropped."_s,
            u"Run the command again. If it happens every time, look at the network or the proxy."_s};
    case ErrorCause::EndlessListing:
        return {u"The list does not end: the cloud's pages bring nothing new."_s,
            u"Run the command later; if it happens again, report it to the cloud."_s};
    case ErrorCause::ListingIncomplete:
        return {u"The list is not whole: the cloud gave fewer resources than it promised (%1)."_cli.arg(
                    error.detail),
            u"Run the command later; if it happens again, report it to the cloud."_s};
    case ErrorCause::Throttled:
        return {u"The cloud asks for fewer requests: the quota per minute is used up."_s,
            u"Wait a minute and run the command again."_s};
    case ErrorCause::ServerFailed:
        return {u"The cloud itself failed."_s,
            u"Run the command again in a few minutes. If it lasts, give the request id to the cloud's "
            "support."_s};
    default:
        return ofNetwork(error);
    }
}

/// What to do about a journal that cannot be read.
QString copyStep(const Error &error)
{
    if (error.keptCopy.isEmpty())
        return u"Move the file elsewhere and keep it: it may hold the history. Then run the command again; a "
               "new journal is made."_s;
    return u"Run \"tagdesk-cli history restore\": it puts the copy %1 in its place and keeps the file "
           "beside it. What was applied after that copy is not in it."_cli.arg(error.keptCopy);
}

/// The run's account, and the one at hand.
Sentences ofAccount(const Error &error)
{
    const QString run = error.detail.section(u'\n', 0, 0);
    const QString given = error.detail.section(u'\n', 1);
    switch (error.cause) {
    case ErrorCause::OtherAccount:
        return {u"The run is of the account %1, and this is %2; nothing was sent."_cli.arg(run, given),
            u"Give the --profile or --cloud, --endpoint and --project that it was made with."_s};
    case ErrorCause::OtherAccessKey:
        return {u"The run is of the account %1 with another access key than that of %2; nothing was sent."_cli
                    .arg(run, given),
            u"Use the access key that it was made with. If the same account has a new one now, or a "
            u"temporary "
            "one, add --same-account."_s};
    default:
        return {u"The journal does not tell with which access key the run of %1 was made, so it is not known "
                "whether this is its account: %2; nothing was sent."_cli.arg(run, given),
            u"If it is the same account, add --same-account."_s};
    }
}

Sentences ofRun(const Error &error)
{
    switch (error.cause) {
    case ErrorCause::OtherAccount:
    case ErrorCause::OtherAccessKey:
    case ErrorCause::AccountUnmarked:
        return ofAccount(error);
    case ErrorCause::RunDamaged:
        return {u"Run %1 is damaged in the journal: its line there is not what was written, so nothing of it "
                "is sent."_cli.arg(error.detail),
            u"Look at it with \"tagdesk-cli history %1\". \"tagdesk-cli history copies\" lists the copies of "
            "the journal that may still have it whole."_cli.arg(error.detail)};
    case ErrorCause::RunElsewhere:
        return {u"The run is under way on another machine, or was cut off there (%1)."_cli.arg(error.detail),
            u"Wait for its end. If its program has ended, run \"tagdesk-cli resume --take-over\" with its "
            "number."_s};
    case ErrorCause::RunEnded:
        return {u"Run %1 has ended, and nothing of it is unknown or left to send."_cli.arg(error.detail),
            u"Look at it with \"tagdesk-cli history %1\"; \"tagdesk-cli undo %1\" takes it back."_cli.arg(
                error.detail)};
    default:
        return {u"The account knows no resource of run %1 any more. The run stays as it is."_cli.arg(
                    error.detail),
            u"Check that this is its account. If all its resources were deleted, run \"tagdesk-cli resume %1 "
            "--accept-deleted\", which ends the run."_cli.arg(error.detail)};
    }
}

Sentences ofJournal(const Error &error)
{
    const QString &path = error.detail;
    switch (error.cause) {
    case ErrorCause::DiskFull:
        return {
            u"The disk is full, so the journal %1 cannot be kept, and without it nothing is sent."_cli.arg(
                path),
            u"Make room on the disk, then run the command again."_s};
    case ErrorCause::JournalDamaged:
        return {u"The journal %1 is damaged, and without it nothing is sent."_cli.arg(path), copyStep(error)};
    case ErrorCause::JournalEmptied:
        return {u"The journal %1 was emptied: it had a history and has no bytes now. Without it nothing is "
                "sent."_cli.arg(path),
            copyStep(error)};
    case ErrorCause::JournalForeign:
        return {u"%1 is not a journal of this program, and without one nothing is sent."_cli.arg(path),
            u"Move the file elsewhere, then run the command again; a new journal is made."_s};
    case ErrorCause::JournalNewer:
        return {u"A newer TagDesk wrote the journal %1, and without it nothing is sent."_cli.arg(path),
            u"Use that newer TagDesk, or move the file elsewhere and keep it."_s};
    case ErrorCause::JournalLocked:
        return {u"Another program holds the journal %1, and without it nothing is sent."_cli.arg(path),
            u"Wait for the end of that program or end it, then run the command again."_s};
    case ErrorCause::JournalNotWritable:
        return {u"The journal %1 cannot be written, and without it nothing is sent."_cli.arg(path),
            u"Check whether you may write to this file and its folder, whether a link there leads somewhere, "
            "and whether its disk has room; then run the command again."_s};
    case ErrorCause::RunDamaged:
    case ErrorCause::OtherAccount:
    case ErrorCause::OtherAccessKey:
    case ErrorCause::AccountUnmarked:
    case ErrorCause::RunElsewhere:
    case ErrorCause::RunEnded:
    case ErrorCause::AllGone:
        return ofRun(error);
    default:
        return ofReply(error);
    }
}

Sentences ofFile(const Error &error)
{
    const QString &path = error.detail;
    switch (error.cause) {
    case ErrorCause::FileMissing:
        return {u"There is no file %1."_cli.arg(path), u"Check the spelling of the path."_s};
    case ErrorCause::FileNotReadable:
        return {u"%1 could not be read."_cli.arg(path),
            u"Check whether you may read the file and whether its disk is there."_s};
    case ErrorCause::NotAFile:
        return {u"%1 is a folder or a device, not a file."_cli.arg(path), u"Give the path of a file."_s};
    case ErrorCause::FileEmpty:
        return {u"%1 is empty."_cli.arg(path), u"Give a file whose first row names its columns."_s};
    case ErrorCause::FileChanged:
        return {u"%1 was changed by another program while it was read."_cli.arg(path),
            u"Run the command again once the other program has saved it."_s};
    case ErrorCause::FileNotWritable:
        if (path == "-"_L1)
            return {u"Standard output could not be written."_s,
                u"Make room where it goes, or send it to a file or a program that takes it."_s};
        return {u"%1 could not be written; what was there before is still there."_cli.arg(path),
            u"Give another path, or make room on the disk."_s};
    default:
        return ofJournal(error);
    }
}

Sentences ofCause(const Error &error)
{
    switch (error.cause) {
    case ErrorCause::AccessKeyUnknown:
        return {u"The cloud does not know the access key."_s,
            u"Check TAGDESK_ACCESS_KEY, and in the cloud's console whether the key is enabled."_s};
    case ErrorCause::KeyLocked:
        return {u"The cloud has locked the access key for a while, after too many refused requests."_s,
            u"Wait five minutes, and correct the secret key before you run the command again."_s};
    case ErrorCause::SignatureRefused:
        return {u"The cloud refused the signature: the secret key is wrong, as a rule."_s,
            u"Set TAGDESK_SECRET_KEY to the secret of this access key. Do not simply repeat the command: "
            "several failures may lock the key."_s};
    case ErrorCause::ClockSkewed:
        return clockSkewed(error);
    case ErrorCause::TokenRefused:
        return {u"The temporary key's token is missing, wrong or expired."_s,
            u"Get a new temporary key, and set TAGDESK_ACCESS_KEY, TAGDESK_SECRET_KEY and "
            "TAGDESK_SECURITY_TOKEN together."_s};
    case ErrorCause::TokenExpired:
        return {u"The temporary key has expired (%1), so nothing was sent."_cli.arg(error.detail),
            u"Get a new temporary key, and give its key, secret, token and end together."_s};
    case ErrorCause::KeysLocked:
        return {u"The account is locked, so nothing was sent."_s, u"Run the command again."_s};
    case ErrorCause::ProjectMissing:
        return {u"No project was found for %1, or its id is wrong."_cli.arg(subject(error, u"the region"_s)),
            u"Check --region, or give the project id from the cloud's console with --project."_s};
    case ErrorCause::RegionUnknown:
        return {u"The region is not known: %1."_cli.arg(subject(error, u"none was given"_s)),
            u"Check the spelling of --region and of the scope, for example cn-north-1."_s};
    case ErrorCause::PermissionMissing:
        return {u"The access key is good, but it lacks the permission."_s,
            u"Ask whoever manages the account for the permission to list resources and to change tags."_s};
    case ErrorCause::ResourceMissing:
        return {u"The resource does not exist any more."_s, u"List the scope again."_s};
    case ErrorCause::TagQuotaExceeded:
        return {u"The resource would hold more tags than the cloud allows."_s,
            u"Remove a tag from it with \"untag\" first."_s};
    case ErrorCause::TagRefused:
        return {u"The cloud refused the key or the value of a tag."_s,
            u"Change it as the cloud's own words say."_s};
    case ErrorCause::NotApplied:
        return {u"The cloud accepted the change, but it did not show while tagdesk-cli looked."_s,
            u"It may show later: list the resources in a few minutes. \"tagdesk-cli undo\" looks at it, too. "
            u"If "
            "it lasts, tell the cloud's support."_s};
    case ErrorCause::ChangedSince:
        return {u"Somebody else changed the tag in between; their value was left alone."_s,
            u"Look at the value that is there now, and run the command again if yours is right."_s};
    case ErrorCause::Unspecified:
        return ofKind(error.kind);
    default:
        return ofFile(error);
    }
}

QString cloudWordsOf(const Error &error)
{
    QStringList parts;
    if (!error.message.isEmpty())
        parts << u"\"%1\""_cli.arg(error.message);
    if (!error.code.isEmpty())
        parts << printable(error.code);
    else if (error.httpStatus >= 400)
        parts << u"HTTP %1"_cli.arg(error.httpStatus);
    if (!error.requestId.isEmpty())
        parts << u"request %1"_cli.arg(error.requestId);
    return parts.join(u", "_s);
}

} // namespace

CliErrorText cliErrorText(const Error &error)
{
    const Sentences sentences = ofCause(error);
    CliErrorText text{.what = sentences.what, .next = sentences.next, .cloudWords = cloudWordsOf(error)};
    if (error.kind == ErrorKind::OutcomeUnknown && error.cause != ErrorCause::Unspecified) {
        text.what += u" Whether the change was made is not known."_s;
        text.next = ofKind(error.kind).next;
    }
    return text;
}

QString CliErrorText::lines() const
{
    QString lines = what + u"\n  What to do: "_s + next.left(1).toLower() + next.mid(1);
    if (!cloudWords.isEmpty())
        lines += u"\n  Its own words: "_s + cloudWords;
    return lines;
}

} // namespace tagdesk
