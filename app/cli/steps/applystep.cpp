// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applystep.h"

#include "commandlinetext.h"
#include "commandtext.h"
#include "console.h"
#include "documentcontroller.h"
#include "errortext.h"
#include "language.h"
#include "outputcell.h"
#include "plannedtags.h"
#include "plantext.h"
#include "reviewedapply.h"
#include "typedanswer.h"
#include "workspace.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListedCauses = 5;
constexpr std::size_t kShownRows = 10;

bool isSame(const Error &one, const Error &other)
{
    return one.kind == other.kind && one.cause == other.cause && one.code == other.code;
}

bool isStopped(const RowOutcome &outcome)
{
    return outcome.state == RowState::Skipped && outcome.error == Error{};
}

/// Something reached the cloud, or may have.
bool wasSent(const ApplyProgress &progress)
{
    return progress.acceptedRows + progress.failedRows + progress.unknownRows > 0;
}

bool hasWhatWasWanted(RowState state)
{
    return state == RowState::None || isAsWanted(state);
}

} // namespace

ApplyStep::ApplyStep(const CliParts &parts, ApplyOrder order, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_order(std::move(order))
{
    if (m_order.purpose.note.isEmpty())
        m_order.purpose.note = m_parts.line.reason;
}

ApplyStep::~ApplyStep() = default;

void ApplyStep::start()
{
    // A script that asked for all of it is not told "done" after a part.
    if (const std::optional<ApplyRefusal> refusal = m_parts.controller.forbidden()) {
        m_parts.console.say(PlanTexts::refusal(*refusal, Audience::CommandLine));
        return finish(CliExitCode::Refused);
    }
    m_confirmation = m_parts.controller.neededConfirmation();
    if (m_confirmation && m_parts.line.confirm == m_confirmation->number)
        confirm();
    sayOutsideBatch(m_parts.console, m_parts.workspace);
    sayManaged(m_parts.console, m_parts.workspace);
    if (refusesOverQuota(m_parts.console, m_parts.workspace))
        finish(CliExitCode::Refused);
    else if (!m_parts.line.yes)
        ask();
    else if (m_confirmation)
        refuseUnconfirmed();
    else
        apply();
}

/// A question that stands is a number that has not been given yet.
void ApplyStep::confirm()
{
    m_confirmed = std::exchange(m_confirmation, std::nullopt)->number;
}

void ApplyStep::refuseUnconfirmed()
{
    ApplyRefusal refusal;
    refusal.kind = ApplyRefusal::Kind::NotConfirmed;
    refusal.confirmation = m_confirmation;
    m_parts.console.say(PlanTexts::refusal(refusal, Audience::CommandLine));
    finish(CliExitCode::Refused);
}

void ApplyStep::interrupt()
{
    if (m_isApplying) {
        m_parts.console.say(CommandLineTexts::stopping());
        m_parts.controller.stop();
    } else if (m_answer != nullptr && m_ended.empty()) {
        finish(CliExitCode::Refused);
    } else if (m_answer != nullptr) {
        takeRestAnswer({});
    }
}

void ApplyStep::finish(CliExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

void ApplyStep::ask()
{
    showSomeChanges();
    m_parts.console.ask(CommandLineTexts::applyQuestion(m_parts.workspace.plan(), m_confirmation));
    m_answer = new TypedAnswer(this);
    connect(m_answer, &TypedAnswer::given, this, &ApplyStep::takeAnswer);
}

bool ApplyStep::isConsent(const QByteArray &answer) const
{
    if (m_confirmation)
        return answer == QByteArray::number(m_confirmation->number);
    return answer == "y" || answer == "yes";
}

/// What a person says yes or no to, as far as it fits.
void ApplyStep::showSomeChanges() const
{
    const std::size_t rows = std::min(m_order.rows.size(), kShownRows);
    for (std::size_t at = 0; at < rows; ++at) {
        const QList<PlannedChange> changes = plannedChanges(m_parts.workspace, m_order.rows[at]);
        for (const PlannedChange &change : changes)
            m_parts.console.say(u"  "_s + change.id + u"  "_s + change.name + u"  "_s + change.key + u": "_s
                + valueText(change.oldValue) + u" → "_s + valueText(change.newValue));
    }
    if (m_order.rows.size() > rows)
        m_parts.console.say(u"  "_s + CommandLineTexts::moreResources(m_order.rows.size() - rows));
}

void ApplyStep::takeAnswer(const QByteArray &answer)
{
    std::exchange(m_answer, nullptr)->deleteLater();
    if (isConsent(answer)) {
        if (m_confirmation)
            confirm();
        return apply();
    }
    m_parts.console.say(CommandLineTexts::nothingSent());
    finish(CliExitCode::Refused);
}

void ApplyStep::apply()
{
    // Before anything is sent: afterwards it would be too late to name another file.
    if (!openFailedFile())
        return finish(CliExitCode::WrongUse);
    // It has to hear of the end before this does.
    m_apply = new ReviewedApply(m_parts.controller, m_parts.workspace, this);
    connect(&m_parts.controller, &DocumentController::applyProgressed, this, &ApplyStep::showProgress);
    connect(&m_parts.controller, &DocumentController::applyEnded, this, &ApplyStep::applied);
    ApplyChoice choice{.confirmed = m_confirmed,
        .tryFirst = m_parts.line.first,
        .limit = std::nullopt,
        .onConflict = m_parts.line.onConflict};
    if (m_parts.line.stopAt)
        choice.limit = FailureLimit{.percent = *m_parts.line.stopAt};
    m_isApplying = true;
    if (const std::optional<ApplyRefusal> refusal = m_apply->start(choice, m_order.purpose)) {
        m_isApplying = false;
        m_parts.console.say(PlanTexts::refusal(*refusal, Audience::CommandLine));
        finish(CliExitCode::Refused);
    }
}

bool ApplyStep::openFailedFile()
{
    if (m_parts.line.failedOutput.isEmpty())
        return true;
    m_failedFile = std::make_unique<WholeFile>(m_parts.line.failedOutput);
    const Result<void> opened = m_failedFile->open();
    if (opened)
        return true;
    m_parts.console.say(opened.error());
    m_parts.console.say(CommandLineTexts::nothingSent());
    return false;
}

void ApplyStep::showProgress(const ApplyProgress &progress)
{
    const QString what = progress.waitMs > 0
        ? CommandLineTexts::waiting(m_order.act, (progress.waitMs + 999) / 1'000)
        : m_order.act;
    const std::size_t ended = progress.acceptedRows + progress.failedRows + progress.unknownRows;
    m_parts.console.showProgress(what, static_cast<qint64>(ended), static_cast<qint64>(progress.rows));
}

void ApplyStep::applied(const ApplyProgress &progress)
{
    m_isApplying = false;
    m_parts.console.clearProgress();
    m_ended.push_back(progress);
    const std::optional<ReviewedApply::Waiting> &waiting = m_apply->waiting();
    if (!waiting)
        return end();
    if (waiting->why == ReviewedApply::Waiting::Why::TooManyFailed) {
        m_parts.console.say(CommandLineTexts::tooManyFailed(progress.failedRows,
            progress.acceptedRows + progress.failedRows + progress.unknownRows, *m_parts.line.stopAt));
        return keepRest();
    }
    const std::size_t trouble = unverified();
    if (!m_parts.line.yes)
        return askForRest(trouble);
    if (trouble == 0)
        return sendRest();
    m_parts.console.say(CommandLineTexts::firstNotVerified(trouble, waiting->rows - waiting->left));
    keepRest();
}

/// Whoever is asked needs to know why something failed.
void ApplyStep::askForRest(std::size_t unverified)
{
    sayFailures(m_ended.back());
    const ReviewedApply::Waiting &waiting = *m_apply->waiting();
    m_parts.console.ask(
        CommandLineTexts::restQuestion(unverified, waiting.rows - waiting.left, waiting.rows));
    m_answer = new TypedAnswer(this);
    connect(m_answer, &TypedAnswer::given, this, &ApplyStep::takeRestAnswer);
}

void ApplyStep::takeRestAnswer(const QByteArray &answer)
{
    std::exchange(m_answer, nullptr)->deleteLater();
    if (isConsent(answer))
        sendRest();
    else
        keepRest();
}

void ApplyStep::sendRest()
{
    m_isApplying = true;
    if (const std::optional<ApplyRefusal> refusal = m_apply->goOn()) {
        m_isApplying = false;
        m_parts.console.say(PlanTexts::refusal(*refusal, Audience::CommandLine));
        keepRest();
    }
}

void ApplyStep::keepRest()
{
    m_parts.console.say(CommandLineTexts::restStays(m_apply->waiting()->left));
    m_apply->stop();
    end();
}

/// Of what was sent; what was not has no outcome.
std::size_t ApplyStep::unverified() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_order.rows, [this](Row row) {
        const RowState state = m_parts.workspace.outcome(row).state;
        return state != RowState::None && state != RowState::Verified && state != RowState::AlreadySo;
    }));
}

/// A resource is in one part only.
ApplyProgress ApplyStep::total() const
{
    ApplyProgress sum = m_ended.back();
    for (std::size_t part = 0; part + 1 < m_ended.size(); ++part) {
        const ApplyProgress &before = m_ended[part];
        sum.answeredRequests += before.answeredRequests;
        sum.acceptedRows += before.acceptedRows;
        sum.failedRows += before.failedRows;
        sum.unknownRows += before.unknownRows;
        sum.runs.insert(sum.runs.begin(), before.runs.cbegin(), before.runs.cend());
    }
    return sum;
}

/// What waited behind the first resources and was not sent is still staged.
RowOutcome ApplyStep::outcomeOf(Row row) const
{
    RowOutcome outcome = m_parts.workspace.outcome(row);
    const bool isStaged = !m_parts.workspace.changes().delta(row).isEmpty();
    if (m_parts.line.first > 0 && outcome.state == RowState::None && isStaged)
        outcome.state = RowState::Skipped;
    return outcome;
}

void ApplyStep::end()
{
    const ApplyProgress progress = total();
    m_refusal = progress.refusal;
    const AppliedTags result = outcomes(progress.answeredRequests);
    printApplied(m_parts.console.data(), m_parts.line.format, result);
    m_parts.console.say(CommandLineTexts::applied(static_cast<std::size_t>(result.succeeded.size()),
        static_cast<std::size_t>(result.failed.size()), static_cast<std::size_t>(result.unknown.size()),
        result.requests));
    for (const ApplyProgress &part : m_ended)
        sayRuns(part);
    sayFailures(m_ended.back());
    writeFailures();
    if (!m_parts.console.data().finish()) {
        if (const std::optional<Error> error = m_parts.console.data().takeError())
            m_parts.console.say(CommandLineTexts::reportLost(*error,
                progress.runs.empty()
                    ? QString()
                    : u"tagdesk-cli history "_s + QString::number(progress.runs.front()))); // not shown
    }
    finish(codeFor(result, progress));
}

/// What to do with the runs, where there is something to do.
void ApplyStep::sayRuns(const ApplyProgress &progress) const
{
    for (const qint64 run : progress.runs) {
        if (progress.isCutOff && wasSent(progress))
            m_parts.console.say(CommandLineTexts::cutOff(
                *progress.refusal, run, commandText(m_parts.line, u"resume "_s + QString::number(run))));
        else if (progress.acceptedRows + progress.unknownRows > 0)
            m_parts.console.say(
                CommandLineTexts::runDone(run, commandText(m_parts.line, u"undo "_s + QString::number(run))));
    }
}

QString ApplyStep::notSentText() const
{
    return CommandLineTexts::notSent(
        m_refusal ? ErrorTexts::of(*m_refusal, Audience::CommandLine).what : QString());
}

QString ApplyStep::messageOf(const RowOutcome &outcome) const
{
    if (isStopped(outcome))
        return notSentText();
    return ErrorTexts::words(outcome.error);
}

/// For a table: the cloud's words with the id of the request, or ours where it gave none.
QString ApplyStep::reasonOf(const RowOutcome &outcome) const
{
    if (isStopped(outcome))
        return notSentText();
    const QString words = ErrorTexts::cloudWords(outcome.error);
    return words.isEmpty() ? ErrorTexts::words(outcome.error) : words;
}

AppliedTags ApplyStep::outcomes(std::size_t requests) const
{
    std::optional<UntranslatedTexts> forScripts;
    if (m_parts.line.format != CliFormat::Table)
        forScripts.emplace();
    AppliedTags result{.requests = requests, .succeeded = {}, .failed = {}, .unknown = {}};
    for (const Row row : m_order.rows) {
        const RowOutcome outcome = outcomeOf(row);
        const QString id = m_parts.workspace.table().idText(row);
        switch (outcome.state) {
        case RowState::None:
        case RowState::Accepted:
        case RowState::Verified:
        case RowState::AlreadySo:
            result.succeeded.append(id);
            break;
        case RowState::Unknown:
            result.unknown.append(id);
            break;
        case RowState::Queued:
        case RowState::Sending:
        case RowState::Failed:
        case RowState::Skipped:
            result.failed.append(
                {.id = id, .message = messageOf(outcome), .requestId = outcome.error.requestId});
            break;
        }
    }
    return result;
}

/// Each cause once, with the cloud's own words of its first resource; first what ended the apply, unless its
/// runs were told with it.
void ApplyStep::sayFailures(const ApplyProgress &progress) const
{
    std::vector<Error> causes;
    if (progress.refusal && !(progress.isCutOff && wasSent(progress)))
        causes.push_back(*progress.refusal);
    for (const Row row : m_order.rows) {
        const RowOutcome &outcome = m_parts.workspace.outcome(row);
        if (outcome.state != RowState::Failed && outcome.state != RowState::Unknown)
            continue;
        const bool isKnown = std::any_of(causes.cbegin(), causes.cend(),
            [&outcome](const Error &cause) { return isSame(cause, outcome.error); });
        if (!isKnown && causes.size() < kListedCauses)
            causes.push_back(outcome.error);
    }
    for (const Error &cause : causes)
        m_parts.console.say(cause);
}

void ApplyStep::writeFailures()
{
    if (m_failedFile == nullptr)
        return;
    const QString &path = m_parts.line.failedOutput;
    const std::vector<FailedRow> rows = failures();
    if (rows.empty()) {
        m_parts.console.say(m_order.leftOutCount == 0 ? CommandLineTexts::nothingFailed(path)
                                                      : CommandLineTexts::notWritten(path));
        return;
    }
    const Result<void> written = writeFailedRows(m_failedFile->device(), rows)
        ? m_failedFile->commit()
        : failure(m_failedFile->error());
    if (written)
        m_parts.console.say(CommandLineTexts::failedRows(path, rows.size()));
    else
        m_parts.console.say(written.error());
}

std::vector<FailedRow> ApplyStep::failures() const
{
    const UntranslatedTexts forScripts;
    std::vector<FailedRow> rows;
    for (const Row row : m_order.rows) {
        const RowOutcome outcome = outcomeOf(row);
        if (!hasWhatWasWanted(outcome.state))
            rows.push_back(failedRow(m_parts.workspace, row, reasonOf(outcome)));
    }
    rows.insert(rows.end(), m_order.leftOut.cbegin(), m_order.leftOut.cend());
    return rows;
}

CliExitCode ApplyStep::codeFor(const AppliedTags &applied, const ApplyProgress &progress) const
{
    // Whatever became of the resources, the journal does not know it.
    if (progress.isCutOff && wasSent(progress))
        return CliExitCode::SomeFailed;
    if (applied.failed.isEmpty() && applied.unknown.isEmpty())
        return m_order.leftOutCount == 0 ? CliExitCode::Done : CliExitCode::SomeFailed;
    if (progress.acceptedRows > 0)
        return CliExitCode::SomeFailed;
    if (progress.refusal) {
        // What somebody else changed counts as failed, and was not sent.
        const bool isConflict = progress.refusal->cause == ErrorCause::ChangedSince;
        const CliExitCode code = exitCodeOf(*progress.refusal);
        return code == CliExitCode::Refused && !isConflict && wasSent(progress) ? CliExitCode::SomeFailed
                                                                                : code;
    }
    // Nothing got through: the reason tells more than "some failed", where it is one for all.
    std::optional<CliExitCode> common;
    for (const Row row : m_order.rows) {
        const RowOutcome &outcome = m_parts.workspace.outcome(row);
        if (outcome.state == RowState::None)
            continue;
        const CliExitCode code = exitCodeOf(outcome.error);
        if (common.value_or(code) != code)
            return CliExitCode::SomeFailed;
        common = code;
    }
    const bool isReason = common == CliExitCode::NotAuthenticated || common == CliExitCode::Network;
    return isReason ? *common : CliExitCode::SomeFailed;
}

} // namespace tagdesk
