// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runanswers.h"

#include "cloudsession.h"
#include "runlane.h"
#include "runledger.h"
#include "runverdict.h"
#include "runverification.h"

#include <utility>

namespace tagdesk {

namespace {

/// So many readings in a row may grow too old before their write may go out.
constexpr int kMostOldReadings = 5;

} // namespace

RunAnswers::RunAnswers(
    RunLedger &ledger, RunVerification &verification, const RunState &state, QObject *parent)
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
        takeError(*answer.lane, answer.part, answer.reply.error(), answer.retryAfterMs);
}

void RunAnswers::takeReply(const RunWrites::Answer &answer, const TagReply &reply)
{
    using Verdict = ResourceReply::Verdict;
    const RunPart &part = answer.part;
    Rows accepted;
    Rows unknown;
    std::vector<RowOutcome> outcomes;
    Error why;
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
        const Row row = part.rows[i];
        const ResourceReply resource = i < reply.resources.size() ? reply.resources[i] : ResourceReply();
        RowOutcome outcome{.state = RowState::Unknown, .error = resource.error};
        const bool isAccepted = resource.verdict == Verdict::Accepted;
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
        outcomes.push_back(std::move(outcome));
    }
    m_ledger.endRequest();
    m_ledger.note(part.request, part.rows, outcomes);
    m_ledger.noteAccepted(part.request, accepted);
    if (!accepted.empty() && answer.lane->checks().verifyWrites && !m_state.isAborted)
        m_verification.verify(*answer.lane, part.request, accepted);
    else if (!accepted.empty())
        m_ledger.tellAccepted(answer.call.operation, m_ledger.request(part.request).tags, accepted);
    if (!unknown.empty())
        m_verification.readBack(*answer.lane, part.request, unknown, why);
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
    if (wasTooOld && ++part.oldReadings == kMostOldReadings)
        return giveUp(lane, part, makeError(ErrorKind::RateLimited, ErrorCause::QuotaTooSmall));
    part.reading.reset();
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
        m_ledger.endRequest();
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
    RunPart first = part;
    RunPart second = part;
    const auto middle = part.rows.begin() + static_cast<std::ptrdiff_t>(part.rows.size() / 2);
    first.rows.assign(part.rows.begin(), middle);
    second.rows.assign(middle, part.rows.end());
    for (RunPart *half : {&first, &second}) {
        half->attempts = 0;
        half->isKept = part.lost.has_value();
    }
    // A crash from here on must not take the refusal of the whole for the end of each.
    if (!part.lost)
        m_ledger.note(part.request, part.rows, {.state = RowState::Queued, .error = {}});
    lane.putBack(std::move(second));
    lane.putBack(std::move(first));
    m_ledger.addRequests(2);
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
