// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tagdesk {

/// What an account's owner wants looked at around every write.
struct RunChecks
{
    bool guardConflicts = false; ///< Touched keys are read again before they are written.
    bool verifyWrites = false; ///< And once more afterwards.

    friend bool operator==(const RunChecks &, const RunChecks &) = default;
};

} // namespace tagdesk
