// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace tagdesk {

struct Plan;

/// When the owner of an account wants a number confirmed before anything is sent.
struct ConfirmationRules
{
    std::optional<std::size_t> changesAbove; ///< More changes than that; nullopt: never.
    bool removals = false; ///< Any removal of a tag.

    friend bool operator==(const ConfirmationRules &, const ConfirmationRules &) = default;
};

/// What holds for changes of both accounts that are sent together.
[[nodiscard]] ConfirmationRules strictest(const ConfirmationRules &one, const ConfirmationRules &other);

/// What has to be confirmed, by its number.
struct NeededConfirmation
{
    enum class Of : std::uint8_t { Changes, Removals, Violations };
    Of of = Of::Changes;
    std::size_t number = 0; ///< Changes, removed tags or changes against a policy in the plan.

    friend bool operator==(const NeededConfirmation &, const NeededConfirmation &) = default;
};

/// nullopt: nothing. Removals come first, then what a policy wants confirmed: the graver things to have
/// looked at.
[[nodiscard]] std::optional<NeededConfirmation> neededConfirmation(
    const ConfirmationRules &rules, const Plan &plan);

} // namespace tagdesk
