// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace tagdesk {

/// Whether all of a text is valid says Qt's isValidUtf8(); this one says how far, of text that ends anywhere.
/// The number of bytes, from the start, that are valid UTF-8 (no overlong forms, no surrogates, nothing
/// above U+10FFFF). Equals the size when all of it is.
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view text);

} // namespace tagdesk
