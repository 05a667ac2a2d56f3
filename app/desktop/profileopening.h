// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messagebar.h"
#include "profilesaving.h"
#include "profilestore.h"
#include "profiletext.h"
#include "reviewdialog.h"
#include "secretstore.h"

#include <functional>

namespace tagdesk {

/// Why a profile could not be had, as the window says it.
[[nodiscard]] Message profileNotice(const QString &name, const ProfileTrouble &trouble);
/// Why its keys could not be had, with the button that reads them once more.
[[nodiscard]] Message keysNotice(
    const QString &name, const SecretError &error, const std::function<void()> &tryAgain);
/// Why it could not be changed, as the profile dialog says it, and the words of whoever refused.
[[nodiscard]] ProfileObstacle obstacleOf(const ProfileTrouble &trouble);
[[nodiscard]] QString wordsOf(const ProfileTrouble &trouble);
[[nodiscard]] ProfileObstacle obstacleOf(const ProfileSavingError &error);
[[nodiscard]] QString wordsOf(const ProfileSavingError &error);
/// What the profile asks of a review.
[[nodiscard]] ReviewRules reviewRules(const Profile &profile);

} // namespace tagdesk
