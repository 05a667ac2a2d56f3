// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historycelltext.h"
#include "historydocument.h"
#include "linetablemodel.h"

namespace tagdesk {

/// Cells of a run that stay as they are, each with its reason. A value that never changes.
class NotRevertedModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column {
        ResourceColumn = HistoryCellTexts::ResourceColumn,
        NameColumn,
        KeyColumn,
        BeforeColumn = HistoryCellTexts::ColumnCount,
        NowColumn,
        ReasonColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit NotRevertedModel(std::vector<NotRevertedChange> kept, QObject *parent = nullptr);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    std::vector<NotRevertedChange> m_kept;
};

} // namespace tagdesk
