// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"

#include <QItemSelection>
#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

namespace tagdesk {

class ScopeFilter;
class ScopeTreeView;
class ScopeWords;

/// Which scopes somebody chooses in the tree. Nodes of one scope are chosen by selecting them; a group only
/// when it is meant (a click, Enter, Space), since the arrow keys pass over it. What is chosen is told as one
/// set, and again when a chosen group is another set, as after opening an account.
class ScopeChoice : public QObject
{
    Q_OBJECT

public:
    /// The filter is the view's model, over the words. All outlive this.
    ScopeChoice(ScopeTreeView *view, ScopeFilter *filter, ScopeWords *words);

    /// Marks what the table shows, without asking for it. What is not in the tree yet is selected once it is.
    void setShown(const ScopeSet &scopes);
    /// As if the nodes of the view had been selected and meant.
    void choose(const QModelIndexList &nodes);
    /// The node with all that is shown.
    void add(const QModelIndex &node);
    /// The scopes of nodes of the view, in the order of the tree.
    [[nodiscard]] ScopeSet scopesOf(const QModelIndexList &nodes) const;
    /// While true, the selection changes by itself and nothing is chosen.
    void setHeld(bool held) { m_held = held; }
    /// Selects what is shown, as after a search; nothing unfolds.
    void restore();

signals:
    void chosen(const tagdesk::ScopeSet &scopes);
    /// A message below zones was chosen: they are to be read again.
    void messageChosen(const QModelIndex &message);

private:
    void selectionMoved();
    void selectionMeant();
    void nodesMoved();
    void tellAgain();
    void take(const QModelIndexList &words);
    [[nodiscard]] ScopeSet setOf(QModelIndexList words) const;
    [[nodiscard]] QModelIndexList chosenNodes() const;
    /// The fewest nodes that hold what is shown.
    void collectShown(const QModelIndex &parent, QModelIndexList &words) const;
    [[nodiscard]] QModelIndexList shownNodes();
    void unfoldTo(const QModelIndexList &words);
    void select(const QModelIndexList &words);

    ScopeTreeView *m_view;
    ScopeFilter *m_filter;
    ScopeWords *m_words;
    QList<QPersistentModelIndex> m_chosen; // of the words
    QTimer m_again;
    bool m_held = false;
    bool m_isMissing = false; // something that is shown is not in the tree yet
};

} // namespace tagdesk
