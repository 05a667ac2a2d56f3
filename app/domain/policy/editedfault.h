// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedpolicy.h"
#include "tagrules.h"

#include <span>

namespace tagdesk {

/// What of a policy a person edits, each a field of its own.
enum class PolicyField : std::uint8_t {
    Name,
    Version,
    UsualSeverity,
    Key,
    Required,
    Spelling,
    Prohibited,
    Values,
    IgnoreCase,
    Pattern,
    Numbers,
    Dates,
    Needs,
    Excludes,
    Clouds,
    Regions,
    Kinds,
    Zones,
    Filter,
    Severity,
    Words,
    OwnerKeys,
    OwnerTeam,
    OwnerContact,
};

/// What is wrong with a field of a policy that is being edited, or is most likely not meant.
struct EditedFault
{
    enum class Kind : std::uint8_t {
        Missing, ///< The field has to be filled in.
        NoDemand, ///< The rule demands nothing of its key.
        BadPattern, ///< `text`: what the library says, in English.
        BadFilter, ///< It cannot be read, or asks for what a policy does not know.
        NotANumber, ///< `text`
        NotADay, ///< `text`
        UpsideDown, ///< The range ends before it begins.
        // From here on only advice: such a policy can be saved.
        NoName, ///< The name of the file stands for it.
        PlainStar, ///< `*` in a key stands for itself unless the key is prohibited.
        Contradiction, ///< A key that is prohibited is demanded, too.
        OfItself, ///< The key needs or excludes itself.
        NeededAndExcluded, ///< `text`: the other key.
        UnknownCloud, ///< `text`
        Refused, ///< The cloud `cloud` refuses `text`; see `violation`.
    };
    PolicyField field = PolicyField::Key;
    Kind kind = Kind::Missing;
    QString text{};
    QString cloud{}; ///< Account::cloud.
    Violation violation{};
    const TagRules *rules = nullptr; ///< Those that are broken.

    [[nodiscard]] bool isAdvice() const { return kind >= Kind::NoName; }
    friend bool operator==(const EditedFault &, const EditedFault &) = default;
};

/// The rules of a cloud for tags; `rules` outlive whoever holds this.
struct CloudRules
{
    QString cloud; ///< Account::cloud.
    const TagRules *rules = nullptr;
};

/// In the order of the fields, at most one of each field, the worst first.
[[nodiscard]] QList<EditedFault> faultsOf(const EditedRule &rule, std::span<const CloudRules> clouds);
[[nodiscard]] QList<EditedFault> faultsOf(const EditedOwner &owner);
[[nodiscard]] QList<EditedFault> faultsOf(const EditedHead &head);

} // namespace tagdesk
