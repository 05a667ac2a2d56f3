// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runanswers.h"

#include "cloudsession.h"
#include "retrypolicy.h"
#include "runlane.h"
#include "runledger.h"
#include "runverdict.h"
#include "runverification.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

/// So many readings in a row may grow too old before their write may go out.
constexpr int kMostOldReadings = 5;

/// Rows of the part, from one place to before another, as if they had never been sent.
RunPart pieceOf(const RunPart &part, std::size_t from, std::size_t to)
{
    RunPart piece = part;
    piece.rows.assign(part.rows.begin() + static_cast<std::ptrdiff_t>(from),
        part.rows.begin() + static_cast<std::ptrdiff_t>(to));
    piece.attempts = 0;
    piece.oldReadings = 0;
    piece.isKept = part.lost.has_value();
    return piece;
}

} // namespace

RunAnswers::RunAnswers(
    RunLedger &ledger, RunVerification &verification, const RunOrders &state, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_verification(verification)
    , m_state(state)
{
}

void RunAnswers::take(const RunWrites::Answer &answer)
{
    if (answer.isUnsent)
        takeUnsent(*answer.lane, answer.part);
    else if (answer.reply)
        takeReply(answer, answer.lane->session().provider().decode(answer.call, *answer.reply));
    else
        takeError(answer);
}

void RunAnswers::takeReply(const RunWrites::Answer &answer, const TagReply &reply)
{
    using Verdict = ResourceReply::Verdict;
    const RunPart &part = answer.part;
    Rows accepted;
    Rows unknown;
    Rows ended;
    std::vector<RowOutcome> outcomes;
    Error why;
    RunPart again = pieceOf(part, 0, 0); // refused for now
    int waitMs = 0;
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
        const Row row = part.rows[i];
        const ResourceReply resource = i < reply.resources.size() ? reply.resources[i] : ResourceReply();
        RowOutcome outcome{.state = RowState::Unknown, .error = resource.error};
        const bool isAccepted = resource.verdict == Verdict::Accepted;
        if (const std::optional<int> wait = waitOf(resource, answer)) {
            again.rows.push_back(row);
            again.lastError = resource.error;
            waitMs = std::max(waitMs, *wait);
            continue;
        }
        // An attempt before this one may have done what is refused now.
        if (resource.verdict == Verdict::Unknown || (!isAccepted && part.lost)) {
            unknown.push_back(row);
            why = resource.error;
        } else {
            outcome.state = isAccepted ? RowState::Accepted : RowState::Failed;
            m_ledger.outcomes().settle(row, outcome);
            if (isAccepted)
                accepted.push_back(row);
        }
        ended.push_back(row);
        outcomes.push_back(std::move(outcome));
    }
    m_ledger.endRequest();
    m_ledger.note(part.request, ended, outcomes);
    m_ledger.noteAccepted(part.request, accepted);
    if (!again.rows.empty()) {
        again.attempts = part.attempts;
        again.isKept = part.isKept;
        m_ledger.addRequests(1);
        retryLater(*answer.lane, std::move(again), waitMs);
    }
    if (!accepted.empty() && answer.lane->checks().verifyWrites && !m_state.isAborted)
        m_verification.verify(*answer.lane, part.request, accepted);
    else if (!accepted.empty())
        m_ledger.tellAccepted(answer.call.operation, m_ledger.request(part.request).tags, accepted);
    if (!unknown.empty())
        m_verification.readBack(*answer.lane, part.request, unknown, why);
}

/// In how many milliseconds a resource that one answer refuses for now, such as a locked one, is sent again.
std::optional<int> RunAnswers::waitOf(const ResourceReply &resource, const RunWrites::Answer &answer) const
{
    if (resource.verdict != ResourceReply::Verdict::Failed || m_state.isStopped)
        return std::nullopt;
    const RetryDecision decision =
        decideRetry(resource.error, answer.part.attempts, answer.lane->session().jitter());
    return decision.action == RetryDecision::Action::Wait ? std::optional(decision.waitMs) : std::nullopt;
}

/// Taken back by a pause or a stop, or its reading counts no more.
void RunAnswers::takeUnsent(RunLane &lane, RunPart part)
{
    if (!part.lost) {
        m_ledger.note(part.request, part.rows, {.state = RowState::Queued, .error = {}});
        part.isKept = false;
    }
    if (m_state.isStopped)
        return abandon(lane, part);
    const bool wasTooOld = part.reading && !m_state.isPaused;
    if (wasTooOld && part.route == WriteRoute::Batch && part.rows.size() > 1)
        return takeOldReading(lane, std::move(part));
    if (wasTooOld && ++part.oldReadings == kMostOldReadings)
        return giveUp(lane, part, makeError(ErrorKind::RateLimited, ErrorCause::QuotaTooSmall));
    part.reading.reset();
    lane.putBack(std::move(part));
}

void RunAnswers::takeOldReading(RunLane &lane, RunPart part)
{
    if (part.route == WriteRoute::Batch && part.rows.size() > 1)
        return halve(lane, part);
    lane.putBack(std::move(part));
}

void RunAnswers::takeError(RunLane &lane, RunPart part, const Error &error, std::optional<int> retryAfterMs)
{
    part.lastError = error;
    if (isUncertain(error))
        part.lost = error;
    if (stopsTheRun(error)) {
        const RowState state = part.lost ? RowState::Unknown : RowState::Failed;
        m_ledger.endRequest();
        m_ledger.note(part.request, part.rows, {.state = state, .error = error});
        m_ledger.settle(part.rows, state, error);
        emit refused(error);
    } else if (retryAfterMs && !m_state.isStopped) {
        if (part.lost)
            m_ledger.note(part.request, part.rows, {.state = RowState::Unknown, .error = error});
        retryLater(lane, std::move(part), *retryAfterMs);
    } else if (part.rows.size() > 1 && mayBeOneResource(error) && !m_state.isStopped) {
        halve(lane, part);
    } else {
        giveUp(lane, part, error);
    }
}

void RunAnswers::retryLater(RunLane &lane, RunPart part, int waitMs)
{
    for (const Row row : part.rows) {
        if (part.lost)
            m_ledger.outcomes().setUnknown(row, *part.lost);
    }
    const Error error = *part.lastError;
    lane.delay(std::move(part), waitMs);
    emit waiting(waitMs, error);
}

void RunAnswers::halve(RunLane &lane, const RunPart &part)
{
    const std::size_t middle = part.rows.size() / 2;
    putBack(lane, part, {pieceOf(part, 0, middle), pieceOf(part, middle, part.rows.size())});
}

/// The part ends, and these go on with its rows.
void RunAnswers::putBack(RunLane &lane, const RunPart &part, std::vector<RunPart> pieces)
{
    // A crash from here on must not take the refusal of the whole for the end of each.
    if (!part.lost && part.isKept)
        m_ledger.note(part.request, part.rows, {.state = RowState::Queued, .error = {}});
    m_ledger.endRequest();
    m_ledger.addRequests(pieces.size());
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece)
        lane.putBack(std::move(*piece));
}

void RunAnswers::split(RunLane &lane, const RunPart &part, int resources, WriteRoute route)
{
    const auto step = static_cast<std::size_t>(std::max(1, resources));
    std::vector<RunPart> pieces;
    for (std::size_t from = 0; from < part.rows.size(); from += step) {
        pieces.push_back(pieceOf(part, from, std::min(from + step, part.rows.size())));
        pieces.back().route = route;
    }
    putBack(lane, part, std::move(pieces));
}

bool RunAnswers::reroute(RunLane &lane, const RunPart &part)
{
    const Limits limits = lane.session().provider().limits(lane.session().account());
    const QString &kind = m_ledger.table().collection(part.rows.front()).kind;
    const bool isOpen = limits.batch && limits.batch->kinds.contains(kind);
    if (!isOpen) {
        split(lane, part, limits.resourcesPerRequest, WriteRoute::Usual);
        return true;
    }
    const int most = limits.batch->resourcesPerRequest;
    if (part.rows.size() <= static_cast<std::size_t>(most))
        return false;
    split(lane, part, most, WriteRoute::Batch);
    return true;
}

/// A refused batch may say how its rows are to go, which is no failure.
void RunAnswers::takeError(const RunWrites::Answer &answer)
{
    RunLane &lane = *answer.lane;
    const Error &error = answer.reply.error();
    const bool isLesson = answer.call.route == WriteRoute::Batch && !m_state.isStopped
        && lane.session().learnFromRefusal(answer.call, error);
    if (!isLesson)
        return takeError(lane, answer.part, error, answer.retryAfterMs);
    // The service may take such batches, but not this one.
    if (!reroute(lane, answer.part))
        split(lane, answer.part, 1, WriteRoute::Usual);
}

/// No further attempt at this part.
void RunAnswers::giveUp(RunLane &lane, const RunPart &part, const Error &error)
{
    m_ledger.endRequest();
    m_ledger.note(
        part.request, part.rows, {.state = part.lost ? RowState::Unknown : RowState::Failed, .error = error});
    if (part.lost)
        m_verification.readBack(lane, part.request, part.rows, error);
    else
        m_ledger.settle(part.rows, RowState::Failed, error);
}

/// The run was stopped before another attempt at this part.
void RunAnswers::abandon(RunLane &lane, const RunPart &part)
{
    if (part.lastError)
        giveUp(lane, part, part.lost.value_or(*part.lastError));
    else
        m_ledger.settle(part.rows, RowState::Skipped);
}

} // namespace tagdesk
