// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "writeguard.h"

#include "plan.h"
#include "tagedit.h"

#include <algorithm>
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
            if (const QString key = pool.text(tag.key); isProtected(guard.rules, key))
                return ApplyRefusal{
                    .kind = ApplyRefusal::Kind::ProtectedKey, .account = accountId, .key = key};
        }
    }
    if (guard.rules.readOnly && !rows.empty())
        return ApplyRefusal{.kind = ApplyRefusal::Kind::ReadOnly, .account = accountId};
    if (guard.rules.maximumResources > 0 && rows.size() > guard.rules.maximumResources)
        return ApplyRefusal{.kind = ApplyRefusal::Kind::TooManyResources,
            .account = accountId,
            .count = rows.size(),
            .limit = guard.rules.maximumResources};
    return std::nullopt;
}

namespace {

ApplyRefusal protectedKey(Row row, const EditInput &staged)
{
    const Collection &collection = staged.table.collection(row);
    const ProfileRules &profile = staged.rules(collection).profile;
    ApplyRefusal refusal{.kind = ApplyRefusal::Kind::ProtectedKey, .account = collection.account};
    for (const TagRef &ref : staged.pool.refs(staged.changes.delta(row))) {
        refusal.key = staged.pool.text(ref.key);
        if (isProtected(profile, refusal.key))
            break;
    }
    return refusal;
}

/// nullopt: nothing that is staged for the row.
std::optional<ApplyRefusal> refusedByPolicy(Row row, const EditInput &staged)
{
    if (staged.policies == nullptr || staged.table.knowledge(row) != TagKnowledge::Read)
        return std::nullopt;
    const TagSet base = staged.table.tags(row);
    const TagSet delta = staged.changes.delta(row);
    const TagSet allowed = staged.policies->allowed(row, base, delta);
    for (const TagRef &ref : staged.pool.refs(delta)) {
        if (!staged.pool.value(allowed, ref.key))
            return ApplyRefusal{.kind = ApplyRefusal::Kind::PolicyRefuses,
                .account = staged.table.collection(row).account,
                .key = staged.pool.text(ref.key)};
    }
    return std::nullopt;
}

} // namespace

std::optional<ApplyRefusal> policyRefusal(const Plan &plan, const EditInput &staged)
{
    for (const PlannedRequest &request : plan.requests) {
        for (const Row row : request.rows) {
            const std::optional<ApplyRefusal> found = refusedByPolicy(row, staged);
            const auto isSent = [&](const TagRef &ref) {
                return staged.pool.text(ref.key) == found->key;
            };
            if (found && std::ranges::any_of(staged.pool.refs(request.tags), isSent))
                return found;
        }
    }
    return std::nullopt;
}

std::optional<ApplyRefusal> forbidden(const Plan &plan, const EditInput &staged)
{
    if (!plan.readOnly.empty())
        return ApplyRefusal{.kind = ApplyRefusal::Kind::ReadOnly,
            .account = staged.table.collection(plan.readOnly.front()).account};
    for (const Rows *rows : {&plan.protectedOnly, &plan.partlyProtected}) {
        if (!rows->empty())
            return protectedKey(rows->front(), staged);
    }
    for (const Rows *rows : {&plan.againstPolicy, &plan.partlyAgainstPolicy}) {
        if (!rows->empty())
            return refusedByPolicy(rows->front(), staged);
    }
    if (plan.tooMany.empty())
        return std::nullopt;
    const Collection &first = staged.table.collection(plan.tooMany.front());
    const auto ofAccount = std::ranges::count_if(
        plan.tooMany, [&](Row row) { return staged.table.collection(row).account == first.account; });
    return ApplyRefusal{.kind = ApplyRefusal::Kind::TooManyResources,
        .account = first.account,
        .count = static_cast<std::size_t>(ofAccount),
        .limit = staged.rules(first).profile.maximumResources};
}

} // namespace tagdesk
