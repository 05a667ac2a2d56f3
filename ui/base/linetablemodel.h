// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

namespace tagdesk {

/// A table of lines of one kind below heads that stay. What a line says is asked for when it is looked at, so
/// that a hundred thousand lines cost nothing.
class LineTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    explicit LineTableModel(int columns, QObject *parent = nullptr);

    [[nodiscard]] virtual int lineCount() const = 0;
    /// Of a cell that there is.
    [[nodiscard]] virtual QVariant cellData(int row, int column, int role) const = 0;
    [[nodiscard]] virtual QString head(int column) const = 0;

private:
    int m_columns;
};

} // namespace tagdesk
