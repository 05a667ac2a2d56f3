// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editcommand.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <vector>

class QUndoStack;

namespace tagdesk {

/// The steps of the document's edits, back and forth. Driven by the Workspace, to which each step does what
/// it is about. Steps that could move no row any more are dropped, so that undo and redo always do something.
class EditHistory : public QObject
{
    Q_OBJECT

public:
    explicit EditHistory(Workspace *workspace);
    ~EditHistory() override;

    [[nodiscard]] QUndoStack *stack() const { return m_stack; }
    /// Does the step and keeps it. `edits` and `asked` as EditCommand has them.
    void push(std::vector<RowEdit> edits, Rows asked, const EditDescription &description);
    void undo();
    void redo();
    [[nodiscard]] std::optional<EditDescription> undoDescription() const;
    [[nodiscard]] std::optional<EditDescription> redoDescription() const;
    /// Number of the step that undo() takes back; 0: there is none.
    [[nodiscard]] std::uint64_t undoStep() const;
    /// To be called after rows got other tags.
    void dropSpentSteps();

signals:
    /// What undo and redo would do is another thing.
    void changed();

private:
    [[nodiscard]] const EditCommand *command(int index) const;
    void onIndexChanged();

    Workspace *m_workspace;
    QUndoStack *m_stack;
    std::uint64_t m_steps = 0; // made so far
    bool m_dropping = false;
};

} // namespace tagdesk
