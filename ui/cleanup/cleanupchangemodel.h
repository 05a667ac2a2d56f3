// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupplan.h"
#include "linetablemodel.h"

namespace tagdesk {

class Workspace;

/// What a clean-up would do, a row for each kind of change: what has to be decided and what is refused first.
class CleanupChangeModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { BeforeColumn, AfterColumn, ResourcesColumn, ReasonColumn, ColumnCount };

    /// `workspace` outlives the model.
    explicit CleanupChangeModel(const Workspace *workspace, QObject *parent = nullptr);

    void show(std::vector<CleanupLine> lines);
    /// Only what is not done.
    void setOnlyRefused(bool only);
    /// Null for a row that there is not.
    [[nodiscard]] const CleanupLine *line(int row) const;

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    [[nodiscard]] QString text(const CleanupLine &line, int column) const;

    const Workspace *m_workspace;
    std::vector<CleanupLine> m_lines;
    int m_refused = 0; // lines, which come first
    bool m_onlyRefused = false;
};

} // namespace tagdesk
