// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listedrows.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

void ListedRows::setScopes(const ScopeSet &scopes)
{
    m_scopes = scopes;
    m_taken.clear();
    for (const Scope &scope : scopes.scopes())
        m_taken.insert(scope, 0);
    gather();
}

void ListedRows::gather()
{
    m_noted.clear();
    m_rows.clear();
    m_isTaken.clear();
    m_places = {};
    if (isSingle()) {
        const Scope &scope = m_scopes.scopes().front();
        m_taken[scope] = listed(scope).size();
        return;
    }
    m_isTaken.resize(m_workspace->table().size());
    for (const Scope &scope : m_scopes.scopes()) {
        m_taken[scope] = 0;
        takeOf(scope);
    }
}

void ListedRows::note(const Scope &scope)
{
    if (has(scope) && std::ranges::find(m_noted, scope) == m_noted.end())
        m_noted.push_back(scope);
}

void ListedRows::noteEnd(const Scope &scope)
{
    if (!has(scope))
        return;
    if (!isSingle())
        m_taken[scope] = 0; // what is there already is passed over
    note(scope);
}

std::span<const Row> ListedRows::take()
{
    const std::size_t before = taken().size();
    if (isSingle() && !m_noted.empty())
        m_taken[m_noted.front()] = listed(m_noted.front()).size();
    if (!isSingle()) {
        m_isTaken.resize(m_workspace->table().size());
        std::ranges::for_each(m_noted, [this](const Scope &scope) { takeOf(scope); });
    }
    m_noted.clear();
    return taken().subspan(std::min(before, taken().size()));
}

void ListedRows::takeOf(const Scope &scope)
{
    const Rows &rows = listed(scope);
    std::size_t &next = m_taken[scope];
    for (; next < rows.size(); ++next) {
        const Row row = rows[next];
        if (m_isTaken[row])
            continue;
        m_isTaken[row] = true;
        m_rows.push_back(row);
    }
}

const Rows &ListedRows::rows() const
{
    return isSingle() ? listed(m_scopes.scopes().front()) : m_rows;
}

std::span<const Row> ListedRows::taken() const
{
    if (!isSingle())
        return m_rows;
    const Scope &scope = m_scopes.scopes().front();
    const Rows &rows = listed(scope);
    return std::span(rows).first(std::min(rows.size(), m_taken.value(scope)));
}

const RowPlaces &ListedRows::places() const
{
    m_places.look(taken(), m_workspace->table());
    return m_places;
}

} // namespace tagdesk
