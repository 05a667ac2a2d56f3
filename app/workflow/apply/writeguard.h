// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"
#include "applyrefusal.h"
#include "managedresources.h"
#include "policy.h"
#include "profilerules.h"

#include <QString>

#include <memory>
#include <optional>

namespace tagdesk {

struct EditInput;
struct Plan;
class ResourceTable;

/// What the owner of an account forbids to this program, or wants confirmed, whatever the cloud would allow.
struct WriteGuard
{
    ProfileRules rules{};
    ConfirmationRules confirmation{};
    std::shared_ptr<const Policy> policy{}; ///< Null: none.
    /// What an infrastructure tool keeps of the tags, which is warned of only; null: nothing.
    std::shared_ptr<const ManagedResources> managed{};

    friend bool operator==(const WriteGuard &, const WriteGuard &) = default;
};

/// The first thing in the plan that `guard` forbids on this account: nothing, unless somebody made the plan
/// without asking what the profile allows. Confirmations are about everything that
/// is sent together, so they are not looked at here.
[[nodiscard]] std::optional<ApplyRefusal> refusal(
    const WriteGuard &guard, const QString &accountId, const Plan &plan, const ResourceTable &table);
/// The first edit in the plan that a policy refuses, looked at with all that is staged for its resource.
[[nodiscard]] std::optional<ApplyRefusal> policyRefusal(const Plan &plan, const EditInput &staged);
/// Why the plan leaves out some of what is staged; nullopt: no profile forbids any of it.
[[nodiscard]] std::optional<ApplyRefusal> forbidden(const Plan &plan, const EditInput &staged);

} // namespace tagdesk
