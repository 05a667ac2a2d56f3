// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ratelimiters.h"

#include "clock.h"

namespace tagdesk {

std::shared_ptr<RateLimiter> RateLimiters::rateLimiter(
    const Key &key, const std::shared_ptr<Clock> &clock, const RateLimits &limits)
{
    Kept &kept = m_kept[key];
    if (kept.rateLimiter) {
        kept.rateLimiter->setLimits(limits);
    } else {
        kept.clock = clock;
        kept.rateLimiter = std::make_shared<RateLimiter>(*clock, limits);
    }
    return kept.rateLimiter;
}

} // namespace tagdesk
