// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopepane.h"

#include "emptystate.h"
#include "icons.h"
#include "plaintext.h"
#include "scopedelegate.h"
#include "scopemodel.h"
#include "scopetreeview.h"
#include "scopewords.h"
#include "theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

ScopePane::ScopePane(ScopeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_words(new ScopeWords(this))
    , m_view(new ScopeTreeView(this))
    , m_empty(new EmptyState(this))
{
    m_words->setSourceModel(model);
    m_view->setModel(m_words);
    m_view->setItemDelegate(new ScopeDelegate(m_view));
    m_view->setObjectName(u"scopeTree"_s);
    m_view->setAccessibleName(tr("Regions, product lines and zones"));
    m_empty->present(icon(Icon::Region, ColorRole::Secondary), tr("No account is open"),
        tr("Product lines and zones appear here."));
    setFocusProxy(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Metrics::of(fontMetrics()).half, 0, 0);
    layout->addWidget(m_view);
    layout->addWidget(m_empty);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScopePane::currentMoved);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ScopePane::showContextMenu);
    connect(m_words, &QAbstractItemModel::rowsInserted, this, &ScopePane::nodesAdded);
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, [this] { nodesAdded({}, 0, -1); });
    connect(m_words, &QAbstractItemModel::modelReset, this,
        [this] { nodesAdded({}, 0, m_words->rowCount() - 1); });
    nodesAdded({}, 0, m_words->rowCount() - 1);
}

void ScopePane::setCurrentScope(const std::optional<Scope> &scope)
{
    const QScopedValueRollback marking(m_marking, true);
    m_wanted = scope;
    const QModelIndex index = scope ? m_words->mapFromSource(m_model->indexOf(*scope)) : QModelIndex();
    if (!index.isValid()) {
        m_view->clearSelection();
        return;
    }
    m_wanted.reset();
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void ScopePane::nodesAdded(const QModelIndex &parent, int first, int last)
{
    const bool empty = m_words->rowCount() == 0;
    m_empty->setVisible(empty);
    m_view->setVisible(!empty);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_words->index(row, 0, parent);
        const auto type = index.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>();
        // Accounts are headings; of their regions the first is enough to see what is there.
        if (type == ScopeModel::NodeType::Account || (type == ScopeModel::NodeType::Region && row == 0))
            m_view->expand(index);
        if (type == ScopeModel::NodeType::Account)
            nodesAdded(index, 0, m_words->rowCount(index) - 1);
    }
    if (m_wanted)
        setCurrentScope(m_wanted);
}

void ScopePane::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addScopeActs(menu, index);
    addAccountActs(menu, index);
    if (!actions().isEmpty())
        menu->addSeparator();
    menu->addActions(actions());
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ScopePane::addScopeActs(QMenu *menu, const QModelIndex &index)
{
    if (const QVariant scope = index.data(ScopeModel::ScopeRole); scope.isValid()) {
        menu->addAction(tr("&Open"), this, [this, scope] { emit scopeChosen(scope.value<Scope>()); });
        menu->addAction(icon(Icon::Refresh), tr("&Refresh"), this,
            [this, scope] { emit refreshRequested(scope.value<Scope>()); });
    }
    if (m_words->hasChildren(index)) {
        const QPersistentModelIndex node = index;
        menu->addAction(tr("&Expand all below"), m_view, [this, node] { m_view->expandRecursively(node); });
        if (index.parent().isValid())
            menu->addAction(tr("&Fold up"), m_view, [this, node] { m_view->collapse(node); });
    }
    menu->addAction(icon(Icon::Copy), tr("Copy &name"), this,
        [name = index.data().toString()] { QGuiApplication::clipboard()->setText(name); });
}

void ScopePane::addAccountActs(QMenu *menu, const QModelIndex &index)
{
    QModelIndex account = index;
    while (account.parent().isValid())
        account = account.parent();
    // The simulation is left by opening something else.
    if (account.data(ScopeModel::SandboxRole).toBool())
        return;
    const QString name = withoutMnemonic(account.data(ScopeModel::LabelRole).toString());
    menu->addSeparator();
    //: Takes the account %1 out of the tree.
    menu->addAction(icon(Icon::Close), tr("Close %1").arg(name), this,
        [this, id = account.data(ScopeModel::AccountRole).toString()] { emit closeAccountRequested(id); });
}

void ScopePane::currentMoved(const QModelIndex &current)
{
    const QVariant scope = current.data(ScopeModel::ScopeRole);
    if (!m_marking && scope.isValid())
        emit scopeChosen(scope.value<Scope>());
}

} // namespace tagdesk
