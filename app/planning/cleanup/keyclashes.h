// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagcleaner.h"

#include <span>

namespace tagdesk {

/// A tag while steps are done to its set.
struct WorkedTag
{
    TextId key{};
    TextId value{};
    std::optional<TagRef> origin{}; ///< What it was first; nullopt: it is new.
    std::optional<TextId> into{}; ///< The key of the tag that took its place, once it is gone.
    bool isGone = false;
    bool isMoving = false; ///< The step under way gives it another key.

    [[nodiscard]] bool isThere() const { return !isGone; }
    void goInto(std::optional<TextId> other)
    {
        isGone = true;
        into = other;
    }
};

/// What a clash may be decided by beside its values.
struct ClashFacts
{
    TagPool &pool;
    const WrittenAt &writtenAt;
    std::optional<Row> row;
};

struct ClashVerdict
{
    WorkedTag *winner = nullptr; ///< Null: nobody knows.
    bool needsRow = false;
};

/// Of the tags that are to share a key, the one whose value stays; the first one where all values are equal.
/// `hasExisting`: the first one has the key already.
[[nodiscard]] ClashVerdict winnerOf(std::span<WorkedTag *const> candidates, bool hasExisting,
    const CleanupStep &step, const ClashFacts &facts);

/// The values of which one is to stay, by text, each once.
[[nodiscard]] std::vector<TextId> rivalsOf(std::span<WorkedTag *const> candidates, const TagPool &pool);

/// What a template has of a resource beside its tags; empty: nothing.
[[nodiscard]] QString rowText(const ResourceTable &table, Row row, RowTemplate::Word word);

} // namespace tagdesk
