// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"

#include <QString>

#include <optional>

namespace tagdesk {

/// Why an apply does not begin: nothing was sent.
struct ApplyRefusal
{
    enum class Kind : std::uint8_t {
        NothingStaged, ///< No staged edit, or none that could be sent.
        AlreadyApplying,
        AccountNotOpen,
        KeysLocked,
        ReadOnly,
        ProtectedKey,
        TooManyResources,
        PolicyRefuses, ///< A policy refuses an edit of `key`.
        NotConfirmed, ///< The number that the profile wants typed was not, or is not the right one any more.
    };
    Kind kind = Kind::NothingStaged;
    QString account{}; ///< Account::id, where one account is the reason.
    QString key{}; ///< For ProtectedKey and PolicyRefuses.
    std::size_t count = 0; ///< For TooManyResources: rows of the account.
    std::size_t limit = 0; ///< For TooManyResources: allowed by the profile.
    std::optional<NeededConfirmation> confirmation{}; ///< For NotConfirmed.

    friend bool operator==(const ApplyRefusal &, const ApplyRefusal &) = default;
};

} // namespace tagdesk
