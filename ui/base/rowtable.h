// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace tagdesk {

/// A table whose rows are chosen as a whole and never edited: no grid, no numbers beside the rows, heads that
/// do not follow the selection. Tab leaves it.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    /// `model` outlives the table.
    explicit RowTable(QAbstractItemModel *model, QWidget *parent = nullptr);

protected:
    /// Costs the same for a reader of many selected rows.
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
};

} // namespace tagdesk
