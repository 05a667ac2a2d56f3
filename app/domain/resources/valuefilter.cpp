// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuefilter.h"

#include <algorithm>

namespace tagdesk {

namespace {

void keep(Rows &rows, const ValueFilter &filter, const ResourceTable &table, const ChangeSet &changes,
    TagPool &pool)
{
    // Interned, not found: the names of regions and product lines may be no texts of the pool yet.
    std::vector<bool> wanted;
    for (const QString &value : filter.values) {
        const auto number = static_cast<std::size_t>(pool.intern(value));
        wanted.resize(std::max(wanted.size(), number + 1));
        wanted[number] = true;
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
