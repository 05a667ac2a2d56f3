// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <cstdint>

namespace tagdesk {

/// What to do after an error.
struct RetryDecision
{
    enum class Action { Wait, Verify, GiveUp };
    Action action = Action::GiveUp;
    int waitMs = 0; ///< For Wait.
};

/// At most five tries, exponential back-off with full jitter from 1 s, at most 30 s. Only throttling
/// (429, DNS.0014), locks (DNS.0021), 5xx and connection trouble are tried again; never another 4xx, never
/// a 401. Silence and a refused connection get two tries: they seldom pass by themselves, and somebody
/// waits to be told. Whoever writes reads back what was lost before the next try: all tag calls are
/// idempotent, but somebody else may have written since. `attempt` counts from 1; `jitter` is in [0, 1).
[[nodiscard]] RetryDecision decideRetry(const Error &error, int attempt, double jitter);

inline constexpr int kMaximumAttempts = 5;
/// When nobody answers at all.
inline constexpr int kMaximumAttemptsUnanswered = 2;

} // namespace tagdesk
