// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messagebar.h"
#include "profilestore.h"
#include "secretstore.h"

namespace tagdesk {

/// Why a profile could not be had, as the window says it.
[[nodiscard]] Message profileNotice(const QString &name, const ProfileTrouble &trouble);
/// Why its keys could not be had.
[[nodiscard]] Message keysNotice(const QString &name, const SecretError &error);

} // namespace tagdesk
