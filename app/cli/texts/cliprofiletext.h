// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profilesaver.h"

#include <QString>

namespace tagdesk {

/// What is wrong with a member of a profile, as the end of a sentence.
[[nodiscard]] QString cliFlawText(const ProfileFlaw &flaw);
/// Members of a profile in use that only another version knows.
[[nodiscard]] QString cliUnknownMembersText(const Profile &profile);
/// Files of this program that others could use until now.
[[nodiscard]] QString cliNarrowedText(const QStringList &paths);
/// Why a profile was not added.
[[nodiscard]] QString cliNotSavedText(const QString &name, const ProfileSavingError &error);
/// Why a profile was not removed.
[[nodiscard]] QString cliNotRemovedText(const QString &name, const ProfileSavingError &error);
/// The profile was removed, but nobody knows about its keys.
[[nodiscard]] QString cliKeysLeftText(const QString &name, const SecretError &error);
/// Which keys "profiles add" misses.
[[nodiscard]] QString cliMissingProfileKeysText(bool secretFromInput);
/// Standard input is a terminal.
[[nodiscard]] QString cliSecretEchoText();

} // namespace tagdesk
