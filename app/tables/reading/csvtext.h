// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tagdesk {

/// Cells that act, whatever the mapping.
inline constexpr std::string_view kRemoveCell = "<remove>";
inline constexpr std::string_view kEmptyCell = "<empty>";

/// What the text of a cell stands for.
enum class CellMeaning : std::uint8_t { Blank, Remove, Empty, Value };

struct CellText
{
    CellMeaning meaning = CellMeaning::Blank;
    std::string_view value; ///< For Value, the guard taken off; a part of the text given.
};

/// `<remove>`, `<empty>`, nothing, or a value. A guard in front is taken off: `'` before `= + - @ '`, tab and
/// carriage return, `<` before `<`.
[[nodiscard]] CellText readCell(std::string_view text);

/// A value as a cell that readCell understands and that no spreadsheet takes for a formula.
[[nodiscard]] std::string writeCell(std::string_view value);

/// A text that is no value – a name, an id, words – kept from being taken for a formula.
[[nodiscard]] std::string writeName(std::string_view text);
/// Such a text with its guard taken off; a part of the text given.
[[nodiscard]] std::string_view readName(std::string_view text);
/// The text of a cell of another file, kept from being taken for a formula. Importing reads it as it reads
/// the text itself.
[[nodiscard]] std::string guardedCell(std::string_view text);

/// A field in quotes where RFC 4180 (or a careless reader) needs them.
void appendField(std::string &line, std::string_view field, char separator);

} // namespace tagdesk
