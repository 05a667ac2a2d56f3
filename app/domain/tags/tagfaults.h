// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagpool.h"
#include "tagrules.h"

#include <QHash>

#include <array>
#include <vector>

namespace tagdesk {

/// What the rules of its cloud say against the tags that a resource will have.
struct RowFaults
{
    bool isInvalid = false; ///< A key or a value that the rules refuse; the cloud's own tags never count.
    bool isOverQuota = false; ///< Staged edits give it more tags than the cloud allows.
    bool violates = false; ///< A rule of a policy is broken; TagFaults knows none.

    friend bool operator==(const RowFaults &, const RowFaults &) = default;
};

/// A broken rule and the tag that breaks it.
struct TagFault
{
    QString key; ///< Empty: all of them together.
    Violation violation;

    friend bool operator==(const TagFault &, const TagFault &) = default;
};

/// Looks at tags as they will be. Each distinct set, and each distinct text, is looked at once for each rule
/// set, so that a million rows cost a look-up each. Rules are told apart by address and stay where they are.
class TagFaults
{
public:
    /// `pool` outlives this.
    explicit TagFaults(TagPool &pool);

    [[nodiscard]] RowFaults of(const TagRules &rules, TagSet base, TagSet delta);
    /// The same in full, by key; the number of tags first.
    [[nodiscard]] QList<TagFault> list(const TagRules &rules, TagSet base, TagSet delta);

private:
    enum class Answer : std::uint8_t { NotAsked, Good, Bad };

    /// The answers for one rule set.
    struct Known
    {
        std::array<bool, 128> plainKey{}; // ASCII characters that are allowed
        std::array<bool, 128> plainValue{};
        std::vector<Answer> sets;
        std::vector<Answer> keys;
        std::vector<Answer> values;
    };

    [[nodiscard]] Known &known(const TagRules &rules);
    [[nodiscard]] bool isBad(const TagRules &rules, Known &known, TagSet set);
    [[nodiscard]] bool isOverQuota(const TagRules &rules, TagSet base, TagSet delta);

    TagPool &m_pool;
    QHash<const TagRules *, Known> m_known;
};

} // namespace tagdesk
