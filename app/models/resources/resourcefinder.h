// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "idsearch.h"
#include "scope.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace tagdesk {

class Workspace;

/// Looks for wanted resources in everything that was listed, in slices that block nobody, and again when more
/// of it was listed. finished() comes after each look, never inside find().
class ResourceFinder : public QObject
{
    Q_OBJECT

public:
    /// `workspace` outlives this.
    explicit ResourceFinder(Workspace *workspace, QObject *parent = nullptr);

    /// Ids or names, each once. A look under way is dropped.
    void find(const QStringList &wanted);
    [[nodiscard]] bool isLooking() const { return m_search.has_value(); }
    /// Of the last look that came to its end.
    [[nodiscard]] const IdSearch::Result &result() const { return m_result; }
    /// The listed scopes in which these rows are, in the order of the trees.
    [[nodiscard]] std::vector<Scope> scopesOf(const Rows &rows) const;

signals:
    void finished();

private:
    void begin();
    void lookOn();

    Workspace *m_workspace;
    QStringList m_wanted;
    std::optional<IdSearch> m_search; // while looking
    std::vector<Scope> m_scopes; // that are looked at
    std::size_t m_scope = 0;
    std::size_t m_row = 0; // of the listing of m_scope
    IdSearch::Result m_result;
    QTimer m_slice;
    QTimer m_pause; // while listings move
};

} // namespace tagdesk
