// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profilepill.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace tagdesk {

/// What a profile asks of a review: a number has to be typed before so much is sent.
struct ReviewRules
{
    /// More changes than this; their number is typed. nullopt: never.
    std::optional<qint64> confirmAbove{};
    /// Any removed tag; the number of removals is typed.
    bool confirmRemovals = false;

    friend bool operator==(const ReviewRules &, const ReviewRules &) = default;
};

/// What the window says of an open account, and what its owner asks of a review.
struct AccountFacts
{
    ProfileBadge badge;
    ReviewRules rules{};
};

/// By Account::id.
using FactsOfAccounts = QHash<QString, AccountFacts>;

/// The strictest rules of these accounts: all of them hold for what is sent together.
[[nodiscard]] ReviewRules strictestRules(const FactsOfAccounts &facts, const QSet<QString> &accounts);

} // namespace tagdesk
