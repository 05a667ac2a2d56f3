// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountfacts.h"

namespace tagdesk {

ConfirmationRules strictestRules(const FactsOfAccounts &facts, const QSet<QString> &accounts)
{
    ConfirmationRules rules;
    for (const QString &account : accounts)
        rules = strictest(rules, facts.value(account).rules);
    return rules;
}

} // namespace tagdesk
