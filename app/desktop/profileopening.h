// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "messagebar.h"
#include "profilesaver.h"
#include "profilestore.h"
#include "profiletext.h"
#include "secretstore.h"

#include <functional>

namespace tagdesk {

/// Why a profile could not be had, as the window says it.
[[nodiscard]] Message profileNotice(const QString &name, const ProfileTrouble &trouble);
/// Why its keys could not be had, with the buttons that read them once more and that let them be typed.
[[nodiscard]] Message keysNotice(const QString &name, const SecretError &error,
    const std::function<void()> &tryAgain, const std::function<void()> &edit);
/// Why it could not be changed, as the profile dialog says it, and the words of whoever refused.
[[nodiscard]] ProfileObstacle obstacleOf(const ProfileTrouble &trouble);
[[nodiscard]] QString wordsOf(const ProfileTrouble &trouble);
[[nodiscard]] ProfileObstacle obstacleOf(const ProfileSavingError &error);
[[nodiscard]] QString wordsOf(const ProfileSavingError &error);
/// What the window says of the profile's account, and what the profile asks of a review.
[[nodiscard]] AccountFacts factsOf(const Profile &profile);

} // namespace tagdesk
