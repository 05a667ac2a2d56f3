// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace tagdesk {

class Clock;

/// The quota of one account, shared by everything that talks to it: at most so many requests in any minute
/// and so many at once, first come first served; a throttled request pauses everybody.
class Pacer : public QObject
{
    Q_OBJECT

public:
    Pacer(Clock &clock, int quotaPerMinute, int parallelRequests, QObject *parent = nullptr);

    /// Calls `go` when a request may be sent, never inside this call; it takes one slot, to be given back
    /// with release(). Not at all when `context` is gone or has withdrawn.
    void enqueue(QObject *context, std::function<void()> go);
    /// Takes the waiting call of `context` out of the queue.
    void withdraw(QObject *context);
    /// The request has ended.
    void release();
    /// The cloud said that requests come too fast: nobody sends for at least so long. Each further time in a
    /// row the pause grows, so that five tries outlast the minute that quotas are counted by.
    void noteThrottled(int milliseconds);
    /// The cloud took a request.
    void noteServed();
    /// Nobody sends for so long; a longer pause stays.
    void pauseFor(int milliseconds);

    /// Milliseconds left of a pause; 0 when there is none.
    [[nodiscard]] int pauseLeftMs() const;
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }
    [[nodiscard]] int inFlight() const { return m_inFlight; }

signals:
    /// Throttled: nothing is sent for so long.
    void paused(int milliseconds);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> go;
    };

    void wakeIn(qint64 milliseconds);
    void serve();

    Clock &m_clock;
    std::deque<Waiting> m_waiting;
    std::deque<qint64> m_sentMs; // of the last minute
    int m_quotaPerMinute;
    int m_parallelRequests;
    int m_inFlight = 0;
    std::size_t m_throttles = 0; // in a row
    qint64 m_pausedUntilMs = 0;
    qint64 m_wakeAtMs = -1; // the earliest wake-up under way
};

} // namespace tagdesk
