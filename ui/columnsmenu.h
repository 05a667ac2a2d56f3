// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace tagdesk {

/// A menu whose checkable entries leave it open, so that several columns can be chosen at once.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool toggle(QAction *action);
};

} // namespace tagdesk
