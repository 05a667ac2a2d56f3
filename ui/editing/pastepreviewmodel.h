// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celledit.h"
#include "linetablemodel.h"

namespace tagdesk {

class Workspace;

/// What editing many cells would do, a line for each cell: the refused ones first, then those that change.
/// Texts are made when they are looked at, so that a hundred thousand cells cost nothing.
class PastePreviewModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, IdColumn, KeyColumn, BeforeColumn, AfterColumn, ReasonColumn, ColumnCount };
    Q_ENUM(Column)

    /// `workspace` outlives the model.
    PastePreviewModel(CellPlan plan, const Workspace *workspace, QObject *parent = nullptr);

    /// Of the cells, only those that are refused.
    void setOnlyRefused(bool only);
    [[nodiscard]] const CellPlan &plan() const { return m_plan; }
    [[nodiscard]] const PlannedCell &cell(int row) const;

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    [[nodiscard]] QString text(const PlannedCell &cell, int column) const;
    [[nodiscard]] QString valueText(std::optional<TextId> value) const;

    CellPlan m_plan;
    const Workspace *m_workspace;
    std::vector<std::uint32_t> m_order; // places in the plan
    bool m_onlyRefused = false;
};

} // namespace tagdesk
