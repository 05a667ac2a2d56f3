// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace tagdesk {

/// A date as people and spreadsheets write it, in an order that cannot always be told.
struct LooseDate
{
    std::array<int, 3> parts{}; ///< Ascending; a year counts by its last two digits. 0: not said.
    int fullYear = 0; ///< Where four digits say it.
    bool hasMonthName = false; ///< 31-Dec-26, MAR1
    bool hasShortYear = false; ///< 12/31/26
    bool hasMidnight = false; ///< A time of 0:00 behind it.

    /// True when both may be one day.
    [[nodiscard]] bool isSameDay(const LooseDate &other) const { return parts == other.parts; }
};

/// `2026-12-31`, `12/31/26`, `31-Dec-26`, `Dec 31, 2026`, `1-Feb`, `MAR1`, `1-2`, `2026年12月31日`, each also
/// with a time of midnight behind it; nullopt: no date.
[[nodiscard]] std::optional<LooseDate> readLooseDate(std::string_view text);

/// The days since 1899-12-30, as Excel counts them, of a date whose year, month and day are clear; nullopt
/// otherwise.
[[nodiscard]] std::optional<int> serialNumber(std::string_view isoDate);

} // namespace tagdesk
