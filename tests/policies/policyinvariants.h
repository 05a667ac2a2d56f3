// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace tagdesk {

/// What must hold for any bytes that are read as a policy. Returns what is broken, empty when nothing is.
[[nodiscard]] QString brokenPolicyInvariant(std::string_view bytes);

} // namespace tagdesk
