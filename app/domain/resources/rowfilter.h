// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter.h"
#include "tagmatcher.h"

#include <string>
#include <vector>

namespace tagdesk {

/// A filter that is asked row by row, each distinct set of tags once: for whoever cannot ask about all rows
/// at once, as filtered() does. It answers what a resource is by itself: its tags, its name, its id, free
/// text.
class RowFilter
{
public:
    /// False: the filter asks for a place, or for where the resource stands in an edit.
    [[nodiscard]] static bool canAnswer(const Filter &filter);

    /// `table` outlives this.
    RowFilter(const Filter &filter, const ResourceTable &table);

    /// `wanted` are the tags that the row will have; they were read.
    [[nodiscard]] bool holds(Row row, TagSet wanted);

private:
    struct Term
    {
        FilterTerm term;
        TagMatcher tags;
        ValuePattern value;
        std::string text; // case-folded
    };

    [[nodiscard]] bool holds(Term &term, Row row, TagSet wanted) const;

    const ResourceTable &m_table;
    std::vector<Term> m_terms;
};

} // namespace tagdesk
