// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keytwins.h"
#include "planfile.h"
#include "tagedit.h"
#include "tagrules.h"

#include <QHash>

#include <utility>
#include <vector>

namespace tagdesk {

/// Why a change of a plan file cannot be made as it stands.
enum class PlanConflictReason : std::uint8_t {
    UnknownAccount,
    OtherAccount, ///< One of that name is another account than the file says; PlanConflict::difference.
    UnknownCollection, ///< No such region or product line in the account.
    UnknownResource,
    TagsNotRead,
    ChangedMeanwhile, ///< The value is another one than before; PlanConflict::found.
    RuleBroken, ///< PlanConflict::violation says which.
    EditedHere, ///< Another edit of that key is staged.
    OverQuota, ///< The resource would hold more tags than allowed; PlanConflict::violation.
    LookalikeKey, ///< By eye it is PlanConflict::otherKey, which is in use.
};

struct PlanConflict
{
    PlanConflictReason reason = PlanConflictReason::UnknownResource;
    std::size_t change = 0; ///< Index in PlanFile::changes.
    std::optional<QString> found; ///< ChangedMeanwhile; nullopt: no such tag.
    bool isAlreadySo = false; ///< ChangedMeanwhile: to what the plan wants.
    Violation violation;
    QString otherKey = {}; ///< LookalikeKey.
    PlanAccountDifference difference{}; ///< OtherAccount; first what the file says, then what is here.
};

/// An open account that a plan file may be for.
struct PlanFileTarget
{
    QString accountId;
    PlanFileAccount account;
};

/// Where a plan file's resources live in this document.
struct PlanFilePlaces
{
    QHash<Collection, Collection> known; ///< By the collection as the file names it.
    std::vector<PlanConflict> unknown; ///< One for each collection that is not known.

    /// What has to be listed before the plan can be checked, each once.
    [[nodiscard]] std::vector<Collection> collections() const;
};

/// Looks the collections up by cloud, name of the account, region and kind. An account has to be what the
/// file says of it; where a file of version 1 says nothing, name and cloud are enough.
[[nodiscard]] PlanFilePlaces planFilePlaces(const PlanFile &plan, const std::vector<PlanFileTarget> &targets,
    const std::vector<Collection> &collections);

/// What became of a plan file on a document.
struct PlanFileCheck
{
    /// In the order of the changes, those about the quota last. With any, nothing is to be sent.
    std::vector<PlanConflict> conflicts;
    /// Ascending; complete where nothing conflicts. Without those of resources that are over their quota.
    std::vector<std::pair<Row, TagSet>> deltas;
};

/// Holds a plan file against the tags last read. Every collection in `places` was listed. With the keys in
/// use, a new one that looks like one of them, or like another of the file, is refused.
[[nodiscard]] PlanFileCheck checkPlanFile(const PlanFile &plan, const PlanFilePlaces &places,
    const ResourceTable &table, TagPool &pool, const RulesOf &rules, const KeyTwins *keysInUse = nullptr);

} // namespace tagdesk
