// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosisprinter.h"

#include "diagnosistext.h"
#include "jsonwriter.h"
#include "language.h"
#include "memberline.h"
#include "providers.h"
#include "tabletext.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// In the order of Diagnosis::Finding.
constexpr std::array kFindings{"all-well"_L1, "keys-missing"_L1, "access-key-unknown"_L1, "key-locked"_L1,
    "secret-wrong"_L1, "signature-differs"_L1, "clock-off"_L1, "token-missing"_L1, "token-refused"_L1,
    "token-expired"_L1, "endpoint-unusable"_L1, "region-wrong"_L1, "endpoint-wrong"_L1, "project-missing"_L1,
    "project-refused"_L1, "listing-forbidden"_L1, "tagging-forbidden"_L1, "host-not-found"_L1,
    "connection-refused"_L1, "connection-cut"_L1, "proxy-unreachable"_L1, "proxy-wants-password"_L1,
    "proxy-wants-sign-on"_L1, "certificate-refused"_L1, "timed-out"_L1, "not-the-service"_L1, "throttled"_L1,
    "server-failed"_L1, "stopped"_L1, "other"_L1};
static_assert(kFindings.size() == static_cast<std::size_t>(Diagnosis::Finding::Other) + 1);

constexpr std::array kSteps{"settings"_L1, "project"_L1, "listing"_L1, "tagging"_L1};
static_assert(kSteps.size() == static_cast<std::size_t>(Diagnosis::Step::Tagging) + 1);

constexpr std::array kParts{
    "method"_L1, "path"_L1, "query"_L1, "header"_L1, "signed-headers"_L1, "body-hash"_L1};
static_assert(kParts.size() == static_cast<std::size_t>(SignedDifference::Part::BodyHash) + 1);

QString scopeText(const Diagnosis &diagnosis)
{
    const Provider *codec = provider(diagnosis.listed.collection.cloud);
    return codec == nullptr ? QString() : codec->scopeText(diagnosis.listed);
}

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonArray certificateArray(const Diagnosis &diagnosis)
{
    QJsonArray array;
    for (const CertificateTrouble &trouble : diagnosis.certificate) {
        array.append(QJsonObject{{u"reason"_s, trouble.reason}, {u"subject"_s, trouble.subject},
            {u"issuer"_s, trouble.issuer}, {u"expires"_s, trouble.expires.toUTC().toString(Qt::ISODate)}});
    }
    return array;
}

QJsonArray differenceArray(const Diagnosis &diagnosis)
{
    QJsonArray array;
    for (const SignedDifference &each : diagnosis.differences) {
        array.append(QJsonObject{{u"part"_s, QString(kParts.at(static_cast<std::size_t>(each.part)))},
            {u"ours"_s, each.ours}, {u"theirs"_s, each.theirs}});
    }
    return array;
}

/// Every member, whatever was found, so that scripts need not look for them.
QJsonObject toObject(const Diagnosis &diagnosis)
{
    const UntranslatedTexts forScripts;
    const Sentences text = DiagnosisTexts::of(diagnosis, Audience::CommandLine).said;
    const Error &error = diagnosis.error;
    return {{u"finding"_s, QString(kFindings.at(static_cast<std::size_t>(diagnosis.finding)))},
        {u"step"_s, QString(kSteps.at(static_cast<std::size_t>(diagnosis.step)))}, {u"what"_s, text.what},
        {u"next"_s, text.next}, {u"httpStatus"_s, error.httpStatus}, {u"code"_s, error.code},
        {u"message"_s, error.message}, {u"requestId"_s, error.requestId}, {u"host"_s, diagnosis.host},
        {u"region"_s, diagnosis.region}, {u"projectId"_s, diagnosis.projectId},
        {u"clockOffsetMinutes"_s, numberOrNull(diagnosis.clockOffsetMinutes)},
        {u"scope"_s, scopeText(diagnosis)}, {u"resources"_s, numberOrNull(diagnosis.resources)},
        {u"tagKeys"_s, numberOrNull(diagnosis.tagKeys)}, {u"certificate"_s, certificateArray(diagnosis)},
        {u"differences"_s, differenceArray(diagnosis)}, {u"requests"_s, diagnosis.requests}};
}

} // namespace

void printDiagnosis(QIODevice &device, CliFormat format, const Diagnosis &diagnosis)
{
    if (format == CliFormat::Json) {
        device.write(jsonText(toObject(diagnosis)) + '\n');
        return;
    }
    const auto number = [](const std::optional<qint64> &value) {
        return value ? QString::number(*value) : QString();
    };
    printMember(device, TableTexts::tr("host"), diagnosis.host);
    printMember(device, TableTexts::tr("region"), diagnosis.region);
    printMember(device, TableTexts::tr("project"), diagnosis.projectId);
    printMember(device, TableTexts::tr("scope"), scopeText(diagnosis));
    printMember(device, TableTexts::tr("resources"), number(diagnosis.resources));
    printMember(device, TableTexts::tr("tag keys"), number(diagnosis.tagKeys));
    printMember(device, TableTexts::tr("requests sent"), QString::number(diagnosis.requests));
}

} // namespace tagdesk
