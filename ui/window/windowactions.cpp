// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowactions.h"

#include "activitytext.h"
#include "icons.h"
#include "plaintext.h"
#include "workspace.h"

#include <QAction>
#include <QWidget>

namespace tagdesk {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(Workspace *workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
    create();
    connect(workspace, &Workspace::undoChanged, this, &WindowActions::update);
    connect(workspace, &Workspace::changesChanged, this, &WindowActions::update);
    connect(undo, &QAction::triggered, workspace, &Workspace::undo);
    connect(redo, &QAction::triggered, workspace, &Workspace::redo);
    connect(revertAll, &QAction::triggered, workspace, [workspace] { workspace->revertAll(); });
    update();
}

QAction *WindowActions::add(const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!keys.isEmpty())
        //: Tool tip of a button: what it does, and its key.
        action->setToolTip(
            toolTipText(tr("%1 (%2)").arg(text, keys.constFirst().toString(QKeySequence::NativeText))));
    m_window->addAction(action);
    return action;
}

void WindowActions::create()
{
    refresh = add(u"refresh"_s, tr("Refresh"), {Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    refresh->setIcon(icon(Icon::Refresh));
    undo = add(u"undo"_s, tr("Undo"), {Qt::CTRL | Qt::Key_Z});
    undo->setIcon(icon(Icon::Undo));
    redo = add(u"redo"_s, tr("Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    redo->setIcon(icon(Icon::Redo));
    revertAll = add(u"revertAll"_s, tr("Revert all"), {});
    revertAll->setIcon(icon(Icon::Revert));
    revertSelection = add(u"revertSelection"_s, tr("Revert the selection"), {Qt::CTRL | Qt::ALT | Qt::Key_Z});
    // The key stays alive while the button is not: text that is still being typed may be what to apply.
    review = add(u"review"_s, tr("Review and apply"), {Qt::CTRL | Qt::Key_S});
    find = add(u"find"_s, tr("Filter"), {Qt::CTRL | Qt::Key_F});
    addTag = add(u"addTagAction"_s, tr("Add a tag"), {Qt::ALT | Qt::SHIFT | Qt::Key_A});
    editTag = add(u"editTagAction"_s, tr("Edit a tag"), {Qt::ALT | Qt::SHIFT | Qt::Key_E});
    removeTag = add(u"removeTagAction"_s, tr("Remove a tag"), {Qt::ALT | Qt::SHIFT | Qt::Key_R});
    fillDown = add(u"fillDown"_s, tr("Fill down"), {Qt::CTRL | Qt::Key_D});
    next = add(u"next"_s, tr("Next resource"), {Qt::ALT | Qt::Key_Down});
    previous = add(u"previous"_s, tr("Previous resource"), {Qt::ALT | Qt::Key_Up});
    nextProblem = add(u"nextProblem"_s, tr("Next problem"), {Qt::Key_F8});
    importFile = add(u"importFile"_s, tr("Import CSV…"), {Qt::CTRL | Qt::Key_I});
    importFile->setIcon(icon(Icon::Import));
    exportFile = add(u"exportFile"_s, tr("Export…"), {Qt::CTRL | Qt::Key_E});
    exportFile->setIcon(icon(Icon::Export));
    profiles = add(u"profiles"_s, tr("Profiles…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    profiles->setIcon(icon(Icon::Key));
    history = add(u"history"_s, tr("History…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_H});
    history->setIcon(icon(Icon::History));
    help = add(u"help"_s, tr("Keys and help"), {Qt::Key_F1});
    help->setIcon(icon(Icon::Help));
}

void WindowActions::update()
{
    const auto undoes = m_workspace->undoDescription();
    const auto redoes = m_workspace->redoDescription();
    undo->setEnabled(undoes.has_value());
    redo->setEnabled(redoes.has_value());
    //: Tool tip; %1 is an undo step such as "set env to “prod” on 3 resources".
    undo->setToolTip(toolTipText(
        undoes ? tr("Undo: %1 (Ctrl+Z)").arg(ActivityTexts::of(*undoes)) : tr("Nothing to undo")));
    //: Tool tip; %1 is an undo step.
    redo->setToolTip(toolTipText(
        redoes ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(ActivityTexts::of(*redoes)) : tr("Nothing to redo")));
    const bool changed = !m_workspace->changes().isEmpty();
    revertAll->setEnabled(changed);
    revertAll->setToolTip(toolTipText(
        changed ? tr("Drop every staged change; undo brings them back") : tr("No change is staged")));
}

} // namespace tagdesk
