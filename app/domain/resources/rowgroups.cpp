// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowgroups.h"

#include "utf8text.h"

#include <algorithm>
#include <limits>
#include <string>

namespace tagdesk {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Numbers the groups in order of their first row.
class GroupNumbers
{
public:
    std::uint32_t of(TextId value)
    {
        std::uint32_t &number = place(value);
        if (number == kNone) {
            number = static_cast<std::uint32_t>(m_groups.size());
            m_groups.push_back({.value = value});
        }
        ++m_groups[number].count;
        return number;
    }

    [[nodiscard]] std::vector<RowGroup> &groups() { return m_groups; }

private:
    std::uint32_t &place(TextId value)
    {
        if (value == kFieldAbsent)
            return m_absent;
        if (value == kFieldNotRead)
            return m_notRead;
        const auto index = static_cast<std::size_t>(value);
        if (index >= m_byText.size())
            m_byText.resize(std::max(index + 1, m_byText.size() * 2), kNone);
        return m_byText[index];
    }

    std::vector<RowGroup> m_groups;
    std::vector<std::uint32_t> m_byText;
    std::uint32_t m_absent = kNone;
    std::uint32_t m_notRead = kNone;
};

/// The numbers of the groups in the order in which they are shown.
std::vector<std::uint32_t> orderOf(const std::vector<RowGroup> &groups, bool descending, const TagPool &pool,
    const RowField &field, const ValueWords &words)
{
    struct Key
    {
        int last = 0; // behind all texts
        std::string text;
        std::uint32_t number = 0;
    };
    std::vector<Key> keys(groups.size());
    for (std::uint32_t number = 0; number < keys.size(); ++number) {
        Key &key = keys[number];
        const TextId value = groups[number].value;
        key.number = number;
        key.last = value == kFieldNotRead ? 2 : value == kFieldAbsent ? 1 : 0;
        if (key.last == 0)
            appendCaseFolded(key.text,
                words ? words(field, pool.text(value)).toStdString() : std::string(pool.utf8(value)));
    }
    std::ranges::sort(keys, [&](const Key &a, const Key &b) {
        if (a.last != b.last)
            return a.last < b.last;
        if (const int compared = a.text.compare(b.text); compared != 0)
            return descending ? compared > 0 : compared < 0;
        return groups[a.number].value < groups[b.number].value;
    });
    std::vector<std::uint32_t> order(keys.size());
    std::ranges::transform(keys, order.begin(), &Key::number);
    return order;
}

} // namespace

RowGroups groupedRows(std::span<const Row> rows, const RowField &field, bool descending,
    const ResourceTable &table, const ChangeSet &changes, TagPool &pool, const ValueWords &words)
{
    RowFieldReader reader(field, table, changes, pool);
    GroupNumbers numbers;
    std::vector<std::uint32_t> numberOf(rows.size());
    std::ranges::transform(rows, numberOf.begin(), [&](Row row) { return numbers.of(reader.of(row)); });
    std::vector<RowGroup> &groups = numbers.groups();
    RowGroups result{.rows = Rows(rows.size()), .groups = {}};
    result.groups.reserve(groups.size());
    std::vector<std::size_t> next(groups.size());
    std::size_t first = 0;
    for (const std::uint32_t number : orderOf(groups, descending, pool, field, words)) {
        groups[number].first = next[number] = first;
        first += groups[number].count;
        result.groups.push_back(groups[number]);
    }
    for (std::size_t place = 0; place < rows.size(); ++place)
        result.rows[next[numberOf[place]]++] = rows[place];
    return result;
}

} // namespace tagdesk
