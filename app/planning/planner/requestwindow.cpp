// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "requestwindow.h"

#include <algorithm>
#include <cmath>

namespace tagdesk {

int requestWindow(const Limits &limits)
{
    constexpr double kMinuteMs = 60'000;
    constexpr double kSpare = 1.25;
    const int least = std::max(1, limits.parallelRequests);
    const double meanwhile = limits.quotaPerMinute / kMinuteMs * limits.typicalLatencyMs * kSpare;
    const double most = std::max(least, limits.connections);
    return static_cast<int>(std::clamp(std::ceil(meanwhile), double(least), most));
}

} // namespace tagdesk
