// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tagdesk {

/// What one request of a cloud may carry, and how fast they may follow each other.
struct Limits
{
    int resourcesPerRequest = 1; ///< Ids in one request; JD documents none, 100 is our default.
    int tagsPerRequest = 0; ///< 0: no limit but tagsPerResource.
    int tagsPerResource = 10;
    int quotaPerMinute = 1000; ///< Requests of the account.
    int parallelRequests = 6; ///< Requests in flight at once.
    int readsPerWrite = 0; ///< Looks before and after each request that writes.
    int typicalLatencyMs = 120; ///< For the estimate of time only.
    /// Removing a tag names its value too (JD), so rows are grouped by the value they have.
    bool removalNeedsValue = false;

    friend bool operator==(const Limits &, const Limits &) = default;
};

} // namespace tagdesk
