// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"
#include "profilepill.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace tagdesk {

/// What the window says of an open account, and what its owner asks of a review.
struct AccountFacts
{
    ProfileBadge badge;
    ConfirmationRules rules{};
};

/// By Account::id.
using FactsOfAccounts = QHash<QString, AccountFacts>;

/// The strictest rules of these accounts: all of them hold for what is sent together.
[[nodiscard]] ConfirmationRules strictestRules(const FactsOfAccounts &facts, const QSet<QString> &accounts);

/// Of what is shown together: the badge that all have, else their names, and what is true of it as a whole.
/// While nothing is shown, the badge that all open accounts have, if they have one: there may be no doubt
/// then either.
[[nodiscard]] ProfileBadge badgeOf(const FactsOfAccounts &facts, const QStringList &accounts);

} // namespace tagdesk
