// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planrunner.h"

#include "cloudsession.h"
#include "ratelimiter.h"
#include "readingage.h"
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
    , m_pages(m_ledger->places(), table)
    , m_guards(new RunGuards(*m_ledger, m_pages, this))
    , m_writes(new RunWrites(*m_ledger, this))
    , m_verification(new RunVerification(*m_ledger, m_pages, this))
    , m_answers(new RunAnswers(*m_ledger, *m_verification, m_state, this))
    , m_sessionOf(std::move(sessionOf))
{
    connect(m_ledger, &RunLedger::outcomesChanged, this, &PlanRunner::outcomesChanged);
    connect(m_ledger, &RunLedger::changesAccepted, this, &PlanRunner::changesAccepted);
    connect(m_ledger, &RunLedger::tagsRead, this, &PlanRunner::tagsRead);
    connect(m_guards, &RunGuards::guarded, this,
        [this](RunLane *lane, const std::vector<RunGuards::Guarded> &all, const RowReading &reading) {
            guarded(*lane, all, reading);
        });
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
    connect(m_verification, &RunVerification::rowsRead, this, &PlanRunner::voidReadings);
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
            break;
        RunLane &lane = laneOf(request);
        if (lane.error())
            m_ledger->settle(request.rows, RowState::Failed, *lane.error());
        else
            lane.append({.request = m_nextRequest, .rows = request.rows, .route = request.route});
    }
    for (const auto &[account, lane] : m_lanes)
        lane->sort();
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
    lane = new RunLane(*session, m_checksOf ? m_checksOf(account) : RunChecks(), m_pages, this);
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
    for (const auto &[account, lane] : m_lanes) {
        sendMore(*lane);
        lookBehind(*lane);
    }
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
        if (!lane.bringReadOne()) {
            if (!hasRoomToGuard(lane, lane.shown(nextWindows(lane))))
                return;
            guard(lane);
            continue;
        }
        RunPart part = lane.takeNext();
        if (!isTakenOut(lane, part))
            m_writes->send(lane, std::move(part));
    }
}

/// Accepted rows that the page which is read next for this lane shows, too.
Rows PlanRunner::sharedRows(const RunLane &lane) const
{
    const std::optional<ListPlace> waiting = m_verification->verifier().firstWaiting(lane);
    const ListPlace *next = m_pages.find(lane.next().rows.front());
    if (!waiting || next == nullptr || lane.next().isReadAlone
        || !sharesPage(*waiting, *next, m_pages.lists()))
        return {};
    Rows rows;
    for (const auto &[place, row] : m_verification->verifier().waiting(lane)) {
        if (place.list == next->list)
            rows.push_back(row);
    }
    return rows;
}

/// What is read next for this lane; empty: the next part alone.
std::vector<LookWindow> PlanRunner::nextWindows(const RunLane &lane) const
{
    if (lane.next().isReadAlone)
        return {};
    Rows rows = lane.next().rows;
    const Rows shared = sharedRows(lane);
    rows.insert(rows.end(), shared.begin(), shared.end());
    return m_pages.windows(rows);
}

/// Where the quota is short, a reading is not begun before its writes may follow: it would grow too old.
bool PlanRunner::hasRoomToGuard(RunLane &lane, std::size_t parts) const
{
    const std::size_t readings = m_guards->count(lane);
    const std::size_t waiting = m_guards->parts(lane);
    const std::size_t unsent = m_writes->unsent(lane);
    const RateLimiter &limiter = lane.session().rateLimiter();
    if (parts <= 1) {
        // One at a time always may.
        return readings + unsent == 0
            || limiter.roomWithin(kReadingMaxAgeMs / 2) >= double(readings + waiting + unsent + 2);
    }
    if (waiting > 0)
        return false;
    const double wanted = limiter.estimate().worthReadingFor(double(parts), kReadingUseMs);
    const bool hasRoom = limiter.roomWithin(kReadingUseMs) >= double(unsent) + 1 + wanted;
    if (hasRoom || lane.gatheringMs() > kLongestGatheringMs) {
        lane.endGathering();
        return true;
    }
    lane.gather();
    return false;
}

/// Without the room that an earlier phase was to make, the cloud would refuse these. True: nothing is left.
bool PlanRunner::dropWithoutRoom(RunPart &part)
{
    if (m_ledger->request(part.request).phase == 0)
        return false;
    const auto failed = std::stable_partition(
        part.rows.begin(), part.rows.end(), [this](Row row) { return !m_ledger->outcomes().hasFailed(row); });
    m_ledger->settle(Rows(failed, part.rows.end()), RowState::Skipped);
    part.rows.erase(failed, part.rows.end());
    if (!part.rows.empty())
        return false;
    m_ledger->endRequest();
    report();
    return true;
}

/// Nothing of the part goes out as it is.
bool PlanRunner::isTakenOut(RunLane &lane, RunPart &part)
{
    return dropWithoutRoom(part) || (part.route == WriteRoute::Batch && m_answers->reroute(lane, part));
}

void PlanRunner::guard(RunLane &lane)
{
    const Rows shared = sharedRows(lane);
    std::vector<RunPart> parts = lane.takeShown(nextWindows(lane));
    std::erase_if(parts, [&](RunPart &part) { return isTakenOut(lane, part); });
    if (!parts.empty())
        m_guards->guard(lane, std::move(parts), shared, m_verification->verifier().accepted());
}

void PlanRunner::guarded(
    RunLane &lane, const std::vector<RunGuards::Guarded> &guarded, const RowReading &reading)
{
    voidReadings(reading);
    std::optional<Error> refusal;
    // The first one comes first again.
    for (auto each = guarded.rbegin(); each != guarded.rend(); ++each) {
        if (const std::optional<Error> error = takeVerdicts(lane, *each))
            refusal = error;
    }
    if (refusal)
        refuse(*refusal);
    else if (m_answer == ConflictPolicy::Stop && !m_ledger->conflicts().empty())
        refuse(makeError(ErrorKind::Conflict, ErrorCause::ChangedSince));
    m_verification->verifier().takeReading(lane, reading);
    report();
    proceed();
}

/// Puts back what may be written. Returns what stops the run.
std::optional<Error> PlanRunner::takeVerdicts(RunLane &lane, const RunGuards::Guarded &guarded)
{
    Rows ended;
    std::vector<RowOutcome> outcomes;
    RunPart part = guarded.part;
    part.rows.clear();
    for (const GuardVerdict &verdict : guarded.verdicts) {
        RowOutcome outcome = takeVerdict(lane, guarded.part, verdict);
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
        if (part.reading && lane.needsReading(part))
            m_answers->takeOldReading(lane, std::move(part));
        else
            lane.putBack(std::move(part));
    }
    const auto refused =
        std::ranges::find_if(outcomes, [](const RowOutcome &outcome) { return stopsTheRun(outcome.error); });
    return refused == outcomes.end() ? std::nullopt : std::optional(refused->error);
}

/// Queued: the row may be written.
RowOutcome PlanRunner::takeVerdict(const RunLane &lane, const RunPart &part, const GuardVerdict &verdict)
{
    const RowOutcome outcome =
        verdict.isToBeReadAlone ? RowOutcome{.state = RowState::Queued, .error = {}} : verdict.outcome;
    const bool mayBeWritten = outcome.state == RowState::Queued;
    const bool isStopped = m_state.isStopped && (mayBeWritten || outcome.error.kind == ErrorKind::Cancelled);
    if (verdict.now && !mayBeWritten)
        m_ledger->tell(m_ledger->callOf(part.request, {verdict.row}), verdict.row, *verdict.now,
            rulesOf(lane.session()));
    if (!outcome.conflictingKeys.isEmpty())
        m_ledger->addConflict(verdict.row, outcome.conflictingKeys);
    if (!isStopped)
        return outcome;
    if (part.lost)
        return {.state = RowState::Unknown, .error = *part.lost};
    return {.state = RowState::Skipped, .error = {}};
}

/// What was read counts against older readings of the same rows.
void PlanRunner::voidReadings(const RowReading &now)
{
    m_guards->voidReadings(now);
    m_writes->voidReadings(now);
    for (const auto &[account, lane] : m_lanes)
        lane->voidReadings(*m_ledger, now);
}

/// Reads back what was accepted, once nothing more is written on its page.
void PlanRunner::lookBehind(const RunLane &lane)
{
    // A stop has told the verifier itself.
    if (m_state.isStopped)
        return;
    WriteVerifier &verifier = m_verification->verifier();
    while (const std::optional<ListPlace> first = verifier.firstWaiting(lane)) {
        const bool isDone = !lane.isWaiting() && m_guards->count(lane) == 0 && m_writes->parts(lane).empty();
        if (isDone || m_state.isPaused)
            return verifier.lookAtAll(lane);
        if (isWrittenOn(lane, lookWindows(std::vector{*first}, m_pages.lists())))
            return;
        verifier.lookAtFirstPage(lane);
    }
}

bool PlanRunner::isWrittenOn(const RunLane &lane, const std::vector<LookWindow> &page) const
{
    const auto isOn = [&](const RunPart &part) {
        return std::ranges::any_of(part.rows, [&](Row row) { return m_pages.shows(page, {.rows = {row}}); });
    };
    const RunPart *read = m_guards->first(lane);
    return (lane.hasNext() && isOn(lane.next())) || (read != nullptr && isOn(*read))
        || std::ranges::any_of(m_writes->parts(lane), [&](const RunPart *part) { return isOn(*part); });
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
    m_verification->stop(m_outcome.refusal && m_outcome.refusal->kind == ErrorKind::Unauthorized);
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
    if (m_begun)
        proceed();
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
