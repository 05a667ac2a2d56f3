// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tagdesk {

/// What a cloud keeps that says which tags an account is to have.
enum class CloudPolicy : std::uint8_t {
    Effective, ///< The tag policy in force on the account, made of all that its organization gives it.
    Predefined, ///< The tags that the cloud's console offers.
};

} // namespace tagdesk
