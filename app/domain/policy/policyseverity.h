// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tagdesk {

/// What becomes of an edit that breaks a rule of a policy.
enum class PolicySeverity : std::uint8_t {
    Advise, ///< It is said, and nothing else.
    Confirm, ///< The review asks for a confirmation.
    Refuse, ///< It is not sent.
};

} // namespace tagdesk
