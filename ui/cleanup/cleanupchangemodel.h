// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupplan.h"

#include <QAbstractTableModel>

namespace tagdesk {

class Workspace;

/// What a clean-up would do, a row for each kind of change: what has to be decided and what is refused first.
class CleanupChangeModel : public QAbstractTableModel
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

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const CleanupLine &line, int column) const;

    const Workspace *m_workspace;
    std::vector<CleanupLine> m_lines;
    int m_refused = 0; // lines, which come first
    bool m_onlyRefused = false;
};

} // namespace tagdesk
