// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"

#include <QWidget>

class QMenu;

namespace tagdesk {

class EmptyState;
class ScopeChoice;
class ScopeFilter;
class ScopeModel;
class ScopeSearch;
class ScopeTreeView;
class ScopeWords;

/// The left pane: accounts, regions, product lines and zones with their counts, and a search above them.
/// Every node is a set of scopes, and several nodes are chosen together; nothing is read by showing the tree.
/// Its context menu ends with the pane's own actions.
class ScopePane : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the pane.
    explicit ScopePane(ScopeModel *model, QWidget *parent = nullptr);

    /// Marks the nodes of what the table shows, for good, without asking for it; opens the nodes above them.
    void setShownScopes(const ScopeSet &scopes);
    [[nodiscard]] ScopeTreeView *view() const { return m_view; }
    /// Puts the keyboard into the search field.
    void focusSearch();
    /// Asks for a key and then for a count of resources without it: in the accounts of what is selected, or
    /// else in all. False: no cloud of these counts them.
    bool askForMissing();

signals:
    /// To be shown together; told again when a chosen group is another set.
    void scopesChosen(const tagdesk::ScopeSet &scopes);
    /// They are to be read again.
    void refreshRequested(const tagdesk::ScopeSet &scopes);
    /// They are to be counted again.
    void countRequested(const tagdesk::ScopeSet &scopes);
    /// How many resources of these accounts have no tag with this key?
    void countMissingRequested(const QStringList &accounts, const QString &key);
    /// Somebody unfolds zones that were not read.
    void zonesWanted(const tagdesk::Scope &zones);
    /// Its account is to leave the tree.
    void closeAccountRequested(const QString &accountId);

private:
    void nodesAdded(const QModelIndex &parent, int first, int last);
    void unfolded(const QModelIndex &node);
    void askForZones(const QModelIndex &zones);
    void showFound(int nodes);
    void showContextMenu(const QPoint &position);
    void addScopeActs(QMenu *menu, const QModelIndex &index);
    void addCountActs(QMenu *menu, const ScopeSet &scopes);
    [[nodiscard]] QModelIndexList topNodes() const;
    void askForKey(const QStringList &accounts);
    void addTreeActs(QMenu *menu, const QModelIndex &index);
    void addCopyActs(QMenu *menu, const QModelIndex &index);
    void addAccountActs(QMenu *menu, const QModelIndex &index);
    /// What an act on the node is for: it, or all that is selected with it.
    [[nodiscard]] QList<QPersistentModelIndex> meant(const QModelIndex &index) const;

    ScopeWords *m_words = nullptr;
    ScopeFilter *m_filter = nullptr;
    ScopeTreeView *m_view = nullptr;
    ScopeChoice *m_choice = nullptr;
    ScopeSearch *m_search = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace tagdesk
