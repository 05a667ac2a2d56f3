// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <optional>
#include <vector>

namespace tagdesk {

/// Where an apply stands. Rows are counted once, by their state now.
struct ApplyProgress
{
    std::size_t requests = 0;
    std::size_t answeredRequests = 0;
    std::size_t rows = 0;
    std::size_t acceptedRows = 0;
    std::size_t failedRows = 0;
    std::size_t unknownRows = 0; ///< Sent, the answer lost; being read back, or not to be told.
    std::size_t skippedRows = 0;
    std::size_t sentRequests = 0; ///< HTTP requests, retries and read-backs included.
    qint64 millisecondsLeft = -1; ///< By the latency and the quota seen so far; -1: not known.
    int waitMs = 0; ///< Until the cloud may be asked again, when throttled; else 0.
    bool paused = false;
    bool stopping = false; ///< Running requests end, the rest is skipped.
    bool tooManyFailed = false; ///< It stopped by itself; see FailureLimit.
    /// The refused key or permission, or the journal that cannot be written, that ended it early.
    std::optional<Error> refusal;
    /// The journal could not be told of the end: the runs are interrupted, and are to be resumed.
    bool isCutOff = false;
    std::vector<qint64> runs; ///< In the journal; one for each account.

    [[nodiscard]] bool isComplete() const { return rows == acceptedRows; }
    friend bool operator==(const ApplyProgress &, const ApplyProgress &) = default;
};

} // namespace tagdesk
