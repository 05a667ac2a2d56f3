// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilecheck.h"

#include "planfilechecker.h"

#include <algorithm>

namespace tagdesk {

namespace {

using Reason = PlanConflictReason;

PlanConflict conflict(Reason reason, std::size_t change)
{
    return {.reason = reason, .change = change, .found = {}, .violation = {}};
}

/// The account of a collection, as the file describes it.
PlanFileAccount planned(const PlanFile &plan, const Collection &named)
{
    for (const PlanFileAccount &account : plan.accounts) {
        if (account.cloud == named.cloud && account.name == named.account)
            return account;
    }
    return {.name = named.account,
        .cloud = named.cloud,
        .endpoint = {},
        .region = {},
        .project = {},
        .rules = {}};
}

/// What speaks against this account for it.
std::optional<PlanAccountDifference> misfit(
    const PlanFile &plan, const Collection &named, const PlanFileAccount &here)
{
    std::optional<PlanAccountDifference> difference = differenceOf(planned(plan, named), here);
    const bool tellsOnlyCloud = plan.accounts.empty();
    if (difference && tellsOnlyCloud && difference->of != PlanAccountDifference::Of::Cloud)
        return std::nullopt;
    return difference;
}

/// By name, one of the same cloud first. Null: none has that name.
const PlanFileTarget *findTarget(const std::vector<PlanFileTarget> &targets, const Collection &named)
{
    const PlanFileTarget *found = nullptr;
    for (const PlanFileTarget &target : targets) {
        if (target.account.name != named.account)
            continue;
        if (target.account.cloud == named.cloud)
            return &target;
        found = &target;
    }
    return found;
}

} // namespace

std::vector<Collection> PlanFilePlaces::collections() const
{
    return {known.cbegin(), known.cend()};
}

PlanFilePlaces planFilePlaces(const PlanFile &plan, const std::vector<PlanFileTarget> &targets,
    const std::vector<Collection> &collections)
{
    PlanFilePlaces places;
    for (std::size_t at = 0; at < plan.changes.size(); ++at) {
        const Collection &named = plan.changes[at].resource.collection;
        // Changes are ordered, so those of one collection follow each other.
        if (at > 0 && plan.changes[at - 1].resource.collection == named)
            continue;
        const PlanFileTarget *target = findTarget(targets, named);
        if (target == nullptr) {
            places.unknown.push_back(conflict(Reason::UnknownAccount, at));
            continue;
        }
        if (const auto difference = misfit(plan, named, target->account)) {
            PlanConflict other = conflict(Reason::OtherAccount, at);
            other.difference = *difference;
            places.unknown.push_back(other);
            continue;
        }
        Collection collection = named;
        collection.account = target->accountId;
        if (std::ranges::find(collections, collection) == collections.end())
            places.unknown.push_back(conflict(Reason::UnknownCollection, at));
        else
            places.known.insert(named, collection);
    }
    return places;
}

PlanFileCheck checkPlanFile(const PlanFile &plan, const PlanFilePlaces &places, const ResourceTable &table,
    TagPool &pool, const RulesOf &rules, const KeyTwins *keysInUse)
{
    PlanFileChecker checker({.places = places,
        .table = table,
        .pool = pool,
        .rules = rules,
        .staged = nullptr,
        .keys = keysInUse == nullptr ? std::nullopt : std::optional(*keysInUse)});
    for (std::size_t at = 0; at < plan.changes.size(); ++at)
        checker.take(plan.changes[at], at);
    PlanFileCheck check = checker.end();
    check.conflicts.insert(check.conflicts.begin(), places.unknown.cbegin(), places.unknown.cend());
    return check;
}

} // namespace tagdesk
