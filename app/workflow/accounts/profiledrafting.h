// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials.h"
#include "profiledraft.h"
#include "profilestore.h"

#include <optional>
#include <vector>

namespace tagdesk {

/// A profile to be edited; without keys, which nobody reads back.
[[nodiscard]] ProfileDraft draftOf(const Profile &profile);
/// The draft as a profile. `base` is the one that it was made from, whose members that no draft has stay; its
/// id, too. Texts are trimmed, and what the chosen cloud does not ask for is left out.
[[nodiscard]] Profile profileOf(const ProfileDraft &draft, const Profile &base);
/// The typed keys, trimmed; nullopt: none were typed.
[[nodiscard]] std::optional<Credentials> keysOf(const ProfileDraft &draft);
/// What keeps the draft from being saved beside these profiles.
[[nodiscard]] QList<DraftProblem> problemsOf(
    const ProfileDraft &draft, const std::vector<ProfileDraft> &profiles);

} // namespace tagdesk
