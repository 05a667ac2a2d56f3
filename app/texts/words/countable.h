// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <limits>
#include <utility>

namespace tagdesk {

/// A number for the plural forms of tr(), which take an int: larger numbers have the same form as the
/// largest.
[[nodiscard]] constexpr int countable(std::integral auto number)
{
    constexpr int kMost = std::numeric_limits<int>::max();
    if (std::cmp_less(number, 0))
        return 0;
    return std::cmp_greater(number, kMost) ? kMost : static_cast<int>(number);
}

} // namespace tagdesk
