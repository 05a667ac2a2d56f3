// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountfacts.h"

#include <algorithm>

namespace tagdesk {

ReviewRules strictestRules(const FactsOfAccounts &facts, const QSet<QString> &accounts)
{
    ReviewRules strictest;
    for (const QString &account : accounts) {
        const ReviewRules rules = facts.value(account).rules;
        strictest.confirmRemovals = strictest.confirmRemovals || rules.confirmRemovals;
        if (rules.confirmAbove)
            strictest.confirmAbove =
                std::min(*rules.confirmAbove, strictest.confirmAbove.value_or(*rules.confirmAbove));
    }
    return strictest;
}

} // namespace tagdesk
