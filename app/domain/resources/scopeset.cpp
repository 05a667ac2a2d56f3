// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopeset.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace tagdesk {

ScopeSet::ScopeSet(std::vector<Scope> scopes)
{
    QSet<Scope> seen;
    m_scopes.reserve(scopes.size());
    for (Scope &scope : scopes) {
        if (seen.contains(scope))
            continue;
        seen.insert(scope);
        m_scopes.push_back(std::move(scope));
    }
}

bool ScopeSet::contains(const Scope &scope) const
{
    return std::ranges::find(m_scopes, scope) != m_scopes.end();
}

std::optional<Scope> ScopeSet::single() const
{
    if (m_scopes.size() != 1)
        return std::nullopt;
    return m_scopes.front();
}

QStringList ScopeSet::accounts() const
{
    QStringList accounts;
    for (const Scope &scope : m_scopes) {
        if (!accounts.contains(scope.collection.account))
            accounts.append(scope.collection.account);
    }
    return accounts;
}

} // namespace tagdesk
