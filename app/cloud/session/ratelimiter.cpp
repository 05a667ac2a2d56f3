// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ratelimiter.h"

#include "clock.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// So many places in a row go to the more urgent.
constexpr int kMostPassedOver = 3;

} // namespace

RateLimiter::RateLimiter(Clock &clock, const RateLimits &limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_estimate(limits)
{
}

void RateLimiter::setLimits(const RateLimits &limits)
{
    if (limits == m_estimate.limits())
        return;
    m_estimate = RateEstimate(limits);
    wakeIn(0);
}

void RateLimiter::widen(int parallelRequests)
{
    m_estimate.widen(parallelRequests);
    if (waiting() > 0)
        wakeIn(0);
}

void RateLimiter::enqueue(QObject *context, std::function<void()> go, Urgency urgency)
{
    m_queues.at(static_cast<std::size_t>(urgency)).push_back({context, std::move(go)});
    wakeIn(0);
}

void RateLimiter::withdraw(QObject *context)
{
    for (Queue &queue : m_queues)
        std::erase_if(queue, [&](const Waiting &each) { return each.context == context; });
}

void RateLimiter::release()
{
    --m_inFlight;
    if (waiting() > 0)
        wakeIn(0);
}

double RateLimiter::roomWithin(qint64 milliseconds) const
{
    const int pause = pauseLeftMs();
    return pause > milliseconds ? 0
                                : m_estimate.roomWithin(m_clock.elapsedMs() + pause, milliseconds - pause);
}

std::size_t RateLimiter::waiting() const
{
    std::size_t count = 0;
    for (const Queue &queue : m_queues)
        count += queue.size();
    return count;
}

void RateLimiter::noteThrottled(int milliseconds)
{
    const qint64 now = m_clock.elapsedMs();
    const qint64 pause = m_estimate.noteRefused(now, milliseconds);
    if (now + pause <= m_pausedUntilMs)
        return;
    m_pausedUntilMs = now + pause;
    emit paused(static_cast<int>(pause));
}

void RateLimiter::noteServed()
{
    m_estimate.noteServed(m_clock.elapsedMs());
}

int RateLimiter::pauseLeftMs() const
{
    return static_cast<int>(std::max<qint64>(0, m_pausedUntilMs - m_clock.elapsedMs()));
}

void RateLimiter::wakeIn(qint64 milliseconds)
{
    const qint64 at = m_clock.elapsedMs() + milliseconds;
    if (m_wakeAtMs >= 0 && m_wakeAtMs <= at)
        return;
    m_wakeAtMs = at;
    m_clock.callLater(static_cast<int>(milliseconds), this, [this, at] {
        if (m_wakeAtMs != at)
            return;
        m_wakeAtMs = -1;
        serve();
    });
}

void RateLimiter::serve()
{
    for (;;) {
        dropGone();
        if (waiting() == 0 || m_inFlight >= m_estimate.parallelRequests())
            return;
        const qint64 now = m_clock.elapsedMs();
        if (const qint64 wait = std::max<qint64>(pauseLeftMs(), m_estimate.waitMs(now)); wait > 0) {
            wakeIn(wait);
            return;
        }
        const Waiting next = takeNext();
        ++m_inFlight;
        m_estimate.noteSent(now);
        next.go();
    }
}

void RateLimiter::dropGone()
{
    for (Queue &queue : m_queues) {
        while (!queue.empty() && !queue.front().context)
            queue.pop_front();
    }
}

RateLimiter::Waiting RateLimiter::takeNext()
{
    const auto isWaiting = [](const Queue &queue) {
        return !queue.empty();
    };
    auto queue = std::find_if(m_queues.begin(), m_queues.end(), isWaiting);
    const auto lessUrgent = std::find_if(std::next(queue), m_queues.end(), isWaiting);
    if (lessUrgent == m_queues.end() || m_passedOver == kMostPassedOver)
        m_passedOver = 0;
    else
        ++m_passedOver;
    if (lessUrgent != m_queues.end() && m_passedOver == 0)
        queue = lessUrgent;
    Waiting next = std::move(queue->front());
    queue->pop_front();
    return next;
}

} // namespace tagdesk
