// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"
#include "plan.h"
#include "tagedit.h"

#include <QStringList>

namespace tagdesk {

/// Something to be read before the changes are sent.
struct PlanWarning
{
    enum class Kind {
        Undecided, ///< Left out: somebody else changed them meanwhile.
        NotRead, ///< Left out: tags were never read.
        OverQuota, ///< Left out: more tags than the cloud allows.
        ReadOnly, ///< Left out: the profile is read-only.
        TooMany, ///< Left out: the profile allows `limit` resources in one apply.
        Protected, ///< `changes` of keys that the profile protects are left out; `keys` names the keys.
        AgainstPolicy, ///< `changes` that a policy refuses are left out; `keys` names their keys.
        Managed, ///< `changes` of tags that Terraform keeps, too; `addresses` say where.
        Violations, ///< `changes` break rules of a policy, which wants that confirmed.
        /// Sent one resource at a time: the service that the account's profile always wants takes no such
        /// tags.
        OutsideBatch,
        Removals, ///< Tags will be removed; `changes` counts them.
        Irreversible, ///< A value will go that today's rules refuse: it cannot be set again.
        Reserved, ///< A tag only the cloud may write would be touched.
        CaseTwin, ///< `keys` differ in case only and will stand on one resource.
    };
    Kind kind = Kind::Removals;
    Rows rows; ///< Resources concerned, ascending.
    std::size_t changes = 0;
    QStringList keys; ///< At most twenty, for the sentence.
    QString account{}; ///< Where a profile is the reason: Account::id, in PlanModel its name.
    std::size_t limit = 0;
    QStringList addresses{}; ///< Where an infrastructure tool describes them; at most three, each once.

    friend bool operator==(const PlanWarning &, const PlanWarning &) = default;
};

/// What a person should know before these changes are sent, in the order it should be read. Rows that the
/// plan leaves out are named for that and nothing else.
[[nodiscard]] QList<PlanWarning> planWarnings(const Plan &plan, const EditInput &input);

/// Of the edits those whose tags an infrastructure tool keeps, too.
[[nodiscard]] CellSet managedCells(const EditInput &input);

} // namespace tagdesk
