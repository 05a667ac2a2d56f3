// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot.h"

#include <span>

namespace tagdesk {

/// How long snapshots without a name are kept. All of the last days stay, then the last one of each day, then
/// the last one of each week; the newest few of a scope stay, however old they are.
struct SnapshotRetention
{
    int newestOfScope = 10;
    int allDays = 7;
    int dailyDays = 30;
    int weeklyDays = 365;
};

/// Ids of the snapshots that go at `now`. One of several scopes goes only where none of its scopes wants it.
/// Days and weeks are those of UTC; a week begins on Monday.
[[nodiscard]] std::vector<qint64> thinnedSnapshots(
    std::span<const Snapshot> all, const QDateTime &now, const SnapshotRetention &retention = {});

} // namespace tagdesk
