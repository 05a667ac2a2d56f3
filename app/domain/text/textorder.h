// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace tagdesk {

/// The bytes of one of some texts; none may hold a NUL. Called from two threads at once.
using TextAt = std::function<std::string_view(std::uint32_t)>;

/// The numbers 0 to count − 1 in the order of their texts' bytes, which for UTF-8 is the order of code
/// points. Equal texts keep their order, descending too. A million take a fraction of a second.
[[nodiscard]] std::vector<std::uint32_t> orderByText(
    std::uint32_t count, const TextAt &text, bool descending);

} // namespace tagdesk
