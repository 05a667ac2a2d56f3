// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pacedrun.h"

#include "readingage.h"
#include "requestlimits.h"
#include "requestwindow.h"

#include <algorithm>
#include <limits>

namespace tagdesk {

namespace {

constexpr qint64 kAnyTime = std::numeric_limits<qint64>::max();

} // namespace

PacedRun::PacedRun(const Limits &limits)
    : m_estimate({.quotaPerMinute = limits.quotaPerMinute,
        .parallelRequests = requestWindow(limits),
        .isTold = limits.isQuotaTold})
    , m_latencyMs(std::max(0, limits.typicalLatencyMs))
{
}

void PacedRun::send(const PhaseWork &work)
{
    waitForAnswers();
    if (work.isByPages())
        sendByPages(work);
    else
        sendSome(work.before + work.writes);
    if (work.after > 0)
        waitForAnswers();
    sendSome(work.after);
}

void PacedRun::sendByPages(const PhaseWork &work)
{
    const qint64 pages = std::max<qint64>(1, work.windows > 0 ? work.windows : work.before);
    const qint64 perPage = (work.writes + pages - 1) / pages;
    for (qint64 left = work.writes; left > 0;) {
        const qint64 shown = std::min(left, perPage);
        waitForRoom(shown);
        sendSome(1);
        const qint64 readMs = m_nowMs;
        m_nowMs += m_latencyMs;
        const qint64 before = left;
        while (left > before - shown && sendOne(readMs + kReadingMaxAgeMs))
            --left;
        // So slow an account gets no write out in time, and the run gives it up after some readings.
        if (left == before) {
            sendSome(1);
            --left;
        }
    }
}

void PacedRun::sendSome(qint64 requests)
{
    for (; requests > 0; --requests)
        static_cast<void>(sendOne(kAnyTime));
}

/// False: it may not go out until then, which is when it is given up.
bool PacedRun::sendOne(qint64 latestMs)
{
    for (;;) {
        while (!m_answersMs.empty() && m_answersMs.front() <= m_nowMs)
            m_answersMs.pop_front();
        const bool isFull = m_answersMs.size() >= static_cast<std::size_t>(m_estimate.parallelRequests());
        const qint64 atMs = isFull ? m_answersMs.front() : m_nowMs + m_estimate.waitMs(m_nowMs);
        if (atMs > latestMs) {
            m_nowMs = std::max(m_nowMs, latestMs);
            return false;
        }
        if (!isFull && atMs == m_nowMs)
            break;
        m_nowMs = atMs;
    }
    m_estimate.noteSent(m_nowMs);
    m_answersMs.push_back(m_nowMs + m_latencyMs);
    return true;
}

void PacedRun::waitForRoom(qint64 writes)
{
    const double wanted = m_estimate.worthReadingFor(static_cast<double>(writes), kReadingUseMs);
    const qint64 latestMs = m_nowMs + kLongestGatheringMs;
    while (m_nowMs <= latestMs && m_estimate.roomWithin(m_nowMs, kReadingUseMs) < 1 + wanted)
        m_nowMs += kGatheringCheckMs;
}

void PacedRun::waitForAnswers()
{
    m_nowMs = endedMs();
    m_answersMs.clear();
}

qint64 PacedRun::endedMs() const
{
    return m_answersMs.empty() ? m_nowMs : std::max(m_nowMs, m_answersMs.back());
}

} // namespace tagdesk
