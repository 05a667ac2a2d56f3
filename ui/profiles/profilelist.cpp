// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilelist.h"

#include "icons.h"
#include "plaintext.h"
#include "profiledelegate.h"
#include "profilemodel.h"
#include "searchfield.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>

namespace tagdesk {

using namespace Qt::StringLiterals;

ProfileList::ProfileList(ProfileModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new SearchField(tr("Find a profile"), this))
    , m_view(new QTreeView(this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_search->setObjectName(u"profileSearch"_s);
    m_view->setObjectName(u"profileTree"_s);
    m_view->setAccessibleName(tr("Profiles"));
    m_view->setModel(model);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(metrics.edge);
    m_view->setItemDelegate(new ProfileDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.half);
    m_add = makeButton(u"addProfile"_s, Icon::Add, tr("Add a profile"));
    m_duplicate = makeButton(
        u"duplicateProfile"_s, Icon::Copy, tr("Make another one like this; its keys have to be typed"));
    m_remove = makeButton(u"removeProfile"_s, Icon::Remove, tr("Remove the profile and its keys"));
    m_up = makeButton(u"moveProfileUp"_s, Icon::ChevronUp, tr("Move up within its folder"));
    m_down = makeButton(u"moveProfileDown"_s, Icon::ChevronDown, tr("Move down within its folder"));
    for (QToolButton *button : {m_add, m_duplicate, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, metrics.gap, 0);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    connectView();
    m_view->expandAll();
    refresh();
}

QToolButton *ProfileList::makeButton(const QString &name, Icon icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(tagdesk::icon(icon));
    button->setToolTip(toolTipText(text));
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ProfileList::connectView()
{
    connect(m_search, &QLineEdit::textChanged, m_model, &ProfileModel::setSearch);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_view->expandAll();
        setCurrent(m_current);
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProfileList::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            const QString id = index.data(ProfileModel::IdRole).toString();
            if (m_marking || id.isEmpty() || id == m_current)
                return;
            emit chosen(id);
        });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QString id = index.data(ProfileModel::IdRole).toString(); !id.isEmpty() && id == m_current)
            emit openRequested(id);
    });
    connect(m_add, &QToolButton::clicked, this, &ProfileList::addRequested);
    connect(m_duplicate, &QToolButton::clicked, this, [this] { emit duplicateRequested(m_current); });
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removeRequested(m_current); });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
}

void ProfileList::setCurrent(const QString &id)
{
    const QScopedValueRollback marking(m_marking, true);
    m_current = id;
    const QModelIndex index = m_model->indexOf(id);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    else
        m_view->clearSelection();
    refresh();
}

void ProfileList::setActsEnabled(bool enabled)
{
    m_enabled = enabled;
    refresh();
}

void ProfileList::move(int step)
{
    if (const auto place = m_model->placeAfterMove(m_current, step))
        emit moveRequested(m_current, *place);
}

void ProfileList::refresh()
{
    const bool has = m_enabled && m_model->profile(m_current) != nullptr;
    m_add->setEnabled(m_enabled);
    m_duplicate->setEnabled(has);
    const bool open = m_model->isOpen(m_current);
    m_remove->setEnabled(has && !open);
    m_remove->setToolTip(toolTipText(
        open ? tr("The profile is open; close it first") : tr("Remove the profile and its keys")));
    m_up->setEnabled(has && m_model->placeAfterMove(m_current, -1));
    m_down->setEnabled(has && m_model->placeAfterMove(m_current, 1));
}

} // namespace tagdesk
