// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tagdesk {

/// What an account has to do in one phase of a plan.
struct PhaseWork
{
    qint64 writes = 0; ///< Requests that write.
    qint64 before = 0; ///< Looks before them, which they wait for.
    qint64 after = 0; ///< Looks behind them, for which nothing else waits.
    /// Of the looks before them, those that it takes where none grows old.
    qint64 windows = 0;

    [[nodiscard]] qint64 requests() const { return writes + before + after; }
    /// One page tells of many writes, which then wait for it together.
    [[nodiscard]] bool isByPages() const { return before > 0 && before * 2 <= writes; }

    friend bool operator==(const PhaseWork &, const PhaseWork &) = default;
};

} // namespace tagdesk
