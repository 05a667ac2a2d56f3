// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clidiagnosistext.h"

#include "clisentence.h"
#include "terminaltext.h"

#include <QStringList>

#include <cstdlib>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Finding = Diagnosis::Finding;

/// Less is a slow network, or a clock that no cloud minds.
constexpr qint64 kTellingMinutes = 2;

struct Sentences
{
    QString what;
    QString next;
};

QString clockText(qint64 minutesAhead)
{
    const qint64 minutes = std::abs(minutesAhead);
    const QString by = minutes == 1 ? u"1 minute"_s : u"%1 minutes"_cli.arg(minutes);
    return minutesAhead > 0 ? u"The clock of this computer is %1 ahead of the cloud's."_cli.arg(by)
                            : u"The clock of this computer is %1 behind the cloud's."_cli.arg(by);
}

QString certificateText(const CertificateTrouble &trouble)
{
    if (trouble.subject.isEmpty() && trouble.issuer.isEmpty())
        return printable(trouble.reason);
    return u"%1 (certificate of \"%2\", issued by \"%3\", valid until %4)"_cli.arg(
        trouble.reason, trouble.subject, trouble.issuer, trouble.expires.toUTC().toString(Qt::ISODate));
}

QString differenceText(const SignedDifference &difference)
{
    if (difference.theirs.isEmpty())
        return u"Only this program signed the line \"%1\"."_cli.arg(difference.ours);
    if (difference.ours.isEmpty())
        return u"Only the cloud signed the line \"%1\"."_cli.arg(difference.theirs);
    return u"This program signed \"%1\", the cloud \"%2\"."_cli.arg(difference.ours, difference.theirs);
}

Sentences ofError(const Diagnosis &diagnosis)
{
    const CliErrorText text = cliErrorText(diagnosis.error);
    return {text.what, text.next};
}

Sentences ofNetwork(const Diagnosis &diagnosis)
{
    const QString &host = diagnosis.host;
    switch (diagnosis.finding) {
    case Finding::HostNotFound:
        return {u"No such host: %1."_cli.arg(host),
            diagnosis.hasOwnEndpoint
                ? u"Check the endpoint of the profile, and whether this computer is online."_s
                : u"Check the region %1 of the profile, and whether this computer is online."_cli.arg(
                    diagnosis.region)};
    case Finding::ProxyUnreachable:
        return {u"The proxy on the way to %1 cannot be reached."_cli.arg(host),
            u"Check https_proxy and the system's proxy settings."_s};
    case Finding::ProxyWantsPassword:
        return {u"The proxy on the way to %1 wants a user name and a password."_cli.arg(host),
            u"Put them into https_proxy or the system's proxy settings, or ask for a way without the proxy."_s};
    case Finding::NotTheService:
        return {u"%1 does not answer as the cloud does, perhaps with a web page."_cli.arg(host),
            u"Check the endpoint, and whether a login portal or a proxy answers in the cloud's place."_s};
    default:
        return ofError(diagnosis);
    }
}

Sentences ofKeys(const Diagnosis &diagnosis)
{
    switch (diagnosis.finding) {
    case Finding::KeysMissing:
        return {u"There are no keys to test."_s,
            u"Set TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY, or add the profile with its keys."_s};
    case Finding::AccessKeyUnknown:
        return {u"The cloud does not know the access key."_s,
            u"Compare it with the cloud's console, and see there that it is enabled. A temporary key needs "
            u"its "
            "token, too."_s};
    case Finding::SecretWrong:
        return {u"The secret key does not belong to this access key."_s,
            u"Give the right one. Do not simply repeat the command: several failures may lock the key."_s};
    case Finding::SignatureDiffers:
        return {u"The cloud signed another text than this program, so the secret may be right."_s,
            u"Look for a proxy that changes requests or a wrong endpoint; the lines below tell what was "
            "changed. Report them if there is neither."_s};
    case Finding::ClockOff:
        return {diagnosis.clockOffsetMinutes.value_or(0) == 0 ? cliErrorText(diagnosis.error).what
                                                              : clockText(*diagnosis.clockOffsetMinutes),
            cliErrorText(diagnosis.error).next};
    case Finding::TokenMissing:
        return {u"This is a temporary key, and its token is missing."_s,
            u"Give the token that came with the key, in TAGDESK_SECURITY_TOKEN."_s};
    case Finding::TokenRefused:
        return {u"The token of the temporary key is wrong or expired."_s,
            u"Get a new temporary key, and give its key, secret and token together."_s};
    default:
        return ofNetwork(diagnosis);
    }
}

Sentences ofFinding(const Diagnosis &diagnosis)
{
    switch (diagnosis.finding) {
    case Finding::AllWell:
        return {u"All is well: %1 lists resources and tells their tags."_cli.arg(diagnosis.host), {}};
    case Finding::RegionWrong:
        return {u"The cloud does not know the region %1."_cli.arg(diagnosis.region),
            u"Check the region of the profile, for example cn-north-1."_s};
    case Finding::EndpointWrong:
        return {u"%1 answers, but does not know what was asked."_cli.arg(diagnosis.host),
            diagnosis.hasOwnEndpoint
                ? u"Check that the endpoint is the API of this cloud and of the region %1."_cli.arg(
                    diagnosis.region)
                : u"Check the region %1: it may have no such service."_cli.arg(diagnosis.region)};
    case Finding::ProjectMissing:
        return {u"The account has no single project for the region %1."_cli.arg(diagnosis.region),
            u"Check the region, or give the profile the project id from the cloud's console."_s};
    case Finding::ProjectRefused:
        return {u"The project %1 is not one of this account in the region %2."_cli.arg(
                    diagnosis.projectId, diagnosis.region),
            u"Leave the project out so that it is looked up, or copy its id from the cloud's console."_s};
    case Finding::ListingForbidden:
        return {u"The access key is good, but it may not list resources."_s,
            u"Ask whoever manages the account for the permission to list them."_s};
    case Finding::TaggingForbidden:
        return {u"The access key is good and lists resources, but it may not read tags."_s,
            u"Ask whoever manages the account for the permission to read and to change tags."_s};
    case Finding::Stopped:
        return {u"The test was stopped."_s, u"Run it again to know whether the profile works."_s};
    default:
        return ofKeys(diagnosis);
    }
}

QStringList factsOf(const Diagnosis &diagnosis)
{
    QStringList facts;
    const qint64 minutes = diagnosis.clockOffsetMinutes.value_or(0);
    if (diagnosis.finding != Finding::ClockOff && std::abs(minutes) >= kTellingMinutes)
        facts << clockText(minutes);
    for (const CertificateTrouble &trouble : diagnosis.certificate)
        facts << certificateText(trouble);
    for (const SignedDifference &difference : diagnosis.differences)
        facts << differenceText(difference);
    return facts;
}

} // namespace

CliErrorText cliDiagnosisText(const Diagnosis &diagnosis)
{
    const Sentences sentences = ofFinding(diagnosis);
    CliErrorText text{.what = sentences.what, .next = sentences.next, .cloudWords = {}};
    if (diagnosis.finding != Finding::AllWell)
        text.cloudWords = cliErrorText(diagnosis.error).cloudWords;
    return text;
}

QString cliDiagnosisLines(const Diagnosis &diagnosis)
{
    const CliErrorText text = cliDiagnosisText(diagnosis);
    QStringList lines{text.next.isEmpty() ? text.what : text.lines()};
    for (const QString &fact : factsOf(diagnosis))
        lines << u"  "_s + fact;
    return lines.join(u'\n');
}

} // namespace tagdesk
