// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"

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

enum class ApplyRefusal : std::uint8_t {
    NothingStaged, ///< No staged edit, or none that could be sent.
    AlreadyApplying,
    AccountNotOpen,
    KeysLocked,
    ReadOnly,
    ProtectedKey,
    TooManyResources,
    NotConfirmed,
};

/// Why nothing was sent.
struct ApplyObstacle
{
    ApplyRefusal refusal = ApplyRefusal::NothingStaged;
    QString account{}; ///< Account::id, where one account is the reason.
    QString key{}; ///< For ProtectedKey.
    std::size_t count = 0; ///< For TooManyResources: rows of the account.
    std::size_t limit = 0; ///< For TooManyResources.
    std::optional<NeededConfirmation> confirmation{}; ///< For NotConfirmed.

    friend bool operator==(const ApplyObstacle &, const ApplyObstacle &) = default;
};

/// The first thing in the plan that `guard` forbids on this account. Confirmations are about everything that
/// is sent together, so they are not looked at here.
[[nodiscard]] std::optional<ApplyObstacle> obstacle(
    const WriteGuard &guard, const QString &accountId, const Plan &plan, const ResourceTable &table);

} // namespace tagdesk
