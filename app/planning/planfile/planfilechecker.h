// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "planfilecheck.h"

#include <optional>
#include <utility>

namespace tagdesk {

/// Holds a plan file against the tags last read, change by change, so that whoever has a window can do it in
/// slices.
class PlanFileChecker
{
public:
    /// All outlive the checker.
    struct Parts
    {
        const PlanFilePlaces &places;
        const ResourceTable &table;
        TagPool &pool;
        const RulesOf &rules;
        /// Edits under way: a change of a key that has one is refused. Null: there are none.
        const ChangeSet *staged = nullptr;
        /// The keys in use, where a new one that looks like one of them is refused.
        std::optional<KeyTwins> keys = std::nullopt;
    };

    explicit PlanFileChecker(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    /// In the order of the plan file, so that a resource's changes follow each other. What is in none of the
    /// places is left out: it was said once for the whole collection.
    void take(const PlanFileChange &change, std::size_t index);
    /// Without the conflicts in the places.
    [[nodiscard]] PlanFileCheck end();

private:
    /// What a plan wants of one resource.
    struct Wanted
    {
        Row row = 0;
        std::vector<TagRef> refs;
        std::size_t firstChange = 0;
    };

    [[nodiscard]] std::optional<Row> find(const PlanFileChange &change, std::size_t index);
    [[nodiscard]] bool stillHolds(const PlanFileChange &change, Row row, std::size_t index);
    [[nodiscard]] bool isFree(const PlanFileChange &change, Row row, std::size_t index);
    [[nodiscard]] bool isAllowed(const PlanFileChange &change, const TagRules &rules, std::size_t index);
    [[nodiscard]] bool isClearKey(const PlanFileChange &change, std::size_t index);
    void refuse(std::size_t index, const Violation &violation);
    void endResource();
    [[nodiscard]] bool fitsQuota(Row row, TagSet delta, std::size_t index);

    Parts m_parts;
    std::optional<Wanted> m_wanted; // of the resource whose changes are being taken
    std::vector<PlanConflict> m_overQuota;
    PlanFileCheck m_check;
};

} // namespace tagdesk
