// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcequery.h"

namespace tagdesk {

Rows ResourceQuery::kept(std::span<const Row> rows, const ValueFilters &byValue) const
{
    const Rows kept =
        filteredByValue(byValue, rows, m_workspace->table(), m_workspace->changes(), m_workspace->pool());
    if (text.isEmpty())
        return kept;
    FilterInput input = m_workspace->filterInput();
    input.words = words;
    return filtered(text, kept, input);
}

Rows ResourceQuery::keptByOthers(std::span<const Row> rows, const RowField &field) const
{
    ValueFilters others = values;
    others.removeIf([&field](const ValueFilter &filter) { return filter.field == field; });
    return kept(rows, others);
}

Rows ResourceQuery::ordered(std::span<const Row> rows) const
{
    return sorted(rows, *order, m_workspace->table(), m_workspace->changes(), m_workspace->pool(), words);
}

RowGroups ResourceQuery::grouped(std::span<const Row> rows) const
{
    return groupedRows(rows, *grouping, groupsDescend(), m_workspace->table(), m_workspace->changes(),
        m_workspace->pool(), words);
}

FieldCounts ResourceQuery::counted(std::span<const Row> rows, const RowField &field) const
{
    return countField(rows, field, m_workspace->table(), m_workspace->changes(), m_workspace->pool());
}

bool ResourceQuery::groupsDescend() const
{
    if (!order || !order->descending)
        return false;
    switch (grouping->kind) {
    case RowField::Kind::Cloud:
        return order->column == RowOrder::Column::Cloud;
    case RowField::Kind::Account:
        return order->column == RowOrder::Column::Account;
    case RowField::Kind::Region:
        return order->column == RowOrder::Column::Region;
    case RowField::Kind::ProductLine:
        return order->column == RowOrder::Column::Kind;
    case RowField::Kind::Status:
        return order->column == RowOrder::Column::Status;
    case RowField::Kind::Tag:
        break;
    }
    return order->column == RowOrder::Column::TagValue && order->key == grouping->key;
}

} // namespace tagdesk
