// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "writeguard.h"

#include "plan.h"

#include <unordered_set>

namespace tagdesk {

std::optional<ApplyRefusal> refusal(
    const WriteGuard &guard, const QString &accountId, const Plan &plan, const ResourceTable &table)
{
    const TagPool &pool = table.pool();
    std::unordered_set<Row> rows;
    for (const PlannedRequest &request : plan.requests) {
        if (request.rows.empty() || table.collection(request.rows.front()).account != accountId)
            continue;
        rows.insert(request.rows.cbegin(), request.rows.cend());
        for (const TagRef &tag : pool.refs(request.tags)) {
            if (const QString key = pool.text(tag.key); guard.protectedKeys.contains(key))
                return ApplyRefusal{
                    .kind = ApplyRefusal::Kind::ProtectedKey, .account = accountId, .key = key};
        }
    }
    if (guard.readOnly && !rows.empty())
        return ApplyRefusal{.kind = ApplyRefusal::Kind::ReadOnly, .account = accountId};
    if (guard.maximumResources > 0 && rows.size() > guard.maximumResources)
        return ApplyRefusal{.kind = ApplyRefusal::Kind::TooManyResources,
            .account = accountId,
            .count = rows.size(),
            .limit = guard.maximumResources};
    return std::nullopt;
}

} // namespace tagdesk
