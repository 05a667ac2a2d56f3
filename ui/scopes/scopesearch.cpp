// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopesearch.h"

#include "plainlabel.h"
#include "scopechoice.h"
#include "scopefilter.h"
#include "scopetreeview.h"
#include "searchfield.h"
#include "statustext.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSet>

namespace tagdesk {

using namespace Qt::StringLiterals;

ScopeSearch::ScopeSearch(ScopeTreeView *view, ScopeFilter *filter, ScopeChoice *choice, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_filter(filter)
    , m_choice(choice)
    , m_field(new SearchField(tr("Find in the tree"), this))
    , m_count(new PlainLabel(this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_field->setObjectName(u"scopeSearch"_s);
    m_field->setToolTip(tr("A name, a product line, a region or an ID; Esc clears it"));
    m_field->setMinimumWidth(characterWidth(fontMetrics()) * 6);
    m_field->installEventFilter(this);
    m_count->setObjectName(u"scopesFound"_s);
    setColorRole(m_count, ColorRole::Secondary);
    m_count->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.gap, metrics.half, metrics.gap, metrics.half);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_field);
    m_recount.setSingleShot(true);
    m_recount.setInterval(0);
    connect(&m_recount, &QTimer::timeout, this, [this] { tell(static_cast<int>(m_filter->found().size())); });
    connect(m_field, &QLineEdit::textChanged, this, &ScopeSearch::search);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(filter, signal, this, [this] {
            if (m_filter->isSearching())
                m_recount.start();
        });
    }
}

void ScopeSearch::search(const QString &text)
{
    const QScopedValueRollback unfolding(m_unfolding, true);
    m_choice->setHeld(true);
    const bool wasSearching = m_filter->isSearching();
    if (!wasSearching)
        keepUnfolded({});
    m_filter->setText(text);
    const QModelIndexList nodes = m_filter->found();
    if (m_filter->isSearching())
        unfold(nodes);
    else if (wasSearching)
        foldBack();
    m_choice->restore();
    m_choice->setHeld(false);
    tell(static_cast<int>(nodes.size()));
}

void ScopeSearch::tell(int nodes)
{
    const bool isSearching = m_filter->isSearching();
    m_count->setVisible(isSearching);
    //: Beside the field that searches the tree.
    m_count->setText(tr("%Ln found", nullptr, nodes));
    m_field->setAccessibleDescription(isSearching ? m_count->text() : QString());
    emit found(isSearching ? nodes : -1);
}

void ScopeSearch::unfold(const QModelIndexList &found)
{
    QSet<QModelIndex> above;
    for (const QModelIndex &node : found) {
        for (QModelIndex each = node.parent(); each.isValid() && !above.contains(each); each = each.parent())
            above.insert(each);
    }
    for (const QModelIndex &each : std::as_const(above))
        m_view->expand(each);
}

void ScopeSearch::keepUnfolded(const QModelIndex &parent)
{
    if (!parent.isValid())
        m_unfolded.clear();
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex node = m_filter->index(row, 0, parent);
        if (!m_view->isExpanded(node))
            continue;
        m_unfolded.append(m_filter->mapToSource(node));
        keepUnfolded(node);
    }
}

void ScopeSearch::foldBack()
{
    m_view->collapseAll();
    for (const QPersistentModelIndex &node : std::as_const(m_unfolded)) {
        if (node.isValid())
            m_view->expand(m_filter->mapFromSource(node));
    }
    m_unfolded.clear();
}

void ScopeSearch::leave()
{
    m_view->setFocus();
    const QModelIndexList found = m_filter->found();
    if (found.isEmpty())
        return;
    // Going there does not open it.
    m_view->selectionModel()->setCurrentIndex(found.first(), QItemSelectionModel::NoUpdate);
    m_view->scrollTo(found.first());
}

bool ScopeSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            m_view->setFocus();
        m_field->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        leave();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace tagdesk
