// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "edithistory.h"

#include "workspace.h"

#include <QScopedValueRollback>
#include <QUndoStack>

namespace tagdesk {

EditHistory::EditHistory(Workspace *workspace)
    : QObject(workspace)
    , m_workspace(workspace)
    , m_stack(new QUndoStack(this))
{
    connect(m_stack, &QUndoStack::indexChanged, this, &EditHistory::onIndexChanged);
}

EditHistory::~EditHistory()
{
    // Clearing the stack on its way out would tell a document that is half gone.
    m_stack->disconnect(this);
}

void EditHistory::push(std::vector<RowEdit> edits, Rows asked, const EditDescription &description)
{
    m_stack->push(new EditCommand(m_workspace, ++m_steps, std::move(edits), std::move(asked), description));
}

void EditHistory::undo()
{
    m_stack->undo();
}

void EditHistory::redo()
{
    m_stack->redo();
}

const EditCommand *EditHistory::command(int index) const
{
    return static_cast<const EditCommand *>(m_stack->command(index));
}

std::optional<EditDescription> EditHistory::undoDescription() const
{
    if (!m_stack->canUndo())
        return std::nullopt;
    return command(m_stack->index() - 1)->description();
}

std::optional<EditDescription> EditHistory::redoDescription() const
{
    if (!m_stack->canRedo())
        return std::nullopt;
    return command(m_stack->index())->description();
}

std::uint64_t EditHistory::undoStep() const
{
    return m_stack->canUndo() ? command(m_stack->index() - 1)->number() : 0;
}

/// A spent step makes itself obsolete when called, which is how a QUndoStack lets go of one.
void EditHistory::dropSpentSteps()
{
    if (m_dropping)
        return;
    const QScopedValueRollback guard(m_dropping, true);
    bool dropped = false;
    while (m_stack->canUndo() && !command(m_stack->index() - 1)->canMove()) {
        m_stack->undo();
        dropped = true;
    }
    while (m_stack->canRedo() && !command(m_stack->index())->canMove()) {
        m_stack->redo();
        dropped = true;
    }
    if (dropped)
        emit changed();
}

void EditHistory::onIndexChanged()
{
    if (m_dropping)
        return;
    dropSpentSteps();
    emit changed();
}

} // namespace tagdesk
