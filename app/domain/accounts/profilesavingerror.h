// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profiletrouble.h"
#include "secreterror.h"

#include <variant>

namespace tagdesk {

/// Why profile and keys could not be saved or removed.
struct ProfileSavingError
{
    std::variant<ProfileTrouble, SecretError> reason;
    /// The keys could not be put back as they were either: they do not belong to what the file says.
    bool keysAreAstray = false;
};

} // namespace tagdesk
