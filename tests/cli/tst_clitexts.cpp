// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clidiagnosistext.h"
#include "clierrortext.h"
#include "cliexitcode.h"
#include "clihistorytext.h"
#include "cliimporttext.h"
#include "clikeytext.h"
#include "cliplanfiletext.h"
#include "cliprofiletext.h"
#include "clisentence.h"
#include "cliusagetext.h"
#include "cliviolationtext.h"
#include "terminaltext.h"

#include <QSet>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
QList<T> upTo(T last)
{
    QList<T> all;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        all.append(static_cast<T>(value));
    return all;
}

/// Of an enum that Qt knows by name, so that none is forgotten.
template <typename T>
QList<T> every()
{
    return upTo(static_cast<T>(QMetaEnum::fromType<T>().keyCount() - 1));
}

Error error(ErrorKind kind, ErrorCause cause)
{
    Error error;
    error.kind = kind;
    error.cause = cause;
    return error;
}

/// What somebody else chose, made to look like lines of ours and to be put together wrongly.
QString hostile()
{
    return u"x\x1b]0;PWNED\a\r\nThis was run 7\u202e%1%2\u2028\u009b2J"_s;
}

/// Every text that the command line says about things of others, with this in each of them.
QStringList textsAbout(const QString &data)
{
    QStringList texts;
    for (const ErrorKind kind : every<ErrorKind>()) {
        for (const ErrorCause cause : every<ErrorCause>()) {
            Error told = error(kind, cause);
            told.detail = told.message = told.code = told.requestId = data;
            texts << cliErrorText(told).lines() << cliRunErrorText({}, 3, told);
            Diagnosis diagnosis;
            diagnosis.error = told;
            diagnosis.host = diagnosis.region = diagnosis.projectId = data;
            diagnosis.certificate = {{.reason = data, .subject = data, .issuer = data, .expires = {}},
                {.reason = data, .subject = {}, .issuer = {}, .expires = {}}};
            diagnosis.differences = {{.part = SignedDifference::Part::Path, .ours = data, .theirs = data},
                {.part = SignedDifference::Part::Path, .ours = data, .theirs = {}},
                {.part = SignedDifference::Part::Path, .ours = {}, .theirs = data}};
            for (const auto finding : upTo(Diagnosis::Finding::Other)) {
                diagnosis.finding = finding;
                texts << cliDiagnosisLines(diagnosis);
            }
        }
    }
    for (const auto kind : upTo(UsageError::Kind::UnknownShell))
        texts << cliUsageText({.kind = kind, .text = data});
    for (const auto kind : upTo(ProfileTrouble::Kind::NotFound)) {
        const ProfileTrouble trouble{.kind = kind, .path = data, .detail = data};
        texts << cliProfileText(trouble)
              << cliNotSavedText(data, {.reason = trouble, .keysAreAstray = false});
    }
    for (const auto kind : upTo(SecretError::Kind::Failed)) {
        const SecretError secret{.kind = kind, .message = data};
        texts << cliSecretText(secret) << cliKeysLeftText(data, secret)
              << cliNotSavedText(data, {.reason = secret, .keysAreAstray = true})
              << cliNotRemovedText(data, {.reason = secret, .keysAreAstray = false});
    }
    for (const auto kind : upTo(PlanFileFault::Kind::WrongCount)) {
        PlanFileFault fault;
        fault.kind = kind;
        fault.line = 3;
        fault.member = fault.detail = data;
        texts << cliPlanFaultText(data, fault);
    }
    PlanFileChange change;
    change.resource = {
        .collection = {.account = data, .cloud = data, .region = data, .kind = data}, .id = data};
    change.key = data;
    change.before = data;
    for (const auto reason : upTo(PlanConflictReason::ChangedMeanwhile)) {
        PlanConflict conflict;
        conflict.reason = reason;
        conflict.found = data;
        texts << cliPlanConflictText(change, conflict, nullptr);
    }
    for (const auto reason : upTo(KeyFileProblem::Reason::NotAKey)) {
        KeyFileProblem problem;
        problem.reason = reason;
        problem.text = data;
        problem.origin = {.path = data, .part = data, .line = 3};
        texts << cliKeyProblemText(problem);
    }
    for (const auto kind : upTo(KeyNote::Kind::EndpointLeft))
        texts << cliKeyNoteText({.kind = kind, .text = data});
    KeyImportOutcome outcome;
    outcome.name = data;
    texts << cliKeyOutcomeText(outcome);
    outcome.hasKeys = outcome.isRenamed = true;
    texts << cliKeyOutcomeText(outcome) << cliNoCandidateText(data);
    for (const auto fault : upTo(MappingFault::WideAndLong))
        texts << cliMappingText({.fault = fault, .column = 1}, data);
    texts << cliMapFileText(data, data);
    JournalRun run;
    run.header.profile = data;
    texts << cliNoProfileOfRunText(run);
    JournalCell cell;
    cell.id.id = cell.name = cell.key = data;
    cell.before = data;
    std::vector<NotRevertedCell> kept;
    for (const auto reason : {NotRevertedReason::AlreadyBack, NotRevertedReason::ChangedSince,
             NotRevertedReason::RuleRefuses, NotRevertedReason::NotRead}) {
        NotRevertedCell each;
        each.cell = cell;
        each.reason = reason;
        each.now = data;
        each.error.detail = each.error.message = data;
        kept.push_back(each);
    }
    RunResume::Outcome settled;
    settled.changed = settled.gone = settled.notRead = {cell};
    texts << cliKeptText(kept) << cliSettledText(settled);
    return texts;
}

} // namespace

class TestCliTexts : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfOthersMakesALineOrActsOnATerminal()
    {
        const QStringList plain = textsAbout(u"x"_s);
        const QStringList texts = textsAbout(hostile());
        QCOMPARE(texts.size(), plain.size());
        for (qsizetype at = 0; at < texts.size(); ++at) {
            QCOMPARE(texts[at].count(u'\n'), plain[at].count(u'\n'));
            QCOMPARE(printableLines(texts[at]), texts[at]);
        }
    }

    void aPlaceInDataIsNoPlace()
    {
        QCOMPARE(QString(u"%1 and %2, 100 %"_cli.arg(u"%2"_s, u"b"_s)), u"%2 and b, 100 %"_s);
        QCOMPARE(QString(u"%1 and %2"_cli.arg(7).arg(u"a\nb"_s)), u"7 and a\\u{A}b"_s);
    }

    void everyCauseHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        const QList<ErrorCause> causes = every<ErrorCause>();
        for (const ErrorCause cause : causes) {
            const CliErrorText text = cliErrorText(error(ErrorKind::Transient, cause));
            QVERIFY2(text.what.endsWith(u'.'), qPrintable(text.what));
            QVERIFY2(text.next.endsWith(u'.'), qPrintable(text.next));
            QVERIFY2(!text.what.contains(u"%1"_s), qPrintable(text.what));
            sentences.insert(text.what);
        }
        QCOMPARE(sentences.size(), causes.size());
    }

    void everyKindHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        const QList<ErrorKind> kinds = every<ErrorKind>();
        for (const ErrorKind kind : kinds) {
            const CliErrorText text = cliErrorText(error(kind, ErrorCause::Unspecified));
            QVERIFY(!text.next.isEmpty());
            sentences.insert(text.what);
        }
        QCOMPARE(sentences.size(), kinds.size());
    }

    void everythingAboutKeysHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        const auto reasons = upTo(KeyFileProblem::Reason::OtherCloud);
        for (const KeyFileProblem::Reason reason : reasons) {
            const QString text = cliKeyProblemText(
                {.reason = reason, .origin = {.path = u"f"_s, .part = u"p"_s, .line = 3}, .text = u"x"_s});
            QVERIFY2(text.startsWith(u"f, [p], line 3: "_s), qPrintable(text));
            QVERIFY2(text.contains(u"What to do: "_s) && !text.contains(u"%1"_s), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), reasons.size());
        QSet<QString> notes;
        const auto kinds = upTo(KeyNote::Kind::EndpointLeft);
        for (const KeyNote::Kind kind : kinds)
            notes << cliKeyNoteText({.kind = kind, .text = u"x"_s}) << cliKeyNoteWord(kind);
        QCOMPARE(notes.size(), 2 * kinds.size());
    }

    void everyFindingHasASentenceAndAStep()
    {
        using Finding = Diagnosis::Finding;
        for (const Finding finding : upTo(Finding::Other)) {
            Diagnosis diagnosis;
            diagnosis.finding = finding;
            diagnosis.host = u"h.example"_s;
            diagnosis.region = u"r-1"_s;
            const CliErrorText text = cliDiagnosisText(diagnosis);
            QVERIFY2(text.what.endsWith(u'.'), qPrintable(text.what));
            QVERIFY2(!text.what.contains(u"%1"_s) && !text.next.contains(u"%1"_s), qPrintable(text.what));
            QCOMPARE(text.next.isEmpty(), finding == Finding::AllWell);
        }
    }

    void aFindingComesWithWhatWasSeen()
    {
        Diagnosis diagnosis;
        diagnosis.finding = Diagnosis::Finding::SignatureDiffers;
        diagnosis.clockOffsetMinutes = -7;
        diagnosis.certificate.push_back({.reason = u"Self-signed"_s,
            .subject = u"a.example"_s,
            .issuer = u"Box"_s,
            .expires = QDateTime(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC)});
        diagnosis.differences.push_back(
            {.part = SignedDifference::Part::Header, .ours = u"host:a"_s, .theirs = u"host:b"_s});
        const QString lines = cliDiagnosisLines(diagnosis);
        QVERIFY(lines.contains(u"\n  The clock of this computer is 7 minutes behind the cloud's.\n"_s));
        QVERIFY(
            lines.contains(u"\n  Self-signed (certificate of \"a.example\", issued by \"Box\", valid until "
                           "2030-01-02T03:04:00Z)\n"_s));
        QVERIFY(lines.endsWith(u"\n  This program signed \"host:a\", the cloud \"host:b\"."_s));
    }

    void theDetailIsNamed()
    {
        for (const ErrorCause cause :
            {ErrorCause::BadEndpoint, ErrorCause::HostNotFound, ErrorCause::ConnectionRefused,
                ErrorCause::ConnectionCut, ErrorCause::TimedOut, ErrorCause::CertificateRefused,
                ErrorCause::TlsRefused, ErrorCause::ProxyRefused, ErrorCause::Redirected,
                ErrorCause::UnexpectedReply, ErrorCause::ProjectMissing, ErrorCause::RegionUnknown}) {
            Error named = error(ErrorKind::Transient, cause);
            named.detail = u"host.example"_s;
            QVERIFY2(
                cliErrorText(named).what.contains(u"host.example"_s), qPrintable(cliErrorText(named).what));
        }
    }

    void theClocksErrorIsTold()
    {
        Error skewed = error(ErrorKind::Unauthorized, ErrorCause::ClockSkewed);
        QVERIFY(cliErrorText(skewed).what.contains(u"is off,"_s));
        skewed.detail = u"-61"_s;
        QVERIFY(cliErrorText(skewed).what.contains(u"by 61 minutes,"_s));
        skewed.detail = u"1"_s;
        QVERIFY(cliErrorText(skewed).what.contains(u"by 1 minute,"_s));
    }

    void theCloudsWordsStandBesideUnchanged()
    {
        Error refused = error(ErrorKind::Unauthorized, ErrorCause::SignatureRefused);
        refused.httpStatus = 401;
        QCOMPARE(cliErrorText(refused).cloudWords, u"HTTP 401"_s);
        refused.code = u"ACCESS_ERROR"_s;
        refused.message = u"sign result is not same [gw]"_s;
        refused.requestId = u"r-1"_s;
        QCOMPARE(cliErrorText(refused).cloudWords,
            u"\"sign result is not same [gw]\", ACCESS_ERROR, request r-1"_s);
        QCOMPARE(cliErrorText(refused).lines().count(u'\n'), 2);
        QCOMPARE(cliErrorText(error(ErrorKind::Transient, ErrorCause::TimedOut)).lines().count(u'\n'), 1);
    }

    void aLostAnswerSaysThatNothingIsKnown()
    {
        const CliErrorText text = cliErrorText(error(ErrorKind::OutcomeUnknown, ErrorCause::ConnectionCut));
        QVERIFY(text.what.contains(u"cut"_s));
        QVERIFY(text.what.contains(u"not known"_s));
        QVERIFY(text.next.startsWith(u"List"_s));
    }

    void everyImportReasonHasASentenceAndAWord()
    {
        QSet<QString> sentences;
        QSet<QString> words;
        const QList<ImportReason> reasons = upTo(ImportReason::RewrittenDate);
        for (const ImportReason reason : reasons) {
            ImportProblem problem;
            problem.reason = reason;
            problem.violation.rule = reason == ImportReason::OverQuota ? Rule::TooManyTags : Rule::Character;
            const QString sentence = cliImportText(problem, tagRules(u"jdcloud"_s));
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u"%1"_s), qPrintable(sentence));
            sentences.insert(sentence);
            words.insert(importReasonWord(reason));
        }
        QCOMPARE(sentences.size(), reasons.size());
        QCOMPARE(words.size(), reasons.size());
    }

    void everyProblemOfFormHasASentence()
    {
        QSet<QString> sentences;
        const QList<CsvProblemKind> kinds = upTo(CsvProblemKind::RowTooLong);
        for (const CsvProblemKind kind : kinds) {
            ImportProblem problem;
            problem.form.kind = kind;
            const QString sentence = cliImportText(problem, nullptr);
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u"%1"_s), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), kinds.size());
    }

    void aProblemTellsItsPlace()
    {
        ImportProblem problem;
        problem.line = 4;
        QCOMPARE(importPlaceText(problem, {}), u"line 4"_s);
        problem.column = 7;
        QCOMPARE(importPlaceText(problem, {}), u"line 4, column 7"_s);
        QCOMPARE(importPlaceText(problem, u"tag:env"_s), u"line 4, column 7 (tag:env)"_s);
    }

    void everyFaultOfAMappingSaysWhatToDo()
    {
        QSet<QString> sentences;
        const QList<MappingFault> faults = upTo(MappingFault::WideAndLong).mid(1);
        for (const MappingFault fault : faults) {
            const QString sentence = cliMappingText({.fault = fault, .column = 1}, u"env"_s);
            QVERIFY2(sentence.contains(u"\n  What to do: "_s), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), faults.size());
    }

    void everyFaultOfAPlanFileHasASentenceWithItsLine()
    {
        QSet<QString> sentences;
        const QList<PlanFileFault::Kind> kinds = upTo(PlanFileFault::Kind::WrongCount);
        for (const PlanFileFault::Kind kind : kinds) {
            const QString sentence = cliPlanFaultText(
                u"p.json"_s, {.kind = kind, .line = 7, .member = u"key"_s, .detail = u"x"_s});
            QVERIFY2(sentence.startsWith(u"p.json, line 7: "_s), qPrintable(sentence));
            QVERIFY2(sentence.contains(u" Nothing was sent.\n  What to do: "_s), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), kinds.size());
    }

    void aConflictNamesWhatWasExpectedAndFound()
    {
        PlanFileChange change;
        change.resource.id = u"i-1"_s;
        change.key = u"env"_s;
        change.before = u"prod"_s;
        PlanConflict conflict;
        conflict.reason = PlanConflictReason::ChangedMeanwhile;
        QCOMPARE(cliPlanConflictText(change, conflict, nullptr),
            u"i-1, key \"env\": expected \"prod\", found no such tag."_s);
        conflict.found = u"\x1b[2J"_s;
        QCOMPARE(cliPlanConflictText(change, conflict, nullptr),
            u"i-1, key \"env\": expected \"prod\", found \"\\u{1B}[2J\"."_s);
    }

    void errorsBecomeExitCodes_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorCause>("cause");
        QTest::addColumn<CliExitCode>("code");

        QTest::newRow("endpoint") << ErrorKind::Invalid << ErrorCause::BadEndpoint << CliExitCode::WrongUse;
        QTest::newRow("region") << ErrorKind::Invalid << ErrorCause::RegionUnknown << CliExitCode::WrongUse;
        QTest::newRow("project") << ErrorKind::NotFound << ErrorCause::ProjectMissing
                                 << CliExitCode::WrongUse;
        QTest::newRow("rule") << ErrorKind::Invalid << ErrorCause::TagRefused << CliExitCode::Refused;
        QTest::newRow("secret") << ErrorKind::Unauthorized << ErrorCause::SignatureRefused
                                << CliExitCode::NotAuthenticated;
        QTest::newRow("clock") << ErrorKind::Unauthorized << ErrorCause::ClockSkewed
                               << CliExitCode::NotAuthenticated;
        QTest::newRow("permission") << ErrorKind::Forbidden << ErrorCause::PermissionMissing
                                    << CliExitCode::NotAuthenticated;
        QTest::newRow("refused") << ErrorKind::Transient << ErrorCause::ConnectionRefused
                                 << CliExitCode::Network;
        QTest::newRow("throttled") << ErrorKind::RateLimited << ErrorCause::Throttled << CliExitCode::Network;
        QTest::newRow("html") << ErrorKind::Internal << ErrorCause::NotJson << CliExitCode::Network;
        QTest::newRow("lost") << ErrorKind::OutcomeUnknown << ErrorCause::ConnectionCut
                              << CliExitCode::Network;
        QTest::newRow("stopped") << ErrorKind::Cancelled << ErrorCause::Unspecified
                                 << CliExitCode::SomeFailed;
    }

    void errorsBecomeExitCodes()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const ErrorCause, cause);
        QFETCH(const CliExitCode, code);
        QCOMPARE(exitCodeOf(error(kind, cause)), code);
    }

    void everyRuleHasASentence()
    {
        QSet<QString> sentences;
        const QList<Rule> rules = upTo(Rule::FullWidth);
        for (const Rule rule : rules) {
            Violation violation;
            violation.rule = rule;
            violation.position = 3;
            violation.text = u"x"_s;
            const QString sentence = cliViolationText(violation, *tagRules(u"jdcloud"_s));
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u"%1"_s), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), rules.size());
    }

    void aForbiddenCharacterIsNamedWithItsPlaceAndWhatIsAllowed()
    {
        const TagRules &jd = *tagRules(u"jdcloud"_s);
        const QString visible = cliViolationText(checkKey(jd, u"env#1"_s).first(), jd);
        QVERIFY2(visible.contains(u"\"#\" at position 4"_s), qPrintable(visible));
        QVERIFY2(visible.contains(u"_ . : / = + - @ are allowed"_s), qPrintable(visible));
        const QString invisible = cliViolationText(checkValue(jd, u"a\u200bb"_s).first(), jd);
        QVERIFY2(invisible.contains(u"U+200B at position 2"_s), qPrintable(invisible));
        const TagRules &huawei = *tagRules(u"huawei-dns"_s);
        const QString excluded = cliViolationText(checkKey(huawei, u"a*"_s).first(), huawei);
        QVERIFY2(excluded.contains(u"Anything but = * < >"_s), qPrintable(excluded));
    }

    void everyTroubleWithProfilesAndSecretsHasAWayOut()
    {
        QSet<QString> sentences;
        for (const auto kind : upTo(ProfileTrouble::Kind::NotFound))
            sentences.insert(cliProfileText({.kind = kind, .path = u"/p"_s, .detail = u"d"_s}));
        QCOMPARE(sentences.size(), 6);
        for (const auto kind : upTo(SecretError::Kind::Failed))
            sentences.insert(cliSecretText({.kind = kind, .message = u"own words"_s}));
        QCOMPARE(sentences.size(), 12); // "too large" cannot happen on reading and is told as "failed"
        for (const auto refusal : upTo(ApplyRefusal::Kind::TooManyResources)) {
            ApplyRefusal refusal;
            refusal.kind = refusal;
            sentences.insert(cliRefusalText(refusal));
        }
        QCOMPARE(sentences.size(), 17);
        for (const QString &sentence : std::as_const(sentences))
            QVERIFY2(sentence.contains(u"\n  What to do: "_s), qPrintable(sentence));
    }

    void everyFlawOfAProfileNamesTheMemberTheProfileAndTheFile()
    {
        QSet<QString> sentences;
        for (const auto kind : upTo(ProfileFlaw::Kind::OtherSpelling)) {
            const QString text = cliProfileText({.kind = ProfileTrouble::Kind::Flawed,
                .path = u"/p"_s,
                .detail = u"web"_s,
                .flaw = {.kind = kind, .member = u"readOnly"_s}});
            QVERIFY2(text.contains(u"\"web\" in /p is not used: \"readOnly\" "_s), qPrintable(text));
            QVERIFY2(text.contains(u"\n  What to do: "_s), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), 9);
    }

    void keysThatWentAstrayAreSpokenOf()
    {
        QSet<QString> sentences;
        for (const auto kind : upTo(SecretError::Kind::Failed)) {
            ProfileSavingError error{.reason = SecretError{.kind = kind, .message = u"own words"_s}};
            QVERIFY(cliNotSavedText(u"p"_s, error).contains(u"nothing of it was kept"_s));
            error.keysAreAstray = true;
            const QString text = cliNotSavedText(u"p"_s, error);
            QVERIFY(!text.contains(u"nothing of it was kept"_s));
            QVERIFY(text.contains(u"own words"_s));
            QCOMPARE(text.count(u"\n  What to do: "_s), 2);
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), 6); // "not found" cannot be a reason and is told as "failed"
    }
};

QTEST_GUILESS_MAIN(TestCliTexts)
#include "tst_clitexts.moc"
