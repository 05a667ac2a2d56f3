// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilemaker.h"

#include <utility>

namespace tagdesk {

PlanFileMaker::PlanFileMaker(const ResourceTable &table, AccountOf accountOf)
    : m_table(table)
    , m_accountOf(std::move(accountOf))
{
}

void PlanFileMaker::take(Row row, TagSet delta)
{
    const TagPool &pool = m_table.pool();
    const TagSet base = m_table.tags(row);
    ResourceId resource = m_table.resourceId(row);
    auto account = m_accounts.constFind(resource.collection.account);
    if (account == m_accounts.cend())
        account = m_accounts.insert(resource.collection.account, m_accountOf(resource.collection));
    resource.collection.account = account->name;
    for (const TagRef &ref : pool.refs(delta)) {
        PlanFileChange change{.resource = resource, .key = pool.text(ref.key), .before = {}, .after = {}};
        if (const std::optional<TextId> value = pool.value(base, ref.key))
            change.before = pool.text(*value);
        if (!ref.isRemoval())
            change.after = pool.text(ref.value);
        m_changes.push_back(std::move(change));
    }
}

PlanFile PlanFileMaker::end()
{
    return {.changes = std::exchange(m_changes, {}),
        .cost = {},
        .accounts = {m_accounts.cbegin(), m_accounts.cend()}};
}

} // namespace tagdesk
