// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "editdescription.h"

#include <QUndoCommand>

#include <cstdint>
#include <vector>

namespace tagdesk {

class Workspace;

/// The staged edits of one row before and after a step, and the tags they were made against.
struct RowEdit
{
    Row row = 0;
    TagSet base;
    TagSet before;
    TagSet after;
};

/// One undo step: deltas by row, no pointer into anything that could go. Touches only rows that stand exactly
/// as the step left them (same tags read, same staged edits): after an apply, or when somebody else changed
/// the resource, going back would stage again what has been dealt with. Spent on every row, it is obsolete.
class EditCommand : public QUndoCommand
{
public:
    /// `edits` ascending by row; `asked` are the rows the edit was asked for, ascending.
    EditCommand(Workspace *workspace, std::uint64_t number, std::vector<RowEdit> edits, Rows asked,
        const EditDescription &description);

    /// Of this step and no other one of the document.
    [[nodiscard]] std::uint64_t number() const { return m_number; }
    [[nodiscard]] EditDescription description() const;
    /// True when undo() or redo(), whichever is next, would move at least one row.
    [[nodiscard]] bool canMove() const;

    void undo() override;
    void redo() override;
    /// Steps that set tags merge; the others never do.
    [[nodiscard]] int id() const override;
    /// With a step on the same key and the same rows asked for.
    bool mergeWith(const QUndoCommand *other) override;

private:
    Workspace *m_workspace;
    std::uint64_t m_number;
    std::vector<RowEdit> m_edits;
    Rows m_asked;
    EditDescription m_description;
    bool m_done = false;
    // Rows before this one were found not to stand as left; looked at again after each move.
    mutable std::size_t m_spent = 0;
};

} // namespace tagdesk
