// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roworder.h"

#include "textorder.h"
#include "utf8text.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace tagdesk {

namespace {

using Column = RowOrder::Column;

/// Ranks of a row: small numbers are texts or counts in order, these come behind them.
constexpr std::uint32_t kUnranked = 0xffffffffU;
constexpr std::uint32_t kWithout = 0xfffffffeU;
constexpr std::uint32_t kNotRead = 0xfffffffdU;

Rows sortedByText(
    std::span<const Row> rows, bool descending, const std::function<std::string_view(Row)> &text)
{
    const std::vector<std::uint32_t> order = orderByText(
        static_cast<std::uint32_t>(rows.size()), [&](std::uint32_t index) { return text(rows[index]); },
        descending);
    Rows result(rows.size());
    std::ranges::transform(order, result.begin(), [&](std::uint32_t index) { return rows[index]; });
    return result;
}

/// The texts that occur, each once, in order of their first occurrence.
class DistinctTexts
{
public:
    explicit DistinctTexts(const TagPool &pool)
        : m_pool(pool)
        , m_index(pool.textCount(), kUnranked)
    {
    }

    std::uint32_t add(TextId text)
    {
        const auto number = static_cast<std::size_t>(text);
        if (number >= m_index.size())
            m_index.resize(number + 1, kUnranked);
        std::uint32_t &index = m_index[number];
        if (index == kUnranked) {
            index = static_cast<std::uint32_t>(m_starts.size());
            m_starts.push_back(m_folded.size());
            appendCaseFolded(m_folded, m_pool.utf8(text));
            std::replace(
                m_folded.begin() + static_cast<std::ptrdiff_t>(m_starts.back()), m_folded.end(), '\0', ' ');
        }
        return index;
    }

    /// By index: the place of the text among all; texts that fold to the same have the same.
    [[nodiscard]] std::vector<std::uint32_t> ranks(bool descending) const
    {
        const auto count = static_cast<std::uint32_t>(m_starts.size());
        const auto textAt = [this](std::uint32_t index) {
            return at(index);
        };
        const std::vector<std::uint32_t> order = orderByText(count, textAt, descending);
        std::vector<std::uint32_t> result(count);
        for (std::uint32_t place = 1; place < count; ++place) {
            const bool equal = at(order[place]) == at(order[place - 1]);
            result[order[place]] = equal ? result[order[place - 1]] : place;
        }
        return result;
    }

private:
    [[nodiscard]] std::string_view at(std::uint32_t index) const
    {
        const std::size_t end = index + 1 < m_starts.size() ? m_starts[index + 1] : m_folded.size();
        return std::string_view(m_folded).substr(m_starts[index], end - m_starts[index]);
    }

    const TagPool &m_pool;
    std::vector<std::uint32_t> m_index;
    std::vector<std::size_t> m_starts;
    std::string m_folded;
};

/// Rows by rank, those with kWithout and kNotRead last; counting, so that equal ranks keep their order.
Rows sortedByRank(std::span<const Row> rows, std::vector<std::uint32_t> ranks)
{
    std::uint32_t last = 0;
    for (const std::uint32_t rank : ranks) {
        if (rank < kNotRead)
            last = std::max(last, rank);
    }
    for (std::uint32_t &rank : ranks) {
        if (rank == kWithout)
            rank = last + 1;
        else if (rank == kNotRead)
            rank = last + 2;
    }
    std::vector<std::uint32_t> starts(std::size_t{last} + 4);
    for (const std::uint32_t rank : ranks)
        ++starts[rank + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    Rows result(rows.size());
    for (std::size_t index = 0; index < rows.size(); ++index)
        result[starts[ranks[index]]++] = rows[index];
    return result;
}

/// Sorts by texts that rows share. `rankOf(row, texts)` adds the row's text, or tells that it has none.
template <typename RankOf>
Rows sortedByShared(std::span<const Row> rows, bool descending, const TagPool &pool, RankOf rankOf)
{
    DistinctTexts texts(pool);
    std::vector<std::uint32_t> ranks(rows.size());
    std::ranges::transform(rows, ranks.begin(), [&](Row row) { return rankOf(row, texts); });
    const std::vector<std::uint32_t> places = texts.ranks(descending);
    for (std::uint32_t &rank : ranks) {
        if (rank < kNotRead)
            rank = places[rank];
    }
    return sortedByRank(rows, std::move(ranks));
}

/// Sorts by where the rows live.
Rows sortedByPlace(std::span<const Row> rows, bool descending, const RowField &place,
    const ResourceTable &table, const ChangeSet &changes, TagPool &pool, const ValueWords &words)
{
    RowFieldReader reader(place, table, changes, pool);
    std::vector<std::uint32_t> known;
    return sortedByShared(rows, descending, pool, [&](Row row, DistinctTexts &texts) {
        const TextId value = reader.of(row);
        if (number(value) >= known.size())
            known.resize(number(value) + 1, kUnranked);
        std::uint32_t &rank = known[number(value)];
        if (rank == kUnranked)
            rank = texts.add(words ? pool.intern(words(place, pool.text(value))) : value);
        return rank;
    });
}

Rows sortedByValue(std::span<const Row> rows, const RowOrder &order, const ResourceTable &table,
    const ChangeSet &changes, TagPool &pool)
{
    const std::optional<TextId> key = pool.find(order.key);
    return sortedByShared(rows, order.descending, pool, [&](Row row, DistinctTexts &texts) {
        if (table.knowledge(row) != TagKnowledge::Read)
            return kNotRead;
        const auto value = key ? pool.value(changes.wanted(table, pool, row), *key) : std::nullopt;
        return value ? texts.add(*value) : kWithout;
    });
}

Rows sortedByCount(std::span<const Row> rows, bool descending, const ResourceTable &table,
    const ChangeSet &changes, TagPool &pool)
{
    std::vector<std::uint32_t> ranks(rows.size());
    std::uint32_t most = 0;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        ranks[index] = kNotRead;
        if (table.knowledge(rows[index]) != TagKnowledge::Read)
            continue;
        const TagSet tags = changes.wanted(table, pool, rows[index]);
        ranks[index] = static_cast<std::uint32_t>(pool.refs(tags).size());
        most = std::max(most, ranks[index]);
    }
    if (descending) {
        for (std::uint32_t &rank : ranks)
            rank = rank == kNotRead ? rank : most - rank;
    }
    return sortedByRank(rows, std::move(ranks));
}

} // namespace

Rows sorted(std::span<const Row> rows, const RowOrder &order, const ResourceTable &table,
    const ChangeSet &changes, TagPool &pool, const ValueWords &words)
{
    const auto byPlace = [&](RowField::Kind kind) {
        return sortedByPlace(rows, order.descending, {.kind = kind, .key = {}}, table, changes, pool, words);
    };
    switch (order.column) {
    case Column::Name:
        return sortedByText(rows, order.descending, [&](Row row) { return table.foldedName(row); });
    case Column::Id:
        return sortedByText(rows, order.descending, [&](Row row) { return table.foldedId(row); });
    case Column::Cloud:
        return byPlace(RowField::Kind::Cloud);
    case Column::Account:
        return byPlace(RowField::Kind::Account);
    case Column::Region:
        return byPlace(RowField::Kind::Region);
    case Column::Kind:
        return byPlace(RowField::Kind::ProductLine);
    case Column::Status:
        return sortedByShared(rows, order.descending, pool,
            [&](Row row, DistinctTexts &texts) { return texts.add(table.statusId(row)); });
    case Column::TagValue:
        return sortedByValue(rows, order, table, changes, pool);
    case Column::TagCount:
        return sortedByCount(rows, order.descending, table, changes, pool);
    }
    return {rows.begin(), rows.end()};
}

} // namespace tagdesk
