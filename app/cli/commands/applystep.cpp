// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applystep.h"

#include "clierrortext.h"
#include "clihistorytext.h"
#include "clisentence.h"
#include "clitext.h"
#include "cliusagetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "outputfile.h"
#include "plannedtags.h"
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
}

ApplyStep::~ApplyStep() = default;

void ApplyStep::start()
{
    m_confirmation = m_parts.controller.neededConfirmation();
    if (m_confirmation && m_parts.line.confirm == m_confirmation->number)
        confirm();
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
    m_parts.console.say(cliConfirmationText(*m_confirmation));
    finish(CliExitCode::Refused);
}

void ApplyStep::interrupt()
{
    if (m_isApplying) {
        m_parts.console.say(u"Stopping: running requests end, nothing new is sent."_s);
        m_parts.controller.stop();
    } else if (m_answer != nullptr) {
        finish(CliExitCode::Refused);
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
    m_parts.console.ask(question());
    m_answer = new TypedAnswer(this);
    connect(m_answer, &TypedAnswer::given, this, &ApplyStep::takeAnswer);
}

QString ApplyStep::question() const
{
    const QString cost = costText(m_parts.workspace.plan());
    if (!m_confirmation)
        return u"Apply %1? [y/N] "_cli.arg(cost);
    return m_confirmation->of == NeededConfirmation::Of::Removals
        ? u"Apply %1? Type the number of removed tags, %2: "_cli.arg(cost).arg(m_confirmation->number)
        : u"Apply %1? Type the number of changes, %2: "_cli.arg(cost).arg(m_confirmation->number);
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
            m_parts.console.say(u"  %1  %2  %3: %4 → %5"_cli.arg(
                change.id, change.name, change.key, valueText(change.oldValue), valueText(change.newValue)));
    }
    if (m_order.rows.size() > rows)
        m_parts.console.say(u"  … and %1 more"_cli.arg(resourcesText(m_order.rows.size() - rows)));
}

void ApplyStep::takeAnswer(const QByteArray &answer)
{
    std::exchange(m_answer, nullptr)->deleteLater();
    if (isConsent(answer)) {
        if (m_confirmation)
            confirm();
        return apply();
    }
    m_parts.console.say(u"Nothing was sent."_s);
    finish(CliExitCode::Refused);
}

void ApplyStep::apply()
{
    // Before anything is sent: afterwards it would be too late to name another file.
    if (!openFailedFile())
        return finish(CliExitCode::WrongUse);
    connect(&m_parts.controller, &DocumentController::applyProgressed, this, &ApplyStep::showProgress);
    connect(&m_parts.controller, &DocumentController::applyEnded, this, &ApplyStep::applied);
    m_isApplying = true;
    if (const std::optional<ApplyRefusal> refusal =
            m_parts.controller.apply(m_order.purpose, m_parts.line.onConflict, m_confirmed)) {
        m_isApplying = false;
        m_parts.console.say(cliRefusalText(*refusal));
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
    m_parts.console.say(cliErrorText(opened.error()).lines());
    m_parts.console.say(u"Nothing was sent."_s);
    return false;
}

void ApplyStep::showProgress(const ApplyProgress &progress)
{
    QString what = m_order.act;
    if (progress.waitMs > 0)
        what += u" (the cloud asks to wait %1 s)"_cli.arg((progress.waitMs + 999) / 1'000);
    const std::size_t ended = progress.acceptedRows + progress.failedRows + progress.unknownRows;
    m_parts.console.showProgress(what, static_cast<qint64>(ended), static_cast<qint64>(progress.rows));
}

void ApplyStep::applied(const ApplyProgress &progress)
{
    m_isApplying = false;
    m_refusal = progress.refusal;
    m_parts.console.clearProgress();
    const AppliedTags result = outcomes(progress.answeredRequests);
    printApplied(m_parts.console.data(), m_parts.line.format, result);
    m_parts.console.say(u"%1 done, %2 failed, %3 unknown; %4."_cli.arg(
        resourcesText(static_cast<std::size_t>(result.succeeded.size())),
        QString::number(result.failed.size()), QString::number(result.unknown.size()),
        countText(result.requests, "request"_L1, "requests"_L1)));
    sayRuns(progress);
    sayFailures(progress);
    writeFailures();
    if (!m_parts.console.data().finish()) {
        if (const std::optional<Error> error = m_parts.console.data().takeError())
            m_parts.console.say(cliReportLostText(*error, progress.runs));
    }
    finish(codeFor(result, progress));
}

/// What to do with the runs, where there is something to do.
void ApplyStep::sayRuns(const ApplyProgress &progress) const
{
    for (const qint64 run : progress.runs) {
        if (progress.isCutOff && wasSent(progress))
            m_parts.console.say(cliCutOffText(m_parts.line, *progress.refusal, run));
        else if (progress.acceptedRows + progress.unknownRows > 0)
            m_parts.console.say(cliRunText(m_parts.line, run));
    }
}

QString ApplyStep::notSentText() const
{
    if (!m_refusal)
        return u"not sent: stopped"_s;
    const QString what = cliErrorText(*m_refusal).what;
    return u"not sent: %1"_cli.arg(what.left(1).toLower() + what.mid(1));
}

QString ApplyStep::messageOf(const RowOutcome &outcome) const
{
    if (isStopped(outcome))
        return notSentText();
    return outcome.error.message.isEmpty() ? cliErrorText(outcome.error).what : outcome.error.message;
}

/// For a table: the cloud's words with the id of the request, or ours where it gave none.
QString ApplyStep::reasonOf(const RowOutcome &outcome) const
{
    if (isStopped(outcome))
        return notSentText();
    const CliErrorText text = cliErrorText(outcome.error);
    return text.cloudWords.isEmpty() ? text.what : text.cloudWords;
}

AppliedTags ApplyStep::outcomes(std::size_t requests) const
{
    AppliedTags result{.requests = requests, .succeeded = {}, .failed = {}, .unknown = {}};
    for (const Row row : m_order.rows) {
        const RowOutcome &outcome = m_parts.workspace.outcome(row);
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
        m_parts.console.say(cliErrorText(cause).lines());
}

void ApplyStep::writeFailures()
{
    if (m_failedFile == nullptr)
        return;
    const QString &path = m_parts.line.failedOutput;
    const std::vector<FailedRow> rows = failures();
    if (rows.empty()) {
        m_parts.console.say(m_order.leftOutCount == 0 ? u"Nothing failed; %1 was not written."_cli.arg(path)
                                                      : u"%1 was not written."_cli.arg(path));
        return;
    }
    const Result<void> written = writeFailedRows(m_failedFile->device(), rows)
        ? m_failedFile->commit()
        : failure(m_failedFile->error());
    m_parts.console.say(written ? failedFileText(path, rows.size()) : cliErrorText(written.error()).lines());
}

std::vector<FailedRow> ApplyStep::failures() const
{
    std::vector<FailedRow> rows;
    for (const Row row : m_order.rows) {
        const RowOutcome &outcome = m_parts.workspace.outcome(row);
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
