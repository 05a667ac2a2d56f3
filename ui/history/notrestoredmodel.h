// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafttext.h"

#include <QAbstractTableModel>

#include <vector>

namespace tagdesk {

/// Kept changes that were not staged again, each with its reason. A value that never changes.
class NotRestoredModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ResourceColumn, NameColumn, KeyColumn, WantedColumn, NowColumn, ReasonColumn, ColumnCount };
    Q_ENUM(Column)

    explicit NotRestoredModel(std::vector<NotRestoredChange> changes, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<NotRestoredChange> m_changes;
};

} // namespace tagdesk
