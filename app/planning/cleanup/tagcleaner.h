// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"
#include "rowtemplate.h"
#include "tagedit.h"
#include "textrewrite.h"

#include <unordered_map>

namespace tagdesk {

/// When this program wrote the value that a resource has under a key, in any unit that grows; nullopt: it is
/// not known to have written it.
using WrittenAt = std::function<std::optional<qint64>(Row row, TextId key)>;

/// What becomes of one tag of a set.
struct TagMove
{
    std::optional<TagRef> from; ///< nullopt: it is new.
    TagRef to; ///< kRemoved: the tag goes. For a clash what it would have become.
    std::uint32_t group = 0; ///< See CleanedCell.
    bool isClash = false; ///< It stays, because nobody knows whose value does.
    std::vector<TextId> rivals{}; ///< Of a clash: the values of which one would stay, by text, each once.
};

/// A key of a set that is to hold another value. Cells of one group are done together or not at all: a key
/// may not go where its new one is refused.
struct CleanedCell
{
    TextId key{};
    TextId value{}; ///< kRemoved: no such tag.
    std::uint32_t group = 0;
};

/// What all steps together do to one set of tags.
struct CleanedSet
{
    std::vector<TagMove> moves;
    std::vector<CleanedCell> cells;
    bool needsRow = false; ///< It is another answer for each resource, and none was given.
};

/// Steps, compiled once, and done to one set of tags after the other. Texts that were asked for are
/// remembered, so that a set costs some look-ups. Tags that nobody may write are for planCells() to refuse.
class TagCleaner
{
public:
    /// Steps with a flaw (checkStep) do nothing. What `input` borrows outlives the cleaner.
    TagCleaner(const CleanupSteps &steps, const EditInput &input, WrittenAt writtenAt = {});

    /// The tags that a resource under these rules will have. `row`: of a resource with just them, where
    /// something is asked that others with the same tags answer otherwise.
    [[nodiscard]] CleanedSet clean(TagSet tags, const TagRules &rules, std::optional<Row> row) const;
    /// A pattern took too long on too many texts, so that what it did not match means nothing.
    [[nodiscard]] bool hasGivenUp() const;

private:
    struct Step
    {
        explicit Step(const CleanupStep &step, TagPool &pool);

        CleanupStep is;
        TextRewrite rewrite;
        RowTemplate pattern; // for those that fill one in
        std::vector<TextId> keys; // as `is.keys`
        std::unordered_map<TextId, TextId> rewritten; // by text
        std::unordered_map<TextId, bool> matched;
    };
    class Run;

    EditInput m_input;
    WrittenAt m_writtenAt;
    mutable std::vector<Step> m_steps;
};

} // namespace tagdesk
