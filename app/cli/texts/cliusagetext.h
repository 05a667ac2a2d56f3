// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"
#include "commandline.h"
#include "profilestore.h"
#include "secretstore.h"
#include "writeguard.h"

#include <QString>

namespace tagdesk {

/// What was wrong with the arguments, and what would be right.
[[nodiscard]] QString cliUsageText(const UsageError &error);
[[nodiscard]] QString cliProfileText(const ProfileTrouble &trouble);
/// Why the keys of a profile could not be read.
[[nodiscard]] QString cliSecretText(const SecretError &error);
/// Why nothing was sent.
[[nodiscard]] QString cliRefusalText(const ApplyRefusal &refusal);
/// Nothing was sent, since --confirm is missing or names another number.
[[nodiscard]] QString cliConfirmationText(const NeededConfirmation &needed);
/// For --help.
[[nodiscard]] QString cliHelpText();

/// TAGDESK_SECURITY_TOKEN_EXPIRES is no time.
[[nodiscard]] QString cliUnreadableExpiryText(const QString &text);

} // namespace tagdesk
