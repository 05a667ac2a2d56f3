// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// A row with more bytes is never plain.
inline constexpr std::size_t kPlainRowBytes = 1u << 14;

/// Splits the row at the start of a text where nothing is out of the ordinary, as in nearly all rows: one
/// line of UTF-8 without NUL, quotes just as RFC 4180 wants them. Returns its bytes without the line end, and
/// fills in its fields, unquoted, as parts of the text or of `room`. 0: the row is another one, is blank, or
/// its line end is not there yet; what is to be said of it is for CsvReader.
[[nodiscard]] std::size_t splitPlainRow(std::string_view text, char separator,
    std::vector<std::string_view> &fields, std::vector<std::unique_ptr<std::string>> &room);

} // namespace tagdesk
