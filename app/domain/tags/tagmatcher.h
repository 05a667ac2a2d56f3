// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filterterm.h"
#include "tagpool.h"
#include "valuepattern.h"

#include <string>
#include <vector>

namespace tagdesk {

/// The part of a filter term that looks at tags. Each distinct set, and each distinct text in them, is
/// looked at once.
class TagMatcher
{
public:
    /// Answers the terms about keys, Untagged and, for keys and values, Text and TextMatches; not the
    /// negation.
    TagMatcher(const TagPool &pool, const FilterTerm &term);

    [[nodiscard]] bool matches(TagSet set);

private:
    enum class Answer : std::uint8_t { NotAsked, Yes, No };

    [[nodiscard]] bool evaluate(TagSet set);
    [[nodiscard]] bool keyMatches(TextId key);
    [[nodiscard]] bool valueMatches(TextId value);
    [[nodiscard]] bool holdsText(TextId text);
    /// As the term compares it.
    [[nodiscard]] std::string_view compared(TextId text);

    const TagPool &m_pool;
    FilterTerm::Kind m_kind;
    std::string m_key;
    std::string m_text;
    ValuePattern m_value;
    TextPattern m_pattern;
    std::string m_buffer;
    std::vector<Answer> m_sets;
    std::vector<Answer> m_keys;
    std::vector<Answer> m_values;
};

} // namespace tagdesk
