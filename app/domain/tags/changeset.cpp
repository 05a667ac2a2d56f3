// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "changeset.h"

#include <algorithm>

namespace tagdesk {

TagSet ChangeSet::delta(Row row) const
{
    return row < m_deltas.size() ? m_deltas[row] : TagSet{};
}

void ChangeSet::setDelta(Row row, TagSet delta)
{
    if (row >= m_deltas.size()) {
        if (delta.isEmpty())
            return;
        m_deltas.resize(std::max<std::size_t>(std::size_t{row} + 1, m_deltas.size() * 2));
    }
    TagSet &place = m_deltas[row];
    if (place.isEmpty() && !delta.isEmpty())
        ++m_changedRows;
    else if (!place.isEmpty() && delta.isEmpty())
        --m_changedRows;
    place = delta;
}

void ChangeSet::clear()
{
    m_deltas.clear();
    m_changedRows = 0;
}

std::size_t ChangeSet::changeCount(const TagPool &pool) const
{
    std::size_t count = 0;
    for (const TagSet delta : m_deltas)
        count += delta.isEmpty() ? 0 : pool.refs(delta).size();
    return count;
}

Rows ChangeSet::rows() const
{
    Rows rows;
    rows.reserve(m_changedRows);
    for (std::size_t row = 0; row < m_deltas.size(); ++row) {
        if (!m_deltas[row].isEmpty())
            rows.push_back(static_cast<Row>(row));
    }
    return rows;
}

TagSet ChangeSet::wanted(const ResourceTable &table, TagPool &pool, Row row) const
{
    return pool.apply(table.tags(row), delta(row));
}

} // namespace tagdesk
