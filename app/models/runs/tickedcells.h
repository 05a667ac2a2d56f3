// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"

#include <QObject>

namespace tagdesk {

class Workspace;

/// Which of the staged cells a person wants to send: all but those that were unticked. What is edited
/// meanwhile is ticked, and a cell that was unticked stays so while it is staged, whatever its value.
class TickedCells : public QObject
{
    Q_OBJECT

public:
    /// `workspace` outlives this.
    explicit TickedCells(Workspace *workspace, QObject *parent = nullptr);

    [[nodiscard]] const CellSet &leftOut() const { return m_leftOut; }
    void setLeftOut(const CellSet &cells);
    /// Forgets what is staged no more; everything is ticked when nothing else would be.
    void follow();

    /// Something can be chosen there: its tags were read, no profile forbids the edit, and nobody has to
    /// decide first.
    [[nodiscard]] bool isTickable(Row row) const;
    [[nodiscard]] bool isTickable(Row row, TextId key) const;
    [[nodiscard]] bool isTicked(Row row, TextId key) const;
    /// Of all the row's cells that can be chosen.
    [[nodiscard]] Qt::CheckState state(Row row) const;
    /// Of all these cells, whether they can be chosen or not. A million rows take some ten milliseconds.
    [[nodiscard]] Qt::CheckState state(const CellSet &cells) const;

    /// Of everything staged; cheap.
    [[nodiscard]] Qt::CheckState state() const;

    void tick(Row row, TextId key, bool ticked);
    void tick(Row row, bool ticked);
    /// A million rows take some ten milliseconds.
    void tick(const CellSet &cells, bool ticked);
    void tickAll(bool ticked);

signals:
    /// Any number of cells.
    void changed();

private:
    Workspace *m_workspace;
    CellSet m_leftOut;
};

} // namespace tagdesk
