// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// SQL's LIKE as a regular expression without anchors: `%` is any text, `_` one character, and a backslash
/// takes what follows as it is.
[[nodiscard]] QString patternOfLike(QStringView like);

} // namespace tagdesk
