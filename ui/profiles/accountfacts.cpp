// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountfacts.h"

#include <algorithm>

namespace tagdesk {

ConfirmationRules strictestRules(const FactsOfAccounts &facts, const QSet<QString> &accounts)
{
    ConfirmationRules rules;
    for (const QString &account : accounts)
        rules = strictest(rules, facts.value(account).rules);
    return rules;
}

namespace {

ProfileBadge badgeOfAll(const FactsOfAccounts &facts)
{
    if (facts.isEmpty())
        return {};
    const ProfileBadge &first = facts.constBegin()->badge;
    const bool isOne = std::all_of(
        facts.cbegin(), facts.cend(), [&first](const AccountFacts &each) { return each.badge == first; });
    return isOne ? first : ProfileBadge();
}

} // namespace

ProfileBadge badgeOf(const FactsOfAccounts &facts, const QStringList &accounts)
{
    if (accounts.isEmpty())
        return badgeOfAll(facts);
    ProfileBadge badge = facts.value(accounts.constFirst()).badge;
    QStringList names;
    for (const QString &account : accounts) {
        const ProfileBadge own = facts.value(account).badge;
        if (!names.contains(own.name))
            names.append(own.name);
        if (own.colour != badge.colour)
            badge.colour.clear();
        badge.production = badge.production || own.production;
        badge.readOnly = badge.readOnly && own.readOnly;
        badge.sandbox = badge.sandbox && own.sandbox;
    }
    badge.name = names.join(QStringLiteral(", "));
    return badge;
}

} // namespace tagdesk
