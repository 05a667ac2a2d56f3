// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopechoice.h"

#include "scopefilter.h"
#include "scopemodel.h"
#include "scopetreeview.h"
#include "scopewords.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace tagdesk {

namespace {

ScopeSet scopesAt(const QModelIndex &node)
{
    return node.data(ScopeModel::ScopesRole).value<ScopeSet>();
}

bool isLeaf(const QModelIndex &node)
{
    return node.data(ScopeModel::ScopeRole).isValid();
}

/// Rows from the root down: compares as the tree reads.
std::vector<int> placeOf(QModelIndex node)
{
    std::vector<int> place;
    for (; node.isValid(); node = node.parent())
        place.insert(place.begin(), node.row());
    return place;
}

bool isUnfolded(const QTreeView &view, const QModelIndex &node)
{
    for (QModelIndex above = node.parent(); above.isValid(); above = above.parent()) {
        if (!view.isExpanded(above))
            return false;
    }
    return true;
}

} // namespace

ScopeChoice::ScopeChoice(ScopeTreeView *view, ScopeFilter *filter, ScopeWords *words)
    : QObject(view)
    , m_view(view)
    , m_filter(filter)
    , m_words(words)
{
    m_again.setSingleShot(true);
    m_again.setInterval(0);
    connect(&m_again, &QTimer::timeout, this, &ScopeChoice::tellAgain);
    // Before the view has the model: rows that go take their selection with them, and nobody chose that.
    connect(filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_held = true; });
    view->setModel(filter);
    connect(filter, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_held = false;
        nodesMoved();
    });
    connect(filter, &QAbstractItemModel::rowsInserted, this, &ScopeChoice::nodesMoved);
    connect(
        view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScopeChoice::selectionMoved);
    connect(view, &ScopeTreeView::chosen, this, &ScopeChoice::selectionMeant);
}

void ScopeChoice::selectionMoved()
{
    if (m_held || m_view->isPressed())
        return;
    const QModelIndexList nodes = m_view->selectionModel()->selectedIndexes();
    if (std::all_of(nodes.cbegin(), nodes.cend(), isLeaf))
        choose(nodes);
}

void ScopeChoice::selectionMeant()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>() == ScopeModel::NodeType::Message) {
        emit messageChosen(current);
        restore();
        return;
    }
    choose(m_view->selectionModel()->selectedIndexes());
}

void ScopeChoice::choose(const QModelIndexList &nodes)
{
    QModelIndexList words;
    for (const QModelIndex &node : nodes)
        words.append(m_filter->mapToSource(node));
    take(words);
}

void ScopeChoice::add(const QModelIndex &node)
{
    QModelIndexList words = chosenNodes();
    if (words.isEmpty() || setOf(words) != m_words->shown()) {
        words.clear();
        collectShown({}, words);
    }
    words.append(m_filter->mapToSource(node));
    select(words);
    take(words);
}

void ScopeChoice::take(const QModelIndexList &words)
{
    const ScopeSet scopes = setOf(words);
    if (scopes.isEmpty())
        return;
    m_chosen = {words.cbegin(), words.cend()};
    if (scopes != m_words->shown())
        emit chosen(scopes);
}

ScopeSet ScopeChoice::scopesOf(const QModelIndexList &nodes) const
{
    QModelIndexList words;
    for (const QModelIndex &node : nodes)
        words.append(m_filter->mapToSource(node));
    return setOf(words);
}

/// A zone whose collection is there as a whole adds nothing.
ScopeSet ScopeChoice::setOf(QModelIndexList words) const
{
    std::sort(words.begin(), words.end(),
        [](const QModelIndex &left, const QModelIndex &right) { return placeOf(left) < placeOf(right); });
    std::vector<Scope> all;
    for (const QModelIndex &node : std::as_const(words)) {
        const ScopeSet scopes = scopesAt(node);
        all.insert(all.end(), scopes.scopes().cbegin(), scopes.scopes().cend());
    }
    const QSet<Scope> known(all.cbegin(), all.cend());
    std::erase_if(all, [&known](const Scope &scope) {
        return !scope.parent.isEmpty() && known.contains({.collection = scope.collection, .parent = {}});
    });
    return ScopeSet(std::move(all));
}

QModelIndexList ScopeChoice::chosenNodes() const
{
    QModelIndexList nodes;
    for (const QPersistentModelIndex &node : m_chosen) {
        if (node.isValid())
            nodes.append(node);
    }
    return nodes;
}

void ScopeChoice::setShown(const ScopeSet &scopes)
{
    m_words->setShown(scopes);
    const QModelIndexList chosen = chosenNodes();
    if (!chosen.isEmpty() && setOf(chosen) == scopes)
        return;
    m_chosen.clear();
    const QModelIndexList nodes = shownNodes();
    unfoldTo(nodes);
    select(nodes);
}

void ScopeChoice::restore()
{
    select(shownNodes());
}

QModelIndexList ScopeChoice::shownNodes()
{
    QModelIndexList words = chosenNodes();
    if (words.isEmpty())
        collectShown({}, words);
    const ScopeSet &shown = m_words->shown();
    const ScopeSet there = setOf(words);
    m_isMissing = std::any_of(shown.scopes().cbegin(), shown.scopes().cend(),
        [&there](const Scope &scope) { return !there.contains(scope); });
    return words;
}

void ScopeChoice::collectShown(const QModelIndex &parent, QModelIndexList &words) const
{
    const ScopeSet &shown = m_words->shown();
    for (int row = 0; row < m_words->rowCount(parent); ++row) {
        const QModelIndex node = m_words->index(row, 0, parent);
        const ScopeSet scopes = scopesAt(node);
        const bool isShown = std::all_of(scopes.scopes().cbegin(), scopes.scopes().cend(),
            [&shown](const Scope &scope) { return shown.contains(scope); });
        const bool isWhole = isLeaf(node) || scopes.scopes().size() > 1;
        if (isShown && isWhole && !scopes.isEmpty()) {
            words.append(node);
            if (scopes == shown)
                return;
        }
        if (!isShown || !isWhole || isLeaf(node))
            collectShown(node, words);
    }
}

void ScopeChoice::unfoldTo(const QModelIndexList &words)
{
    for (const QModelIndex &node : words) {
        for (QModelIndex above = node.parent(); above.isValid(); above = above.parent())
            m_view->expand(m_filter->mapFromSource(above));
    }
}

void ScopeChoice::select(const QModelIndexList &words)
{
    const QScopedValueRollback holding(m_held, true);
    QItemSelection selection;
    QModelIndex first;
    for (const QModelIndex &node : words) {
        const QModelIndex shown = m_filter->mapFromSource(node);
        if (!shown.isValid())
            continue;
        selection.select(shown, shown);
        if (!first.isValid())
            first = shown;
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    // Going to what is folded away would unfold it.
    if (!first.isValid() || !isUnfolded(*m_view, first))
        return;
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->scrollTo(first);
}

void ScopeChoice::nodesMoved()
{
    if (m_isMissing) {
        const QModelIndexList nodes = shownNodes();
        unfoldTo(nodes);
        select(nodes);
    }
    if (!m_chosen.isEmpty())
        m_again.start();
}

/// Not for what went: it is no longer chosen.
void ScopeChoice::tellAgain()
{
    m_chosen.removeIf([](const QPersistentModelIndex &node) { return !node.isValid(); });
    if (!m_chosen.isEmpty())
        take(chosenNodes());
}

} // namespace tagdesk
