// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnsmenu.h"

#include "plaintext.h"
#include "resourceheader.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "statustext.h"
#include "tagaggregate.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kKeysAtMost = 40; // the most frequent ones; a menu is no place for more
} // namespace

ColumnsMenu::ColumnsMenu(
    ResourceTableView *table, ResourceModel *model, Workspace *workspace, QWidget *parent)
    : QMenu(parent)
    , m_table(table)
    , m_model(model)
    , m_workspace(workspace)
{
    connect(this, &QMenu::aboutToShow, this, &ColumnsMenu::fill);
}

void ColumnsMenu::fill()
{
    clear();
    for (int column = ResourceModel::IdColumn; column < ResourceModel::FirstKeyColumn; ++column) {
        QAction *action = addAction(ResourceHeader::words(*m_model, column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, m_table, [this, column](bool on) {
            m_table->setColumnHidden(column, !on);
            m_table->fitTags();
        });
    }
    addAction(tr("&Reset columns"), this, &ColumnsMenu::resetRequested);
    addSection(tr("Tag keys"));
    if (!m_model->scopes().isEmpty())
        addKeys(aggregate(
            m_model->listedRows(), m_workspace->table(), m_workspace->changes(), m_workspace->pool()));
}

void ColumnsMenu::addKeys(TagAggregate scope)
{
    std::stable_sort(
        scope.keys.begin(), scope.keys.end(), [](const KeyAggregate &one, const KeyAggregate &other) {
            return one.presentRows > other.presentRows;
        });
    QStringList keys;
    QHash<QString, qint64> counts;
    for (const KeyAggregate &key : scope.keys) {
        const QString text = m_workspace->pool().text(key.key);
        counts.insert(text, static_cast<qint64>(key.presentRows));
        if (keys.size() < kKeysAtMost || m_model->keyColumns().contains(text))
            keys.append(text);
    }
    for (const QString &key : m_model->keyColumns()) {
        if (!keys.contains(key))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys)) {
        //: A tag key in a menu, and on how many resources it is.
        QAction *action =
            addAction(tr("%1 (%2)").arg(withoutMnemonic(key), StatusTexts::number(counts.value(key))));
        action->setCheckable(true);
        action->setChecked(m_model->keyColumns().contains(key));
        connect(action, &QAction::toggled, this, [this, key](bool on) { chooseKey(key, on); });
    }
    if (keys.isEmpty())
        addAction(tr("No tags here yet"))->setEnabled(false);
}

void ColumnsMenu::chooseKey(const QString &key, bool on)
{
    QStringList keys = m_model->keyColumns();
    keys.removeAll(key);
    if (on)
        keys.append(key);
    emit keyColumnsChosen(keys);
}

void ColumnsMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!toggle(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void ColumnsMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !toggle(activeAction()))
        QMenu::keyPressEvent(event);
}

bool ColumnsMenu::toggle(QAction *action)
{
    if (action == nullptr || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

} // namespace tagdesk
