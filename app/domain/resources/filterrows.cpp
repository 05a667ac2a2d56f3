// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filter.h"
#include "foldedsearch.h"
#include "tagmatcher.h"

#include <algorithm>

namespace tagdesk {

namespace {

using Kind = FilterTerm::Kind;

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
