// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importstate.h"

namespace tagdesk {

/// The second pass of an import: takes together what the rows of the file ask of one resource, finds where
/// they contradict each other or pass the quota, and makes the delta.
class DeltaBuilder
{
public:
    using Index = ImportState::Index;

    explicit DeltaBuilder(ImportState &ledger);

    /// Resources one after the other, ascending. Returns how many rows of the file name it.
    std::size_t build(Row row);

private:
    /// The rows that name the next resources, and the tags of these, lie all over the memory.
    void lookAhead(Row from);
    /// What the rows of one resource say of one key.
    struct KeySaid
    {
        std::size_t resource = 0; ///< Number of the resource, from 1, for which this holds.
        Index first = 0;
        Index otherwise = ImportState::kNone; ///< The first row that disagrees with `first`.
        TextId value{}; ///< Of `first`.
    };

    void findContradictions();
    void hear(Index index, const TagRef &ref);
    [[nodiscard]] TagSet delta(Row row);
    [[nodiscard]] TagSet asked(Row row);
    void collect(Row row, Index index);
    bool rejectTwins(TagSet asked);
    [[nodiscard]] std::size_t tagsWith(Row row, TagSet delta) const;
    [[nodiscard]] bool passesQuota(Row row, TagSet delta);

    ImportState &m_state;
    std::size_t m_resources = 0;
    std::vector<Index> m_naming; // rows of the file with the resource under way, ascending
    std::vector<KeySaid> m_said; // by key; grown on demand, as few files name a resource twice
    std::vector<TagRef> m_refs; // what these rows change
    std::vector<Index> m_asking; // the row of each
};

} // namespace tagdesk
