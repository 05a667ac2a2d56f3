// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopepane.h"

#include "clouddescription.h"
#include "emptystate.h"
#include "icons.h"
#include "plaintext.h"
#include "scopechoice.h"
#include "scopedelegate.h"
#include "scopefilter.h"
#include "scopemodel.h"
#include "scopesearch.h"
#include "scopetreeview.h"
#include "scopewords.h"
#include "theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QModelIndexList listOf(const QList<QPersistentModelIndex> &nodes)
{
    QModelIndexList list;
    for (const QPersistentModelIndex &node : nodes) {
        if (node.isValid())
            list.append(node);
    }
    return list;
}

/// The cloud's or the program's word for it, as commands and files name it.
QString idOf(const QModelIndex &index)
{
    const QString zone = index.data(ScopeModel::ScopeRole).value<Scope>().parent;
    for (const QString &id : {zone, index.data(ScopeModel::KindRole).toString(),
             index.data(ScopeModel::RegionRole).toString(), index.data(ScopeModel::AccountRole).toString()}) {
        if (!id.isEmpty())
            return id;
    }
    return index.data(ScopeModel::CloudRole).toString();
}

/// Those whose clouds count resources without a tag that were not listed.
QStringList accountsThatCount(const ScopeSet &scopes)
{
    QStringList accounts;
    for (const Scope &scope : scopes.scopes()) {
        const CloudDescription *cloud = describedCloud(scope.collection.cloud);
        if (cloud != nullptr && cloud->countsMissing && !accounts.contains(scope.collection.account))
            accounts.append(scope.collection.account);
    }
    return accounts;
}

} // namespace

ScopePane::ScopePane(ScopeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_words(new ScopeWords(this))
    , m_view(new ScopeTreeView(this))
    , m_empty(new EmptyState(this))
{
    m_words->setSourceModel(model);
    m_filter = new ScopeFilter(m_words, this);
    m_choice = new ScopeChoice(m_view, m_filter, m_words);
    m_search = new ScopeSearch(m_view, m_filter, m_choice, this);
    m_view->setItemDelegate(new ScopeDelegate(m_view));
    m_view->setObjectName(u"scopeTree"_s);
    m_view->setAccessibleName(tr("Regions, product lines and zones"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Metrics::of(fontMetrics()).half, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_view);
    layout->addWidget(m_empty, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setTabOrder(m_search->field(), m_view);

    connect(m_choice, &ScopeChoice::chosen, this, &ScopePane::scopesChosen);
    connect(m_choice, &ScopeChoice::messageChosen, this,
        [this](const QModelIndex &message) { askForZones(message.parent()); });
    connect(m_search, &ScopeSearch::found, this, &ScopePane::showFound);
    connect(m_view, &QTreeView::expanded, this, &ScopePane::unfolded);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ScopePane::showContextMenu);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ScopePane::nodesAdded);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, [this] { nodesAdded({}, 0, -1); });
    nodesAdded({}, 0, m_filter->rowCount() - 1);
}

void ScopePane::setShownScopes(const ScopeSet &scopes)
{
    m_choice->setShown(scopes);
}

void ScopePane::focusSearch()
{
    m_search->field()->setFocus(Qt::ShortcutFocusReason);
    m_search->field()->selectAll();
}

void ScopePane::nodesAdded(const QModelIndex &parent, int first, int last)
{
    if (!m_filter->isSearching()) {
        const bool empty = m_words->rowCount() == 0;
        if (empty)
            m_empty->present(icon(Icon::Region, ColorRole::Secondary), tr("No account is open"),
                tr("Product lines and zones appear here."));
        m_empty->setVisible(empty);
        m_view->setVisible(!empty);
        m_search->setVisible(!empty);
    }
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        const auto type = index.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>();
        // Accounts are headings; of their regions the first is enough to see what is there.
        if (type == ScopeModel::NodeType::Account || (type == ScopeModel::NodeType::Region && row == 0))
            m_view->expand(index);
        if (type == ScopeModel::NodeType::Account)
            nodesAdded(index, 0, m_filter->rowCount(index) - 1);
    }
}

void ScopePane::unfolded(const QModelIndex &node)
{
    const bool hasZones = !node.data(ScopeModel::ChildKindRole).toString().isEmpty();
    if (hasZones && !m_search->isUnfolding())
        askForZones(node);
}

void ScopePane::askForZones(const QModelIndex &zones)
{
    const auto state = zones.data(ScopeModel::StateRole).value<ListingState>();
    if (state == ListingState::NotLoaded || state == ListingState::Failed)
        emit zonesWanted(zones.data(ScopeModel::ScopeRole).value<Scope>());
}

void ScopePane::showFound(int nodes)
{
    if (nodes == 0)
        m_empty->present(icon(Icon::Search, ColorRole::Secondary), tr("Nothing is found"),
            tr("Zones that were not read yet are not searched."));
    const bool isNothing = nodes == 0 || m_words->rowCount() == 0;
    m_empty->setVisible(isNothing);
    m_view->setVisible(!isNothing);
}

QList<QPersistentModelIndex> ScopePane::meant(const QModelIndex &index) const
{
    QModelIndexList nodes = m_view->selectionModel()->selectedIndexes();
    if (!nodes.contains(index))
        nodes = {index};
    return {nodes.cbegin(), nodes.cend()};
}

void ScopePane::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addScopeActs(menu, index);
    addTreeActs(menu, index);
    addCopyActs(menu, index);
    addAccountActs(menu, index);
    if (!actions().isEmpty())
        menu->addSeparator();
    menu->addActions(actions());
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ScopePane::addScopeActs(QMenu *menu, const QModelIndex &index)
{
    const QList<QPersistentModelIndex> nodes = meant(index);
    if (m_choice->scopesOf(listOf(nodes)).isEmpty())
        return;
    menu->addAction(tr("&Open"), this, [this, nodes] { m_choice->choose(listOf(nodes)); });
    if (index.data(ScopeWords::ShownRole).value<ScopeWords::Shown>() != ScopeWords::Shown::Fully
        && !m_words->shown().isEmpty())
        menu->addAction(tr("Open &together with what is shown"), this, [this, nodes] {
            for (const QModelIndex &node : listOf(nodes))
                m_choice->add(node);
        });
    menu->addSeparator();
    menu->addAction(icon(Icon::Refresh), tr("&Refresh"), this,
        [this, nodes] { emit refreshRequested(m_choice->scopesOf(listOf(nodes))); });
    menu->addAction(
        tr("Count &again"), this, [this, nodes] { emit countRequested(m_choice->scopesOf(listOf(nodes))); });
    addCountActs(menu, m_choice->scopesOf(listOf(nodes)));
    menu->addSeparator();
}

void ScopePane::addCountActs(QMenu *menu, const ScopeSet &scopes)
{
    const QStringList accounts = accountsThatCount(scopes);
    if (!accounts.isEmpty())
        //: Counts resources that have no tag with a key that is asked for.
        menu->addAction(tr("Count those &without a tag…"), this, [this, accounts] { askForKey(accounts); });
}

QModelIndexList ScopePane::topNodes() const
{
    QModelIndexList nodes;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        nodes.append(m_filter->index(row, 0));
    return nodes;
}

bool ScopePane::askForMissing()
{
    QStringList accounts = accountsThatCount(m_choice->scopesOf(m_view->selectionModel()->selectedIndexes()));
    if (accounts.isEmpty())
        accounts = accountsThatCount(m_choice->scopesOf(topNodes()));
    if (accounts.isEmpty())
        return false;
    askForKey(accounts);
    return true;
}

void ScopePane::askForKey(const QStringList &accounts)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"missingKey"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Count resources without a tag"));
    dialog->setLabelText(tr("Key of the tag. Resources that were not read are counted by the cloud:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, accounts](const QString &key) {
        if (!key.isEmpty())
            emit countMissingRequested(accounts, key);
    });
    dialog->open();
}

void ScopePane::addTreeActs(QMenu *menu, const QModelIndex &index)
{
    if (m_filter->hasChildren(index)) {
        const QPersistentModelIndex node = index;
        menu->addAction(tr("&Expand all below"), m_view, [this, node] { m_view->expandRecursively(node); });
        menu->addAction(tr("&Fold up"), m_view, [this, node] { m_view->collapse(node); });
    }
    menu->addAction(tr("Co&llapse all"), m_view, [this] {
        m_view->collapseAll();
        // Headings have no arrow that would open them again.
        for (int row = 0; row < m_filter->rowCount(); ++row)
            m_view->expand(m_filter->index(row, 0));
    });
    menu->addSeparator();
}

void ScopePane::addCopyActs(QMenu *menu, const QModelIndex &index)
{
    menu->addAction(icon(Icon::Copy), tr("Copy &name"), this,
        [name = index.data().toString()] { QGuiApplication::clipboard()->setText(name); });
    if (const QString id = idOf(index); !id.isEmpty())
        menu->addAction(tr("Copy &ID"), this, [id] { QGuiApplication::clipboard()->setText(id); });
}

void ScopePane::addAccountActs(QMenu *menu, const QModelIndex &index)
{
    QModelIndex account = index;
    while (account.parent().isValid())
        account = account.parent();
    const auto type = account.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>();
    if (type != ScopeModel::NodeType::Account)
        return;
    const QString name = withoutMnemonic(account.data(ScopeModel::LabelRole).toString());
    menu->addSeparator();
    //: Takes the account %1 out of the tree.
    menu->addAction(icon(Icon::Close), tr("Close %1").arg(name), this,
        [this, id = account.data(ScopeModel::AccountRole).toString()] { emit closeAccountRequested(id); });
}

} // namespace tagdesk
