// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliexitcode.h"
#include "commandlinetext.h"
#include "diagnosistext.h"
#include "drafttext.h"
#include "enumvalues.h"
#include "errortext.h"
#include "historytext.h"
#include "importtext.h"
#include "keyimporttext.h"
#include "notices.h"
#include "plantext.h"
#include "profiletext.h"
#include "scriptword.h"
#include "terminallines.h"
#include "terminaltext.h"
#include "testrunner.h"
#include "usagetext.h"

#include <QSet>
#include <QTest>

namespace tst_clitexts {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

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

constexpr Audience kHere = Audience::CommandLine;

QStringList ofErrors(const QString &data)
{
    QStringList texts;
    for (const ErrorKind kind : every<ErrorKind>()) {
        for (const ErrorCause cause : every<ErrorCause>()) {
            Error told = error(kind, cause);
            told.detail = told.message = told.code = told.requestId = data;
            texts << terminalLines(ErrorTexts::of(told, kHere))
                  << terminalLines(HistoryTexts::whyFailed(3, told, kHere, data))
                  << terminalLines(CommandLineTexts::cutOff(told, 3, data))
                  << terminalLines(CommandLineTexts::reportLost(told, data));
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
                const DiagnosisText text = DiagnosisTexts::of(diagnosis, kHere);
                texts << terminalLines(text.said, text.facts);
            }
        }
    }
    return texts;
}

QStringList ofProfiles(const QString &data)
{
    QStringList texts;
    for (const auto kind : upTo(ProfileTrouble::Kind::Flawed)) {
        const ProfileTrouble trouble{.kind = kind, .path = data, .detail = data, .flaw = {.member = data}};
        texts << terminalLines(ProfileTexts::of(trouble, kHere))
              << terminalLines(ProfileTexts::notSaved(data, {.reason = trouble}, kHere));
    }
    for (const auto kind : upTo(SecretError::Kind::Failed)) {
        const SecretError secret{.kind = kind, .message = data};
        texts << terminalLines(ProfileTexts::keysNotRead(data, secret, kHere))
              << terminalLines(ProfileTexts::keysLeft(data, data))
              << terminalLines(ProfileTexts::notSaved(data, {.reason = secret, .keysAreAstray = true}, kHere))
              << terminalLines(ProfileTexts::notRemoved(data, {.reason = secret}, kHere));
    }
    texts << terminalLines(ProfileTexts::unknownMembers(data, {data, data}))
          << terminalLines(Notices::narrowedFiles({data, data})) << terminalLines({ProfileTexts::saved(data)})
          << terminalLines({ProfileTexts::removed(data)})
          << terminalLines(CommandLineTexts::unreadableExpiry(data))
          << terminalLines(CommandLineTexts::noCandidate(data))
          << terminalLines(CommandLineTexts::addedWithoutKeys(data))
          << terminalLines({CommandLineTexts::addedUnderOtherName(data)});
    for (const auto reason : upTo(KeyFileProblem::Reason::OtherCloud)) {
        KeyFileProblem problem;
        problem.reason = reason;
        problem.text = data;
        problem.origin = {.path = data, .part = data, .line = 3};
        texts << terminalLines({KeyImportTexts::placed(problem, kHere)});
    }
    for (const auto kind : upTo(KeyNote::Kind::EndpointLeft))
        texts << terminalLines({KeyImportTexts::note({.kind = kind, .text = data})});
    return texts;
}

QStringList ofPlansAndTables(const QString &data)
{
    QStringList texts;
    for (const auto kind : upTo(PlanFileFault::Kind::WrongCount)) {
        PlanFileFault fault;
        fault.kind = kind;
        fault.line = 3;
        fault.member = fault.detail = data;
        texts << terminalLines(PlanTexts::fileFault(data, fault));
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
        texts << terminalLines({PlanTexts::fileConflict(change, conflict, nullptr)});
    }
    for (const auto kind : upTo(ApplyRefusal::Kind::NotConfirmed)) {
        ApplyRefusal refusal;
        refusal.kind = kind;
        refusal.key = data;
        texts << terminalLines(PlanTexts::refusal(refusal, kHere));
    }
    for (const auto fault : upTo(MappingFault::WideAndLong).mid(1))
        texts << terminalLines(ImportTexts::fault({.fault = fault, .column = 0}, {data}, kHere));
    ImportProblem problem;
    problem.column = 7;
    texts << terminalLines(ImportTexts::mappingFile(data, data))
          << terminalLines(ImportTexts::emptyMappingFile(data))
          << terminalLines({ImportTexts::placed(ImportTexts::place(problem, data), data)})
          << terminalLines(CommandLineTexts::damagedRows(2, data, data))
          << terminalLines({CommandLineTexts::notWritten(data)})
          << terminalLines({CommandLineTexts::nothingFailed(data)})
          << terminalLines(CommandLineTexts::failedRows(data, 2))
          << terminalLines({CommandLineTexts::mappingKept(data)})
          << terminalLines(CommandLineTexts::mappingNotKept(data, data))
          << terminalLines(CommandLineTexts::planWritten(data, data))
          << terminalLines(CommandLineTexts::planAlready(data))
          << terminalLines({CommandLineTexts::inScope(data, data)})
          << terminalLines({CommandLineTexts::notSent(data)})
          << terminalLines(CommandLineTexts::notInScope({data, data}, false))
          << terminalLines(CommandLineTexts::notInScope({data, data}, true))
          << terminalLines(CommandLineTexts::ambiguousIds({data, data}))
          << terminalLines({CommandLineTexts::notLeftOut({data, data})})
          << terminalLines(CommandLineTexts::notReadIds({data, data}))
          << terminalLines(CommandLineTexts::overQuota({data, data}, 10))
          << terminalLines({CommandLineTexts::refusedTag(data, data)});
    return texts;
}

QStringList ofRuns(const QString &data)
{
    QStringList texts{terminalLines(CommandLineTexts::noProfileOfRun(3, data)),
        terminalLines({CommandLineTexts::runDone(3, data)}),
        terminalLines({CommandLineTexts::restored(data, 3, data, 4)}),
        terminalLines(CommandLineTexts::noDraft(data))};
    NotRevertedChange kept;
    kept.cell.id = kept.cell.name = kept.cell.key = data;
    kept.cell.before = data;
    kept.now = data;
    kept.error.detail = kept.error.message = data;
    for (const auto reason : upTo(NotRevertedReason::ProfileForbids)) {
        kept.reason = reason;
        texts << terminalLines({HistoryTexts::reason(kept, kHere)});
    }
    for (const auto kind : upTo(DraftTrouble::Kind::InUse))
        texts << terminalLines(DraftTexts::of({.kind = kind, .path = data, .detail = data}, kHere));
    return texts;
}

/// Every text that the command line says about things of others, with this in each of them.
QStringList textsAbout(const QString &data)
{
    QStringList texts = ofErrors(data) + ofProfiles(data) + ofPlansAndTables(data) + ofRuns(data);
    for (const auto kind : upTo(UsageError::Kind::UnknownShell))
        texts << terminalLines(
            UsageTexts::of({.kind = kind, .text = data, .command = data, .choices = {data, data}}));
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
        const QString places = u"a%1b%2c%3"_s;
        const QStringList plain = textsAbout(u"x"_s);
        const QStringList texts = textsAbout(places);
        QCOMPARE(texts.size(), plain.size());
        for (qsizetype at = 0; at < texts.size(); ++at)
            QCOMPARE(QString(texts[at]).replace(places, u"x"_s), plain[at]);
    }

    void everyPartHasItsOwnLine()
    {
        QCOMPARE(
            terminalLines({u"It failed."_s, u"Try again."_s, u"no such thing"_s}, {u"One."_s, u"Two."_s}),
            u"It failed.\n  What to do: Try again.\n  One.\n  Two.\n  Its own words: no such thing"_s);
        QCOMPARE(terminalLines({u"It is done."_s}), u"It is done."_s);
        QCOMPARE(terminalLines({u"a\nb"_s, u"c\x1b[2J"_s, u"\u202e"_s}),
            u"a\\u{A}b\n  What to do: c\\u{1B}[2J\n  Its own words: \\u{202E}"_s);
    }

    void everyReasonAndNoteHasAWordForScripts()
    {
        QSet<QString> words;
        const auto reasons = upTo(ImportReason::CaseTwin);
        for (const ImportReason reason : reasons)
            words.insert(scriptWord(reason));
        QCOMPARE(words.size(), reasons.size());
        const auto kinds = upTo(KeyNote::Kind::EndpointLeft);
        for (const KeyNote::Kind kind : kinds)
            words.insert(scriptWord(kind));
        QCOMPARE(words.size(), reasons.size() + kinds.size());
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
};

TAGDESK_TEST(TestCliTexts, QCoreApplication)

} // namespace tst_clitexts

#include "tst_clitexts.moc"
