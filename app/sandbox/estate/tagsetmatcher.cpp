// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagsetmatcher.h"

#include <algorithm>

namespace tagdesk {

TagSetMatcher::TagSetMatcher(const TagPool &pool, TagConditions conditions)
    : m_pool(pool)
    , m_conditions(std::move(conditions))
{
}

bool TagSetMatcher::matches(TagSet set)
{
    if (set.index >= m_answers.size())
        m_answers.resize(std::max<std::size_t>(m_pool.setCount(), set.index + 1));
    Answer &answer = m_answers[set.index];
    if (answer == Answer::Unknown)
        answer = evaluate(set) ? Answer::Yes : Answer::No;
    return answer == Answer::Yes;
}

bool TagSetMatcher::evaluate(TagSet set) const
{
    const auto holdsHere = [&](const TagTerm &term) {
        return holds(term, set);
    };
    const TagConditions &c = m_conditions;
    return std::all_of(c.all.begin(), c.all.end(), holdsHere)
        && (c.any.empty() || std::any_of(c.any.begin(), c.any.end(), holdsHere))
        && (c.notAll.empty() || !std::all_of(c.notAll.begin(), c.notAll.end(), holdsHere))
        && std::none_of(c.notAny.begin(), c.notAny.end(), holdsHere);
}

bool TagSetMatcher::holds(const TagTerm &term, TagSet set) const
{
    const std::optional<TextId> key = m_pool.find(term.key);
    const std::optional<TextId> value = key ? m_pool.value(set, *key) : std::nullopt;
    if (!value)
        return false;
    if (term.values.isEmpty())
        return true;
    const QString text = m_pool.text(*value);
    return std::any_of(term.values.begin(), term.values.end(), [&](const QString &wanted) {
        if (m_conditions.starIsFuzzy && wanted.startsWith(u'*'))
            return text.contains(QStringView(wanted).sliced(1), Qt::CaseInsensitive);
        return text == wanted;
    });
}

} // namespace tagdesk
