// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace tagdesk {

/// The text of these bytes, unlike QString::fromUtf8 with a leading U+FEFF kept: a key may begin with one,
/// and must be removed under its true name.
[[nodiscard]] QString textFromUtf8(std::string_view utf8);

/// Appends the case-folded text. Quick for ASCII; needs no memory of its own then.
void appendCaseFolded(std::string &to, std::string_view utf8);

} // namespace tagdesk
