// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnwidths.h"

#include "columnlayout.h"
#include "resourceheader.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "theme.h"

#include <QEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace tagdesk {

namespace {
constexpr int kSample = 200; // rows
} // namespace

ColumnWidths::ColumnWidths(ResourceTableView *table, ResourceModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
{
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnWidths::noteResize);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_hadRows = m_model->rowCount() > 0;
        fit();
    });
    connect(model, &QAbstractItemModel::columnsInserted, this, &ColumnWidths::fit);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &ColumnWidths::fit);
    // The first rows of a listing tell what the others will need.
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!std::exchange(m_hadRows, true))
            fit();
    });
    connect(model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) { growStates(from.row(), to.row()); });
    table->viewport()->installEventFilter(this);
}

void ColumnWidths::setByHand(const QHash<QString, int> &widths)
{
    m_byHand = widths;
    fit();
}

bool ColumnWidths::eventFilter(QObject * /*watched*/, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &ColumnWidths::fit, Qt::QueuedConnection);
    return false;
}

void ColumnWidths::noteResize(int column, int before, int after)
{
    // Hiding and showing are no widths, and tags take what is left.
    if (m_fitting || column == ResourceModel::TagsColumn || before == 0 || after == 0)
        return;
    m_byHand.insert(ColumnLayout::columnName(*m_model, column), after);
}

int ColumnWidths::contentsWidth(int column) const
{
    QStyleOptionViewItem option;
    option.initFrom(m_table);
    option.font = m_table->font();
    option.fontMetrics = m_table->fontMetrics();
    const int rows = m_model->rowCount();
    // Not the first ones only: a listing often begins with what is alike.
    const int step = std::max(1, rows / kSample);
    int widest = 0;
    for (int row = 0; row < rows; row += step) {
        if (m_model->isHead(row))
            continue;
        const QModelIndex index = m_model->index(row, column);
        widest = std::max(widest, m_table->itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return widest;
}

ColumnWidths::Width ColumnWidths::widthOf(int column) const
{
    const int character = characterWidth(m_table->fontMetrics());
    const auto *header = qobject_cast<const ResourceHeader *>(m_table->horizontalHeader());
    const int wanted = std::max(header->neededWidth(column), contentsWidth(column));
    const auto width = [&](int least, int most) {
        const int reached = std::clamp(wanted, character * 6, character * most);
        // A head that nearly fits is not cut.
        const int headed = std::max(character * least, std::min(header->neededWidth(column), character * 20));
        return Width{column, std::min(reached, headed), reached};
    };
    switch (column) {
    case ResourceModel::NameColumn:
        return m_model->rowCount() == 0 ? Width{column, character * 21, character * 21} : width(21, 64);
    case ResourceModel::IdColumn:
        return m_model->rowCount() == 0 ? Width{column, character * 17, character * 17} : width(17, 64);
    case ResourceModel::StatusColumn:
        return {column, wanted, wanted};
    default:
        return width(16, 28);
    }
}

void ColumnWidths::fit()
{
    if (m_fitting || m_table->horizontalHeader()->count() < ResourceModel::FirstKeyColumn)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView *header = m_table->horizontalHeader();
    const int character = characterWidth(m_table->fontMetrics());
    int room = m_table->viewport()->width();
    if (!header->isSectionHidden(ResourceModel::TagsColumn))
        room -= character * 26;
    std::vector<Width> widths;
    for (int column = 0; column < header->count(); ++column) {
        if (column == ResourceModel::TagsColumn || header->isSectionHidden(column))
            continue;
        if (const int own = m_byHand.value(ColumnLayout::columnName(*m_model, column)); own > 0) {
            header->resizeSection(column, own);
            room -= own;
            continue;
        }
        widths.push_back(widthOf(column));
        room -= widths.back().least;
    }
    for (const Width &width : widths) {
        const int more = std::clamp(room, 0, width.wanted - width.least);
        header->resizeSection(width.column, width.least + more);
        room -= more;
    }
    m_table->fitTags();
}

void ColumnWidths::growStates(int firstRow, int lastRow)
{
    const int column = ResourceModel::StatusColumn;
    if (m_table->isColumnHidden(column) || m_byHand.contains(ColumnLayout::columnName(*m_model, column)))
        return;
    const int top = std::max(firstRow, std::max(0, m_table->rowAt(0)));
    const int bottom = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = std::min(lastRow, bottom < 0 ? m_model->rowCount() - 1 : bottom);
    QStyleOptionViewItem option;
    option.initFrom(m_table);
    option.font = m_table->font();
    option.fontMetrics = m_table->fontMetrics();
    int widest = m_table->columnWidth(column);
    for (int row = top; row <= last && row < top + kSample; ++row) {
        const QModelIndex index = m_model->index(row, column);
        if (!m_model->isHead(row))
            widest = std::max(widest, m_table->itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    if (widest > m_table->columnWidth(column)) {
        const QScopedValueRollback fitting(m_fitting, true);
        m_table->horizontalHeader()->resizeSection(column, widest);
    }
}

} // namespace tagdesk
