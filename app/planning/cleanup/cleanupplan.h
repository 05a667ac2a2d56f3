// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celledit.h"
#include "tagpool.h"

namespace tagdesk {

/// One kind of change that a clean-up makes, or would make: the same tag before and after, on any number of
/// resources.
struct CleanupLine
{
    enum class Fate : std::uint8_t {
        Changed,
        Refused, ///< By a rule, a lock or the number of tags; `refusal` has the cell.
        Clash, ///< The resource has the new key with another value, and nobody knows which stays.
        WithOther, ///< It could be, but another key of the same change is refused.
    };
    std::optional<TagRef> from; ///< nullopt: a new tag.
    TagRef to; ///< kRemoved: the tag goes.
    Fate fate = Fate::Changed;
    PlannedCell refusal; ///< Of the first resource.
    std::vector<TextId> rivals{}; ///< Of a clash: the values of which one would stay, by text, each once.
    std::size_t rows = 0;
    Rows samples; ///< The first few of them.
};

/// What a clean-up would do.
struct CleanupPlan
{
    std::vector<CleanupLine> lines; ///< Clashes and refusals first, then those of most resources.
    std::size_t moreLines = 0; ///< Beside those, of which nothing is told.
    std::vector<std::pair<Row, TagSet>> deltas; ///< Of the rows that change, ascending; normalised.
    std::size_t changedTags = 0;
    Rows refused; ///< Resources of which a tag is refused; the rest of it may change. Ascending.
    std::size_t untouched = 0; ///< Resources with nothing to clean up.
    Rows notRead; ///< Never touched.
    bool hasGivenUp = false; ///< See TagCleaner.
};

/// Samples of resources that a line has at most.
inline constexpr std::size_t kLineSamples = 20;

} // namespace tagdesk
