// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rateestimate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tagdesk {

namespace {

constexpr qint64 kCleanMs = 60'000;
/// At least so long after the first, second… refusal in a row; together more than a minute.
constexpr std::array<qint64, 4> kPausesMs{0, 4'000, 16'000, 45'000};
/// Part of an assumed quota that goes out without spacing.
constexpr double kAssumedBurst = 0.5;
/// Beyond that so many at once: all of them may be refused together.
constexpr int kAssumedParallel = 8;
/// A page is not read for fewer writes that the rest of a minute's quota lets out.
constexpr double kLeastRoom = 10;
constexpr double kDeepestFall = 0.5;
constexpr double kSmallestFall = 0.95;
/// Of the first quota, after the first clean minute; after each further one twice as much as before.
constexpr double kFirstRise = 0.01;

} // namespace

RateEstimate::RateEstimate(const RateLimits &limits)
    : m_limits{.quotaPerMinute = std::max(1, limits.quotaPerMinute),
        .parallelRequests = std::max(1, limits.parallelRequests),
        .isTold = limits.isTold}
    , m_believed(m_limits.quotaPerMinute)
{
    m_tokens = burst();
}

int RateEstimate::parallelRequests() const
{
    if (m_refusals > 0)
        return 1;
    const bool isGuess =
        !m_limits.isTold && static_cast<double>(m_sentMs.size()) >= m_believed * kAssumedBurst;
    const int most = std::max(m_limits.parallelRequests, m_widened);
    return isGuess ? std::min(most, kAssumedParallel) : most;
}

double RateEstimate::burst() const
{
    if (m_isCareful)
        return 1;
    return m_limits.isTold ? m_believed : std::max(1.0, m_believed * kAssumedBurst);
}

double RateEstimate::perMs() const
{
    return m_believed / static_cast<double>(kWindowMs);
}

double RateEstimate::tokens(qint64 nowMs) const
{
    return std::min(burst(), m_tokens + static_cast<double>(nowMs - m_tokensMs) * perMs());
}

qint64 RateEstimate::untilRoomMs(qint64 nowMs) const
{
    const auto quota = static_cast<std::size_t>(std::max(1.0, m_believed));
    if (m_sentMs.size() < quota)
        return 0;
    return std::max<qint64>(0, m_sentMs[m_sentMs.size() - quota] + kWindowMs - nowMs);
}

qint64 RateEstimate::waitMs(qint64 nowMs) const
{
    const double missing = 1 - tokens(nowMs);
    // What is left by rounding is no reason to wait.
    const qint64 spacing = missing > 1e-6 ? static_cast<qint64>(std::ceil(missing / perMs())) : 0;
    // Spaced by what the cloud served, no minute can hold too many; counting those from before the cloud's
    // own minute began would only hold back.
    return m_isCareful ? spacing : std::max(spacing, untilRoomMs(nowMs));
}

double RateEstimate::roomWithin(qint64 nowMs, qint64 spanMs) const
{
    const double spaced = tokens(nowMs) + static_cast<double>(spanMs) * perMs();
    if (m_isCareful)
        return spaced;
    const auto counted =
        std::ranges::upper_bound(m_sentMs, nowMs + spanMs - kWindowMs); // the first that the window still has
    const auto recent = static_cast<double>(m_sentMs.cend() - counted);
    return std::min(spaced, std::max(0.0, std::max(1.0, m_believed) - recent));
}

double RateEstimate::worthReadingFor(double writes, qint64 spanMs) const
{
    // A quota that may be used up at once comes back all together.
    const double most =
        m_limits.isTold && !m_isCareful ? kLeastRoom : (burst() + static_cast<double>(spanMs) * perMs()) / 2;
    return std::min(writes, most);
}

void RateEstimate::noteSent(qint64 nowMs)
{
    forgetOld(nowMs);
    m_tokens = tokens(nowMs) - 1;
    m_tokensMs = nowMs;
    m_sentMs.push_back(nowMs);
}

void RateEstimate::forgetOld(qint64 nowMs)
{
    while (!m_sentMs.empty() && m_sentMs.front() + kWindowMs <= nowMs)
        m_sentMs.pop_front();
}

void RateEstimate::noteServed(qint64 nowMs)
{
    if (nowMs < m_pausedUntilMs)
        return;
    m_refusals = 0;
    if (!m_isCareful || nowMs - m_changedMs < kCleanMs)
        return;
    m_tokens = tokens(nowMs);
    m_tokensMs = nowMs;
    m_changedMs = nowMs;
    m_believed = std::min<double>(m_limits.quotaPerMinute, m_believed + m_rise * m_limits.quotaPerMinute);
    m_rise *= 2;
    m_isCareful = m_believed < m_limits.quotaPerMinute;
}

void RateEstimate::fall()
{
    const auto served = static_cast<double>(m_sentMs.size());
    m_believed =
        std::max(1.0, std::clamp(served, m_beforeRefusal * kDeepestFall, m_beforeRefusal * kSmallestFall));
}

qint64 RateEstimate::noteRefused(qint64 nowMs, qint64 atLeastMs)
{
    forgetOld(nowMs);
    if (!m_sentMs.empty())
        m_sentMs.pop_back();
    if (nowMs < m_pausedUntilMs) {
        // Until now it was counted with those that would be served.
        if (m_refusals == 1)
            fall();
        m_pausedUntilMs = std::max(m_pausedUntilMs, nowMs + atLeastMs);
        return m_pausedUntilMs - nowMs;
    }
    if (m_refusals == 0) {
        m_beforeRefusal = m_believed;
        m_rise = kFirstRise;
        m_changedMs = nowMs;
        fall();
    }
    m_refusals = std::min(m_refusals + 1, kPausesMs.size());
    qint64 pause = kPausesMs.at(m_refusals - 1);
    if (const qint64 untilRoom = untilRoomMs(nowMs); untilRoom > 0)
        pause = std::min(pause, untilRoom);
    m_isCareful = true;
    m_tokens = 1;
    m_tokensMs = nowMs;
    m_pausedUntilMs = nowMs + std::max(pause, atLeastMs);
    return m_pausedUntilMs - nowMs;
}

} // namespace tagdesk
