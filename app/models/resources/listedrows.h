// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowplaces.h"
#include "scopeset.h"
#include "workspace.h"

#include <QHash>

#include <span>

namespace tagdesk {

/// The rows of the scopes that a table shows, each once, though two scopes may have it: in the order of the
/// scopes and then of the cloud, those that arrive meanwhile at the end. Rows are *taken* when the table
/// wants them, so that many listings at once cost no more than their rows.
class ListedRows
{
public:
    /// `workspace` outlives the rows.
    explicit ListedRows(const Workspace *workspace)
        : m_workspace(workspace)
    {
    }

    /// Takes all that the scopes have now.
    void setScopes(const ScopeSet &scopes);
    [[nodiscard]] const ScopeSet &scopes() const { return m_scopes; }
    [[nodiscard]] bool has(const Scope &scope) const { return m_taken.contains(scope); }
    /// Takes all rows anew, in their order.
    void gather();

    /// The scope may have rows that were not taken yet.
    void note(const Scope &scope);
    /// Its listing has ended and may have brought its rows in another order.
    void noteEnd(const Scope &scope);
    /// Takes the rows of the scopes that were noted; those that are new stand behind the others.
    [[nodiscard]] std::span<const Row> take();

    /// With one scope also those that were not taken yet.
    [[nodiscard]] const Rows &rows() const;
    [[nodiscard]] std::span<const Row> taken() const;
    /// In which of their places the rows taken differ.
    [[nodiscard]] const RowPlaces &places() const;

private:
    [[nodiscard]] bool isSingle() const { return m_scopes.scopes().size() == 1; }
    [[nodiscard]] const Rows &listed(const Scope &scope) const { return m_workspace->listing(scope).rows; }
    void takeOf(const Scope &scope);

    const Workspace *m_workspace;
    ScopeSet m_scopes;
    QHash<Scope, std::size_t> m_taken; // rows of each listing that were looked at
    std::vector<Scope> m_noted;
    // Of several scopes; those of one are in its listing.
    Rows m_rows;
    std::vector<bool> m_isTaken; // by row
    mutable RowPlaces m_places; // made when asked for
};

} // namespace tagdesk
