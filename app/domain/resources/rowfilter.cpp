// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowfilter.h"

#include <algorithm>

namespace tagdesk {

bool RowFilter::canAnswer(const Filter &filter)
{
    return std::ranges::all_of(filter.terms(), [](const FilterTerm &term) {
        switch (term.kind) {
        case FilterTerm::Kind::Text:
        case FilterTerm::Kind::TextMatches:
        case FilterTerm::Kind::KeyEquals:
        case FilterTerm::Kind::KeyIs:
        case FilterTerm::Kind::KeyMatches:
        case FilterTerm::Kind::KeyPresent:
        case FilterTerm::Kind::NameIs:
        case FilterTerm::Kind::IdIs:
        case FilterTerm::Kind::Untagged:
            return true;
        default:
            return false;
        }
    });
}

RowFilter::RowFilter(const Filter &filter, const ResourceTable &table)
    : m_table(table)
{
    for (const FilterTerm &term : filter.terms()) {
        m_terms.push_back({.term = term,
            .tags = TagMatcher(table.pool(), term),
            .value = ValuePattern(term.value),
            .text = term.value.toCaseFolded().toStdString()});
    }
}

bool RowFilter::holds(Row row, TagSet wanted)
{
    return std::ranges::all_of(
        m_terms, [&](Term &term) { return holds(term, row, wanted) != term.term.negated; });
}

bool RowFilter::holds(Term &term, Row row, TagSet wanted) const
{
    switch (term.term.kind) {
    case FilterTerm::Kind::NameIs:
        return term.value.matches(m_table.foldedName(row));
    case FilterTerm::Kind::IdIs:
        return term.value.matches(m_table.foldedId(row));
    case FilterTerm::Kind::Text:
        return m_table.folded(row).find(term.text) != std::string_view::npos || term.tags.matches(wanted);
    case FilterTerm::Kind::TextMatches:
        return term.term.pattern.matches(m_table.name(row)) || term.term.pattern.matches(m_table.id(row))
            || term.tags.matches(wanted);
    default:
        return term.tags.matches(wanted);
    }
}

} // namespace tagdesk
