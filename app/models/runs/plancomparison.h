// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfilecheck.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace tagdesk {

/// How a change of a plan file stands to what is there now.
enum class PlanVerdict : std::uint8_t {
    AsPlanned, ///< The value is the one before; it can be staged.
    AlreadySo, ///< The value is the planned one.
    ChangedSince, ///< Neither of the two.
    EditedHere, ///< Another edit of the key is staged.
    NotFound, ///< The resource, or what it should be in.
    NotRead, ///< Nobody can tell now.
    AccountNotOpen,
    OtherAccount, ///< The account of that name is another one.
    Refused, ///< By a rule, or by the number of tags.
};
inline constexpr std::size_t kPlanVerdicts = 9;

/// A plan file held against a document: a verdict for each of its changes.
struct PlanComparison
{
    std::vector<PlanVerdict> verdicts; ///< In the order of the changes.
    std::array<std::size_t, kPlanVerdicts> counts{}; ///< Changes by verdict.
    std::vector<std::pair<Row, TagSet>> deltas; ///< Of what is as planned; ascending.
    std::vector<Collection> unlisted; ///< To be listed, since something there was not read.
    std::vector<std::size_t> unreadChanges; ///< With NotRead, in a place that is known.
    PlanFilePlaces places;

    [[nodiscard]] std::size_t count(PlanVerdict verdict) const
    {
        return counts.at(static_cast<std::size_t>(verdict));
    }
    /// Why a change is not as planned; null: it is.
    [[nodiscard]] const PlanConflict *conflict(std::size_t change) const;

    std::vector<PlanConflict> conflicts; ///< What conflict() gives.
    std::vector<std::uint32_t> conflictOf; ///< By change: one more than the place in `conflicts`; 0: none.
};

/// What is known of a collection, to tell a resource that is not there from one that was not read.
struct CollectionKnowledge
{
    bool isListed = false; ///< Without trouble.
    bool isWhole = false; ///< Resources without tags among what was listed.
};

/// `knowledgeOf` tells about collections of the document; `isGone` about resources that were asked for one by
/// one.
[[nodiscard]] PlanComparison planComparison(const PlanFile &plan, PlanFilePlaces places, PlanFileCheck check,
    const std::function<CollectionKnowledge(const Collection &)> &knowledgeOf,
    const std::function<bool(const ResourceId &)> &isGone);

} // namespace tagdesk
