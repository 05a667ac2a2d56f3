// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applysequence.h"

#include "applyrun.h"
#include "cloudsession.h"
#include "journalthread.h"
#include "journalwriter.h"
#include "ratelimiter.h"
#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

/// Of two runs that are one apply; the second is about rows of the first.
ApplyProgress together(const ApplyProgress &first, const ApplyProgress &second)
{
    ApplyProgress sum = second;
    sum.rows = std::max(first.rows, second.rows);
    sum.requests += first.requests;
    sum.answeredRequests += first.answeredRequests;
    sum.acceptedRows += first.acceptedRows;
    sum.failedRows += first.failedRows;
    sum.unknownRows += first.unknownRows;
    sum.skippedRows += first.skippedRows;
    sum.sentRequests += first.sentRequests;
    sum.runs.insert(sum.runs.begin(), first.runs.cbegin(), first.runs.cend());
    return sum;
}

} // namespace

ApplySequence::ApplySequence(Workspace &workspace, JournalThread *journal, WorkReport &report,
    std::shared_ptr<Clock> clock, Accounts accounts, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_journal(journal)
    , m_report(report)
    , m_clock(std::move(clock))
    , m_of(std::move(accounts))
{
}

void ApplySequence::start(Plan plan, const RunPurpose &purpose, const ApplyTerms &terms)
{
    m_purpose = purpose;
    if (m_purpose.apply.isEmpty())
        m_purpose.apply = QString::fromLatin1(m_of.newApplyId());
    m_terms = terms;
    m_followUps = 0;
    m_before = {};
    startRun(std::move(plan));
}

void ApplySequence::startRun(Plan plan)
{
    std::unique_ptr<JournalWriter> recorded = recording(plan);
    const auto limitsOf = [this](const Collection &collection) {
        const OpenAccount *account = m_workspace.account(collection.account);
        return account == nullptr ? Limits() : account->limits;
    };
    ApplyForecast forecast(
        plan, m_workspace.table(), limitsOf, [this](const QString &accountId) { return paceOf(accountId); });
    m_accounts.clear();
    for (const PlannedRequest &request : plan.requests)
        m_accounts.insert(m_workspace.table().collection(request.rows.front()).account);
    m_run = new ApplyRun(
        std::move(plan), m_workspace, m_of.sessionOf, std::move(recorded), m_report, m_clock, this);
    const auto checksOf = [this](const QString &accountId) {
        RunChecks checks = m_of.checksOf(accountId);
        checks.verifyWrites = checks.verifyWrites || m_terms.verifies;
        return checks;
    };
    m_run->setChecks(checksOf, m_terms.onConflict);
    m_run->setFailureLimit(m_terms.limit);
    m_run->setReason(m_purpose.note);
    m_run->setForecast(std::move(forecast));
    connect(m_run, &ApplyRun::progressed, this, [this] { emit progressed(m_run->progress()); });
    connect(m_run, &ApplyRun::finished, this, &ApplySequence::endRun);
    m_run->start();
}

ApplyForecast::Pace ApplySequence::paceOf(const QString &accountId) const
{
    const OpenAccount *account = m_workspace.account(accountId);
    const CloudSession *open = m_of.sessionOf(accountId);
    if (account == nullptr || open == nullptr)
        return {};
    const RateLimiter &limiter = open->rateLimiter();
    ApplyForecast::Pace pace{.limits = account->limits,
        .room = static_cast<qint64>(limiter.roomWithin(limiter.pauseLeftMs())),
        .pauseMs = limiter.pauseLeftMs()};
    pace.limits.typicalLatencyMs = open->typicalLatencyMs().value_or(account->limits.typicalLatencyMs);
    pace.limits.quotaPerMinute = static_cast<int>(limiter.estimate().believedPerMinute());
    // A quota that was refused once is used evenly.
    pace.limits.isQuotaTold = account->limits.isQuotaTold && !limiter.estimate().isCareful();
    return pace;
}

std::unique_ptr<JournalWriter> ApplySequence::recording(const Plan &plan) const
{
    if (m_journal == nullptr)
        return nullptr;
    return std::make_unique<JournalWriter>(
        *m_journal, plan, m_workspace.table(), [&](const QString &accountId) {
            RunHeader header = m_of.headerOf(accountId);
            header.note = m_purpose.note;
            header.continues = m_purpose.continues;
            header.apply = m_purpose.apply;
            const UndoneRuns &undone = m_purpose.undoes;
            if (const auto run = undone.runOf.constFind(accountId); run != undone.runOf.cend()) {
                header.undoes = *run;
                header.undoesApply = undone.apply;
                header.undoesJournal = undone.journal;
            }
            return header;
        });
}

/// Sends what conflicts left behind, as the apply was told to; false when nothing is.
bool ApplySequence::followUp()
{
    constexpr int kMostFollowUps = 3; // somebody changes the same tags as fast as we do
    const bool isAnswered =
        m_terms.onConflict == ConflictPolicy::Mine || m_terms.onConflict == ConflictPolicy::Theirs;
    const std::vector<std::pair<Row, QStringList>> &conflicts = m_run->conflicts();
    if (!isAnswered || conflicts.empty() || m_progress.stopping || m_progress.tooManyFailed
        || m_progress.refusal || ++m_followUps > kMostFollowUps)
        return false;
    Rows rows;
    for (const auto &[row, keys] : conflicts)
        rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (m_terms.onConflict == ConflictPolicy::Theirs)
        m_workspace.takeTheirs(rows);
    m_progress.failedRows -= std::min(m_progress.failedRows, rows.size());
    RowOutcomes settled;
    std::erase_if(rows, [&](Row row) {
        if (!m_workspace.changes().delta(row).isEmpty())
            return false;
        settled.emplace_back(row, RowOutcome());
        return true;
    });
    m_progress.acceptedRows += settled.size(); // they are as they were told to be
    m_workspace.setOutcomes(settled);
    Plan plan = m_workspace.planFor(rows);
    if (plan.isEmpty())
        return false;
    m_before = together(m_before, std::exchange(m_progress, {}));
    startRun(std::move(plan));
    return true;
}

void ApplySequence::endRun()
{
    ApplyRun *const last = m_run;
    last->deleteLater();
    m_progress = last->progress();
    if (followUp())
        return;
    m_run = nullptr;
    m_progress = together(m_before, m_progress);
    emit ended(m_progress);
}

const ApplyProgress &ApplySequence::progress() const
{
    return m_run == nullptr ? m_progress : m_run->progress();
}

void ApplySequence::pause()
{
    if (m_run != nullptr)
        m_run->pause();
}

void ApplySequence::resume()
{
    if (m_run != nullptr)
        m_run->resume();
}

void ApplySequence::stop()
{
    if (m_run != nullptr)
        m_run->stop();
}

} // namespace tagdesk
