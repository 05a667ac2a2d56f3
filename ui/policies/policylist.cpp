// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policylist.h"

#include "icons.h"
#include "plaintext.h"
#include "rowtable.h"
#include "theme.h"

#include <QAction>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

PolicyList::PolicyList(
    QAbstractItemModel *model, const Words &words, const QList<int> &widths, QWidget *parent)
    : QWidget(parent)
    , m_table(new RowTable(model, this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_table->setAccessibleName(words.name);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideRight);
    const int letter = characterWidth(fontMetrics());
    for (int column = 0; column < widths.size(); ++column)
        m_table->horizontalHeader()->resizeSection(column, letter * widths.at(column));
    m_add = makeAct(u"policyAdd"_s, Icon::Add, words.add, Qt::Key_Insert);
    m_duplicate = makeAct(u"policyDuplicate"_s, Icon::Copy, words.duplicate, Qt::CTRL | Qt::Key_D);
    m_remove = makeAct(u"policyRemove"_s, Icon::Remove, words.remove, Qt::Key_Delete);
    m_up = makeAct(u"policyUp"_s, Icon::ChevronUp, tr("Move up"), Qt::ALT | Qt::Key_Up);
    m_down = makeAct(u"policyDown"_s, Icon::ChevronDown, tr("Move down"), Qt::ALT | Qt::Key_Down);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.half);
    for (QAction *act : {m_add, m_duplicate, m_remove, m_up, m_down}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(act);
        button->setObjectName(act->objectName());
        button->setAccessibleName(act->text());
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        if (act == m_up)
            buttons->addStretch(1);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics.gap, 0, 0);
    layout->setSpacing(metrics.half);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_add, &QAction::triggered, this, &PolicyList::addRequested);
    connect(m_duplicate, &QAction::triggered, this, [this] { emit duplicateRequested(current()); });
    connect(m_remove, &QAction::triggered, this, [this] { emit removeRequested(current()); });
    connect(m_up, &QAction::triggered, this, [this] { emit moveRequested(current(), -1); });
    connect(m_down, &QAction::triggered, this, [this] { emit moveRequested(current(), 1); });
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &index) { emit editRequested(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        refresh();
        emit currentChanged(current());
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &PolicyList::refresh);
    connect(model, &QAbstractItemModel::modelReset, this, &PolicyList::refresh);
    refresh();
}

QAction *PolicyList::makeAct(const QString &name, Icon icon, const QString &text, const QKeySequence &key)
{
    auto *act = new QAction(tagdesk::icon(icon), text, m_table);
    act->setObjectName(name);
    act->setShortcut(key);
    act->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    //: The tool tip of a button. %1: what it does, %2: its key.
    act->setToolTip(toolTipText(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText))));
    m_table->addAction(act);
    return act;
}

int PolicyList::current() const
{
    return m_table->currentIndex().row();
}

void PolicyList::setCurrent(int row)
{
    m_table->setCurrentIndex(m_table->model()->index(row, 0));
}

void PolicyList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void PolicyList::refresh()
{
    const int row = current();
    const bool canChange = !m_readOnly && row >= 0;
    m_add->setEnabled(!m_readOnly);
    m_duplicate->setEnabled(canChange);
    m_remove->setEnabled(canChange);
    m_up->setEnabled(canChange && row > 0);
    m_down->setEnabled(canChange && row + 1 < m_table->model()->rowCount());
}

} // namespace tagdesk
