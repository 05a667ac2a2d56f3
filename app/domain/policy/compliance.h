// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "policyjudge.h"

#include <vector>

namespace tagdesk {

/// How many resources one rule, or all rules about a key, hold for, and how many break them.
struct ComplianceCount
{
    std::size_t asked = 0; ///< Resources that were read and for which a rule holds.
    std::size_t violating = 0;

    friend bool operator==(const ComplianceCount &, const ComplianceCount &) = default;
};

/// How resources stand to their policies, by key and by place, with the edits that are staged.
struct Compliance
{
    struct Place
    {
        Collection collection;
        std::size_t rows = 0;
        std::size_t notRead = 0; ///< Of these, neither kept nor broken.
        ComplianceCount all; ///< Over all keys, each resource once.
    };
    struct Key
    {
        QString key; ///< As its first rule spells it.
        ComplianceCount all; ///< Over all places, each resource once.
        std::vector<ComplianceCount> places; ///< As in `places`.
    };
    std::vector<Place> places; ///< In the order in which their first resource came.
    std::vector<Key> keys; ///< In the order of the rules.
    std::size_t rows = 0;
    std::size_t notRead = 0;
    ComplianceCount all;
};

/// A million rows take some tens of milliseconds.
[[nodiscard]] Compliance countCompliance(std::span<const Row> rows, const ResourceTable &table,
    const ChangeSet &changes, TagPool &pool, PolicyJudge &judge);

} // namespace tagdesk
