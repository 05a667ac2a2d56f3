// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

class QAction;
class QLineEdit;

namespace tagdesk {

class GridEditing;
class ResourcePane;
class WindowActions;

/// What the acts of the clipboard, of removing and of filling do: to the selected cells, or, from the menu,
/// to the text of the field that has the focus.
class CellActions : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    CellActions(WindowActions *actions, ResourcePane *pane, QObject *parent = nullptr);

private:
    /// `inField`: nothing where it means cells alone.
    void join(QAction *action, void (GridEditing::*onCells)(),
        const std::function<void(QLineEdit &)> &inField = {});

    ResourcePane *m_pane;
};

} // namespace tagdesk
