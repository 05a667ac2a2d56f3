// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ratedraw.h"

#include <optional>

namespace tagdesk {

/// Draws the troubles of a simulated cloud, request by request; the same ones for the same seed and requests.
class SimulatedTrouble
{
public:
    enum class Kind { Throttled, FlowControlled, Conflict, Failure };
    /// Of Huawei's Tag Management Service alone.
    enum class TmsKind { Throttled, TimedOut, TimedOutDone };

    explicit SimulatedTrouble(SandboxTrouble trouble);

    /// What keeps the next request from being done; nullopt: nothing.
    [[nodiscard]] std::optional<Kind> next();
    [[nodiscard]] std::optional<TmsKind> nextOfTms();
    /// TMS writes so much later.
    [[nodiscard]] int tmsLateMs() const { return m_trouble.tmsLateMs; }
    [[nodiscard]] int readableAfterMs() const { return m_trouble.readableAfterMs; }
    /// How much later the next write takes effect, in ms; 0: at once.
    [[nodiscard]] int writeDelayMs();
    /// So many requests have met it.
    [[nodiscard]] int met(Kind kind) const;
    /// Writes on this resource fail for good.
    [[nodiscard]] bool refuses(const QByteArray &id) const { return m_trouble.refusedIds.contains(id); }

private:
    struct Counted
    {
        Kind kind;
        RateDraw draw;
    };

    SandboxTrouble m_trouble;
    struct TmsCounted
    {
        TmsKind kind;
        RateDraw draw;
    };
    std::vector<Counted> m_kinds;
    std::vector<TmsCounted> m_tmsKinds;
    RateDraw m_late;
    QRandomGenerator m_random;
};

} // namespace tagdesk
