// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editcommand.h"

#include "workspace.h"

namespace tagdesk {

EditCommand::EditCommand(Workspace *workspace, std::uint64_t number, std::vector<RowEdit> edits, Rows asked,
    const EditDescription &description)
    : m_workspace(workspace)
    , m_number(number)
    , m_edits(std::move(edits))
    , m_asked(std::move(asked))
    , m_description(description)
{
}

EditDescription EditCommand::description() const
{
    EditDescription description = m_description;
    description.rows = m_edits.size();
    return description;
}

bool EditCommand::canMove() const
{
    const auto stands = [this](const RowEdit &edit) {
        return m_workspace->standsAt(edit.row, edit.base, m_done ? edit.after : edit.before);
    };
    while (m_spent < m_edits.size() && !stands(m_edits[m_spent]))
        ++m_spent;
    return m_spent < m_edits.size();
}

void EditCommand::undo()
{
    setObsolete(!m_workspace->move(m_edits, Workspace::Direction::Back));
    m_done = false;
    m_spent = 0;
}

void EditCommand::redo()
{
    setObsolete(!m_workspace->move(m_edits, Workspace::Direction::Forth));
    m_done = true;
    m_spent = 0;
}

int EditCommand::id() const
{
    return m_description.kind == EditDescription::Kind::SetTag ? 1 : -1;
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *later = static_cast<const EditCommand *>(other); // equal id()
    if (later->m_description.key != m_description.key || later->m_asked != m_asked)
        return false;

    std::vector<RowEdit> merged;
    merged.reserve(m_edits.size());
    auto mine = m_edits.cbegin();
    auto theirs = later->m_edits.cbegin();
    while (mine != m_edits.cend() || theirs != later->m_edits.cend()) {
        if (theirs == later->m_edits.cend() || (mine != m_edits.cend() && mine->row < theirs->row)) {
            merged.push_back(*mine++);
        } else if (mine == m_edits.cend() || theirs->row < mine->row) {
            merged.push_back(*theirs++);
        } else {
            if (theirs->base != mine->base || theirs->before != mine->after)
                return false; // an apply or a refresh lies between
            if (mine->before != theirs->after)
                merged.push_back({mine->row, mine->base, mine->before, theirs->after});
            ++mine;
            ++theirs;
        }
    }
    m_edits = std::move(merged);
    m_description.text = later->m_description.text;
    m_spent = 0;
    setObsolete(m_edits.empty());
    return true;
}

} // namespace tagdesk
