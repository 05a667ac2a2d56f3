// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runwrites.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "runjournal.h"
#include "runlane.h"
#include "runledger.h"
#include "runverdict.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

RunWrites::RunWrites(const RunLedger &ledger, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
{
}

RunWrites::~RunWrites() = default;

void RunWrites::send(RunLane &lane, RunPart part)
{
    CloudSession &session = lane.session();
    TagCall call = m_ledger.callOf(part.request, part.rows);
    call.route = part.route;
    auto *cloudCall = new CloudCall(session, session.provider().encode(session.account(), call), this);
    cloudCall->setSingle(part.attempts);
    if (part.reading)
        cloudCall->relyOn(*part.reading);
    connect(cloudCall, &CloudCall::attemptStarting, this, [this, cloudCall] { attemptStarting(cloudCall); });
    connect(cloudCall, &CloudCall::finished, this, [this, cloudCall] { end(cloudCall); });
    RunJournal *journal = m_ledger.journal();
    const bool isKept = part.isKept || journal == nullptr;
    part.isKept = true;
    m_running.push_back({.part = std::move(part),
        .call = std::move(call),
        .lane = &lane,
        .cloudCall = cloudCall,
        .isStarted = isKept});
    lane.begun();
    if (isKept)
        return cloudCall->start();
    journal->aboutToSend(m_running.back().part.request, m_running.back().part.rows, cloudCall,
        [this, cloudCall](const std::optional<Error> &error) { written(cloudCall, error); });
}

/// The journal knows of the request, or cannot be told: then nothing more is sent at all.
void RunWrites::written(CloudCall *cloudCall, const std::optional<Error> &error)
{
    if (error)
        emit journalFailed(*error);
    const auto running = std::ranges::find(m_running, cloudCall, &Running::cloudCall);
    if (running == m_running.end())
        return; // aborted while the journal was writing
    running->isStarted = true;
    // While the journal was writing, another reading may have told that this one holds no more.
    if (m_isHeld || m_isStopped || running->lane->needsReading(running->part))
        cloudCall->abort();
    else
        cloudCall->start();
}

void RunWrites::attemptStarting(const CloudCall *cloudCall)
{
    const auto running = std::ranges::find(m_running, cloudCall, &Running::cloudCall);
    ++m_sent;
    emit starting(running->lane, running->part.rows);
}

void RunWrites::end(CloudCall *cloudCall)
{
    const auto found = std::ranges::find(m_running, cloudCall, &Running::cloudCall);
    Running running = std::move(*found);
    m_running.erase(found);
    running.lane->ended();
    cloudCall->deleteLater();
    Answer answer{.lane = running.lane,
        .part = std::move(running.part),
        .call = std::move(running.call),
        .reply = cloudCall->result(),
        .retryAfterMs = cloudCall->retryAfterMs()};
    answer.isUnsent = !answer.reply && answer.reply.error().kind == ErrorKind::Cancelled;
    if (!answer.isUnsent) {
        ++answer.part.attempts;
        answer.part.reading.reset();
        answer.part.oldReadings = 0;
    }
    emit answered(answer);
}

std::size_t RunWrites::unsent(const RunLane &lane) const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_running, [&lane](const Running &each) {
        return each.lane == &lane && each.part.reading && each.cloudCall->attempts() == 0;
    }));
}

void RunWrites::voidReadings(const RowReading &now)
{
    for (Running &running : m_running) {
        if (!running.part.reading || running.cloudCall->attempts() > 0
            || !m_ledger.isChangedByOthers(running.part, now, rulesOf(running.lane->session())))
            continue;
        running.part.reading.reset();
        if (running.isStarted)
            running.cloudCall->stopRetrying();
    }
}

std::vector<const RunPart *> RunWrites::parts(const RunLane &lane) const
{
    std::vector<const RunPart *> result;
    for (const Running &running : m_running) {
        if (running.lane == &lane)
            result.push_back(&running.part);
    }
    return result;
}

void RunWrites::hold()
{
    m_isHeld = true;
    // What still waits for the quota goes back to the queue.
    for (const Running &running : m_running) {
        if (running.isStarted && running.cloudCall->attempts() == 0)
            running.cloudCall->stopRetrying();
    }
}

void RunWrites::stop()
{
    m_isStopped = true;
    for (const Running &running : m_running)
        running.cloudCall->stopRetrying();
}

void RunWrites::abort()
{
    for (const Running &running : m_running)
        running.cloudCall->abort();
}

} // namespace tagdesk
