// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace tagdesk {

/// What must hold for every file whatever is in it. Reads the bytes as each encoding and separator, in one
/// piece and in pieces whose sizes follow from `seed`. Returns what is broken, empty when nothing is.
[[nodiscard]] QString brokenInvariant(std::string_view bytes, std::uint32_t seed);

} // namespace tagdesk
