// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowmenus.h"

#include <QMenu>
#include <QMenuBar>

namespace tagdesk {

QString WindowMenus::title(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File:
        return tr("&File");
    case ActionMenu::Edit:
        return tr("&Edit");
    case ActionMenu::View:
        return tr("&View");
    case ActionMenu::Select:
        //: A menu: what is selected in the table.
        return tr("&Select");
    case ActionMenu::Tagging:
        return tr("&Tags");
    case ActionMenu::Profile:
        return tr("&Profile");
    case ActionMenu::Help:
        return tr("&Help");
    }
    Q_UNREACHABLE();
}

WindowMenus::WindowMenus(const WindowActions &actions, QMenuBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    for (const ActionMenu menu : allActionMenus()) {
        QMenu *filled = bar->addMenu(title(menu));
        filled->addActions(actions.in(menu));
        m_menus.insert(menu, filled);
    }
}

void WindowMenus::replace(ActionMenu menu, QMenu *by)
{
    QMenu *replaced = m_menus.value(menu);
    by->setTitle(replaced->title());
    m_bar->insertMenu(replaced->menuAction(), by);
    m_menus.insert(menu, by);
    delete replaced;
}

} // namespace tagdesk
