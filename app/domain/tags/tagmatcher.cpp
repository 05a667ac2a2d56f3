// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagmatcher.h"

#include "utf8text.h"

#include <algorithm>

namespace tagdesk {

namespace {

template <typename Answer, typename Ask>
bool remembered(std::vector<Answer> &answers, std::size_t index, Ask ask)
{
    if (index >= answers.size())
        answers.resize(index + 1);
    if (answers[index] == Answer::NotAsked) {
        const bool yes = ask();
        answers[index] = yes ? Answer::Yes : Answer::No;
    }
    return answers[index] == Answer::Yes;
}

std::string caseFolded(const QString &text)
{
    return text.toCaseFolded().toStdString();
}

} // namespace

TagMatcher::TagMatcher(const TagPool &pool, const FilterTerm &term)
    : m_pool(pool)
    , m_kind(term.kind)
    , m_key(caseFolded(term.key))
    , m_text(caseFolded(term.value))
    , m_pattern(term.value)
    , m_sets(pool.setCount())
    , m_keys(pool.textCount())
    , m_values(pool.textCount())
{
}

bool TagMatcher::matches(TagSet set)
{
    return remembered(m_sets, set.index, [&] { return evaluate(set); });
}

bool TagMatcher::evaluate(TagSet set)
{
    const std::span<const TagRef> refs = m_pool.refs(set);
    switch (m_kind) {
    case FilterTerm::Kind::KeyEquals:
        return std::ranges::any_of(
            refs, [&](const TagRef &ref) { return keyMatches(ref.key) && valueMatches(ref.value); });
    case FilterTerm::Kind::KeyPresent:
        return std::ranges::any_of(refs, [&](const TagRef &ref) { return keyMatches(ref.key); });
    case FilterTerm::Kind::Untagged:
        return refs.empty();
    case FilterTerm::Kind::Text:
        return std::ranges::any_of(
            refs, [&](const TagRef &ref) { return holdsText(ref.key) || holdsText(ref.value); });
    default:
        return false;
    }
}

bool TagMatcher::keyMatches(TextId key)
{
    return remembered(m_keys, static_cast<std::size_t>(key), [&] { return folded(key) == m_key; });
}

bool TagMatcher::valueMatches(TextId value)
{
    return remembered(
        m_values, static_cast<std::size_t>(value), [&] { return m_pattern.matches(folded(value)); });
}

bool TagMatcher::holdsText(TextId text)
{
    return remembered(m_values, static_cast<std::size_t>(text),
        [&] { return folded(text).find(m_text) != std::string::npos; });
}

const std::string &TagMatcher::folded(TextId text)
{
    m_buffer.clear();
    appendCaseFolded(m_buffer, m_pool.utf8(text));
    return m_buffer;
}

} // namespace tagdesk
