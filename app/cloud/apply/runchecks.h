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

/// What becomes of a resource whose touched keys somebody else changed since the plan was made. It is never
/// overwritten by the run that finds out.
enum class ConflictAnswer : std::uint8_t {
    Leave, ///< It fails with ChangedSince; its edit stays staged on top of their value.
    Stop, ///< The same, and nothing more is sent at all.
};

} // namespace tagdesk
