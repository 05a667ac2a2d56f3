// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "errortext.h"

#include "clouddescription.h"
#include "scopetext.h"
#include "workbooktext.h"

#include <QChar>
#include <QStringList>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

/// `named` with the detail where there is one, else the sentence without it.
QString withDetail(const QString &detail, const QString &named, const QString &unnamed)
{
    return detail.isEmpty() ? unnamed : named.arg(detail);
}

bool isLetter(const QString &character)
{
    const auto points = character.toUcs4();
    return points.size() == 1 && QChar::isLetter(points.first());
}

/// The ASCII character that a full-width form (U+FF01 to U+FF5E, and the blank U+3000) looks like.
QString narrow(const QString &character)
{
    const auto points = character.toUcs4();
    if (points.size() != 1)
        return {};
    if (points.first() == 0x3000)
        return u" "_s;
    if (points.first() < 0xff01 || points.first() > 0xff5e)
        return {};
    return QString(QChar(static_cast<char16_t>(points.first() - 0xfee0)));
}

} // namespace

QString ErrorTexts::request(const QString &requestId)
{
    //: The cloud's number for a request, which its support asks for.
    return tr("request %1").arg(requestId);
}

Sentences ErrorTexts::of(const Error &error, Audience audience)
{
    if (const std::optional<BookFault> fault = bookFault(error))
        return WorkbookTexts::of(*fault, error.detail);
    Sentences text =
        error.cause == ErrorCause::Unspecified ? ofKind(error, audience) : ofCause(error, audience);
    if (error.kind == ErrorKind::OutcomeUnknown && error.cause != ErrorCause::Unspecified) {
        //: %1: what went wrong, a whole sentence.
        text.what = tr("%1 Whether the change was made is not known.").arg(text.what);
        text.next = readBackStep();
    }
    text.words = cloudWords(error);
    return text;
}

QString ErrorTexts::cloudWords(const Error &error)
{
    QStringList parts;
    if (!error.message.isEmpty())
        parts << error.message;
    if (!error.code.isEmpty())
        parts << error.code;
    else if (error.httpStatus >= 400)
        //: The status number of a reply, for example 503.
        parts << tr("HTTP %1").arg(error.httpStatus);
    if (!error.requestId.isEmpty())
        parts << request(error.requestId);
    return parts.join(u" · "_s);
}

QString ErrorTexts::readBackStep()
{
    return tr("Read the tags back before you change them again.");
}

Sentences ErrorTexts::ofKind(const Error &error, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    switch (error.kind) {
    case ErrorKind::Invalid:
        return {tr("The cloud refused the request as invalid."),
            tr("Compare the tags with the cloud's own words, change them and try again.")};
    case ErrorKind::Unauthorized:
        return {tr("The cloud did not accept the access key."),
            tr("Check the access key and its secret key. TagDesk does not try again by itself, because "
               "several failures may lock the key.")};
    case ErrorKind::Forbidden:
        return {tr("The access key is good, but it may not do this."),
            tr("Ask whoever manages the account for the permission, or use another access key.")};
    case ErrorKind::NotFound:
        return {tr("The cloud does not know what was asked for."),
            isWindow ? tr("Refresh the list; the resource may have been deleted.")
                     //: The command in quotes is not translated.
                     : tr("Compare the scope with those of “tagdesk-cli scopes”; the resource may have been "
                          "deleted.")};
    case ErrorKind::Conflict:
        return {tr("The resource is busy, or somebody else changed it."),
            tr("Read its tags again, look at the change once more, and try again.")};
    case ErrorKind::RateLimited:
        return {tr("The cloud asks for fewer requests."), tr("Wait a minute, then try again.")};
    case ErrorKind::Transient:
        return {tr("The network or the cloud failed for the moment."), tr("Try again.")};
    case ErrorKind::OutcomeUnknown:
        return {tr("The change was sent, but its answer was lost. Whether it was made is not known."),
            readBackStep()};
    case ErrorKind::Cancelled:
        return {tr("Stopped."),
            isWindow ? tr("Start it again when you want to go on. Nothing staged is lost.")
                     : tr("Run the command again when you want to go on.")};
    case ErrorKind::Internal:
        return {tr("The answer made no sense to TagDesk."),
            tr("Try again. If it happens again, report it with these lines.")};
    }
    Q_UNREACHABLE();
}

// One sentence and one step per cause: the length is that of the list of causes.
Sentences ErrorTexts::ofCause(const Error &error, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    const QString &detail = error.detail;
    switch (error.cause) {
    case ErrorCause::Unspecified:
        return ofKind(error, audience);
    case ErrorCause::BadEndpoint:
        return {withDetail(detail, tr("The endpoint “%1” cannot be used: it is not an https address."),
                    tr("The endpoint cannot be used: it is not an https address.")),
            tr("Give one that begins with https://. Plain http:// works only for this computer (127.0.0.1 or "
               "localhost).")};
    case ErrorCause::HostNotFound:
        return {withDetail(detail, tr("The host “%1” was not found."), tr("The cloud's host was not found.")),
            tr("Check the endpoint and the region, and whether this computer is online.")};
    case ErrorCause::ConnectionRefused:
        return {withDetail(detail, tr("“%1” refused the connection."),
                    tr("The cloud's host refused the connection.")),
            tr("Check host and port of the endpoint, and whether a firewall is in the way; then try again.")};
    case ErrorCause::ConnectionCut:
        return {withDetail(detail, tr("The connection to “%1” was cut before the answer was complete."),
                    tr("The connection was cut before the answer was complete.")),
            networkStep()};
    case ErrorCause::TimedOut:
        return {
            withDetail(detail, tr("“%1” did not answer in time."), tr("The cloud did not answer in time.")),
            networkStep()};
    case ErrorCause::CertificateRefused:
        return {withDetail(detail, tr("The certificate of “%1” is not to be trusted, so nothing was sent."),
                    tr("The server's certificate is not to be trusted, so nothing was sent.")),
            tr("Check the endpoint. If your company's proxy opens TLS, install its certificate authority in "
               "the system.")};
    case ErrorCause::TlsRefused:
        return {withDetail(detail,
                    tr("No secure connection to “%1” came about, so nothing was sent: it speaks no TLS "
                       "version that is safe, or no TLS at all."),
                    tr("No secure connection came about, so nothing was sent.")),
            tr("Check host and port of the endpoint. A gateway or proxy in between has to speak TLS 1.2 or "
               "newer.")};
    case ErrorCause::ProxyRefused:
        return {withDetail(detail, tr("The proxy did not let the request through to “%1”."),
                    tr("The proxy did not let the request through.")),
            tr("Check the system's proxy settings and the proxy's user name and password.")};
    case ErrorCause::ProxyWantsPassword:
        return {withDetail(detail, tr("The proxy on the way to “%1” wants a user name and a password."),
                    tr("The proxy wants a user name and a password.")),
            proxyPasswordStep()};
    case ErrorCause::ProxyWantsSignOn:
        return {
            withDetail(detail,
                tr("The proxy on the way to “%1” takes no user name and password, only a sign-on that "
                   "TagDesk "
                   "cannot do, as a rule that of Windows (NTLM, Negotiate). Nothing was sent."),
                tr("The proxy takes no user name and password, only a sign-on that TagDesk cannot do, as a "
                   "rule that of Windows (NTLM, Negotiate). Nothing was sent.")),
            proxySignOnStep()};
    case ErrorCause::Redirected:
        return {
            withDetail(detail, tr("The endpoint sent the request on to “%1”. Signed requests never follow."),
                tr("The endpoint sent the request on elsewhere. Signed requests never follow.")),
            tr("Give the cloud's API endpoint, not the address of its console or of a portal.")};
    case ErrorCause::ReplyTooLarge:
        return {tr("The answer was larger than TagDesk accepts, so it was dropped."),
            tr("Check that the endpoint is the cloud's API. If it is, read a smaller part at once.")};
    case ErrorCause::NotJson:
        return {withDetail(detail, tr("“%1” answered with something that is not JSON, perhaps a web page."),
                    tr("The answer is not JSON, perhaps a web page.")),
            tr("Check the endpoint, and whether a proxy or a login portal answers in the cloud's place.")};
    case ErrorCause::UnexpectedReply:
        return {withDetail(detail, tr("The answer is JSON, but not as the cloud documents it (%1)."),
                    tr("The answer is JSON, but not as the cloud documents it.")),
            tr("Check that the endpoint belongs to the cloud. If it does, report it with these lines.")};
    case ErrorCause::IncompleteReply:
        return {
            tr("The answer holds fewer entries than the cloud says there are; what is missing was not read."),
            tr("Read again in a few minutes. If it lasts, report it to the cloud.")};
    case ErrorCause::QuotaTooSmall:
        return {tr("The quota lets no change follow its reading within ten seconds, so nothing was sent."),
            tr("Raise the requests per minute in the profile, or try again when other programs use less of "
               "them.")};
    case ErrorCause::UnexpectedStatus:
        //: %1: the status number of a reply, for example 304.
        return {tr("The answer is HTTP %1, which answers no request of TagDesk.").arg(error.httpStatus),
            tr("Check the endpoint, and whether a proxy or a gateway answers in the cloud's place.")};
    case ErrorCause::RepeatedReply:
        return {tr("The answer is that of an earlier request, so it was dropped."), networkStep()};
    case ErrorCause::EndlessListing:
        return {tr("The list does not end: the cloud's pages bring nothing new."), listingStep()};
    case ErrorCause::ListingIncomplete:
        //: %1: two numbers, as in "200 / 1000".
        return {withDetail(detail,
                    tr("The list is not whole: the cloud gave fewer resources than it promised (%1)."),
                    tr("The list is not whole: the cloud gave fewer resources than it promised.")),
            listingStep()};
    case ErrorCause::AccessKeyUnknown:
        return {tr("The cloud does not know the access key."),
            tr("Check the access key, and in the cloud's console whether it is enabled.")};
    case ErrorCause::KeyLocked:
        return {tr("The cloud has locked the access key for a while, after too many refused requests."),
            tr("Wait five minutes, and correct the secret key before you try again.")};
    case ErrorCause::SignatureRefused:
        return {tr("The cloud refused the signature: the secret key is wrong, as a rule."),
            tr("Give the secret key of this access key again. TagDesk does not try again by itself, because "
               "several failures may lock the key.")};
    case ErrorCause::ClockSkewed:
        return clockSkewed(detail);
    case ErrorCause::TokenRefused:
        return {tr("The temporary key's token is missing, wrong or expired."),
            tr("Get a new temporary key, and give its key, secret and token together.")};
    case ErrorCause::TokenExpired:
        //: %1: a time.
        return {withDetail(detail, tr("The temporary key has expired (%1), so nothing was sent."),
                    tr("The temporary key has expired, so nothing was sent.")),
            tr("Get a new temporary key from the cloud, and give its key, secret, token and end together.")};
    case ErrorCause::KeysLocked:
        return {tr("The account is locked: its keys left memory after a time without input, so nothing was "
                   "sent."),
            isWindow ? tr("Press “Unlock” in the bar above the resources, then try again.")
                     : tr("Run the command again.")};
    case ErrorCause::ProjectMissing:
        return {withDetail(detail, tr("No project was found for the region “%1”."),
                    tr("No project was found, or its id is empty.")),
            tr("Check the region, or give the project id from the cloud's console (My Credentials).")};
    case ErrorCause::RegionUnknown:
        return {withDetail(detail, tr("The cloud does not know the region “%1”."),
                    tr("The cloud does not know the region.")),
            tr("Check the spelling of the region, for example cn-north-1.")};
    case ErrorCause::PermissionMissing:
        return {withDetail(detail, tr("The access key is good, but it lacks the permission for %1."),
                    tr("The access key is good, but it lacks the permission.")),
            tr("Ask whoever manages the account for the permission to list resources and to change tags.")};
    case ErrorCause::ResourceMissing:
        return {withDetail(detail, tr("The resource “%1” does not exist any more."),
                    tr("The resource does not exist any more.")),
            isWindow ? tr("Refresh the list and revert the changes of this row.")
                     : tr("List the scope again.")};
    case ErrorCause::TagQuotaExceeded:
        return {tr("The resource would hold more tags than the cloud allows."),
            tr("Remove a tag from it first.")};
    case ErrorCause::TagRefused:
        return {tr("The cloud refused the key or the value of a tag."),
            tr("Change it as the cloud's own words say, then try again.")};
    case ErrorCause::Throttled:
        return {tr("The cloud asks for fewer requests: the quota per minute is used up."),
            tr("Wait a minute, then try again. A lower quota in the profile avoids it.")};
    case ErrorCause::ServerFailed:
        return {tr("The cloud itself failed."),
            tr("Try again in a few minutes. If it lasts, give the request number to the cloud's support.")};
    case ErrorCause::FileMissing:
    case ErrorCause::FileNotReadable:
    case ErrorCause::NotAFile:
    case ErrorCause::FileEmpty:
    case ErrorCause::FileChanged:
    case ErrorCause::FileNotWritable:
        return ofFile(error);
    case ErrorCause::NotApplied:
        return {tr("The cloud accepted the change, but it did not show while TagDesk looked."),
            tr("It may show later: read the tags again in a few minutes. Undo looks at it, too. If it lasts, "
               "give the request number to the cloud's support.")};
    case ErrorCause::ChangedSince:
        return {tr("Somebody else changed the tag in between; their value was left alone."),
            tr("Look at the value that is there now, and change it again if yours is right.")};
    case ErrorCause::DiskFull:
    case ErrorCause::JournalDamaged:
    case ErrorCause::JournalNewer:
    case ErrorCause::JournalLocked:
    case ErrorCause::JournalNotWritable:
    case ErrorCause::JournalForeign:
    case ErrorCause::JournalEmptied:
        return ofJournal(error);
    case ErrorCause::RunDamaged:
    case ErrorCause::OtherAccount:
    case ErrorCause::OtherAccessKey:
    case ErrorCause::AccountUnmarked:
    case ErrorCause::RunElsewhere:
    case ErrorCause::RunEnded:
    case ErrorCause::AllGone:
        return ofRun(error, audience);
    }
    Q_UNREACHABLE();
}

QString ErrorTexts::networkStep()
{
    return tr("Try again. If it happens every time, look at the network or the proxy.");
}

QString ErrorTexts::proxyPasswordStep()
{
    return tr("Put them into the system's proxy settings or https_proxy, or ask for a way to the cloud "
              "without the proxy.");
}

QString ErrorTexts::proxySignOnStep()
{
    return tr("Name a proxy that takes a user name and a password. Or start a program on this computer that "
              "signs in for others, such as Cntlm or Px, and name it in https_proxy. Or ask for a way to the "
              "cloud without the proxy.");
}

QString ErrorTexts::listingStep()
{
    return tr("Read it again later; if it happens again, report it to the cloud.");
}

Sentences ErrorTexts::ofRun(const Error &error, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    const QString &run = error.detail;
    switch (error.cause) {
    case ErrorCause::RunDamaged:
        return {tr("Run %1 is damaged in the journal: its line there is not what was written, so nothing of "
                   "it is sent.")
                    .arg(run),
            isWindow ? tr("Look at it in the history. A copy of the journal may still have it whole.")
                     //: The commands in quotes are not translated.
                     : tr("Look at it with “tagdesk-cli history %1”. “tagdesk-cli history copies” lists the "
                          "copies of the journal that may still have it whole.")
                           .arg(run)};
    case ErrorCause::OtherAccount:
    case ErrorCause::OtherAccessKey:
    case ErrorCause::AccountUnmarked:
        return ofAccount(error, audience);
    case ErrorCause::RunElsewhere:
        //: %1: user@host.
        return {withDetail(run, tr("The run is under way on another machine, or was cut off there (%1)."),
                    tr("The run is under way on another machine, or was cut off there.")),
            isWindow ? tr("Wait for its end. If its program has ended, take it over in the history.")
                     //: The command in quotes is not translated.
                     : tr("Wait for its end. If its program has ended, run “tagdesk-cli resume” with its "
                          "number and --take-over.")};
    case ErrorCause::RunEnded:
        return {tr("Run %1 has ended, and nothing of it is unknown or left to send.").arg(run),
            isWindow ? tr("Look at it in the history, or undo it there.")
                     //: The commands in quotes are not translated.
                     : tr("Look at it with “tagdesk-cli history %1”; “tagdesk-cli undo %1” takes it back.")
                           .arg(run)};
    default:
        return {tr("The account knows no resource of run %1 any more. The run stays as it is.").arg(run),
            isWindow ? tr("Check that this is its account. If all its resources were deleted, end the run.")
                     //: The command in quotes is not translated.
                     : tr("Check that this is its account. If all its resources were deleted, run "
                          "“tagdesk-cli resume %1 --accept-deleted”, which ends the run.")
                           .arg(run)};
    }
}

Sentences ErrorTexts::ofAccount(const Error &error, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    const QString theirs = error.detail.section(u'\n', 0, 0);
    const QString ours = error.detail.section(u'\n', 1);
    switch (error.cause) {
    case ErrorCause::OtherAccount:
        //: %1 and %2: accounts, with cloud and address.
        return {tr("The run is of the account %1, and this is %2; nothing was sent.").arg(theirs, ours),
            isWindow ? tr("Open the profile as it was when the run was made, then try again.")
                     : tr("Give the --profile or --cloud, --endpoint and --project that it was made with.")};
    case ErrorCause::OtherAccessKey:
        //: %1 and %2: accounts, with cloud and address.
        return {tr("The run is of the account %1, with another access key than that of %2; nothing was sent.")
                    .arg(theirs, ours),
            isWindow ? tr("If it is the same account and has a new or a temporary key now, say so. Else open "
                          "the account that the run was made with.")
                     : tr("Use the access key that it was made with. If the same account has a new or a "
                          "temporary key now, add --same-account.")};
    default:
        //: %1 and %2: accounts, with cloud and address.
        return {tr("The journal does not tell with which access key the run of %1 was made, so it is not "
                   "known whether this is its account: %2; nothing was sent.")
                    .arg(theirs, ours),
            isWindow ? tr("If it is the same account, say so.")
                     : tr("If it is the same account, add --same-account.")};
    }
}

QString ErrorTexts::copyStep(const Error &error)
{
    if (error.keptCopy.isEmpty())
        return tr(
            "Move the file elsewhere and keep it: it may hold the history. Then try again; a new journal is "
            "made.");
    //: %1: path of a copy. The command in quotes is not translated.
    return tr(
        "The copy “%1” is kept. The command “tagdesk-cli history restore” puts it in its place and keeps the "
        "file beside it. What was applied after that copy is not in it.")
        .arg(error.keptCopy);
}

Sentences ErrorTexts::ofJournal(const Error &error)
{
    const QString &path = error.detail;
    switch (error.cause) {
    case ErrorCause::DiskFull:
        return {tr("The disk is full, so the journal “%1” cannot be kept, and without it nothing is sent.")
                    .arg(path),
            tr("Make room on the disk, then try again.")};
    case ErrorCause::JournalDamaged:
        return {
            tr("The journal “%1” is damaged, and without it nothing is sent.").arg(path), copyStep(error)};
    case ErrorCause::JournalEmptied:
        return {tr("The journal “%1” was emptied: it had a history and has no bytes now. Without it nothing "
                   "is sent.")
                    .arg(path),
            copyStep(error)};
    case ErrorCause::JournalForeign:
        return {tr("“%1” is not a journal of TagDesk, and without one nothing is sent.").arg(path),
            tr("Move the file elsewhere, then try again; a new journal is made.")};
    case ErrorCause::JournalNewer:
        return {tr("A newer TagDesk wrote the journal “%1”, and without it nothing is sent.").arg(path),
            tr("Use that newer TagDesk, or move the file elsewhere and keep it.")};
    case ErrorCause::JournalLocked:
        return {tr("Another program holds the journal “%1”, and without it nothing is sent.").arg(path),
            tr("Wait for the end of that program or end it, then try again.")};
    default:
        return {tr("The journal “%1” cannot be written, and without it nothing is sent.").arg(path),
            tr("Check whether you may write to this file and its folder, whether a link there leads "
               "somewhere, and whether its disk has room; then try again.")};
    }
}

Sentences ErrorTexts::ofFile(const Error &error)
{
    const QString &path = error.detail;
    switch (error.cause) {
    case ErrorCause::FileMissing:
        return {tr("There is no file “%1”.").arg(path), tr("Check the name of the file and its folder.")};
    case ErrorCause::NotAFile:
        return {tr("“%1” is a folder or a device, not a file.").arg(path), tr("Choose a file.")};
    case ErrorCause::FileEmpty:
        return {tr("“%1” is empty.").arg(path), tr("Choose a file whose first row names its columns.")};
    case ErrorCause::FileChanged:
        return {tr("“%1” was changed by another program while it was read.").arg(path),
            tr("Wait until the other program has saved it, then read it again.")};
    case ErrorCause::FileNotWritable:
        if (path == "-"_L1)
            return {tr("Standard output could not be written."),
                tr("Make room where it goes, or send it to a file or a program that takes it.")};
        return {tr("“%1” could not be written; what was there before is still there.").arg(path),
            tr("Choose another folder, or make room on the disk, then try again.")};
    default:
        return {tr("“%1” could not be read.").arg(path),
            tr("Check whether you may read the file and whether its disk is there, then try again.")};
    }
}

Sentences ErrorTexts::clockSkewed(const QString &detail)
{
    bool known = false;
    const int minutes = std::abs(detail.toInt(&known));
    const QString what = known
        ? tr("The clock of this computer is off by %Ln minute(s), so the cloud refused the signature.",
            nullptr, minutes)
        : tr("The clock of this computer is off, so the cloud refused the signature.");
    return {what, tr("Set date, time and time zone of this computer, best automatically, then try again.")};
}

QString ErrorTexts::words(const Error &error)
{
    return error.message.isEmpty() ? of(error).what : error.message;
}

QString ErrorTexts::inlineText(const Error &error)
{
    return error.requestId.isEmpty() ? words(error) : words(error) + u" · "_s + request(error.requestId);
}

QString ErrorTexts::of(const Violation &violation, const TagRules &rules)
{
    QString sentence = broken(violation, cloudOf(rules));
    if (violation.rule != Rule::Character || violation.part == TagPart::Set)
        return sentence;
    return inARow({sentence, allowed(violation, rules)});
}

QString ErrorTexts::of(const Violation &violation)
{
    return broken(violation, tr("the cloud"));
}

QString ErrorTexts::cloudOf(const TagRules &rules)
{
    for (const CloudDescription &cloud : describedClouds()) {
        if (cloud.ruleSet(rules.id) != nullptr)
            return ScopeTexts::cloud(cloud.cloud);
    }
    return tr("the cloud");
}

QString ErrorTexts::allowed(const Violation &violation, const TagRules &rules)
{
    const bool key = violation.part == TagPart::Key;
    const CharacterSet &set = key ? rules.key.characters : rules.value.characters;
    const QString cloud = cloudOf(rules);
    if (set.letters == CharacterSet::Letters::Any) {
        const QString forbidden = spaced(set.forbidden);
        //: %1: a cloud, %2: characters with blanks between.
        return key ? tr("%1 keys take anything but %2").arg(cloud, forbidden)
                   //: %1: a cloud, %2: characters with blanks between.
                   : tr("%1 values take anything but %2").arg(cloud, forbidden);
    }
    QString letters = tr("letters");
    if (set.letters == CharacterSet::Letters::LatinAndCjk && isLetter(violation.text))
        letters = tr("Latin and Chinese letters");
    const QString signs = spaced(set.alsoAllowed);
    if (set.alsoAllowed.contains(u' ')) {
        //: %1: a cloud, %2: letters, %3: characters with blanks between.
        return key ? tr("%1 keys take %2, digits, blanks and %3").arg(cloud, letters, signs)
                   //: %1: a cloud, %2: letters, %3: characters with blanks between.
                   : tr("%1 values take %2, digits, blanks and %3").arg(cloud, letters, signs);
    }
    //: %1: a cloud, %2: letters, %3: characters with blanks between.
    return key ? tr("%1 keys take %2, digits and %3").arg(cloud, letters, signs)
               //: %1: a cloud, %2: letters, %3: characters with blanks between.
               : tr("%1 values take %2, digits and %3").arg(cloud, letters, signs);
}

QString ErrorTexts::spaced(const QString &characters)
{
    QStringList shown;
    for (const char32_t point : characters.toUcs4()) {
        if (point != U' ')
            shown << QString::fromUcs4(&point, 1);
    }
    return shown.join(u' ');
}

QString ErrorTexts::shown(const QString &character)
{
    const auto points = character.toUcs4();
    if (points.size() != 1)
        return u"“%1”"_s.arg(character);
    if (points.first() == ' ')
        return tr("A blank");
    if (!QChar::isPrint(points.first()) || QChar::isSpace(points.first())) {
        //: A character that cannot be seen. %1: its number, as in U+200B.
        return tr("The invisible character %1")
            .arg(u"U+%1"_s.arg(QString::number(points.first(), 16).toUpper(), 4, u'0'));
    }
    return u"“%1”"_s.arg(character);
}

// As above: one sentence per rule and part.
QString ErrorTexts::broken(const Violation &violation, const QString &cloud)
{
    const bool key = violation.part == TagPart::Key;
    const int position = violation.position + 1;
    const QString character = shown(violation.text);
    switch (violation.rule) {
    case Rule::TooShort:
        if (violation.limit <= 1)
            return key ? tr("A key cannot be empty.") : tr("An empty value is not taken by %1.").arg(cloud);
        return key ? tr("A key needs at least %Ln character(s).", nullptr, violation.limit)
                   : tr("A value needs at least %Ln character(s).", nullptr, violation.limit);
    case Rule::TooLong:
        return tooLong(violation, cloud);
    case Rule::Character:
        if (violation.position < 0)
            return tr("%1 is not allowed.").arg(character);
        //: %1: a character, %2: where it stands, counted from 1.
        return tr("%1 at position %2 is not allowed.").arg(character, QString::number(position));
    case Rule::BlankAtEnd:
        if (violation.position == 0)
            return key ? tr("A key cannot begin with a blank.") : tr("A value cannot begin with a blank.");
        return key ? tr("A key cannot end with a blank.") : tr("A value cannot end with a blank.");
    case Rule::ReservedPrefix:
        //: %1: the first characters, %2: a cloud.
        return key
            ? tr("Keys that begin with “%1” belong to %2 and cannot be changed.").arg(violation.text, cloud)
            //: %1: the first characters, %2: a cloud.
            : tr("Values that begin with “%1” belong to %2.").arg(violation.text, cloud);
    case Rule::DuplicateKey:
        return tr("The key “%1” is there more than once.").arg(violation.text);
    case Rule::TooManyTags:
        //: %1: how many there would be, %2: a cloud, %3: how many it allows.
        return tr("The resource would hold %1 tags; %2 allows %3.")
            .arg(QString::number(violation.actual), cloud, QString::number(violation.limit));
    case Rule::NoTags:
        return tr("There is no tag to send.");
    case Rule::ReadOnlyProfile:
        return tr("The profile is read-only: no tag may be edited.");
    case Rule::ProtectedKey:
        //: %1: a key.
        return tr("The profile protects the key “%1”.").arg(violation.text);
    case Rule::PolicyMissing:
    case Rule::PolicySpelling:
    case Rule::PolicyValue:
    case Rule::PolicyProhibited:
    case Rule::PolicyExcluded:
    case Rule::PolicyNeeds:
        return inARow({ofPolicy(violation), violation.words});
    case Rule::CaseTwin:
        return violation.actual > 0
            //: %1: a key that differs from the one typed in upper and lower case only.
            ? tr("“%1” is on %Ln of the selected resources and differs only in upper and lower case.",
                nullptr, violation.actual)
                  .arg(violation.text)
            : tr("“%1” is in use on other resources and differs only in upper and lower case.")
                  .arg(violation.text);
    case Rule::DoubleBlank:
        //: %1: where they stand, counted from 1.
        return tr("Two blanks follow each other at position %1.").arg(position);
    case Rule::InvisibleCharacter:
        //: %1: "The invisible character U+200B", %2: where it stands, counted from 1.
        return tr("%1 stands at position %2.").arg(character, QString::number(position));
    case Rule::FullWidth:
        return fullWidth(violation);
    }
    Q_UNREACHABLE();
}

QString ErrorTexts::ofPolicy(const Violation &violation)
{
    switch (violation.rule) {
    case Rule::PolicyMissing:
        //: %1: a key.
        return tr("The policy requires the key “%1”.").arg(violation.text);
    case Rule::PolicySpelling:
        //: %1: a key.
        return tr("The policy spells this key “%1”.").arg(violation.text);
    case Rule::PolicyValue:
        //: %1: values with commas between; `*` stands for any text.
        return tr("The policy allows these values: %1.").arg(violation.text);
    case Rule::PolicyExcluded:
        //: %1: another key.
        return tr("By the policy this key does not go with the key “%1”.").arg(violation.text);
    case Rule::PolicyNeeds:
        //: %1: another key.
        return tr("By the policy this key needs the key “%1” beside it.").arg(violation.text);
    default:
        return tr("The policy prohibits this key.");
    }
}

QString ErrorTexts::tooLong(const Violation &violation, const QString &cloud)
{
    const QString actual = QString::number(violation.actual);
    const QString limit = QString::number(violation.limit);
    if (violation.part == TagPart::Key) {
        //: %1: its length, %2: a cloud, %3: the length allowed.
        return tr("The key has %1 characters; %2 allows %3.").arg(actual, cloud, limit);
    }
    //: %1: its length, %2: a cloud, %3: the length allowed.
    return tr("The value has %1 characters; %2 allows %3.").arg(actual, cloud, limit);
}

QString ErrorTexts::fullWidth(const Violation &violation)
{
    const QString ascii = narrow(violation.text);
    const QString position = QString::number(violation.position + 1);
    if (ascii == u" "_s) {
        //: %1: where it stands, counted from 1.
        return tr("The blank at position %1 is a full-width one.").arg(position);
    }
    if (ascii.isEmpty()) {
        //: %1: a character, %2: where it stands, counted from 1.
        return tr("“%1” at position %2 is a full-width character.").arg(violation.text, position);
    }
    //: %1: a character, %2: where it stands, counted from 1, %3: the ASCII character it looks like.
    return tr("“%1” at position %2 is full-width and only looks like “%3”.")
        .arg(violation.text, position, ascii);
}

} // namespace tagdesk
