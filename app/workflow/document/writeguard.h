// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"
#include "applyrefusal.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace tagdesk {

struct Plan;
class ResourceTable;

/// What the owner of an account forbids to this program, or wants confirmed, whatever the cloud would allow.
struct WriteGuard
{
    bool readOnly = false;
    QStringList protectedKeys{}; ///< Never set or removed; compared exactly.
    std::size_t maximumResources = 0; ///< Per apply; 0: no maximum.
    ConfirmationRules confirmation{};

    friend bool operator==(const WriteGuard &, const WriteGuard &) = default;
};

/// The first thing in the plan that `guard` forbids on this account. Confirmations are about everything that
/// is sent together, so they are not looked at here.
[[nodiscard]] std::optional<ApplyRefusal> refusal(
    const WriteGuard &guard, const QString &accountId, const Plan &plan, const ResourceTable &table);

} // namespace tagdesk
