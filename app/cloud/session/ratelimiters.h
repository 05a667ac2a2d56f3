// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ratelimiter.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <map>
#include <memory>
#include <tuple>

namespace tagdesk {

/// The rateLimiters of a thread, one for each account of a cloud: sessions that are given the same
/// RateLimiters share the quota of an account and what was learned of it, also one after the other.
class RateLimiters
{
public:
    /// Whom a cloud counts requests for.
    struct Key
    {
        QString cloud;
        QUrl endpoint;
        QByteArray keyDigest; ///< Of the access key.

        friend bool operator<(const Key &left, const Key &right)
        {
            return std::tie(left.cloud, left.endpoint, left.keyDigest)
                < std::tie(right.cloud, right.endpoint, right.keyDigest);
        }
    };

    /// The same for the same key, with these limits from now on. `clock` is that of the first who asks.
    [[nodiscard]] std::shared_ptr<RateLimiter> rateLimiter(
        const Key &key, const std::shared_ptr<Clock> &clock, const RateLimits &limits);

private:
    struct Kept
    {
        std::shared_ptr<Clock> clock; // used by the rateLimiter
        std::shared_ptr<RateLimiter> rateLimiter;
    };

    std::map<Key, Kept> m_kept;
};

} // namespace tagdesk
