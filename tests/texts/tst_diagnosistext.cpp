// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosistext.h"
#include "testrunner.h"

#include <QSet>
#include <QTest>

namespace tst_diagnosistext {

using namespace tagdesk;
using namespace Qt::StringLiterals;
using Finding = Diagnosis::Finding;

namespace {

bool isSentence(const QString &text)
{
    return text.size() > 5 && (text.at(0).isUpper() || text.at(0) == u'“') && text.endsWith(u'.')
        && !text.contains(u"%1"_s) && !text.contains(u"%2"_s);
}

/// With the error that such a finding comes from, as far as its sentence rests on that.
Diagnosis found(Finding finding)
{
    Diagnosis diagnosis;
    diagnosis.finding = finding;
    diagnosis.host = u"dns.example.com"_s;
    diagnosis.region = u"cn-east-3"_s;
    diagnosis.projectId = u"p-1"_s;
    diagnosis.error.kind = ErrorKind::Transient;
    switch (finding) {
    case Finding::KeyLocked:
        diagnosis.error.cause = ErrorCause::KeyLocked;
        break;
    case Finding::ClockOff:
        diagnosis.error.cause = ErrorCause::ClockSkewed;
        break;
    case Finding::TokenExpired:
        diagnosis.error.cause = ErrorCause::TokenExpired;
        break;
    case Finding::EndpointUnusable:
        diagnosis.error.cause = ErrorCause::BadEndpoint;
        break;
    case Finding::ConnectionRefused:
        diagnosis.error.cause = ErrorCause::ConnectionRefused;
        break;
    case Finding::ConnectionCut:
        diagnosis.error.cause = ErrorCause::ConnectionCut;
        break;
    case Finding::CertificateRefused:
        diagnosis.error.cause = ErrorCause::CertificateRefused;
        break;
    case Finding::TimedOut:
        diagnosis.error.cause = ErrorCause::TimedOut;
        break;
    case Finding::Throttled:
        diagnosis.error.cause = ErrorCause::Throttled;
        break;
    case Finding::ServerFailed:
        diagnosis.error.cause = ErrorCause::ServerFailed;
        break;
    default:
        break;
    }
    return diagnosis;
}

} // namespace

class TestDiagnosisText : public QObject
{
    Q_OBJECT

private slots:
    void everyFindingHasASentenceOfItsOwnAndAStep()
    {
        QSet<QString> headlines;
        for (int number = 0; number <= static_cast<int>(Finding::Other); ++number) {
            const Diagnosis diagnosis = found(static_cast<Finding>(number));
            const Sentences line = DiagnosisTexts::of(diagnosis, Audience::CommandLine).said;
            QVERIFY2(isSentence(line.what), qPrintable(line.what));
            QCOMPARE(line.next.isEmpty(), number == 0);
            const DiagnosisText text = DiagnosisTexts::of(diagnosis);
            QVERIFY2(isSentence(text.said.what), qPrintable(text.said.what));
            QCOMPARE(text.allWell, number == 0);
            QVERIFY2(text.allWell ? text.said.next.isEmpty() : isSentence(text.said.next),
                qPrintable(text.said.next));
            headlines.insert(text.said.what);
        }
        QCOMPARE(headlines.size(), static_cast<int>(Finding::Other) + 1);
    }

    void whatWasSeenIsCounted()
    {
        Diagnosis diagnosis = found(Finding::AllWell);
        diagnosis.listed.collection = {
            .account = u"a"_s, .cloud = u"huawei"_s, .region = u"cn-east-3"_s, .kind = u"DNS-private_zone"_s};
        diagnosis.resources = 12;
        diagnosis.tagKeys = 1;
        const DiagnosisText text = DiagnosisTexts::of(diagnosis);
        QVERIFY2(text.facts.contains(u"12 resource(s) seen in “Private zones”."_s),
            qPrintable(text.facts.join(u'|')));
        QVERIFY(text.facts.contains(u"1 tag key(s) in use there."_s));
        QVERIFY(text.said.words.isEmpty());
    }

    void theClocksSideIsNamed()
    {
        Diagnosis diagnosis = found(Finding::ClockOff);
        diagnosis.clockOffsetMinutes = -20;
        QCOMPARE(DiagnosisTexts::of(diagnosis).said.what,
            u"The clock of this computer is 20 minute(s) behind the cloud's."_s);
        diagnosis.clockOffsetMinutes = 1;
        QCOMPARE(DiagnosisTexts::of(diagnosis).said.what,
            u"The clock of this computer is 1 minute(s) ahead of the cloud's."_s);
    }

    void aClockThatIsOffALittleIsAFactBesideAnotherFinding()
    {
        Diagnosis diagnosis = found(Finding::SecretWrong);
        diagnosis.clockOffsetMinutes = 9;
        QVERIFY(DiagnosisTexts::of(diagnosis).facts.contains(
            u"The clock of this computer is 9 minute(s) ahead of the cloud's."_s));
    }

    void aHostThatFollowsFromTheRegionPointsToTheRegion()
    {
        Diagnosis diagnosis = found(Finding::HostNotFound);
        QVERIFY(DiagnosisTexts::of(diagnosis).said.next.contains(u"cn-east-3"_s));
        diagnosis.hasOwnEndpoint = true;
        QVERIFY(DiagnosisTexts::of(diagnosis).said.next.contains(u"endpoint"_s));
    }

    void certificatesAndLinesAreNamed()
    {
        Diagnosis diagnosis = found(Finding::SignatureDiffers);
        diagnosis.certificate.push_back({.reason = u"Self-signed"_s,
            .subject = u"a.example"_s,
            .issuer = u"Box"_s,
            .expires = QDateTime(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC)});
        diagnosis.differences.push_back(
            {.part = SignedDifference::Part::Path, .ours = u"/a/"_s, .theirs = u"/b/"_s});
        diagnosis.differences.push_back(
            {.part = SignedDifference::Part::Header, .ours = {}, .theirs = u"via:box"_s});
        const QString all = DiagnosisTexts::of(diagnosis).full();
        for (const QString &words :
            {u"Self-signed (certificate of “a.example”, issued by “Box”, valid until "_s,
                u"TagDesk signed “/a/”, the cloud “/b/”."_s, u"Only the cloud signed this line: via:box"_s})
            QVERIFY2(all.contains(words), qPrintable(all));
    }

    void theCloudsOwnWordsStandApart()
    {
        Diagnosis diagnosis = found(Finding::ListingForbidden);
        diagnosis.error.message = u"Policy doesn't allow it."_s;
        diagnosis.error.code = u"DNS.1802"_s;
        const DiagnosisText text = DiagnosisTexts::of(diagnosis);
        QCOMPARE(text.said.words, u"Policy doesn't allow it. · DNS.1802"_s);
        QVERIFY(text.full().endsWith(text.said.words));
    }
};

TAGDESK_TEST(TestDiagnosisText, QCoreApplication)

} // namespace tst_diagnosistext

#include "tst_diagnosistext.moc"
