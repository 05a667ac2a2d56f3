// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "phasework.h"
#include "rateestimate.h"

#include <deque>

namespace tagdesk {

struct Limits;

/// What PlanRunner does with an account's quota, by a clock of its own and without a cloud: requests go out
/// as RateEstimate lets them, so many at once, and a page is read once there is room for the writes that rely
/// on it. Every answer takes Limits::typicalLatencyMs.
class PacedRun
{
public:
    explicit PacedRun(const Limits &limits);

    /// Everything that one phase sends, after all that came before.
    void send(const PhaseWork &work);
    /// When the last answer came, in ms from the start.
    [[nodiscard]] qint64 endedMs() const;

private:
    void sendByPages(const PhaseWork &work);
    void sendSome(qint64 requests);
    [[nodiscard]] bool sendOne(qint64 latestMs);
    void waitForRoom(qint64 writes);
    void waitForAnswers();

    RateEstimate m_estimate;
    qint64 m_latencyMs;
    std::deque<qint64> m_answersMs; // of the requests under way
    qint64 m_nowMs = 0;
};

} // namespace tagdesk
