// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace tagdesk {

/// What a spreadsheet does to values it takes for numbers, dates or truth.
enum class SpreadsheetDamage : std::uint8_t {
    None,
    ScientificNumber, ///< 1E+05
    LostZeros, ///< 00123 → 123, 1.10 → 1.1
    RewrittenNumber, ///< 99.95 → 99.950, 1,234
    LostDigits, ///< More than 15 digits, zeros from the 16th on.
    RewrittenDate, ///< A date in another form than the one that is replaced, or in one that spreadsheets
                   ///< show.
    SerialNumber, ///< 46387: days since 1899-12-30.
    RewrittenTruth, ///< true → TRUE
};

struct DamageFound
{
    SpreadsheetDamage damage = SpreadsheetDamage::None;
    /// The value that it would replace is what it was before: it may be taken back.
    bool isExplained = false;
};

/// Compares a value from a file with the one it would replace (empty when there is none). `isDateKey`: see
/// namesDates().
[[nodiscard]] DamageFound findDamage(std::string_view fromFile, std::string_view now, bool isDateKey);

/// True for keys that hold dates by their name: "expires", "valid-until", "到期时间".
[[nodiscard]] bool namesDates(std::string_view key);

} // namespace tagdesk
