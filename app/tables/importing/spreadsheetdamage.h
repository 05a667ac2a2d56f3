// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace tagdesk {

/// What a spreadsheet does to values it takes for numbers or dates.
enum class SpreadsheetDamage : std::uint8_t { None, ScientificNumber, LostZeros, RewrittenDate };

/// Compares a value from a file with the one it would replace (empty when there is none).
[[nodiscard]] SpreadsheetDamage findDamage(std::string_view fromFile, std::string_view now);

} // namespace tagdesk
