// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedpolicy.h"

#include <variant>
#include <vector>

namespace tagdesk {

/// Of a range: both ends as the file has them, as numbers or as texts that are days.
template <typename Entry>
struct EditedRangeField
{
    std::optional<EditedRange> Entry::*range;
    bool areNumbers;
};

/// Which field of what is edited a member of its object in the file is.
template <typename Entry>
struct EditedMember
{
    QString name;
    std::variant<QString Entry::*, QStringList Entry::*, bool Entry::*,
        std::optional<PolicySeverity> Entry::*, EditedScope Entry::*, EditedRangeField<Entry>>
        field;
    bool isKept = false; ///< A text that stands in the file also where it is empty.
};

/// The form of docs/policy.schema.json, once for whoever reads and whoever writes it: the members of the
/// head, a rule, its scope or an owner, in the order in which new ones are written.
template <typename Entry>
[[nodiscard]] const std::vector<EditedMember<Entry>> &editedMembers();
template <>
const std::vector<EditedMember<EditedHead>> &editedMembers();
template <>
const std::vector<EditedMember<EditedRule>> &editedMembers();
template <>
const std::vector<EditedMember<EditedScope>> &editedMembers();
template <>
const std::vector<EditedMember<EditedOwner>> &editedMembers();

} // namespace tagdesk
