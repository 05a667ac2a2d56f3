// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace tagdesk {

/// What is wrong with one member of a profile in the file, so that the profile is not used: a protection that
/// cannot be read is not a protection that is off.
struct ProfileFlaw
{
    enum class Kind : std::uint8_t {
        NotTruth, ///< Neither true nor false.
        NotNumber, ///< No whole number from 0 to 2,147,483,647.
        NotText,
        NotTexts, ///< No list of texts.
        NotAddress, ///< A text that is no URL.
        UnknownWord, ///< A text, and none of those that the member may be.
        UnknownRules, ///< This version has no rule set of that name.
        Missing, ///< Absent or empty.
        Twice, ///< Another profile of the file has the same.
        OtherSpelling, ///< Another case or other dashes than those of a member that there is.
    };
    Kind kind = Kind::NotTruth;
    QString member; ///< As it stands in the file.

    friend bool operator==(const ProfileFlaw &, const ProfileFlaw &) = default;
};

} // namespace tagdesk
