// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

namespace tagdesk {

struct ProfileSavingError;
struct ProfileTrouble;

/// What scripts learn from the process's end.
enum class CliExitCode {
    Done = 0,
    WrongUse = 1, ///< Or what was printed could not be written.
    Refused = 2, ///< Before anything was sent: a rule, an unknown id, an answer of "no".
    SomeFailed = 3, ///< Some resources failed, were not sent, or could not be read.
    NotAuthenticated = 4,
    Network = 5,
    Differences =
        6, ///< Of a command that tells them; the process ends with another number, see processCode().
};

/// What the process ends with. Where it tells differences: 0 there are none, 2 there are some, 1 it cannot
/// tell, as `diff` and `terraform plan -detailed-exitcode` have it.
[[nodiscard]] int processCode(CliExitCode code, bool tellsDifferences);

/// For an error that ended the whole command.
[[nodiscard]] CliExitCode exitCodeOf(const Error &error);
/// For a profile that could not be had.
[[nodiscard]] CliExitCode exitCodeOf(const ProfileTrouble &trouble);
/// For a profile that could not be saved or removed.
[[nodiscard]] CliExitCode exitCodeOf(const ProfileSavingError &error);

} // namespace tagdesk
