// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowactions.h"

class QMenu;
class QMenuBar;

namespace tagdesk {

/// The menu bar: a menu for each ActionMenu with its acts.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    /// Fills `bar`, whose child it becomes.
    WindowMenus(const WindowActions &actions, QMenuBar *bar);

    /// With its mnemonic.
    [[nodiscard]] static QString title(ActionMenu menu);
    /// To be added to, for what is not an act of the window: names of sets and filters.
    [[nodiscard]] QMenu *menu(ActionMenu menu) const { return m_menus.value(menu); }
    /// Puts a menu that fills itself into the place of one; borrowed.
    void replace(ActionMenu menu, QMenu *by);

private:
    QMenuBar *m_bar;
    QHash<ActionMenu, QMenu *> m_menus;
};

} // namespace tagdesk
