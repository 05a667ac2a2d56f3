// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"

#include <algorithm>

namespace tagdesk {

/// A point in time by two clocks. The one that is never set back stands still while the computer sleeps, and
/// the wall clock may be set: whichever of them says that more time has passed is believed.
struct Instant
{
    qint64 elapsedMs = 0;
    QDateTime wall; ///< UTC.
};

[[nodiscard]] inline Instant instantOf(const Clock &clock)
{
    return {.elapsedMs = clock.elapsedMs(), .wall = clock.now()};
}

/// Milliseconds since then; never negative.
[[nodiscard]] inline qint64 ageMs(const Instant &then, const Clock &clock)
{
    return std::max({qint64(0), clock.elapsedMs() - then.elapsedMs, then.wall.msecsTo(clock.now())});
}

} // namespace tagdesk
