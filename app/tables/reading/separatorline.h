// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace tagdesk {

/// The separator that a line of its own names for Excel: `sep=;`, also in quotation marks, in other cases of
/// letters, with blanks, with `\t` for a tab, and with the separators that Excel puts behind it. `line` is
/// without its end. nullopt: it is another line.
[[nodiscard]] std::optional<char> separatorLine(std::string_view line);

} // namespace tagdesk
