// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "latencymeter.h"

#include <algorithm>
#include <vector>

namespace tagdesk {

namespace {

constexpr std::size_t kKept = 31;

} // namespace

void LatencyMeter::note(qint64 milliseconds)
{
    m_last.push_back(milliseconds);
    if (m_last.size() > kKept)
        m_last.pop_front();
}

std::optional<int> LatencyMeter::typicalMs() const
{
    if (m_last.empty())
        return std::nullopt;
    std::vector<qint64> sorted(m_last.cbegin(), m_last.cend());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return static_cast<int>(*middle);
}

} // namespace tagdesk
