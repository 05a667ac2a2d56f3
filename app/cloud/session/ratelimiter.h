// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rateestimate.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <deque>
#include <functional>

namespace tagdesk {

class Clock;

/// Who goes first where requests wait for the quota.
enum class Urgency : std::uint8_t {
    Guarded, ///< A write that relies on a reading, which is getting old.
    Foreground, ///< Somebody waits for what it reads.
    Write, ///< Writes, and reads that belong to them.
    Background, ///< Nobody would miss it for a minute.
};

/// The quota of one account, shared by everything that talks to it: at most so many requests in any minute
/// and so many at once, the more urgent first, first come first served among equals; a throttled request
/// pauses everybody. Every fourth place goes to the less urgent, so that no listing holds up a write for
/// good. Learns from refusals as RateEstimate says.
class RateLimiter : public QObject
{
    Q_OBJECT

public:
    RateLimiter(Clock &clock, const RateLimits &limits, QObject *parent = nullptr);

    /// Other limits than before: what was learned is forgotten.
    void setLimits(const RateLimits &limits);

    /// So many may be under way at once instead of what the limits say, if that is more.
    void widen(int parallelRequests);

    /// Calls `go` when a request may be sent, never inside this call; it takes one slot, to be given back
    /// with release(). Not at all when `context` is gone or has withdrawn.
    void enqueue(QObject *context, std::function<void()> go, Urgency urgency = Urgency::Foreground);
    /// Takes the waiting call of `context` out of the queue.
    void withdraw(QObject *context);
    /// The request has ended.
    void release();
    /// The cloud said that requests come too fast: nobody sends for at least so long, and slower afterwards.
    /// Each further time in a row the pause grows, so that five tries outlast the minute that quotas are
    /// counted by.
    void noteThrottled(int milliseconds);
    /// The cloud took a request.
    void noteServed();

    /// Milliseconds left of a pause; 0 when there is none.
    [[nodiscard]] int pauseLeftMs() const;
    [[nodiscard]] std::size_t waiting() const;
    /// Requests that the quota lets out within so many milliseconds from now, as far as is known.
    [[nodiscard]] double roomWithin(qint64 milliseconds) const;
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] const RateEstimate &estimate() const { return m_estimate; }

signals:
    /// Throttled: nothing is sent for so long.
    void paused(int milliseconds);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> go;
    };
    using Queue = std::deque<Waiting>;

    void wakeIn(qint64 milliseconds);
    void serve();
    void dropGone();
    [[nodiscard]] Waiting takeNext();

    Clock &m_clock;
    RateEstimate m_estimate;
    std::array<Queue, 4> m_queues; // by Urgency
    int m_inFlight = 0;
    int m_passedOver = 0; // places that went before somebody less urgent, in a row
    qint64 m_pausedUntilMs = 0;
    qint64 m_wakeAtMs = -1; // the earliest wake-up under way
};

} // namespace tagdesk
