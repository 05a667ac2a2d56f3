// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profileflaw.h"

#include <QString>

#include <cstdint>

namespace tagdesk {

/// Why profiles could not be read or written. The file is then as it was.
struct ProfileTrouble
{
    enum class Kind : std::uint8_t {
        NotReadable, ///< The system refuses; its words are in detail.
        NotUnderstood, ///< No JSON, or none of ours.
        NewerVersion, ///< Written by a newer program.
        NotWritable, ///< The system refuses; its words are in detail.
        NameTaken, ///< Another profile has this name or id, or the name is empty.
        NotFound, ///< No profile has this id.
        Flawed, ///< This one profile is not used: detail is its name, flaw what is wrong with it.
    };
    Kind kind = Kind::NotReadable;
    QString path;
    QString detail;
    int version = 0; ///< For NewerVersion.
    ProfileFlaw flaw = {}; ///< For Flawed.

    friend bool operator==(const ProfileTrouble &, const ProfileTrouble &) = default;
};

} // namespace tagdesk
