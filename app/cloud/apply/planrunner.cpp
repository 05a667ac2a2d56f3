// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planrunner.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "runlane.h"
#include "runledger.h"
#include "runverdict.h"
#include "runverification.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

PlanRunner::PlanRunner(
    Plan plan, const ResourceTable &table, SessionOf sessionOf, RunJournal *journal, QObject *parent)
    : Job(parent)
    , m_ledger(new RunLedger(std::move(plan), table, journal, this))
    , m_guards(new RunGuards(*m_ledger, this))
    , m_writes(new RunWrites(*m_ledger, this))
    , m_verification(new RunVerification(*m_ledger, this))
    , m_answers(new RunAnswers(*m_ledger, *m_verification, m_state, this))
    , m_sessionOf(std::move(sessionOf))
{
    connect(m_ledger, &RunLedger::outcomesChanged, this, &PlanRunner::outcomesChanged);
    connect(m_ledger, &RunLedger::changesAccepted, this, &PlanRunner::changesAccepted);
    connect(m_ledger, &RunLedger::tagsRead, this, &PlanRunner::tagsRead);
    connect(m_guards, &RunGuards::guarded, this, &PlanRunner::guarded);
    connect(m_writes, &RunWrites::starting, this,
        [this](RunLane *lane, const Rows &rows) { starting(*lane, rows); });
    connect(m_writes, &RunWrites::answered, this, [this](const RunWrites::Answer &answer) {
        m_answers->take(answer);
        report();
        proceed();
    });
    connect(m_answers, &RunAnswers::waiting, this, &PlanRunner::waiting);
    connect(m_answers, &RunAnswers::refused, this, &PlanRunner::refuse);
    connect(m_writes, &RunWrites::journalFailed, this, &PlanRunner::refuse);
    connect(m_verification, &RunVerification::rowRead, this, &PlanRunner::voidReadings);
    connect(m_verification, &RunVerification::refused, this, [this](const Error &error) {
        refuse(error);
        report();
        proceed();
    });
    connect(m_verification, &RunVerification::proceeded, this, [this] {
        report();
        proceed();
    });
    m_outcome.progress.rows = m_ledger->outcomes().counts().rows;
    m_outcome.progress.requests = m_ledger->requests();
}

PlanRunner::~PlanRunner() = default;

void PlanRunner::setChecks(ChecksOf checksOf, ConflictPolicy answer)
{
    m_checksOf = std::move(checksOf);
    m_answer = answer;
}

void PlanRunner::start()
{
    QMetaObject::invokeMethod(
        this, [this] { begin(); }, Qt::QueuedConnection);
}

void PlanRunner::begin()
{
    m_begun = true;
    m_ledger->outcomes().setQueued();
    if (m_state.isStopped)
        skipRest();
    else
        enterPhase();
    report();
    proceed();
}

void PlanRunner::enterPhase()
{
    if (m_nextRequest == m_ledger->size())
        return;
    const std::uint8_t phase = m_ledger->request(m_nextRequest).phase;
    for (; m_nextRequest < m_ledger->size(); ++m_nextRequest) {
        const PlannedRequest &request = m_ledger->request(m_nextRequest);
        if (request.phase != phase)
            return;
        RunLane &lane = laneOf(request);
        if (lane.error())
            m_ledger->settle(request.rows, RowState::Failed, *lane.error());
        else
            lane.append({.request = m_nextRequest, .rows = request.rows, .route = request.route});
    }
}

RunLane &PlanRunner::laneOf(const PlannedRequest &request)
{
    const QString account = m_ledger->table().collection(request.rows.front()).account;
    RunLane *&lane = m_lanes[account];
    if (lane != nullptr)
        return *lane;
    CloudSession *session = m_sessionOf(account);
    if (session == nullptr) {
        lane = new RunLane(makeError(ErrorKind::Internal, ErrorCause::Unspecified, account), this);
        return *lane;
    }
    lane = new RunLane(*session, m_checksOf ? m_checksOf(account) : RunChecks(), this);
    connect(lane, &RunLane::due, this, &PlanRunner::proceed);
    session->whenReady(this, [this, lane](const std::optional<Error> &error) { laneReady(*lane, error); });
    return *lane;
}

void PlanRunner::laneReady(RunLane &lane, const std::optional<Error> &error)
{
    lane.setReady();
    if (error) {
        lane.fail(*error);
        for (const RunPart &part : lane.takeAll())
            m_ledger->settle(part.rows, RowState::Failed, *error);
        if (stopsTheRun(*error))
            refuse(*error);
        report();
    }
    proceed();
}

bool PlanRunner::isBusy() const
{
    return !m_writes->isEmpty() || !m_guards->isEmpty() || m_verification->isDeciding()
        || std::ranges::any_of(m_lanes, [](const auto &each) { return each.second->isWaiting(); });
}

void PlanRunner::proceed()
{
    if (!m_state.isStopped && hasFailedTooOften()) {
        m_outcome.tooManyFailed = true;
        m_state.isStopped = true;
        skipRest();
        report();
    }
    for (const auto &[account, lane] : m_lanes)
        sendMore(*lane);
    if (isBusy() || isEnded())
        return;
    if (m_nextRequest == m_ledger->size()) {
        if (m_verification->isIdle())
            end();
        return;
    }
    enterPhase();
    report();
    proceed();
}

void PlanRunner::end()
{
    m_outcome.stopped = m_state.isStopped;
    m_outcome.conflicts = m_ledger->conflicts();
    finishLater();
}

/// What somebody else changed is no failure where it was said whose value stands: it is sent, or dropped,
/// next.
bool PlanRunner::hasFailedTooOften() const
{
    if (!m_failureLimit)
        return false;
    const bool isAnswered = m_answer == ConflictPolicy::Mine || m_answer == ConflictPolicy::Theirs;
    const RunOutcomes::Counts &counts = m_ledger->outcomes().counts();
    const std::size_t conflicts = isAnswered ? std::min(counts.failed, m_ledger->conflicts().size()) : 0;
    return m_failureLimit->isExceeded(
        counts.failed - conflicts, counts.accepted + counts.failed + counts.unknown);
}

void PlanRunner::sendMore(RunLane &lane)
{
    while (!m_state.isPaused && lane.mayBegin()) {
        if (lane.needsReading(lane.next()) && !hasRoomToGuard(lane))
            return;
        send(lane, lane.takeNext());
    }
}

/// Where the quota is short, a reading is not begun before its write may follow: it would grow too old. One
/// at a time always may.
bool PlanRunner::hasRoomToGuard(const RunLane &lane) const
{
    const std::size_t readings = m_guards->count(lane);
    const std::size_t unsent = m_writes->unsent(lane);
    if (readings + unsent == 0)
        return true;
    const auto needed = static_cast<double>(2 * readings + unsent + 2);
    return lane.session().rateLimiter().roomWithin(kReadingMaxAgeMs / 2) >= needed;
}

/// Without the room that an earlier phase was to make, the cloud would refuse these.
void PlanRunner::dropWithoutRoom(RunPart &part)
{
    if (m_ledger->request(part.request).phase == 0)
        return;
    const auto failed = std::stable_partition(
        part.rows.begin(), part.rows.end(), [this](Row row) { return !m_ledger->outcomes().hasFailed(row); });
    m_ledger->settle(Rows(failed, part.rows.end()), RowState::Skipped);
    part.rows.erase(failed, part.rows.end());
}

void PlanRunner::send(RunLane &lane, RunPart part)
{
    dropWithoutRoom(part);
    if (part.route == WriteRoute::Batch && m_answers->reroute(lane, part))
        return;
    if (part.rows.empty()) {
        m_ledger->endRequest();
        report();
    } else if (lane.needsReading(part)) {
        m_guards->guard(lane, std::move(part));
    } else {
        m_writes->send(lane, std::move(part));
    }
}

void PlanRunner::guarded(const RunGuards::Guarded &guarded)
{
    Rows ended;
    std::vector<RowOutcome> outcomes;
    RunPart part = guarded.part;
    part.rows.clear();
    for (const ConflictGuard::Verdict &verdict : guarded.verdicts) {
        if (verdict.now)
            voidReadings(verdict.row, *verdict.now);
        RowOutcome outcome = takeVerdict(guarded, verdict);
        if (outcome.state == RowState::Queued) {
            part.rows.push_back(verdict.row);
            continue;
        }
        m_ledger->outcomes().settle(verdict.row, outcome);
        if (outcome.state != RowState::Skipped) {
            ended.push_back(verdict.row);
            outcomes.push_back(std::move(outcome));
        }
    }
    m_ledger->note(part.request, ended, outcomes);
    if (part.rows.empty()) {
        m_ledger->endRequest();
    } else {
        // A part that cannot go out at once is read again anyway.
        if (m_state.isPaused)
            part.reading.reset();
        if (part.reading && guarded.lane->needsReading(part))
            m_answers->takeOldReading(*guarded.lane, std::move(part));
        else
            guarded.lane->putBack(std::move(part));
    }
    const auto refused =
        std::ranges::find_if(outcomes, [](const RowOutcome &outcome) { return stopsTheRun(outcome.error); });
    if (refused != outcomes.end())
        refuse(refused->error);
    else if (m_answer == ConflictPolicy::Stop && !m_ledger->conflicts().empty())
        refuse(makeError(ErrorKind::Conflict, ErrorCause::ChangedSince));
    report();
    proceed();
}

/// Queued: the row may be written.
RowOutcome PlanRunner::takeVerdict(const RunGuards::Guarded &guarded, const ConflictGuard::Verdict &verdict)
{
    const RowOutcome &outcome = verdict.outcome;
    const bool mayBeWritten = outcome.state == RowState::Queued;
    const bool isStopped = m_state.isStopped && (mayBeWritten || outcome.error.kind == ErrorKind::Cancelled);
    if (verdict.now && !mayBeWritten)
        m_ledger->tell(m_ledger->callOf(guarded.part.request, {verdict.row}), verdict.row, *verdict.now,
            rulesOf(guarded.lane->session()));
    if (!outcome.conflictingKeys.isEmpty())
        m_ledger->addConflict(verdict.row, outcome.conflictingKeys);
    if (!isStopped)
        return outcome;
    if (guarded.part.lost)
        return {.state = RowState::Unknown, .error = *guarded.part.lost};
    return {.state = RowState::Skipped, .error = {}};
}

/// A row may be in several requests at once: what one of them reads counts against an older reading of
/// another.
void PlanRunner::voidReadings(Row row, const Tags &now)
{
    if (!m_ledger->outcomes().isInSeveral(row))
        return;
    m_guards->voidReadings(row, now);
    m_writes->voidReadings(row, now);
}

void PlanRunner::starting(RunLane &lane, const Rows &rows)
{
    for (const Row row : rows)
        m_ledger->outcomes().setSending(row);
    report();
    // The next reading may have waited for this write.
    sendMore(lane);
}

/// Nothing more is sent, for this reason.
void PlanRunner::refuse(const Error &error)
{
    if (!m_outcome.refusal)
        m_outcome.refusal = error;
    if (m_state.isStopped)
        return;
    m_state.isStopped = true;
    skipRest();
}

void PlanRunner::skipRest()
{
    for (const auto &[account, lane] : m_lanes) {
        for (const RunPart &part : lane->takeAll())
            m_answers->abandon(*lane, part);
    }
    for (; m_nextRequest < m_ledger->size(); ++m_nextRequest)
        m_ledger->settle(m_ledger->request(m_nextRequest).rows, RowState::Skipped);
    m_writes->stop();
    m_guards->abort();
    m_verification->stop();
}

void PlanRunner::stop()
{
    m_state.isStopped = true;
    if (!m_begun || isEnded())
        return;
    skipRest();
    report();
    proceed();
}

void PlanRunner::abort()
{
    m_state.isAborted = true;
    m_writes->abort();
    m_verification->abort();
    stop();
}

void PlanRunner::pause()
{
    m_state.isPaused = true;
    m_writes->hold();
}

void PlanRunner::resume()
{
    m_state.isPaused = false;
    m_writes->release();
    if (m_begun)
        proceed();
}

void PlanRunner::report()
{
    m_ledger->report();
    static_cast<RunOutcomes::Counts &>(m_outcome.progress) = m_ledger->outcomes().counts();
    m_outcome.progress.requests = m_ledger->requests();
    m_outcome.progress.requestsDone = m_ledger->requestsDone();
    m_outcome.progress.sent = m_writes->sent() + m_guards->sent() + m_verification->sent();
    emit progressed();
}

} // namespace tagdesk
