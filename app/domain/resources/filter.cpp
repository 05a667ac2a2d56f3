// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filter.h"

#include "filterparser.h"
#include "foldedsearch.h"
#include "tagmatcher.h"
#include "valuepattern.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterTerm::Kind;

bool sameKey(const FilterTerm &a, const FilterTerm &b)
{
    return a.key.toCaseFolded() == b.key.toCaseFolded();
}

/// Whether every row with `narrow` (not negated) has `wide` (not negated).
bool impliesPlain(const FilterTerm &narrow, const FilterTerm &wide)
{
    const bool hasValue = narrow.kind == Kind::KeyEquals || narrow.kind == Kind::KeyIs;
    const bool hasPattern = narrow.kind == Kind::KeyMatches;
    const bool hasKey = hasValue || hasPattern || narrow.kind == Kind::KeyPresent;
    switch (wide.kind) {
    case Kind::Text:
        if (narrow.kind == Kind::Text)
            return narrow.value.toCaseFolded().contains(wide.value.toCaseFolded());
        return hasKey && narrow.key.toCaseFolded().contains(wide.value.toCaseFolded());
    case Kind::TextMatches:
        return (hasPattern || narrow.kind == Kind::TextMatches) && narrow.pattern == wide.pattern;
    case Kind::KeyPresent:
        return hasKey && sameKey(narrow, wide);
    case Kind::KeyEquals:
        return hasValue && sameKey(narrow, wide)
            && ValuePattern(narrow.value).implies(ValuePattern(wide.value));
    case Kind::KeyIs:
        return narrow.kind == Kind::KeyIs && narrow.key == wide.key
            && ValuePattern(narrow.value, Qt::CaseSensitive)
                   .implies(ValuePattern(wide.value, Qt::CaseSensitive));
    case Kind::KeyMatches:
        return hasPattern && sameKey(narrow, wide) && narrow.pattern == wide.pattern;
    case Kind::InCloud:
    case Kind::InAccount:
    case Kind::InRegion:
    case Kind::InProductLine:
        return narrow.kind == wide.kind && narrow.value.toCaseFolded().contains(wide.value.toCaseFolded());
    case Kind::Violates:
        return narrow.kind == wide.kind && (wide.value.isEmpty() || narrow.value == wide.value);
    case Kind::NameIs:
    case Kind::IdIs:
        return narrow.kind == wide.kind && ValuePattern(narrow.value).implies(ValuePattern(wide.value));
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
    case Kind::Invalid:
        return input.faults && input.faults(row).isInvalid;
    case Kind::OverQuota:
        return input.faults && input.faults(row).isOverQuota;
    default:
        return false;
    }
}

/// Keeps the rows whose name, id or tags hold the text or fit the pattern (or not), in place. Name and id of
/// those that hold `text`, folded, are asked about; of an empty text all are.
template <typename Holds>
void keepText(
    Rows &rows, const FilterTerm &term, const FilterInput &input, const std::string &text, Holds holds)
{
    TagMatcher matcher(input.pool, term);
    std::size_t kept = 0;
    std::size_t next = 0;
    const auto keepByTagsUntil = [&](std::size_t end) {
        for (; next < end; ++next) {
            if (tagsHold(matcher, term, input, rows[next]))
                rows[kept++] = rows[next];
        }
    };
    // What is kept moves to places that the search has passed already.
    const auto take = [&](std::size_t place) {
        keepByTagsUntil(place);
        if (!holds(rows[place]))
            return keepByTagsUntil(place + 1);
        if (!term.negated)
            rows[kept++] = rows[place];
        next = place + 1;
    };
    if (text.empty()) {
        for (std::size_t place = 0; place < rows.size(); ++place)
            take(place);
    } else {
        FoldedSearch(input.table, text).run(rows, take);
    }
    keepByTagsUntil(rows.size());
    rows.resize(kept);
}

void keepPattern(Rows &rows, const FilterTerm &term, const FilterInput &input)
{
    const ResourceTable &table = input.table;
    keepText(rows, term, input, term.pattern.requiredText(), [&](Row row) {
        return term.pattern.matches(table.name(row)) || term.pattern.matches(table.id(row));
    });
}

RowField fieldOfPlace(FilterTerm::Kind kind)
{
    switch (kind) {
    case Kind::InCloud:
        return {.kind = RowField::Kind::Cloud, .key = {}};
    case Kind::InAccount:
        return {.kind = RowField::Kind::Account, .key = {}};
    case Kind::InRegion:
        return {.kind = RowField::Kind::Region, .key = {}};
    default:
        return {.kind = RowField::Kind::ProductLine, .key = {}};
    }
}

/// Each place is asked about once.
void keepPlace(Rows &rows, const FilterTerm &term, const FilterInput &input)
{
    const RowField place = fieldOfPlace(term.kind);
    const QString wanted = term.value.toCaseFolded();
    const auto isMeant = [&](TextId value) {
        const QString text = input.pool.text(value);
        return text.toCaseFolded().contains(wanted)
            || (input.words && input.words(place, text).toCaseFolded().contains(wanted));
    };
    RowFieldReader reader(place, input.table, input.changes, input.pool);
    std::vector<std::optional<bool>> known; // by text
    std::erase_if(rows, [&](Row row) {
        const TextId value = reader.of(row);
        if (number(value) >= known.size())
            known.resize(number(value) + std::size_t{1});
        std::optional<bool> &kept = known[number(value)];
        if (!kept)
            kept = isMeant(value) != term.negated;
        return !*kept;
    });
}

void keepField(Rows &rows, const FilterTerm &term, const ResourceTable &table)
{
    const ValuePattern pattern(term.value);
    const bool isName = term.kind == Kind::NameIs;
    std::erase_if(rows, [&](Row row) {
        return pattern.matches(isName ? table.foldedName(row) : table.foldedId(row)) == term.negated;
    });
}

bool looksAtTexts(const FilterTerm &term)
{
    return term.kind == Kind::Text || term.kind == Kind::TextMatches;
}

void keep(Rows &rows, const FilterTerm &term, const FilterInput &input)
{
    switch (term.kind) {
    case Kind::Text:
        keepText(rows, term, input, term.value.toCaseFolded().toStdString(), [](Row) { return true; });
        break;
    case Kind::TextMatches:
        keepPattern(rows, term, input);
        break;
    case Kind::NameIs:
    case Kind::IdIs:
        keepField(rows, term, input.table);
        break;
    case Kind::KeyEquals:
    case Kind::KeyIs:
    case Kind::KeyMatches:
    case Kind::KeyPresent:
    case Kind::Untagged: {
        TagMatcher matcher(input.pool, term);
        std::erase_if(rows, [&](Row row) { return !tagsHold(matcher, term, input, row); });
        break;
    }
    case Kind::InCloud:
    case Kind::InAccount:
    case Kind::InRegion:
    case Kind::InProductLine:
        keepPlace(rows, term, input);
        break;
    case Kind::Managed:
        std::erase_if(
            rows, [&](Row row) { return (input.isManaged && input.isManaged(row)) == term.negated; });
        break;
    case Kind::Violates: {
        const QString key = term.value.toCaseFolded();
        // What was not read is not known to keep the rules either.
        std::erase_if(rows, [&](Row row) {
            return !isRead(input, row) || (input.violates && input.violates(row, key)) == term.negated;
        });
        break;
    }
    default:
        std::erase_if(rows, [&](Row row) { return stateHolds(term.kind, input, row) == term.negated; });
    }
}

} // namespace

Filter Filter::parse(const QString &text)
{
    const FilterParser parser(text);
    Filter filter;
    filter.m_terms = parser.terms();
    filter.m_problem = parser.problem();
    return filter;
}

QStringList Filter::stateWords()
{
    return FilterParser::stateWords();
}

QStringList Filter::placeWords()
{
    return FilterParser::placeWords();
}

bool Filter::hasGivenUp() const
{
    return std::ranges::any_of(m_terms, [](const FilterTerm &term) { return term.pattern.hasGivenUp(); });
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
        terms.begin(), terms.end(), [](const FilterTerm &term) { return !looksAtTexts(term); });
    for (const FilterTerm &term : terms)
        keep(kept, term, input);
    return kept;
}

} // namespace tagdesk
