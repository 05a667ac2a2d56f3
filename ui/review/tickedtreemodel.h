// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"

#include <QAbstractItemModel>

namespace tagdesk {

class TickedCells;

/// A review of staged cells in lines with what belongs to each below it, and no deeper; its columns are those
/// of ReviewCells. What a line is about is ticked in its first column.
class TickedTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// What a line is about.
    [[nodiscard]] virtual CellSet cellsOf(const QModelIndex &index) const = 0;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    /// `ticks` outlive the model.
    explicit TickedTreeModel(TickedCells *ticks, QObject *parent = nullptr);

    [[nodiscard]] const TickedCells &ticks() const { return *m_ticks; }
    /// Whether a line stands at the top; only such a line may have others below it.
    [[nodiscard]] static bool isTop(const QModelIndex &index) { return index.internalId() == 0; }
    /// The row of the line at the top that this one is or stands below.
    [[nodiscard]] static int topRow(const QModelIndex &index);
    /// Whether others may stand below this index: a line at the top, by its first column.
    [[nodiscard]] static bool isParent(const QModelIndex &index)
    {
        return isTop(index) && index.column() == 0;
    }
    /// All lines stay and say something else.
    void changeInPlace();

private:
    TickedCells *m_ticks;
};

} // namespace tagdesk
