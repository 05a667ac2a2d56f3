// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagpool.h"

#include <QStringList>
#include <vector>

namespace tagdesk {

/// A key with one of these values; no values: with any.
struct TagTerm
{
    QString key;
    QStringList values;
};

/// What a query asks of the tags of a resource; an empty list asks nothing.
struct TagConditions
{
    std::vector<TagTerm> all{}; ///< Each term holds.
    std::vector<TagTerm> any{}; ///< At least one holds.
    std::vector<TagTerm> notAll{}; ///< At least one does not hold.
    std::vector<TagTerm> notAny{}; ///< None holds.
    bool starIsFuzzy = false; ///< A value that starts with `*` matches every text that holds the rest.

    [[nodiscard]] bool isEmpty() const
    {
        return all.empty() && any.empty() && notAll.empty() && notAny.empty();
    }
};

/// Answers a query once per distinct set of tags, so that a million resources are asked quickly.
class TagSetMatcher
{
public:
    TagSetMatcher(const TagPool &pool, TagConditions conditions);

    [[nodiscard]] bool matches(TagSet set);

private:
    enum class Answer : quint8 { Unknown, Yes, No };

    [[nodiscard]] bool evaluate(TagSet set) const;
    [[nodiscard]] bool holds(const TagTerm &term, TagSet set) const;

    const TagPool &m_pool;
    TagConditions m_conditions;
    std::vector<Answer> m_answers; // by TagSet::index
};

} // namespace tagdesk
