// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "openaccounts.h"

#include <algorithm>

namespace tagdesk {

void OpenAccounts::put(OpenAccount account)
{
    Q_ASSERT(account.rules != nullptr);
    account.cloudRules = account.rules;
    account.rules = withProfile(account.rules, account.profile);
    const auto known = std::find_if(m_accounts.begin(), m_accounts.end(),
        [&account](const OpenAccount &open) { return open.account.id == account.account.id; });
    if (known == m_accounts.end())
        m_accounts.push_back(std::move(account));
    else
        *known = std::move(account);
}

const TagRules *OpenAccounts::withProfile(const TagRules *rules, const ProfileRules &profile)
{
    if (profile == ProfileRules())
        return rules;
    const auto known = std::find_if(
        m_profiled.cbegin(), m_profiled.cend(), [&](const std::unique_ptr<const TagRules> &each) {
            return each->id == rules->id && each->profile == profile;
        });
    if (known != m_profiled.cend())
        return known->get();
    auto profiled = std::make_unique<TagRules>(*rules);
    profiled->profile = profile;
    return m_profiled.emplace_back(std::move(profiled)).get();
}

OpenAccount *OpenAccounts::opened(const QString &accountId)
{
    const auto open = std::find_if(m_accounts.begin(), m_accounts.end(),
        [&accountId](const OpenAccount &each) { return each.account.id == accountId; });
    return open == m_accounts.end() ? nullptr : &*open;
}

bool OpenAccounts::setLatency(const QString &accountId, int milliseconds)
{
    OpenAccount *open = opened(accountId);
    if (open == nullptr || open->limits.typicalLatencyMs == milliseconds)
        return false;
    open->limits.typicalLatencyMs = milliseconds;
    return true;
}

bool OpenAccounts::setBatchRoute(const QString &accountId, const std::optional<BatchRoute> &route)
{
    OpenAccount *open = opened(accountId);
    if (open == nullptr || open->limits.batch == route)
        return false;
    open->limits.batch = route;
    return true;
}

bool OpenAccounts::remove(const QString &accountId)
{
    return std::erase_if(m_accounts, [&accountId](const OpenAccount &open) {
        return open.account.id == accountId;
    }) > 0;
}

const OpenAccount *OpenAccounts::find(const QString &accountId) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
        [&accountId](const OpenAccount &open) { return open.account.id == accountId; });
    return found == m_accounts.cend() ? nullptr : &*found;
}

const TagRules &OpenAccounts::rules(const QString &accountId) const
{
    static const TagRules nothingAllowed;
    const OpenAccount *open = find(accountId);
    return open != nullptr ? *open->rules : nothingAllowed;
}

Limits OpenAccounts::limits(const QString &accountId) const
{
    const OpenAccount *open = find(accountId);
    return open != nullptr ? open->limits : Limits{};
}

} // namespace tagdesk
