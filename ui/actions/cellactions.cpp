// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cellactions.h"

#include "gridediting.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "windowactions.h"

#include <QAction>
#include <QLineEdit>

namespace tagdesk {

CellActions::CellActions(WindowActions *actions, ResourcePane *pane, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
{
    actions->bindCellActsTo(pane->table());
    join(actions->cut, &GridEditing::cut, &QLineEdit::cut);
    join(actions->copy, &GridEditing::copy, &QLineEdit::copy);
    join(actions->paste, &GridEditing::paste, &QLineEdit::paste);
    join(actions->removeTags, &GridEditing::removeTags, &QLineEdit::del);
    join(actions->fillDown, &GridEditing::fillDown);
    join(actions->fillRight, &GridEditing::fillRight);
}

void CellActions::join(
    QAction *action, void (GridEditing::*onCells)(), const std::function<void(QLineEdit &)> &inField)
{
    GridEditing *cells = m_pane->editing();
    connect(action, &QAction::triggered, cells, [this, cells, onCells, inField] {
        auto *field = inField ? qobject_cast<QLineEdit *>(m_pane->window()->focusWidget()) : nullptr;
        if (field != nullptr) {
            inField(*field);
            return;
        }
        m_pane->commitTyping();
        (cells->*onCells)();
    });
}

} // namespace tagdesk
