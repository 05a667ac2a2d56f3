// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pacers.h"

#include "clock.h"

namespace tagdesk {

std::shared_ptr<Pacer> Pacers::pacer(
    const Key &key, const std::shared_ptr<Clock> &clock, const PaceLimits &limits)
{
    Kept &kept = m_kept[key];
    if (kept.pacer) {
        kept.pacer->setLimits(limits);
    } else {
        kept.clock = clock;
        kept.pacer = std::make_shared<Pacer>(*clock, limits);
    }
    return kept.pacer;
}

} // namespace tagdesk
