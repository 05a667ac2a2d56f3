// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "tagrules.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace tagdesk {

/// An account as a plan file names it: what tells it from another one of that name. Holds no secret.
struct PlanFileAccount
{
    QString name; ///< The profile's. Changes name it, too: ids mean nothing elsewhere.
    QString cloud;
    QString endpoint; ///< Empty: the cloud's own.
    QString region; ///< Where an account of the cloud has just one; else empty.
    QString project; ///< Empty: looked up by region, or the cloud has none.
    QString rules; ///< TagRules::id.

    friend bool operator==(const PlanFileAccount &, const PlanFileAccount &) = default;
};

/// The order of accounts in a plan file.
[[nodiscard]] bool isBefore(const PlanFileAccount &one, const PlanFileAccount &other);

/// `endpoint` as RunHeader::endpoint has it.
[[nodiscard]] PlanFileAccount planFileAccount(
    const Account &account, const QString &endpoint, const TagRules &rules);

/// Why two accounts of one name are not the same.
struct PlanAccountDifference
{
    enum class Of : std::uint8_t { Cloud, Endpoint, Region, Project, Rules };
    Of of = Of::Cloud;
    QString one; ///< May be empty; see PlanFileAccount.
    QString other;

    friend bool operator==(const PlanAccountDifference &, const PlanAccountDifference &) = default;
};

/// The first that differs; nullopt: they are the same. A project that was looked up matches any.
[[nodiscard]] std::optional<PlanAccountDifference> differenceOf(
    const PlanFileAccount &one, const PlanFileAccount &other);

} // namespace tagdesk
