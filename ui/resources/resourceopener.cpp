// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourceopener.h"

#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "rowcollections.h"
#include "scopemodel.h"

#include <algorithm>

namespace tagdesk {

ResourceOpener::ResourceOpener(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void ResourceOpener::show(const Rows &rows)
{
    if (rows.empty())
        return;
    const bool isHere = std::any_of(
        rows.begin(), rows.end(), [this](Row row) { return m_parts.resources->positionOf(row) >= 0; });
    if (!isHere)
        emit openRequested(scopesOf(rows));
    m_parts.pane->showRows(rows);
    m_parts.pane->table()->setFocus();
}

/// Of one zone where all are in it, else whole collections.
ScopeSet ResourceOpener::scopesOf(const Rows &rows) const
{
    const ResourceTable &table = m_parts.workspace->table();
    const QList<Collection> collections = collectionsOf(rows, table);
    const Scope part = {collections.constFirst(), table.parent(rows.front())};
    const bool isOneZone = collections.size() == 1 && std::all_of(rows.begin(), rows.end(), [&](Row row) {
        return table.parentId(row) == table.parentId(rows.front());
    });
    if (isOneZone && m_parts.scopes->indexOf(part).isValid())
        return part;
    std::vector<Scope> scopes;
    scopes.reserve(static_cast<std::size_t>(collections.size()));
    for (const Collection &collection : collections)
        scopes.push_back({collection, {}});
    return ScopeSet(std::move(scopes));
}

} // namespace tagdesk
