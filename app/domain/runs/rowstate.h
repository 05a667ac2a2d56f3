// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "result.h"

#include <QStringList>

#include <cstdint>
#include <utility>
#include <vector>

namespace tagdesk {

/// Where a row stands in an apply. "Accepted" (the cloud said yes) and "verified" (read back equal) differ.
enum class RowState : std::uint8_t {
    None,
    Queued,
    Sending,
    Accepted,
    Verified,
    Failed,
    Skipped, ///< Stopped before it was sent.
    Unknown, ///< Sent; the answer was lost or did not name it, or what was accepted did not show.
    AlreadySo, ///< Found as wanted before anything was sent: somebody else's work, which no undo touches.
};

/// The row is as it was wanted, by this run or before it.
[[nodiscard]] constexpr bool isAsWanted(RowState state)
{
    return state == RowState::Accepted || state == RowState::Verified || state == RowState::AlreadySo;
}

/// What became of one row, with the cloud's own words where it failed.
struct RowOutcome
{
    RowState state = RowState::None;
    Error error; ///< For Failed and Unknown.
    QStringList conflictingKeys{}; ///< For ChangedSince: the keys that somebody else changed.
};

using RowOutcomes = std::vector<std::pair<Row, RowOutcome>>;

} // namespace tagdesk
