// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plancomparison.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

using Reason = PlanConflictReason;

PlanVerdict verdictOf(const PlanConflict &conflict)
{
    switch (conflict.reason) {
    case Reason::UnknownAccount:
        return PlanVerdict::AccountNotOpen;
    case Reason::OtherAccount:
        return PlanVerdict::OtherAccount;
    case Reason::UnknownCollection:
    case Reason::UnknownResource:
        return PlanVerdict::NotFound;
    case Reason::TagsNotRead:
        return PlanVerdict::NotRead;
    case Reason::ChangedMeanwhile:
        return conflict.isAlreadySo ? PlanVerdict::AlreadySo : PlanVerdict::ChangedSince;
    case Reason::EditedHere:
        return PlanVerdict::EditedHere;
    case Reason::RuleBroken:
    case Reason::OverQuota:
    case Reason::LookalikeKey:
        break;
    }
    return PlanVerdict::Refused;
}

/// One pass from conflicts to verdicts; see planComparison().
class PlanComparer
{
public:
    PlanComparer(const PlanFile &plan, PlanComparison &comparison)
        : m_plan(plan)
        , m_comparison(comparison)
    {
        comparison.verdicts.assign(plan.changes.size(), PlanVerdict::AsPlanned);
        comparison.conflictOf.assign(plan.changes.size(), 0);
    }

    void take(PlanConflict conflict, PlanVerdict verdict)
    {
        m_comparison.conflicts.push_back(std::move(conflict));
        const PlanConflict &taken = m_comparison.conflicts.back();
        set(taken.change, verdict);
        // Said once for all of a place, or for all of a resource.
        const bool isOfPlace = taken.reason == Reason::UnknownAccount || taken.reason == Reason::OtherAccount
            || taken.reason == Reason::UnknownCollection;
        const bool isOfResource = taken.reason == Reason::OverQuota;
        if (!isOfPlace && !isOfResource)
            return;
        const ResourceId &first = m_plan.changes[taken.change].resource;
        for (std::size_t at = taken.change + 1; at < m_plan.changes.size(); ++at) {
            const ResourceId &resource = m_plan.changes[at].resource;
            if (isOfPlace ? !(resource.collection == first.collection) : !(resource == first))
                break;
            if (m_comparison.conflictOf[at] == 0)
                set(at, verdict);
        }
    }

private:
    void set(std::size_t change, PlanVerdict verdict)
    {
        m_comparison.verdicts[change] = verdict;
        m_comparison.conflictOf[change] = static_cast<std::uint32_t>(m_comparison.conflicts.size());
    }

    const PlanFile &m_plan;
    PlanComparison &m_comparison;
};

} // namespace

const PlanConflict *PlanComparison::conflict(std::size_t change) const
{
    const std::uint32_t place = conflictOf[change];
    return place == 0 ? nullptr : &conflicts[place - 1];
}

PlanComparison planComparison(const PlanFile &plan, PlanFilePlaces places, PlanFileCheck check,
    const std::function<CollectionKnowledge(const Collection &)> &knowledgeOf,
    const std::function<bool(const ResourceId &)> &isGone)
{
    PlanComparison comparison;
    comparison.places = std::move(places);
    comparison.deltas = std::move(check.deltas);
    PlanComparer comparer(plan, comparison);
    for (const PlanConflict &unknown : comparison.places.unknown)
        comparer.take(unknown, verdictOf(unknown));
    for (PlanConflict &conflict : check.conflicts) {
        PlanVerdict verdict = verdictOf(conflict);
        if (conflict.reason == Reason::UnknownResource || verdict == PlanVerdict::NotRead) {
            const ResourceId &named = plan.changes[conflict.change].resource;
            const Collection in = comparison.places.known.value(named.collection);
            const CollectionKnowledge known = knowledgeOf(in);
            const bool isMissing =
                conflict.reason == Reason::UnknownResource && known.isListed && known.isWhole;
            if (isMissing || isGone({.collection = in, .id = named.id})) {
                verdict = PlanVerdict::NotFound;
            } else {
                verdict = PlanVerdict::NotRead;
                conflict.reason = Reason::TagsNotRead;
                comparison.unreadChanges.push_back(conflict.change);
                if (!known.isListed
                    && std::ranges::find(comparison.unlisted, in) == comparison.unlisted.end())
                    comparison.unlisted.push_back(in);
            }
        }
        comparer.take(std::move(conflict), verdict);
    }
    for (const PlanVerdict verdict : comparison.verdicts)
        ++comparison.counts.at(static_cast<std::size_t>(verdict));
    return comparison;
}

} // namespace tagdesk
