// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

namespace tagdesk {

class ResourceModel;
class ResourceTableView;

/// How wide the columns of the resource table are: as wide as a person made them, and all others as their
/// contents need, as far as there is room; the column of tags gets the rest. Columns take their widths when a
/// scope, a column or another size of the window comes, and not while somebody works on the rows; only the
/// column of states grows when a state comes that would not fit.
class ColumnWidths : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; the table becomes its parent.
    ColumnWidths(ResourceTableView *table, ResourceModel *model);

    /// Widths in pixels that a person gave, by name of the column.
    [[nodiscard]] const QHash<QString, int> &byHand() const { return m_byHand; }
    void setByHand(const QHash<QString, int> &widths);
    /// Gives every column the width that is due to it.
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Width
    {
        int column = 0;
        int least = 0; ///< Where there is little room.
        int wanted = 0;
    };

    void noteResize(int column, int before, int after);
    void growStates(int firstRow, int lastRow);
    [[nodiscard]] Width widthOf(int column) const;
    /// Pixels that the cells of the column need, by a sample of the rows.
    [[nodiscard]] int contentsWidth(int column) const;

    ResourceTableView *m_table;
    ResourceModel *m_model;
    QHash<QString, int> m_byHand;
    bool m_fitting = false;
    bool m_hadRows = false;
};

} // namespace tagdesk
