// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace tagdesk {

class Workspace;

/// Every act of the window that has a key or a button, with its words, icon and shortcut. What an action does
/// is connected by the window; when it is possible is kept here as far as the document decides it.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// `window` gets the actions, so that their keys work; `workspace` outlives them.
    WindowActions(Workspace *workspace, QWidget *window);

    QAction *refresh = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *revertAll = nullptr;
    QAction *revertSelection = nullptr;
    QAction *review = nullptr;
    QAction *find = nullptr;
    QAction *addTag = nullptr;
    QAction *editTag = nullptr;
    QAction *removeTag = nullptr;
    QAction *fillDown = nullptr;
    QAction *next = nullptr;
    QAction *previous = nullptr;
    QAction *nextProblem = nullptr;
    QAction *importFile = nullptr;
    QAction *exportFile = nullptr;
    QAction *profiles = nullptr;
    QAction *history = nullptr;
    QAction *help = nullptr;

private:
    [[nodiscard]] QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys);
    void create();
    void update();

    Workspace *m_workspace;
    QWidget *m_window;
};

} // namespace tagdesk
