// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planrunner.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"
#include "retrypolicy.h"
#include "runjournal.h"
#include "runverdict.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

/// So many readings in a row may grow too old before their write may go out.
constexpr int kMostOldReadings = 5;

} // namespace

PlanRunner::PlanRunner(
    Plan plan, const ResourceTable &table, SessionOf sessionOf, RunJournal *journal, QObject *parent)
    : Job(parent)
    , m_plan(std::move(plan))
    , m_table(table)
    , m_sessionOf(std::move(sessionOf))
    , m_journal(journal)
    , m_rowOutcomes(m_plan)
    , m_verifier(new WriteVerifier(this))
{
    connect(m_verifier, &WriteVerifier::verified, this, &PlanRunner::verified);
    connect(m_verifier, &WriteVerifier::refused, this, [this](const Error &error) {
        refuse(error);
        report();
        proceed();
    });
    m_outcome.progress.rows = m_rowOutcomes.counts().rows;
    m_outcome.progress.requests = m_plan.requests.size();
    for (const PlannedRequest &request : m_plan.requests) {
        for (const Row row : request.rows)
            m_bases.try_emplace(row, m_table.tags(row));
    }
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
    m_rowOutcomes.setQueued();
    if (m_outcome.stopped)
        skipRest();
    else
        enterPhase();
    report();
    proceed();
}

void PlanRunner::enterPhase()
{
    if (m_nextRequest == m_plan.requests.size())
        return;
    const std::uint8_t phase = m_plan.requests[m_nextRequest].phase;
    for (; m_nextRequest < m_plan.requests.size() && m_plan.requests[m_nextRequest].phase == phase;
         ++m_nextRequest) {
        PlannedRequest &request = m_plan.requests[m_nextRequest];
        Lane &lane = laneOf(request);
        Part part{.request = m_nextRequest, .rows = std::move(request.rows)};
        if (lane.error)
            settle(part.rows, RowState::Failed, *lane.error);
        else
            lane.parts.push_back(std::move(part));
    }
}

PlanRunner::Lane &PlanRunner::laneOf(const PlannedRequest &request)
{
    const QString account = m_table.collection(request.rows.front()).account;
    const auto [it, isNew] = m_lanes.try_emplace(account);
    Lane &lane = it->second;
    if (!isNew)
        return lane;
    lane.session = m_sessionOf(account);
    if (!lane.session) {
        lane.error = makeError(ErrorKind::Internal, ErrorCause::Unspecified, account);
    } else {
        lane.use.emplace(*lane.session);
        if (m_checksOf)
            lane.checks = m_checksOf(account);
        lane.window = static_cast<std::size_t>(
            std::max(1, lane.session->provider().limits(lane.session->account()).parallelRequests));
        lane.session->whenReady(
            this, [this, &lane](const std::optional<Error> &error) { laneReady(lane, error); });
    }
    return lane;
}

void PlanRunner::laneReady(Lane &lane, const std::optional<Error> &error)
{
    lane.isReady = true;
    if (error) {
        lane.error = error;
        for (const Part &part : std::exchange(lane.parts, {}))
            settle(part.rows, RowState::Failed, *error);
        if (stopsTheRun(*error))
            refuse(*error);
        report();
    }
    proceed();
}

bool PlanRunner::isBusy() const
{
    return !m_running.empty() || !m_guardings.empty() || m_lostRows > 0
        || std::ranges::any_of(m_lanes,
            [](const auto &each) { return !each.second.parts.empty() || !each.second.delayed.empty(); });
}

void PlanRunner::proceed()
{
    if (!m_outcome.stopped && hasFailedTooOften()) {
        m_outcome.tooManyFailed = true;
        m_outcome.stopped = true;
        skipRest();
        report();
    }
    for (auto &[account, lane] : m_lanes)
        sendMore(lane);
    if (isBusy() || isEnded())
        return;
    if (m_nextRequest == m_plan.requests.size()) {
        if (m_verifier->isIdle())
            finishLater();
        return;
    }
    enterPhase();
    report();
    proceed();
}

/// What somebody else changed is no failure where it was said whose value stands: it is sent, or dropped,
/// next.
bool PlanRunner::hasFailedTooOften() const
{
    if (!m_failureLimit)
        return false;
    const bool isAnswered = m_answer == ConflictPolicy::Mine || m_answer == ConflictPolicy::Theirs;
    const RunOutcomes::Counts &counts = m_rowOutcomes.counts();
    const std::size_t conflicts = isAnswered ? std::min(counts.failed, m_outcome.conflicts.size()) : 0;
    return m_failureLimit->isExceeded(
        counts.failed - conflicts, counts.accepted + counts.failed + counts.unknown);
}

void PlanRunner::sendMore(Lane &lane)
{
    while (!m_paused && lane.isReady && lane.running < lane.window && !lane.parts.empty()) {
        if (needsReading(lane, lane.parts.front()) && !hasRoomToGuard(lane))
            return;
        Part part = std::move(lane.parts.front());
        lane.parts.pop_front();
        send(lane, std::move(part));
    }
}

/// Where the quota is short, a reading is not begun before its write may follow: it would grow too old. One
/// at a time always may.
bool PlanRunner::hasRoomToGuard(const Lane &lane) const
{
    const auto readings = std::ranges::count(m_guardings, &lane, &Guarding::lane);
    const auto unsent = std::ranges::count_if(m_running, [&lane](const Running &each) {
        return each.lane == &lane && each.part.reading && each.cloudCall->attempts() == 0;
    });
    if (readings + unsent == 0)
        return true;
    const auto needed = static_cast<double>(2 * readings + unsent + 2);
    return lane.session->rateLimiter().roomWithin(kReadingMaxAgeMs / 2) >= needed;
}

bool PlanRunner::needsReading(const Lane &lane, const Part &part) const
{
    if (!lane.checks.guardConflicts && !part.lost)
        return false;
    return !part.reading || ageMs(*part.reading, lane.session->clock()) > kReadingMaxAgeMs;
}

/// Without the room that an earlier phase was to make, the cloud would refuse these.
void PlanRunner::dropWithoutRoom(Part &part)
{
    if (m_plan.requests[part.request].phase == 0)
        return;
    const auto failed = std::stable_partition(
        part.rows.begin(), part.rows.end(), [this](Row row) { return !m_rowOutcomes.hasFailed(row); });
    settle(Rows(failed, part.rows.end()), RowState::Skipped);
    part.rows.erase(failed, part.rows.end());
}

void PlanRunner::send(Lane &lane, Part part)
{
    dropWithoutRoom(part);
    if (part.rows.empty()) {
        ++m_outcome.progress.requestsDone;
        report();
        return;
    }
    if (needsReading(lane, part))
        return guard(lane, std::move(part));
    TagCall call = callOf(part.request, part.rows);
    auto *cloudCall =
        new CloudCall(*lane.session, lane.session->provider().encode(lane.session->account(), call), this);
    cloudCall->setSingle(part.attempts);
    if (part.reading)
        cloudCall->relyOn(*part.reading);
    connect(cloudCall, &CloudCall::attemptStarting, this, [this, cloudCall] { attemptStarting(cloudCall); });
    connect(cloudCall, &CloudCall::finished, this, [this, cloudCall] { answered(cloudCall); });
    const bool isKept = part.isKept || m_journal == nullptr;
    part.isKept = true;
    m_running.push_back({.part = std::move(part),
        .call = std::move(call),
        .lane = &lane,
        .cloudCall = cloudCall,
        .isStarted = isKept});
    ++lane.running;
    if (isKept)
        return cloudCall->start();
    m_journal->aboutToSend(m_running.back().part.request, m_running.back().part.rows, cloudCall,
        [this, cloudCall](const std::optional<Error> &error) { written(cloudCall, error); });
}

TagCall PlanRunner::callOf(std::size_t request, const Rows &rows) const
{
    const PlannedRequest &planned = m_plan.requests[request];
    return tagCall({.operation = planned.operation,
                       .collection = planned.collection,
                       .phase = planned.phase,
                       .tags = planned.tags,
                       .rows = rows},
        m_table);
}

void PlanRunner::guard(Lane &lane, Part part)
{
    std::vector<ConflictGuard::Subject> subjects;
    for (const Row row : part.rows)
        subjects.push_back({.row = row, .base = m_table.pool().tags(m_bases.at(row))});
    auto *guard = new ConflictGuard(
        *lane.session, callOf(part.request, part.rows), std::move(subjects), part.lost, this);
    connect(guard, &ConflictGuard::finished, this, [this, guard] { guarded(guard); });
    m_guardings.push_back({.part = std::move(part), .lane = &lane, .guard = guard});
    ++lane.running;
    guard->start();
}

void PlanRunner::guarded(const ConflictGuard *guard)
{
    const auto found = std::ranges::find(m_guardings, guard, &Guarding::guard);
    Guarding guarding = std::move(*found);
    m_guardings.erase(found);
    --guarding.lane->running;
    guarding.guard->deleteLater();
    m_outcome.progress.sent += guard->sent();

    Rows ended;
    std::vector<RowOutcome> outcomes;
    Rows rest;
    for (const ConflictGuard::Verdict &verdict : guard->verdicts()) {
        if (verdict.now)
            voidReadings(verdict.row, *verdict.now);
        RowOutcome outcome = takeVerdict(guarding, verdict);
        if (outcome.state == RowState::Queued) {
            rest.push_back(verdict.row);
            continue;
        }
        m_rowOutcomes.settle(verdict.row, outcome);
        if (outcome.state != RowState::Skipped) {
            ended.push_back(verdict.row);
            outcomes.push_back(std::move(outcome));
        }
    }
    note(guarding.part.request, ended, outcomes);
    if (rest.empty()) {
        ++m_outcome.progress.requestsDone;
    } else {
        guarding.part.rows = std::move(rest);
        // A part that cannot go out at once is read again anyway.
        if (!m_paused && !guarding.isOutdated)
            guarding.part.reading = guard->readAt();
        guarding.lane->parts.push_front(std::move(guarding.part));
    }
    const auto refused =
        std::ranges::find_if(outcomes, [](const RowOutcome &outcome) { return stopsTheRun(outcome.error); });
    if (refused != outcomes.end())
        refuse(refused->error);
    else if (m_answer == ConflictPolicy::Stop && !m_outcome.conflicts.empty())
        refuse(makeError(ErrorKind::Conflict, ErrorCause::ChangedSince));
    report();
    proceed();
}

/// Queued: the row may be written.
RowOutcome PlanRunner::takeVerdict(const Guarding &guarding, const ConflictGuard::Verdict &verdict)
{
    RowOutcome outcome = verdict.outcome;
    const bool mayBeWritten = outcome.state == RowState::Queued;
    const bool isStopped = m_outcome.stopped && (mayBeWritten || outcome.error.kind == ErrorKind::Cancelled);
    if (verdict.now && !mayBeWritten)
        tell(callOf(guarding.part.request, {verdict.row}), verdict.row, *verdict.now);
    if (!outcome.conflictingKeys.isEmpty())
        m_outcome.conflicts.emplace_back(verdict.row, outcome.conflictingKeys);
    if (!isStopped)
        return outcome;
    if (guarding.part.lost)
        return {.state = RowState::Unknown, .error = *guarding.part.lost};
    return {.state = RowState::Skipped, .error = {}};
}

/// A row may be in several requests at once: what one of them reads counts against an older reading of
/// another.
void PlanRunner::voidReadings(Row row, const Tags &now)
{
    if (!m_rowOutcomes.isInSeveral(row))
        return;
    for (Guarding &guarding : m_guardings)
        guarding.isOutdated = guarding.isOutdated || isChangedByOthers(guarding.part, row, now);
    for (Running &running : m_running) {
        if (!running.part.reading || running.cloudCall->attempts() > 0
            || !isChangedByOthers(running.part, row, now))
            continue;
        running.part.reading.reset();
        if (running.isStarted)
            running.cloudCall->stopRetrying();
    }
}

bool PlanRunner::isChangedByOthers(const Part &part, Row row, const Tags &now) const
{
    if (std::ranges::find(part.rows, row) == part.rows.end())
        return false;
    const TagCall call = callOf(part.request, {row});
    const TagRules &rules = rulesOf(*m_lanes.at(call.collection.account).session);
    return !isAsWanted(call, now, rules)
        && !conflictingKeys(call, m_table.pool().tags(m_bases.at(row)), now, rules).isEmpty();
}

/// The journal knows of the request, or cannot be told: then nothing more is sent at all.
void PlanRunner::written(CloudCall *cloudCall, const std::optional<Error> &error)
{
    if (error)
        refuse(*error);
    const auto running = std::ranges::find(m_running, cloudCall, &Running::cloudCall);
    if (running == m_running.end())
        return; // aborted while the journal was writing
    running->isStarted = true;
    // While the journal was writing, another reading may have told that this one holds no more.
    if (m_paused || m_outcome.stopped || needsReading(*running->lane, running->part))
        cloudCall->abort();
    else
        cloudCall->start();
}

void PlanRunner::note(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) const
{
    if (m_journal && !rows.empty())
        m_journal->settled(request, rows, outcomes);
}

void PlanRunner::note(std::size_t request, const Rows &rows, const RowOutcome &outcome) const
{
    note(request, rows, std::vector<RowOutcome>(rows.size(), outcome));
}

void PlanRunner::attemptStarting(const CloudCall *cloudCall)
{
    const auto running = std::ranges::find(m_running, cloudCall, &Running::cloudCall);
    ++m_outcome.progress.sent;
    for (const Row row : running->part.rows)
        m_rowOutcomes.setSending(row);
    report();
    // The next reading may have waited for this write.
    sendMore(*running->lane);
}

void PlanRunner::answered(CloudCall *cloudCall)
{
    const auto it = std::ranges::find(m_running, cloudCall, &Running::cloudCall);
    Running running = std::move(*it);
    m_running.erase(it);
    --running.lane->running;
    cloudCall->deleteLater();
    const Result<HttpResponse> &reply = cloudCall->result();
    if (!reply && reply.error().kind == ErrorKind::Cancelled) {
        takeUnsent(std::move(running));
    } else {
        ++running.part.attempts;
        running.part.reading.reset();
        running.part.oldReadings = 0;
        if (reply)
            takeReply(running, running.lane->session->provider().decode(running.call, *reply));
        else
            takeError(std::move(running), reply.error(), cloudCall->retryAfterMs());
    }
    report();
    proceed();
}

void PlanRunner::takeReply(const Running &running, const TagReply &reply)
{
    using Verdict = ResourceReply::Verdict;
    Rows accepted;
    Rows unknown;
    std::vector<RowOutcome> outcomes;
    Error why;
    for (std::size_t i = 0; i < running.part.rows.size(); ++i) {
        const Row row = running.part.rows[i];
        const ResourceReply resource = i < reply.resources.size() ? reply.resources[i] : ResourceReply();
        RowOutcome outcome{.state = RowState::Unknown, .error = resource.error};
        const bool isAccepted = resource.verdict == Verdict::Accepted;
        // An attempt before this one may have done what is refused now.
        if (resource.verdict == Verdict::Unknown || (!isAccepted && running.part.lost)) {
            unknown.push_back(row);
            why = resource.error;
        } else {
            outcome.state = isAccepted ? RowState::Accepted : RowState::Failed;
            m_rowOutcomes.settle(row, outcome.state, outcome.error);
            if (isAccepted)
                accepted.push_back(row);
        }
        outcomes.push_back(std::move(outcome));
    }
    ++m_outcome.progress.requestsDone;
    note(running.part.request, running.part.rows, outcomes);
    const std::size_t request = running.part.request;
    if (!accepted.empty() && running.lane->checks.verifyWrites && !m_aborted)
        verify(*running.lane, request, accepted, {});
    else if (!accepted.empty())
        tellAccepted(running.call.operation, m_plan.requests[request].tags, accepted);
    if (!unknown.empty())
        readBack(*running.lane, request, unknown, why);
}

/// Taken back by a pause or a stop, or its reading counts no more.
void PlanRunner::takeUnsent(Running running)
{
    Part &part = running.part;
    if (!part.lost) {
        note(part.request, part.rows, {.state = RowState::Queued, .error = {}});
        part.isKept = false;
    }
    if (m_outcome.stopped)
        return abandon(*running.lane, part);
    const bool wasTooOld = part.reading && !m_paused;
    if (wasTooOld && ++part.oldReadings == kMostOldReadings)
        return giveUp(*running.lane, part, makeError(ErrorKind::RateLimited, ErrorCause::QuotaTooSmall));
    part.reading.reset();
    running.lane->parts.push_front(std::move(part));
}

void PlanRunner::takeError(Running running, const Error &error, std::optional<int> retryAfterMs)
{
    Part &part = running.part;
    part.lastError = error;
    if (isUncertain(error))
        part.lost = error;
    if (stopsTheRun(error)) {
        const RowState state = part.lost ? RowState::Unknown : RowState::Failed;
        ++m_outcome.progress.requestsDone;
        note(part.request, part.rows, {.state = state, .error = error});
        settle(part.rows, state, error);
        refuse(error);
    } else if (retryAfterMs && !m_outcome.stopped) {
        if (part.lost)
            note(part.request, part.rows, {.state = RowState::Unknown, .error = error});
        retryLater(*running.lane, std::move(part), *retryAfterMs);
    } else if (part.rows.size() > 1 && mayBeOneResource(error) && !m_outcome.stopped) {
        ++m_outcome.progress.requestsDone;
        halve(*running.lane, part);
    } else {
        giveUp(*running.lane, part, error);
    }
}

void PlanRunner::retryLater(Lane &lane, Part part, int waitMs)
{
    for (const Row row : part.rows) {
        if (part.lost)
            m_rowOutcomes.setUnknown(row, *part.lost);
    }
    const std::size_t number = ++m_lastDelayed;
    const Error error = *part.lastError;
    lane.delayed.emplace(number, std::move(part));
    lane.session->clock().callLater(waitMs, this, [this, &lane, number] {
        auto due = lane.delayed.extract(number);
        if (due.empty())
            return;
        lane.parts.push_front(std::move(due.mapped()));
        proceed();
    });
    emit waiting(waitMs, error);
}

void PlanRunner::halve(Lane &lane, const Part &part)
{
    Part first = part;
    Part second = part;
    const auto middle = part.rows.begin() + static_cast<std::ptrdiff_t>(part.rows.size() / 2);
    first.rows.assign(part.rows.begin(), middle);
    second.rows.assign(middle, part.rows.end());
    for (Part *half : {&first, &second}) {
        half->attempts = 0;
        half->isKept = part.lost.has_value();
    }
    // A crash from here on must not take the refusal of the whole for the end of each.
    if (!part.lost)
        note(part.request, part.rows, {.state = RowState::Queued, .error = {}});
    lane.parts.push_front(std::move(second));
    lane.parts.push_front(std::move(first));
    m_outcome.progress.requests += 2;
}

/// No further attempt at this part.
void PlanRunner::giveUp(const Lane &lane, const Part &part, const Error &error)
{
    ++m_outcome.progress.requestsDone;
    note(
        part.request, part.rows, {.state = part.lost ? RowState::Unknown : RowState::Failed, .error = error});
    if (part.lost)
        readBack(lane, part.request, part.rows, error);
    else
        settle(part.rows, RowState::Failed, error);
}

/// The run was stopped before another attempt at this part.
void PlanRunner::abandon(const Lane &lane, const Part &part)
{
    if (part.lastError)
        giveUp(lane, part, part.lost.value_or(*part.lastError));
    else
        settle(part.rows, RowState::Skipped);
}

void PlanRunner::settle(const Rows &rows, RowState state, const Error &error)
{
    for (const Row row : rows)
        m_rowOutcomes.settle(row, state, error);
}

/// Nothing more is sent, for this reason.
void PlanRunner::refuse(const Error &error)
{
    if (!m_outcome.refusal)
        m_outcome.refusal = error;
    if (m_outcome.stopped)
        return;
    m_outcome.stopped = true;
    skipRest();
}

void PlanRunner::skipRest()
{
    for (auto &[account, lane] : m_lanes) {
        for (const Part &part : std::exchange(lane.parts, {}))
            abandon(lane, part);
        for (const auto &[number, part] : std::exchange(lane.delayed, {}))
            abandon(lane, part);
    }
    for (; m_nextRequest < m_plan.requests.size(); ++m_nextRequest)
        settle(m_plan.requests[m_nextRequest].rows, RowState::Skipped);
    for (const Running &running : m_running)
        running.cloudCall->stopRetrying();
    for (const Guarding &guarding : m_guardings)
        guarding.guard->abort();
    m_verifier->stop();
}

void PlanRunner::stop()
{
    m_outcome.stopped = true;
    if (!m_begun || isEnded())
        return;
    skipRest();
    report();
    proceed();
}

void PlanRunner::abort()
{
    m_aborted = true;
    for (const Running &running : m_running)
        running.cloudCall->abort();
    m_verifier->abort();
    stop();
}

void PlanRunner::pause()
{
    m_paused = true;
    // What still waits for the quota goes back to the queue.
    for (const Running &running : m_running) {
        if (running.isStarted && running.cloudCall->attempts() == 0)
            running.cloudCall->stopRetrying();
    }
}

void PlanRunner::resume()
{
    m_paused = false;
    if (m_begun)
        proceed();
}

/// Of rows of which nobody knows whether they were written, and which are not sent again.
void PlanRunner::readBack(const Lane &lane, std::size_t request, const Rows &rows, const Error &lost)
{
    if (m_aborted)
        return settle(rows, RowState::Unknown, lost);
    for (const Row row : rows)
        m_rowOutcomes.setUnknown(row, lost);
    // One look may show how it was before.
    m_lostRows += rows.size();
    verify(lane, request, rows, lost);
}

void PlanRunner::verify(
    const Lane &lane, std::size_t request, const Rows &rows, const std::optional<Error> &lost)
{
    QSet<QString> tagged;
    for (const Row row : rows) {
        if (m_bases.at(row) != TagSet())
            tagged.insert(m_table.idText(row));
    }
    m_verifier->verify(*lane.session,
        {.request = request,
            .call = callOf(request, rows),
            .tags = m_plan.requests[request].tags,
            .rows = rows,
            .knownTagged = std::move(tagged),
            .lost = lost});
}

void PlanRunner::verified(const WriteVerifier::Written &written, const std::vector<WriteVerifier::Seen> &seen)
{
    const std::size_t looks = m_verifier->sent();
    m_outcome.progress.sent += looks - std::exchange(m_countedLooks, looks);
    if (written.lost)
        m_lostRows -= seen.size();
    Rows unread;
    Rows rows;
    std::vector<RowOutcome> outcomes;
    for (const WriteVerifier::Seen &each : seen) {
        if (!each.tags && !written.lost) {
            unread.push_back(each.row); // accepted, and no more is known
            continue;
        }
        RowOutcome outcome = seenOutcome(written, each);
        if (written.lost)
            m_rowOutcomes.settle(each.row, outcome);
        else
            m_rowOutcomes.confirm(each.row, outcome);
        if (each.tags) {
            voidReadings(each.row, *each.tags);
            tell(written.call, each.row, *each.tags);
        }
        rows.push_back(each.row);
        outcomes.push_back(std::move(outcome));
    }
    note(written.request, rows, outcomes);
    if (!unread.empty())
        tellAccepted(written.call.operation, written.tags, unread);
    report();
    proceed();
}

/// What the last look at a row that was sent makes of it. A cloud may still do, or show, what it has not yet.
RowOutcome PlanRunner::seenOutcome(const WriteVerifier::Written &written, const WriteVerifier::Seen &seen)
{
    if (seen.isAsWanted)
        return {.state = RowState::Verified, .error = {}};
    if (!seen.tags && isGone(seen.error))
        return {.state = RowState::Failed, .error = seen.error};
    const Error notSeen = written.lost.value_or(makeError(ErrorKind::OutcomeUnknown, ErrorCause::NotApplied));
    if (!seen.tags)
        return {.state = RowState::Unknown, .error = notSeen};
    const TagRules &rules = rulesOf(*m_lanes.at(written.call.collection.account).session);
    QStringList keys =
        conflictingKeys(written.call, m_table.pool().tags(m_bases.at(seen.row)), *seen.tags, rules);
    if (keys.isEmpty())
        return {.state = RowState::Unknown, .error = notSeen};
    m_outcome.conflicts.emplace_back(seen.row, keys);
    return {.state = RowState::Failed,
        .error = makeError(ErrorKind::OutcomeUnknown, ErrorCause::ChangedSince),
        .conflictingKeys = std::move(keys)};
}

/// A read may come after what was read later for another request of the row: then it counts for its own keys.
void PlanRunner::tell(const TagCall &call, Row row, const Tags &tags)
{
    if (!m_rowOutcomes.isInSeveral(row)) {
        m_read.emplace_back(row, tags);
        return;
    }
    // What is added to must be what was read last.
    tellRead();
    const TagRules &rules = rulesOf(*m_lanes.at(call.collection.account).session);
    emit tagsRead({{row, withKeysOf(call, m_table.pool().tags(m_table.tags(row)), tags, rules)}});
}

void PlanRunner::tellRead()
{
    if (!m_read.empty())
        emit tagsRead(std::exchange(m_read, {}));
}

/// Readings that came before this must not take the place of what it says.
void PlanRunner::tellAccepted(TagOperation operation, TagSet tags, const Rows &rows)
{
    tellRead();
    emit changesAccepted(operation, tags, rows);
}

void PlanRunner::report()
{
    tellRead();
    static_cast<RunOutcomes::Counts &>(m_outcome.progress) = m_rowOutcomes.counts();
    const RowOutcomes changed = m_rowOutcomes.takeChanged();
    if (!changed.empty())
        emit outcomesChanged(changed);
    emit progressed();
}

} // namespace tagdesk
