// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowtable.h"

#include "accessibleitemview.h"
#include "rowheights.h"

#include <QHeaderView>

namespace tagdesk {

RowTable::RowTable(QAbstractItemModel *model, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    RowHeights::follow(this, &Metrics::listRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
}

void RowTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    AccessibleItemView::tellSelection(this, selected, deselected);
    // Past QTableView, which tells of every cell by itself. NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::selectionChanged(selected, deselected);
}

} // namespace tagdesk
