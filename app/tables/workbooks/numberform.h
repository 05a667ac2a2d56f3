// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tagdesk {

/// How a workbook shows the number of a cell, as far as it tells what a person wrote there.
struct NumberForm
{
    enum class Kind : std::uint8_t {
        General, ///< Its digits; what parts thousands, colours and the like is not text.
        Date,
        Time,
        DateTime,
        Elapsed, ///< Hours beyond 24.
        Padded, ///< With zeros in front: `00000`.
        Fixed, ///< With so many decimals: `0.00`.
        Percent,
        Other, ///< With words or signs that the number has not: `"CC-"0000`.
    };
    Kind kind = Kind::General;
    int digits = 0; ///< Padded: digits before the point; Fixed and Percent: behind it.

    friend bool operator==(const NumberForm &, const NumberForm &) = default;
};

/// A form that workbooks refer to by number and do not write down; General for every other number.
[[nodiscard]] NumberForm builtinForm(int id);
/// The form that a format code of a workbook (`yyyy-mm-dd`, `0.00%`) stands for: that of its first section.
[[nodiscard]] NumberForm formOfCode(std::string_view code);

/// The number of a cell as text.
struct ShownNumber
{
    std::string text;
    bool hasLostDigits = false; ///< A spreadsheet keeps 15 digits, and the number has more.
    bool isNone = false; ///< No number, or a date that no calendar has.
};

/// `number` is as a workbook keeps it: digits, with a point and an exponent maybe. Dates are ISO 8601,
/// without the time where it is midnight; `from1904`: the days are counted from 1904. Never an exponent.
[[nodiscard]] ShownNumber shownNumber(std::string_view number, NumberForm form, bool from1904 = false);

} // namespace tagdesk
