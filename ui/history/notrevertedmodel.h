// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historycelltext.h"
#include "historydocument.h"

#include <QAbstractTableModel>

namespace tagdesk {

/// Cells of a run that stay as they are, each with its reason. A value that never changes.
class NotRevertedModel : public QAbstractTableModel
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

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<NotRevertedChange> m_kept;
};

} // namespace tagdesk
