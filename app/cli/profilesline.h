// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile.h"

#include <cstdint>

namespace tagdesk {

/// What "profiles" is to do.
struct ProfilesLine
{
    enum class Act : std::uint8_t { List, Show, Add, Remove };
    Act act = Act::List;
    QString name; ///< For Show and Remove: name or id.
    Profile profile; ///< For Add; has no id yet.
    bool secretFromInput = false; ///< For Add: the secret key comes from standard input.
};

} // namespace tagdesk
