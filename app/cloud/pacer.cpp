// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pacer.h"

#include "clock.h"

#include <algorithm>
#include <array>

namespace tagdesk {

namespace {

/// A little more than the minute that the clouds count, since requests do not all travel equally fast.
constexpr qint64 kWindowMs = 61'000;
/// At least so long after the first, second… throttled request in a row; together more than a minute.
constexpr std::array kPausesMs{0, 4'000, 16'000, 45'000};

} // namespace

Pacer::Pacer(Clock &clock, int quotaPerMinute, int parallelRequests, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_quotaPerMinute(std::max(1, quotaPerMinute))
    , m_parallelRequests(std::max(1, parallelRequests))
{
}

void Pacer::enqueue(QObject *context, std::function<void()> go)
{
    m_waiting.push_back({context, std::move(go)});
    wakeIn(0);
}

void Pacer::withdraw(QObject *context)
{
    std::erase_if(m_waiting, [&](const Waiting &each) { return each.context == context; });
}

void Pacer::release()
{
    --m_inFlight;
    if (!m_waiting.empty())
        wakeIn(0);
}

void Pacer::noteThrottled(int milliseconds)
{
    // What was under way together is refused together, and counts as once.
    const bool isNew = pauseLeftMs() == 0;
    if (isNew)
        m_throttles = std::min(m_throttles + 1, kPausesMs.size());
    pauseFor(isNew ? std::max(milliseconds, kPausesMs.at(m_throttles - 1)) : milliseconds);
}

void Pacer::noteServed()
{
    if (pauseLeftMs() == 0)
        m_throttles = 0;
}

void Pacer::pauseFor(int milliseconds)
{
    const qint64 until = m_clock.elapsedMs() + milliseconds;
    if (until <= m_pausedUntilMs)
        return;
    m_pausedUntilMs = until;
    emit paused(milliseconds);
}

int Pacer::pauseLeftMs() const
{
    return static_cast<int>(std::max<qint64>(0, m_pausedUntilMs - m_clock.elapsedMs()));
}

void Pacer::wakeIn(qint64 milliseconds)
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

void Pacer::serve()
{
    while (!m_waiting.empty() && m_inFlight < m_parallelRequests) {
        const qint64 now = m_clock.elapsedMs();
        if (const int left = pauseLeftMs(); left > 0) {
            wakeIn(left);
            return;
        }
        while (!m_sentMs.empty() && m_sentMs.front() + kWindowMs <= now)
            m_sentMs.pop_front();
        if (m_sentMs.size() >= static_cast<std::size_t>(m_quotaPerMinute)) {
            wakeIn(m_sentMs.front() + kWindowMs - now);
            return;
        }
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!next.context)
            continue;
        ++m_inFlight;
        m_sentMs.push_back(now);
        next.go();
    }
}

} // namespace tagdesk
