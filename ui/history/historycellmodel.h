// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historycelltext.h"
#include "historydocument.h"

#include <QAbstractTableModel>

namespace tagdesk {

/// The cells of the run that the document has them of: what was there, and what was to be. Follows the
/// document.
class HistoryCellModel : public QAbstractTableModel
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

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void load();
    [[nodiscard]] static QVariant stateData(const HistoryCell &cell, int role);
    [[nodiscard]] static QVariant wordsData(const Error &error, int role);

    const HistoryDocument *m_document;
    std::vector<HistoryCell> m_cells; // as the views know them
};

} // namespace tagdesk
