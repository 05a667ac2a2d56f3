// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuefilter.h"

#include <algorithm>

namespace tagdesk {

namespace {

void keep(Rows &rows, const ValueFilter &filter, const ResourceTable &table, const ChangeSet &changes,
    TagPool &pool)
{
    std::vector<bool> wanted(pool.textCount());
    for (const QString &value : filter.values) {
        if (const std::optional<TextId> text = pool.find(value))
            wanted[static_cast<std::size_t>(*text)] = true;
    }
    RowFieldReader reader(filter.field, table, changes, pool);
    std::erase_if(rows, [&](Row row) {
        const TextId value = reader.of(row);
        if (value == kFieldAbsent)
            return !filter.absent;
        if (value == kFieldNotRead)
            return !filter.notRead;
        const auto number = static_cast<std::size_t>(value);
        return number >= wanted.size() || !wanted[number];
    });
}

} // namespace

const ValueFilter *filterOf(const ValueFilters &filters, const RowField &field)
{
    const auto found = std::ranges::find(filters, field, &ValueFilter::field);
    return found == filters.end() ? nullptr : &*found;
}

Rows filteredByValue(const ValueFilters &filters, std::span<const Row> rows, const ResourceTable &table,
    const ChangeSet &changes, TagPool &pool)
{
    Rows kept(rows.begin(), rows.end());
    for (const ValueFilter &filter : filters)
        keep(kept, filter, table, changes, pool);
    return kept;
}

} // namespace tagdesk
