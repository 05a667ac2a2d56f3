// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planrunner.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"
#include "runjournal.h"
#include "runverdict.h"
#include "tagreader.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

PlanRunner::PlanRunner(
    Plan plan, const ResourceTable &table, SessionOf sessionOf, RunJournal *journal, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_table(table)
    , m_sessionOf(std::move(sessionOf))
    , m_journal(journal)
    , m_ledger(m_plan)
    , m_verifier(new WriteVerifier(this))
{
    connect(m_verifier, &WriteVerifier::verified, this, &PlanRunner::verified);
    connect(m_verifier, &WriteVerifier::refused, this, &PlanRunner::verificationRefused);
    m_outcome.progress.rows = m_ledger.counts().rows;
    m_outcome.progress.requests = m_plan.requests.size();
}

PlanRunner::~PlanRunner() = default;

void PlanRunner::setChecks(ChecksOf checksOf, ConflictAnswer answer)
{
    m_checksOf = std::move(checksOf);
    m_answer = answer;
    for (const PlannedRequest &request : m_plan.requests) {
        for (const Row row : request.rows)
            m_bases.try_emplace(row, m_table.tags(row));
    }
}

void PlanRunner::start()
{
    QMetaObject::invokeMethod(
        this, [this] { begin(); }, Qt::QueuedConnection);
}

void PlanRunner::begin()
{
    m_begun = true;
    m_ledger.setQueued();
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
            fail(part, *lane.error);
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
            fail(part, *error);
        if (stopsTheRun(*error)) {
            m_outcome.refusal = error;
            m_outcome.stopped = true;
            skipRest();
        }
        report();
    }
    proceed();
}

void PlanRunner::proceed()
{
    for (auto &[account, lane] : m_lanes)
        sendMore(lane);
    const bool isBusy = !m_running.empty() || !m_readBacks.empty() || m_lostRows > 0 || !m_guardings.empty()
        || std::any_of(
            m_lanes.cbegin(), m_lanes.cend(), [](const auto &each) { return !each.second.parts.empty(); });
    if (isBusy || m_ended)
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

void PlanRunner::sendMore(Lane &lane)
{
    while (!m_paused && lane.isReady && lane.running < lane.window && !lane.parts.empty()) {
        Part part = std::move(lane.parts.front());
        lane.parts.pop_front();
        send(lane, std::move(part));
    }
}

void PlanRunner::send(Lane &lane, Part part)
{
    if (m_plan.requests[part.request].phase > 0) {
        // Without the room that an earlier phase was to make, the cloud would refuse these.
        const auto failed = std::stable_partition(
            part.rows.begin(), part.rows.end(), [this](Row row) { return !m_ledger.hasFailed(row); });
        for (auto row = failed; row != part.rows.end(); ++row)
            m_ledger.settle(*row, RowState::Skipped);
        part.rows.erase(failed, part.rows.end());
    }
    if (part.rows.empty()) {
        ++m_outcome.progress.requestsDone;
        report();
        return;
    }
    if (lane.checks.guardConflicts && !part.isGuarded)
        return guard(lane, std::move(part));
    TagCall call = callOf(part);
    auto *cloudCall =
        new CloudCall(*lane.session, lane.session->provider().encode(lane.session->account(), call), this);
    connect(cloudCall, &CloudCall::attemptStarting, this, [this, cloudCall] { attemptStarting(cloudCall); });
    connect(cloudCall, &CloudCall::waiting, this, &PlanRunner::waiting);
    connect(cloudCall, &CloudCall::finished, this, [this, cloudCall] { answered(cloudCall); });
    m_running.push_back({.part = std::move(part),
        .call = std::move(call),
        .lane = &lane,
        .cloudCall = cloudCall,
        .isStarted = m_journal == nullptr});
    ++lane.running;
    if (m_journal == nullptr)
        return cloudCall->start();
    m_journal->aboutToSend(m_running.back().part.request, m_running.back().part.rows, cloudCall,
        [this, cloudCall](const std::optional<Error> &error) { written(cloudCall, error); });
}

/// The journal knows of the request, or cannot be told: then nothing more is sent at all.
void PlanRunner::written(CloudCall *cloudCall, const std::optional<Error> &error)
{
    if (error && !m_outcome.stopped) {
        m_outcome.refusal = error;
        m_outcome.stopped = true;
        skipRest();
    }
    const auto running = std::find_if(
        m_running.begin(), m_running.end(), [&](const Running &each) { return each.cloudCall == cloudCall; });
    if (running == m_running.end())
        return; // aborted while the journal was writing
    running->isStarted = true;
    if (m_paused || m_outcome.stopped)
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
    const auto running = std::find_if(m_running.cbegin(), m_running.cend(),
        [&](const Running &each) { return each.cloudCall == cloudCall; });
    ++m_outcome.progress.sent;
    for (const Row row : running->part.rows)
        m_ledger.setSending(row);
    report();
}

void PlanRunner::answered(CloudCall *cloudCall)
{
    const auto it = std::find_if(
        m_running.begin(), m_running.end(), [&](const Running &each) { return each.cloudCall == cloudCall; });
    const Running running = std::move(*it);
    m_running.erase(it);
    --running.lane->running;
    cloudCall->deleteLater();
    const Result<HttpResponse> &reply = cloudCall->result();
    if (reply) {
        ++m_outcome.progress.requestsDone;
        take(running, running.lane->session->provider().decode(running.call, *reply));
    } else if (reply.error().kind == ErrorKind::Cancelled && !m_outcome.stopped) {
        // Paused before it was sent.
        note(running.part.request, running.part.rows, {.state = RowState::Queued, .error = {}});
        running.lane->parts.push_front({.request = running.part.request, .rows = running.part.rows});
    } else {
        ++m_outcome.progress.requestsDone;
        refused(running, reply.error());
    }
    report();
    proceed();
}

void PlanRunner::take(const Running &running, const TagReply &reply)
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
        if (resource.verdict == Verdict::Unknown || (!isAccepted && running.cloudCall->mayBeDone())) {
            unknown.push_back(row);
            why = resource.error;
        } else {
            outcome.state = isAccepted ? RowState::Accepted : RowState::Failed;
            m_ledger.settle(row, outcome.state, outcome.error);
            if (isAccepted)
                accepted.push_back(row);
        }
        outcomes.push_back(std::move(outcome));
    }
    note(running.part.request, running.part.rows, outcomes);
    if (!accepted.empty() && running.lane->checks.verifyWrites && !m_aborted)
        verify(running, accepted);
    else if (!accepted.empty())
        emit changesAccepted(running.call.operation, m_plan.requests[running.part.request].tags, accepted);
    if (!unknown.empty())
        readBack(running, unknown, why);
}

void PlanRunner::refused(const Running &running, const Error &error)
{
    const bool wasSent = error.kind != ErrorKind::Cancelled;
    const bool mayBeDone = isUncertain(error) || running.cloudCall->mayBeDone();
    const RowState state = !wasSent ? RowState::Queued : mayBeDone ? RowState::Unknown : RowState::Failed;
    note(running.part.request, running.part.rows, {.state = state, .error = error});
    if (!wasSent) {
        for (const Row row : running.part.rows)
            m_ledger.settle(row, RowState::Skipped);
    } else if (mayBeDone && !stopsTheRun(error)) {
        readBack(running, running.part.rows, error);
    } else if (stopsTheRun(error)) {
        for (const Row row : running.part.rows)
            m_ledger.settle(row, state, error);
        m_outcome.refusal = error;
        m_outcome.stopped = true;
        skipRest();
    } else if (running.part.rows.size() > 1 && mayBeOneResource(error) && !m_outcome.stopped) {
        halve(running);
    } else {
        fail(running.part, error);
    }
}

void PlanRunner::halve(const Running &running)
{
    const Rows &rows = running.part.rows;
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
    std::deque<Part> &parts = running.lane->parts;
    parts.push_front({.request = running.part.request, .rows = Rows(middle, rows.end())});
    parts.push_front({.request = running.part.request, .rows = Rows(rows.begin(), middle)});
    m_outcome.progress.requests += 2;
}

void PlanRunner::fail(const Part &part, const Error &error)
{
    for (const Row row : part.rows)
        m_ledger.settle(row, RowState::Failed, error);
}

void PlanRunner::skipRest()
{
    const auto skip = [this](const Rows &rows) {
        for (const Row row : rows)
            m_ledger.settle(row, RowState::Skipped);
    };
    for (auto &[account, lane] : m_lanes) {
        for (const Part &part : std::exchange(lane.parts, {}))
            skip(part.rows);
    }
    for (; m_nextRequest < m_plan.requests.size(); ++m_nextRequest)
        skip(m_plan.requests[m_nextRequest].rows);
    for (const Running &running : m_running)
        running.cloudCall->stopRetrying();
    for (const Guarding &guarding : m_guardings)
        guarding.reader->abort();
    m_verifier->stop();
}

void PlanRunner::stop()
{
    m_outcome.stopped = true;
    if (!m_begun || m_ended)
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
    for (const ReadBack &readBack : m_readBacks)
        readBack.reader->abort();
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
    // Nobody knows how long the pause lasted.
    for (auto &[account, lane] : m_lanes) {
        for (Part &part : lane.parts)
            part.isGuarded = false;
    }
    if (m_begun)
        proceed();
}

void PlanRunner::report()
{
    static_cast<RunLedger::Counts &>(m_outcome.progress) = m_ledger.counts();
    const RowOutcomes changed = m_ledger.takeChanged();
    if (!changed.empty())
        emit outcomesChanged(changed);
    emit progressed();
}

void PlanRunner::finishLater()
{
    m_ended = true;
    QMetaObject::invokeMethod(
        this, [this] { emit finished(); }, Qt::QueuedConnection);
}

} // namespace tagdesk
