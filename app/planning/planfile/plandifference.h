// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfile.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tagdesk {

/// A change in which two plan files differ.
struct ChangeDifference
{
    enum class Kind : std::uint8_t {
        Added, ///< Only in the newer one.
        Removed, ///< Only in the older one.
        Changed, ///< The same key of the same resource, with another value before or after.
    };
    Kind kind = Kind::Added;
    PlanFileChange change; ///< Of the newer one; of Removed the older one's.
    std::optional<PlanFileChange> older{}; ///< Of Changed.
};

/// An account of two plan files that is not the same in both.
struct AccountDifference
{
    QString account; ///< Its name.
    PlanAccountDifference difference; ///< First the older one's.
};

/// What a plan would do that another one would not.
struct PlanDifference
{
    std::vector<ChangeDifference> changes; ///< In the order of a plan file.
    std::vector<AccountDifference> accounts; ///< Those that both describe.

    [[nodiscard]] bool isEmpty() const { return changes.empty() && accounts.empty(); }
    [[nodiscard]] std::size_t count(ChangeDifference::Kind kind) const;
};

/// Reason, author, time and costs do not count. Both are sorted, as they are read.
[[nodiscard]] PlanDifference planDifference(const PlanFile &older, const PlanFile &newer);

} // namespace tagdesk
