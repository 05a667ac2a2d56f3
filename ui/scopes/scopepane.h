// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <optional>
#include <QWidget>

class QMenu;

namespace tagdesk {

class EmptyState;
class ScopeModel;
class ScopeTreeView;
class ScopeWords;

/// The left pane: accounts, regions, product lines and zones with their counts. Choosing a node that lists
/// something asks for it; nothing is read by showing the tree. Its context menu ends with the pane's own
/// actions.
class ScopePane : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the pane.
    explicit ScopePane(ScopeModel *model, QWidget *parent = nullptr);

    /// Marks the node without asking for it; opens the nodes above it.
    void setCurrentScope(const std::optional<Scope> &scope);
    [[nodiscard]] ScopeTreeView *view() const { return m_view; }

signals:
    void scopeChosen(const tagdesk::Scope &scope);
    /// It is to be shown and read again.
    void refreshRequested(const tagdesk::Scope &scope);
    /// Its account is to leave the tree.
    void closeAccountRequested(const QString &accountId);

private:
    void nodesAdded(const QModelIndex &parent, int first, int last);
    void currentMoved(const QModelIndex &current);
    void showContextMenu(const QPoint &position);
    void addScopeActs(QMenu *menu, const QModelIndex &index);
    void addAccountActs(QMenu *menu, const QModelIndex &index);

    ScopeModel *m_model;
    ScopeWords *m_words = nullptr;
    ScopeTreeView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    std::optional<Scope> m_wanted; // not in the tree yet
    bool m_marking = false;
};

} // namespace tagdesk
