// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "foldedsearch.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Bytes between two rows' texts up to which searching through costs less than starting again.
constexpr std::ptrdiff_t kLargestGap = 256;

const char *endOf(std::string_view text)
{
    return text.data() + text.size();
}

/// The texts of the first rows, as far as they lie together.
std::string_view sampleOf(const ResourceTable &table)
{
    constexpr Row kRows = 500;
    const char *start = table.foldedStart(0);
    const Row last = std::min(static_cast<Row>(table.size()), kRows) - 1;
    if (table.foldedBlock(last) != table.foldedBlock(0) || table.foldedStart(last) < start)
        return table.folded(0);
    return {start, static_cast<std::size_t>(endOf(table.folded(last)) - start)};
}

} // namespace

FoldedSearch::FoldedSearch(const ResourceTable &table, std::string folded)
    : m_table(table)
    , m_scan(std::move(folded), table.size() > 0 ? sampleOf(table) : std::string_view())
{
}

std::size_t FoldedSearch::neighboursEnd(std::span<const Row> rows, std::size_t first) const
{
    const std::uint32_t block = m_table.foldedBlock(rows[first]);
    const char *previous = m_table.foldedStart(rows[first]);
    std::size_t end = first + 1;
    for (; end < rows.size() && m_table.foldedBlock(rows[end]) == block; ++end) {
        const char *start = m_table.foldedStart(rows[end]);
        if (start <= previous || start - previous > kLargestGap)
            break;
        previous = start;
    }
    return end;
}

std::size_t FoldedSearch::next(std::span<const Row> rows, std::size_t from, std::size_t end) const
{
    if (from >= end)
        return end;
    const char *place = m_table.foldedStart(rows[from]);
    const char *last = endOf(m_table.folded(rows[end - 1]));
    while (true) {
        const char *match = m_scan.find(place, last);
        if (!match)
            return end;
        const std::size_t at = rowAt(rows, from, end, match);
        // Between the rows asked for lie others, which may hold the text too.
        if (match + m_scan.size() <= endOf(m_table.folded(rows[at])))
            return at;
        if (at + 1 >= end)
            return end;
        from = at + 1;
        place = m_table.foldedStart(rows[from]);
    }
}

std::size_t FoldedSearch::rowAt(
    std::span<const Row> rows, std::size_t from, std::size_t end, const char *place) const
{
    // The next hit is near as a rule: double the step, then halve it.
    std::size_t step = 1;
    while (from + step < end && m_table.foldedStart(rows[from + step]) <= place) {
        from += step;
        step *= 2;
    }
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, end));
    const auto after = std::upper_bound(first, last, place,
        [this](const char *wanted, Row row) { return wanted < m_table.foldedStart(row); });
    return static_cast<std::size_t>(after - rows.begin()) - 1;
}

} // namespace tagdesk
