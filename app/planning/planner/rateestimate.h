// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <deque>

namespace tagdesk {

/// What is known of an account's quota beforehand.
struct RateLimits
{
    int quotaPerMinute = 1000; ///< Requests.
    int parallelRequests = 6; ///< Requests under way at once.
    /// The quota was told for this account; else it is the cloud's documented one, which may be wrong here.
    bool isTold = false;

    friend bool operator==(const RateLimits &, const RateLimits &) = default;
};

/// When the next request may go out: pure arithmetic over times in ms of a clock that is never set back.
/// Never more than the believed quota in any minute. A quota that was told may be used up at once, since both
/// clouds count minutes; an assumed one by half, the rest evenly, so that few are refused before that is
/// noticed. Once refused, the quota is believed to be what was served in that minute, at least half of what
/// it was before; requests then go evenly, one alone until it is served, and for every minute without a
/// refusal a part of the first quota is added until that is reached again: a hundredth, and each time twice
/// as much as before, so that little is tried beyond what was refused, and much where another program has
/// ended.
class RateEstimate
{
public:
    /// A little more than the minute that the clouds count, since requests do not all travel equally fast.
    static constexpr qint64 kWindowMs = 61'000;

    explicit RateEstimate(const RateLimits &limits);

    /// Milliseconds until the next request may go out; 0: now.
    [[nodiscard]] qint64 waitMs(qint64 nowMs) const;
    /// Requests that may go out in the next `spanMs` milliseconds.
    [[nodiscard]] double roomWithin(qint64 nowMs, qint64 spanMs) const;
    /// How much room within `spanMs` a reading is worth that serves so many writes: all of it, but where
    /// requests go evenly no more than half of what there ever is, since the rest would take long to come.
    [[nodiscard]] double worthReadingFor(double writes, qint64 spanMs) const;
    void noteSent(qint64 nowMs);
    void noteServed(qint64 nowMs);
    /// One request was refused for coming too fast. The pause that everybody keeps from now on: at least
    /// `atLeastMs`; longer each time in a row, so that five tries outlast a minute, but no longer than until
    /// the requests that used the quota up are a minute old. What is refused during a pause was under way
    /// before it and counts no further.
    [[nodiscard]] qint64 noteRefused(qint64 nowMs, qint64 atLeastMs);

    [[nodiscard]] const RateLimits &limits() const { return m_limits; }
    /// Requests in a minute that the cloud is believed to take.
    [[nodiscard]] double believedPerMinute() const { return m_believed; }
    /// Refused, and not yet back at the first quota.
    [[nodiscard]] bool isCareful() const { return m_isCareful; }
    /// Requests that may be under way at once.
    [[nodiscard]] int parallelRequests() const;
    /// So many may be under way instead of what the limits say, if that is more.
    void widen(int parallelRequests) { m_widened = parallelRequests; }

private:
    [[nodiscard]] double burst() const;
    [[nodiscard]] double tokens(qint64 nowMs) const;
    [[nodiscard]] double perMs() const;
    [[nodiscard]] qint64 untilRoomMs(qint64 nowMs) const;
    void forgetOld(qint64 nowMs);
    void fall();

    RateLimits m_limits;
    double m_believed;
    double m_beforeRefusal = 0; // m_believed
    double m_rise = 0; // of the first quota, after the next clean minute
    double m_tokens = 0; // requests that may go out at once, at m_tokensMs
    qint64 m_tokensMs = 0;
    std::deque<qint64> m_sentMs; // of the last minute, without the refused
    qint64 m_changedMs = 0; // m_believed
    qint64 m_pausedUntilMs = 0;
    std::size_t m_refusals = 0; // in a row
    int m_widened = 0;
    bool m_isCareful = false;
};

} // namespace tagdesk
