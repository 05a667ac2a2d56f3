// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filter.h"

#include "foldedsearch.h"
#include "tagmatcher.h"
#include "valuepattern.h"

#include <algorithm>
#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterTerm::Kind;

/// A word of the filter text, and which of its parts were quoted.
struct Word
{
    bool negated = false;
    bool startsQuoted = false;
    QString text;
    qsizetype equals = -1; ///< Of the first `=` outside quotes.
};

/// Parts a filter text into words.
class Words
{
public:
    explicit Words(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Word> next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return std::nullopt;
        Word word;
        word.negated = m_text[m_at] == u'!';
        m_at += word.negated ? 1 : 0;
        word.startsQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
        bool quoted = false;
        for (; m_at < m_text.size() && (quoted || !m_text[m_at].isSpace()); ++m_at) {
            const QChar character = m_text[m_at];
            if (character == u'"') {
                quoted = !quoted;
                continue;
            }
            if (character == u'=' && !quoted && word.equals < 0)
                word.equals = word.text.size();
            word.text += character;
        }
        return word;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

std::optional<Kind> stateWord(const QString &text)
{
    if (text.compare(u"is:untagged"_s, Qt::CaseInsensitive) == 0)
        return Kind::Untagged;
    if (text.compare(u"is:changed"_s, Qt::CaseInsensitive) == 0)
        return Kind::Changed;
    if (text.compare(u"is:failed"_s, Qt::CaseInsensitive) == 0)
        return Kind::Failed;
    if (text.compare(u"is:notread"_s, Qt::CaseInsensitive) == 0)
        return Kind::NotRead;
    return std::nullopt;
}

FilterTerm term(const Word &word)
{
    if (word.equals > 0) {
        const QString value = word.text.sliced(word.equals + 1);
        return {.kind = value.isEmpty() ? Kind::KeyPresent : Kind::KeyEquals,
            .negated = word.negated,
            .key = word.text.first(word.equals),
            .value = value};
    }
    if (!word.startsQuoted) {
        if (const auto kind = stateWord(word.text))
            return {.kind = *kind, .negated = word.negated, .key = {}, .value = {}};
        if (word.negated && word.equals < 0)
            return {.kind = Kind::KeyPresent, .negated = true, .key = word.text, .value = {}};
    }
    return {.kind = Kind::Text, .negated = word.negated, .key = {}, .value = word.text};
}

bool sameKey(const FilterTerm &a, const FilterTerm &b)
{
    return a.key.toCaseFolded() == b.key.toCaseFolded();
}

/// Whether every row with `narrow` (not negated) has `wide` (not negated).
bool impliesPlain(const FilterTerm &narrow, const FilterTerm &wide)
{
    const bool hasKey = narrow.kind == Kind::KeyEquals || narrow.kind == Kind::KeyPresent;
    switch (wide.kind) {
    case Kind::Text:
        if (narrow.kind == Kind::Text)
            return narrow.value.toCaseFolded().contains(wide.value.toCaseFolded());
        return hasKey && narrow.key.toCaseFolded().contains(wide.value.toCaseFolded());
    case Kind::KeyPresent:
        return hasKey && sameKey(narrow, wide);
    case Kind::KeyEquals:
        return narrow.kind == Kind::KeyEquals && sameKey(narrow, wide)
            && ValuePattern(narrow.value).implies(ValuePattern(wide.value));
    default:
        return narrow.kind == wide.kind;
    }
}

bool implies(const FilterTerm &narrow, const FilterTerm &wide)
{
    if (narrow.negated != wide.negated)
        return false;
    return narrow.negated ? impliesPlain(wide, narrow) : impliesPlain(narrow, wide);
}

TagSet wantedTags(const FilterInput &input, Row row)
{
    const TagSet delta = input.changes.delta(row);
    return delta.isEmpty() ? input.table.tags(row) : input.pool.apply(input.table.tags(row), delta);
}

bool isRead(const FilterInput &input, Row row)
{
    return input.table.knowledge(row) == TagKnowledge::Read;
}

/// Whether the term holds of the tags of a row; of tags that were not all read only what was seen is sure.
bool tagsHold(TagMatcher &matcher, const FilterTerm &term, const FilterInput &input, Row row)
{
    const bool needsAll = term.negated || term.kind == Kind::Untagged;
    if (needsAll && !isRead(input, row))
        return false;
    return matcher.matches(wantedTags(input, row)) != term.negated;
}

bool stateHolds(Kind kind, const FilterInput &input, Row row)
{
    switch (kind) {
    case Kind::Changed:
        return !input.changes.delta(row).isEmpty();
    case Kind::NotRead:
        return !isRead(input, row);
    case Kind::Failed: {
        const RowState state = input.state ? input.state(row) : RowState::None;
        return state == RowState::Failed || state == RowState::Unknown;
    }
    default:
        return false;
    }
}

/// Keeps the rows whose name, id or tags hold the text (or not), in place.
void keepText(Rows &rows, const FilterTerm &term, const FilterInput &input)
{
    TagMatcher matcher(input.pool, term);
    const FoldedSearch search(input.table, term.value.toCaseFolded().toStdString());
    std::size_t kept = 0;
    std::size_t next = 0;
    const auto keepByTagsUntil = [&](std::size_t end) {
        for (; next < end; ++next) {
            if (tagsHold(matcher, term, input, rows[next]))
                rows[kept++] = rows[next];
        }
    };
    // What is kept moves to places that the search has passed already.
    search.run(rows, [&](std::size_t hit) {
        keepByTagsUntil(hit);
        if (!term.negated)
            rows[kept++] = rows[hit];
        next = hit + 1;
    });
    keepByTagsUntil(rows.size());
    rows.resize(kept);
}

void keep(Rows &rows, const FilterTerm &term, const FilterInput &input)
{
    switch (term.kind) {
    case Kind::Text:
        keepText(rows, term, input);
        break;
    case Kind::KeyEquals:
    case Kind::KeyPresent:
    case Kind::Untagged: {
        TagMatcher matcher(input.pool, term);
        std::erase_if(rows, [&](Row row) { return !tagsHold(matcher, term, input, row); });
        break;
    }
    default:
        std::erase_if(rows, [&](Row row) { return stateHolds(term.kind, input, row) == term.negated; });
    }
}

} // namespace

Filter Filter::parse(const QString &text)
{
    Filter filter;
    Words words(text);
    while (const auto word = words.next()) {
        if (!word->text.isEmpty())
            filter.m_terms.append(term(*word));
    }
    return filter;
}

bool Filter::narrows(const Filter &earlier) const
{
    return std::ranges::all_of(earlier.m_terms, [this](const FilterTerm &wide) {
        return std::ranges::any_of(m_terms, [&](const FilterTerm &narrow) { return implies(narrow, wide); });
    });
}

Rows filtered(const Filter &filter, std::span<const Row> rows, const FilterInput &input)
{
    Rows kept(rows.begin(), rows.end());
    QList<FilterTerm> terms = filter.terms();
    // Text is the dearest, so it comes last and looks at the fewest rows.
    std::stable_partition(
        terms.begin(), terms.end(), [](const FilterTerm &term) { return term.kind != Kind::Text; });
    for (const FilterTerm &term : terms)
        keep(kept, term, input);
    return kept;
}

} // namespace tagdesk
