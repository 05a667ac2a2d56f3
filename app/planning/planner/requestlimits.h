// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <optional>

namespace tagdesk {

struct TagRules;

/// A second way to write, by which one request carries many resources; the usual one stays for the rest.
struct BatchRoute
{
    QStringList kinds; ///< Collection::kind, of those that it takes.
    int resourcesPerRequest = 1;
    int tagsPerRequest = 1;
    const TagRules *rules = nullptr; ///< Of the tags that it takes; never null, and never gone.
    bool isPreferred = false; ///< Also where it saves no request.

    friend bool operator==(const BatchRoute &, const BatchRoute &) = default;
};

/// What one request of a cloud may carry, and how fast they may follow each other.
struct Limits
{
    int resourcesPerRequest = 1; ///< Ids in one request; JD documents none, 100 is our default.
    int tagsPerRequest = 0; ///< 0: no limit but tagsPerResource.
    int tagsPerResource = 10;
    int quotaPerMinute = 1000; ///< Requests of the account.
    int parallelRequests = 6; ///< Requests in flight at once, unless the quota allows more: requestWindow().
    int connections = 0; ///< So many may be under way without waiting for one; 0: parallelRequests.
    int readsBeforeWrite = 0; ///< Looks before each request that writes, which waits for them.
    int readsAfterWrite = 0; ///< Looks after it, for which nothing else waits.
    /// Resources on a page of the lists that carry tags, which may be looked at instead of every resource by
    /// itself; 0: there are none.
    int pageSize = 0;
    int widePageSize = 0; ///< The same of lists of a whole collection, where that is more.
    /// Lists of a whole collection were listed as a whole, so that it is known where resources stand in them.
    bool isListedWhole = true;
    /// From a request to its answer: measured, or what is usual before the first one. For the estimate of
    /// time only.
    int typicalLatencyMs = 120;
    /// The quota is known for this account and may be used up at once; an assumed one is used with care.
    bool isQuotaTold = true;
    /// Removing a tag names its value too (JD), so rows are grouped by the value they have.
    bool removalNeedsValue = false;
    std::optional<BatchRoute> batch{};

    friend bool operator==(const Limits &, const Limits &) = default;
};

} // namespace tagdesk
