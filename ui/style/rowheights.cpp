// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowheights.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace tagdesk {

RowHeights::RowHeights(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->installEventFilter(this);
}

void RowHeights::follow(QTableView *table, int Metrics::*height)
{
    auto *heights = table->findChild<RowHeights *>(QString(), Qt::FindDirectChildrenOnly);
    if (heights == nullptr)
        heights = new RowHeights(table);
    heights->m_height = height;
    heights->apply();
}

bool RowHeights::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void RowHeights::apply()
{
    const Metrics metrics = Metrics::of(m_table->fontMetrics());
    m_table->verticalHeader()->setMinimumSectionSize(metrics.*m_height);
    m_table->verticalHeader()->setDefaultSectionSize(metrics.*m_height);
}

} // namespace tagdesk
