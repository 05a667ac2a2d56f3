// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosistext.h"

#include "errortext.h"
#include "scopetext.h"
#include "statustext.h"

#include <cstdlib>

namespace tagdesk {

namespace {

using Finding = Diagnosis::Finding;

/// Less is a slow network, or a clock that no cloud minds.
constexpr qint64 kTellingMinutes = 2;

} // namespace

QString DiagnosisText::full() const
{
    return QStringList{said.what, details()}.join(u'\n').trimmed();
}

QString DiagnosisText::details() const
{
    QStringList lines{said.next};
    lines << facts << said.words;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

DiagnosisText DiagnosisTexts::of(const Diagnosis &diagnosis, Audience audience)
{
    DiagnosisText text{.said = ofFinding(diagnosis, audience),
        .facts = facts(diagnosis, audience),
        .allWell = diagnosis.finding == Finding::AllWell};
    if (!text.allWell)
        text.said.words = ErrorTexts::cloudWords(diagnosis.error);
    return text;
}

Sentences DiagnosisTexts::ofFinding(const Diagnosis &diagnosis, Audience audience)
{
    switch (diagnosis.finding) {
    case Finding::AllWell:
        return {tr("All is well: “%1” lists resources and tells their tags.").arg(diagnosis.host), {}};
    case Finding::RegionWrong:
        return {tr("The cloud does not know the region “%1”.").arg(diagnosis.region),
            tr("Give the region that the cloud's console shows for these resources.")};
    case Finding::EndpointWrong:
        return {tr("“%1” answers, but does not know what was asked.").arg(diagnosis.host),
            diagnosis.hasOwnEndpoint
                ? tr("Check that the endpoint is the API of this cloud and of the region “%1”.")
                      .arg(diagnosis.region)
                : tr("Check the region “%1”: it may have no such service.").arg(diagnosis.region)};
    case Finding::ProjectMissing:
        return {tr("The account has no single project for the region “%1”.").arg(diagnosis.region),
            tr("Check the region, or give the project id from the cloud's console (My Credentials).")};
    case Finding::ProjectRefused:
        return {tr("The project “%1” is not one of this account in the region “%2”.")
                    .arg(diagnosis.projectId, diagnosis.region),
            tr("Leave the project id out so that it is looked up, or copy it from the cloud's console (My "
               "Credentials).")};
    case Finding::ListingForbidden:
        return {tr("The access key is good, but it may not list resources."),
            tr("Ask whoever manages the account for the permission to list them.")};
    case Finding::TaggingForbidden:
        return {tr("The access key is good and lists resources, but it may not read tags."),
            tr("Ask whoever manages the account for the permission to read and to change tags.")};
    case Finding::Stopped:
        return {tr("The test was stopped."), tr("Start it again to know whether the profile works.")};
    default:
        return ofKeys(diagnosis, audience);
    }
}

Sentences DiagnosisTexts::ofKeys(const Diagnosis &diagnosis, Audience audience)
{
    switch (diagnosis.finding) {
    case Finding::KeysMissing:
        return {tr("There are no keys to test."),
            audience == Audience::Window
                ? tr("Enter the access key and its secret.")
                : tr("Set TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY, or add the profile with its keys.")};
    case Finding::AccessKeyUnknown:
        return {tr("The cloud does not know the access key."),
            tr("Compare it with the cloud's console, and see there that it is enabled. A temporary key needs "
               "its token, too.")};
    case Finding::SecretWrong:
        return {tr("The secret key does not belong to this access key."),
            tr("Give the right one. Do not test again and again with a wrong one: several failures may lock "
               "the key.")};
    case Finding::SignatureDiffers:
        return {tr("The cloud signed another text than TagDesk, so the secret may be right."),
            tr("Something on the way changes requests, as a rule a proxy or a wrong endpoint: the lines "
               "below tell what. Report them if there is neither.")};
    case Finding::ClockOff:
        return {diagnosis.clockOffsetMinutes.value_or(0) == 0 ? ErrorTexts::of(diagnosis.error).what
                                                              : clock(*diagnosis.clockOffsetMinutes),
            ErrorTexts::of(diagnosis.error).next};
    case Finding::TokenMissing:
        return {tr("This is a temporary key, and its token is missing."),
            tr("Give the security token that came with the key.")};
    case Finding::TokenRefused:
        return {tr("The token of the temporary key is wrong or expired."),
            tr("Get a new temporary key, and give its key, secret and token together.")};
    default:
        return ofNetwork(diagnosis, audience);
    }
}

Sentences DiagnosisTexts::ofNetwork(const Diagnosis &diagnosis, Audience audience)
{
    const QString &host = diagnosis.host;
    switch (diagnosis.finding) {
    case Finding::HostNotFound:
        return {tr("The host “%1” was not found.").arg(host),
            diagnosis.hasOwnEndpoint
                ? tr("Check the spelling of the endpoint, and whether this computer is online.")
                : tr("Check the spelling of the region “%1”, and whether this computer is online.")
                      .arg(diagnosis.region)};
    case Finding::ProxyUnreachable:
        return {tr("The proxy on the way to “%1” cannot be reached.").arg(host),
            tr("Check the system's proxy settings and https_proxy.")};
    case Finding::ProxyWantsPassword:
        return {tr("The proxy on the way to “%1” wants a user name and a password.").arg(host),
            ErrorTexts::proxyPasswordStep()};
    case Finding::ProxyWantsSignOn:
        return {
            tr("The proxy on the way to “%1” takes no user name and password, only a sign-on that TagDesk "
               "cannot do, as a rule that of Windows (NTLM, Negotiate).")
                .arg(host),
            ErrorTexts::proxySignOnStep()};
    case Finding::NotTheService:
        return {tr("“%1” does not answer as the cloud does, perhaps with a web page.").arg(host),
            tr("Check the endpoint, and whether a login portal or a proxy answers in the cloud's place.")};
    default:
        return ErrorTexts::of(diagnosis.error, audience);
    }
}

/// The command line prints these as data.
QStringList DiagnosisTexts::counts(const Diagnosis &diagnosis)
{
    QStringList facts;
    if (diagnosis.resources) {
        //: %1 is a place in the tree, such as “cn-north-1 / Virtual machines”.
        facts << tr("%n resource(s) seen in “%1”.", nullptr, static_cast<int>(*diagnosis.resources))
                     .arg(ScopeTexts::path(diagnosis.listed));
    }
    if (diagnosis.tagKeys)
        facts << tr("%n tag key(s) in use there.", nullptr, static_cast<int>(*diagnosis.tagKeys));
    if (!diagnosis.projectId.isEmpty())
        facts << tr("Project %1.").arg(diagnosis.projectId);
    return facts;
}

QStringList DiagnosisTexts::facts(const Diagnosis &diagnosis, Audience audience)
{
    QStringList facts = audience == Audience::Window ? counts(diagnosis) : QStringList();
    const qint64 minutes = diagnosis.clockOffsetMinutes.value_or(0);
    if (diagnosis.finding != Finding::ClockOff && std::abs(minutes) >= kTellingMinutes)
        facts << clock(minutes);
    for (const CertificateTrouble &trouble : diagnosis.certificate)
        facts << certificate(trouble);
    for (const SignedDifference &each : diagnosis.differences)
        facts << difference(each);
    return facts;
}

QString DiagnosisTexts::clock(qint64 minutesAhead)
{
    const int minutes = static_cast<int>(std::abs(minutesAhead));
    return minutesAhead > 0
        ? tr("The clock of this computer is %n minute(s) ahead of the cloud's.", nullptr, minutes)
        : tr("The clock of this computer is %n minute(s) behind the cloud's.", nullptr, minutes);
}

QString DiagnosisTexts::certificate(const CertificateTrouble &trouble)
{
    if (trouble.subject.isEmpty() && trouble.issuer.isEmpty())
        return trouble.reason;
    //: %1 is a reason such as “The certificate is self-signed, and untrusted”, %2 and %3 are names.
    return tr("%1 (certificate of “%2”, issued by “%3”, valid until %4)")
        .arg(trouble.reason, trouble.subject, trouble.issuer, StatusTexts::time(trouble.expires));
}

QString DiagnosisTexts::difference(const SignedDifference &difference)
{
    if (difference.theirs.isEmpty())
        return tr("Only TagDesk signed this line: %1").arg(difference.ours);
    if (difference.ours.isEmpty())
        return tr("Only the cloud signed this line: %1").arg(difference.theirs);
    return tr("TagDesk signed “%1”, the cloud “%2”.").arg(difference.ours, difference.theirs);
}

} // namespace tagdesk
