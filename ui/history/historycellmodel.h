// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historycelltext.h"
#include "historydocument.h"
#include "linetablemodel.h"

namespace tagdesk {

/// The cells of the run that the document has them of: what was there, and what was to be. Follows the
/// document.
class HistoryCellModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column {
        ResourceColumn = HistoryCellTexts::ResourceColumn,
        NameColumn,
        KeyColumn,
        BeforeColumn = HistoryCellTexts::ColumnCount,
        AfterColumn,
        StateColumn,
        ProductColumn,
        RegionColumn,
        WordsColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// `document` outlives the model.
    explicit HistoryCellModel(const HistoryDocument *document, QObject *parent = nullptr);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    void load();
    [[nodiscard]] static QVariant stateData(const HistoryCell &cell, int role);
    [[nodiscard]] static QVariant wordsData(const Error &error, int role);

    const HistoryDocument *m_document;
    std::vector<HistoryCell> m_cells; // as the views know them
};

} // namespace tagdesk
