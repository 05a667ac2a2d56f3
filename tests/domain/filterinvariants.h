// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace tagdesk {

/// What must hold for every text that is typed as a filter. Returns what is broken, empty when nothing is.
[[nodiscard]] QString brokenFilterInvariant(std::string_view utf8);

/// Where the later filter is said to narrow the earlier one, it must keep of the earlier one's rows what it
/// keeps of all. Returns what is broken, empty when nothing is.
[[nodiscard]] QString brokenNarrowing(const QString &earlierText, const QString &laterText);

} // namespace tagdesk
