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

bool comparesCase(const FilterTerm &term)
{
    return term.kind == FilterTerm::Kind::KeyIs;
}

std::string compared(const QString &text, const FilterTerm &term)
{
    return (comparesCase(term) ? text : text.toCaseFolded()).toStdString();
}

} // namespace

TagMatcher::TagMatcher(const TagPool &pool, const FilterTerm &term)
    : m_pool(pool)
    , m_kind(term.kind)
    , m_key(tagdesk::compared(term.key, term))
    , m_text(tagdesk::compared(term.value, term))
    , m_value(term.value, comparesCase(term) ? Qt::CaseSensitive : Qt::CaseInsensitive)
    , m_pattern(term.pattern)
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
    case FilterTerm::Kind::KeyIs:
    case FilterTerm::Kind::KeyMatches:
        return std::ranges::any_of(
            refs, [&](const TagRef &ref) { return keyMatches(ref.key) && valueMatches(ref.value); });
    case FilterTerm::Kind::KeyPresent:
        return std::ranges::any_of(refs, [&](const TagRef &ref) { return keyMatches(ref.key); });
    case FilterTerm::Kind::Untagged:
        return refs.empty();
    case FilterTerm::Kind::Text:
    case FilterTerm::Kind::TextMatches:
        return std::ranges::any_of(
            refs, [&](const TagRef &ref) { return holdsText(ref.key) || holdsText(ref.value); });
    default:
        return false;
    }
}

bool TagMatcher::keyMatches(TextId key)
{
    return remembered(m_keys, static_cast<std::size_t>(key), [&] { return compared(key) == m_key; });
}

bool TagMatcher::valueMatches(TextId value)
{
    return remembered(m_values, static_cast<std::size_t>(value), [&] {
        return m_kind == FilterTerm::Kind::KeyMatches ? m_pattern.matches(m_pool.utf8(value))
                                                      : m_value.matches(compared(value));
    });
}

bool TagMatcher::holdsText(TextId text)
{
    return remembered(m_values, static_cast<std::size_t>(text), [&] {
        return m_kind == FilterTerm::Kind::TextMatches
            ? m_pattern.matches(m_pool.utf8(text))
            : compared(text).find(m_text) != std::string_view::npos;
    });
}

std::string_view TagMatcher::compared(TextId text)
{
    if (m_kind == FilterTerm::Kind::KeyIs)
        return m_pool.utf8(text);
    m_buffer.clear();
    appendCaseFolded(m_buffer, m_pool.utf8(text));
    return m_buffer;
}

} // namespace tagdesk
