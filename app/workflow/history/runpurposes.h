// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"
#include "purposecells.h"
#include "runpurpose.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tagdesk {

class Workspace;

/// What the staged edits are for: those of an undo or of the rest of a run, and those that were sent once and
/// failed or were skipped. It follows the document: what was reverted, or became another wish, is for
/// nothing.
class RunPurposes
{
public:
    /// What was staged for a purpose and is not sent yet.
    struct Staged
    {
        std::vector<qint64> runs{}; ///< Those that are taken back or gone on with.
        RunPurpose purpose{};
        PurposeCells cells{};
        bool isUndo = false;
        std::uint64_t step = 0; ///< Workspace::undoStep() that staged them; 0: none.
    };

    /// The workspace outlives it.
    explicit RunPurposes(Workspace &workspace);

    /// In place of what was staged before. Returns a run that was to be continued and is not any more.
    [[nodiscard]] std::optional<qint64> stage(const Staged &staged);
    [[nodiscard]] const std::optional<Staged> &staged() const { return m_staged; }
    /// What else is staged.
    [[nodiscard]] CellSet others() const;

    /// What an apply of all that is staged but these is for.
    [[nodiscard]] RunPurpose purpose(const CellSet &leftOut) const;
    /// What edits of these rows were sent for that failed or were skipped, if it is one apply: sent again,
    /// they belong to it.
    [[nodiscard]] RunPurpose purposeOf(const Rows &left) const;

    /// All that is staged but this was sent off, for `purpose`.
    void sent(const CellSet &leftOut, const RunPurpose &purpose);
    /// Only what is staged for these rows was.
    void sent(Rows rows, const RunPurpose &purpose);
    /// The run that what is under way was to continue, once: it is over with the apply.
    [[nodiscard]] std::optional<qint64> takeContinued();

    /// Forgets what is not staged any more. Returns a run that was to be continued and is not any more.
    [[nodiscard]] std::optional<qint64> followEdits();

private:
    struct Sent
    {
        RunPurpose purpose;
        PurposeCells cells;
    };

    [[nodiscard]] CellSet stagedCells() const;

    Workspace *m_workspace;
    std::optional<Staged> m_staged;
    std::vector<Sent> m_sent; // still staged; the newest last
    std::optional<qint64> m_continued; // by the apply under way
};

} // namespace tagdesk
