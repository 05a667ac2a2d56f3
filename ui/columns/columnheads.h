// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "valuefilter.h"

#include <QObject>
#include <QStringList>

class QMenu;
class QPoint;

namespace tagdesk {

class ResourceHeader;
class ResourceModel;
class ResourceTableView;
class Workspace;

/// What can be done at the head of a column: its menu, the filter by value, another key, groups.
class ColumnHeads : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; the table becomes its parent.
    ColumnHeads(ResourceTableView *table, ResourceModel *model, Workspace *workspace);

    /// The menu of a column, below its head.
    void showMenu(int column);
    /// That of the current column.
    void showCurrentMenu();
    /// The fields that rows can be grouped by, in the middle of the table.
    void showGroupingMenu();
    /// The values of a field, to be ticked; the upper left corner at the place of the screen.
    void showValues(const RowField &field, const QPoint &place);
    /// Gives the keyboard to the head of the current column.
    void enterHead();

signals:
    /// The keys that are to have columns now.
    void keyColumnsChosen(const QStringList &keys);
    void columnsResetRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addSorting(QMenu *menu, int column);
    void addFilter(QMenu *menu, int column);
    void addColumnActs(QMenu *menu, int column);
    void addGrouping(QMenu *menu, int column);
    void addGroupActs(QMenu *menu);
    void sort(int column, Qt::SortOrder order);
    void setFilter(const RowField &field, const std::optional<ValueFilter> &filter);
    void hide(int column);
    void askForKey(const QString &key);
    [[nodiscard]] QPoint below(int column) const;

    ResourceTableView *m_table;
    ResourceHeader *m_header;
    ResourceModel *m_model;
    Workspace *m_workspace;
};

} // namespace tagdesk
