// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "message.h"
#include "profile.h"
#include "profiletrouble.h"

namespace tagdesk {

/// Why a profile could not be had, as the window says it.
[[nodiscard]] Message profileNotice(const QString &name, const ProfileTrouble &trouble);
/// What the window says of the profile's account, and what the profile asks of a review.
[[nodiscard]] AccountFacts factsOf(const Profile &profile);

} // namespace tagdesk
