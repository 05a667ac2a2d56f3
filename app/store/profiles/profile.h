// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "profileflaw.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace tagdesk {

/// An account that a person has set up, with how it is to be treated. Holds no secret: that lives in a
/// SecretStore under account.id.
struct Profile
{
    Account account; ///< account.id is the profile's for good; account.name is what people type and see.
    QString folder; ///< Group in lists; empty: none.
    QString colour; ///< "#rrggbb"; empty: none.
    bool production = false; ///< Marked everywhere; removals ask for more.
    bool readOnly = false;
    QStringList protectedKeys; ///< Tag keys that this program must not touch.
    /// Files with what the organisation wants of tags; those without a folder are in the settings'
    /// "policies".
    QStringList policies;
    /// States and plans of Terraform, whose tags are marked; those without a folder are in the settings'
    /// "infrastructure".
    QStringList infrastructure;
    int maximumResources = 0; ///< Per apply; 0: no maximum.
    int confirmAbove = 100; ///< Changes in one apply that ask for a typed confirmation; 0: always.
    int lockAfterMinutes = 0; ///< Without input the keys leave memory; 0: never.
    bool verifyWrites = true; ///< Accepted rows are read back.
    bool guardConflicts = true; ///< Touched keys are read again before they are written.
    QJsonObject unknownMembers; ///< Of the file, from another version; kept when saved, and without effect.

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The profile as a member of the file. Members that equal the default are left out.
[[nodiscard]] QJsonObject toJson(const Profile &profile);
/// Or the first of its members that is not as this version writes it. Absent members are as in a new profile.
/// Further fields of accounts are those of the clouds that are described by then.
[[nodiscard]] tl::expected<Profile, ProfileFlaw> profileFromJson(const QJsonObject &object);

} // namespace tagdesk
