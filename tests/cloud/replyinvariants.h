// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace tagdesk {

/// What must hold for every reply of every cloud, whatever its body is. The first byte chooses the status
/// (200, 202, 400, 401, 403, 404, 429 or 500), the rest is the body. Returns what is broken, empty when
/// nothing is.
[[nodiscard]] QString brokenReplyInvariant(std::string_view bytes);

} // namespace tagdesk
