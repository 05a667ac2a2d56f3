// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowplaces.h"

namespace tagdesk {

void RowPlaces::look(std::span<const Row> rows, const ResourceTable &table)
{
    for (; m_looked < rows.size(); ++m_looked) {
        const Row row = rows[m_looked];
        const std::size_t collection = table.collectionIndex(row);
        if (collection >= m_seen.size())
            m_seen.resize(collection + 1);
        if (!m_seen[collection]) {
            m_seen[collection] = true;
            compare(table.collection(row));
        }
        const TextId parent = table.parentId(row);
        if (!m_firstParent)
            m_firstParent = parent;
        m_products = m_products || parent != *m_firstParent;
    }
}

void RowPlaces::compare(const Collection &collection)
{
    if (!m_first)
        m_first = collection;
    m_clouds = m_clouds || collection.cloud != m_first->cloud;
    m_accounts = m_accounts || collection.account != m_first->account;
    m_regions = m_regions || collection.region != m_first->region;
    m_products = m_products || collection.kind != m_first->kind;
}

bool RowPlaces::differ(RowField::Kind field) const
{
    switch (field) {
    case RowField::Kind::Cloud:
        return m_clouds;
    case RowField::Kind::Account:
        return m_accounts;
    case RowField::Kind::Region:
        return m_regions;
    case RowField::Kind::ProductLine:
        return m_products;
    case RowField::Kind::Status:
    case RowField::Kind::Tag:
        break;
    }
    return false;
}

} // namespace tagdesk
