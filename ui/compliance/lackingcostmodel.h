// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costshares.h"
#include "linetablemodel.h"

namespace tagdesk {

class Workspace;

/// Resources that lack a required key, or one of them, the most expensive first.
class LackingCostModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { CostColumn, ResourceColumn, MissingColumn, PlaceColumn, ColumnCount };
    enum Role {
        RowRole = Qt::UserRole + 1, ///< Row.
    };

    /// Both outlive the model.
    LackingCostModel(Workspace *workspace, const CostShares *shares, QObject *parent = nullptr);

    /// Those that lack this key; empty: any of the keys that are asked.
    void load(const QString &key);

protected:
    [[nodiscard]] int lineCount() const override { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    [[nodiscard]] QString text(const CostCoverage::Lacking &lacking, int column) const;

    Workspace *m_workspace;
    const CostShares *m_shares;
    std::vector<CostCoverage::Lacking> m_lines;
};

} // namespace tagdesk
