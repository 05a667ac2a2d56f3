// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcetableview.h"

#include "resourceheader.h"
#include "resourcemodel.h"
#include "theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace tagdesk {

ResourceTableView::ResourceTableView(QWidget *parent)
    : FrozenTableView(new ResourceHeader, parent)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    horizontalHeader()->setSortIndicatorShown(true); // a table that does not sort by itself takes it away
    horizontalHeader()->setMinimumSectionSize(characterWidth(fontMetrics()) * 6);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics.rowHeight);
    verticalHeader()->setDefaultSectionSize(metrics.rowHeight);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers); // see editCurrent()
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &ResourceTableView::fitTags);
}

void ResourceTableView::setResourceModel(ResourceModel *model)
{
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::columnsInserted, this, &ResourceTableView::fitTags);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &ResourceTableView::fitTags);
}

std::vector<std::pair<int, int>> ResourceTableView::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    const QItemSelection selection = selectionModel()->selection();
    ranges.reserve(static_cast<std::size_t>(selection.size()));
    for (const QItemSelectionRange &range : selection)
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    // Columns that were added later may have left ranges beside each other.
    std::vector<std::pair<int, int>> joined;
    for (const auto &range : ranges) {
        if (!joined.empty() && range.first <= joined.back().second + 1)
            joined.back().second = std::max(joined.back().second, range.second);
        else
            joined.push_back(range);
    }
    return joined;
}

Rows ResourceTableView::selectedResources() const
{
    return m_model->rowsAt(selectedRanges());
}

std::size_t ResourceTableView::selectedCount() const
{
    if (m_model->grouping())
        return selectedResources().size();
    std::size_t count = 0;
    for (const auto &[first, last] : selectedRanges())
        count += static_cast<std::size_t>(last - first + 1);
    return count;
}

void ResourceTableView::selectResources(const Rows &rows)
{
    QItemSelection selection;
    const int lastColumn = m_model->columnCount() - 1;
    for (const auto &[first, last] : m_model->rangesOf(rows))
        selection.append(QItemSelectionRange(m_model->index(first, 0), m_model->index(last, lastColumn)));
    clearSelection(); // see selectAll()
    selectionModel()->select(selection, QItemSelectionModel::Select);
}

void ResourceTableView::selectAll()
{
    // Qt compares the old selection with the new one piece by piece: minutes for one that lies scattered over
    // a million rows. Against an empty one it compares nothing.
    clearSelection();
    FrozenTableView::selectAll();
}

void ResourceTableView::fitTags()
{
    if (m_fitting || m_model == nullptr || horizontalHeader()->count() <= ResourceModel::TagsColumn)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    int others = 0;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        if (column != ResourceModel::TagsColumn)
            others += horizontalHeader()->sectionSize(column);
    }
    const int least = characterWidth(fontMetrics()) * 26;
    horizontalHeader()->resizeSection(
        ResourceModel::TagsColumn, std::max(least, viewport()->width() - others));
}

bool ResourceTableView::editCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    if (current.flags().testFlag(Qt::ItemIsEditable))
        edit(current);
    else
        emit editRequested();
    return true;
}

void ResourceTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state() != EditingState && event->modifiers() == Qt::NoModifier && editCurrent())
            return;
        break;
    case Qt::Key_Delete:
        if (currentIndex().column() >= ResourceModel::FirstKeyColumn) {
            emit removeRequested(currentIndex().data(ResourceModel::KeyRole).toString());
            return;
        }
        break;
    default:
        break;
    }
    FrozenTableView::keyPressEvent(event);
}

void ResourceTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    FrozenTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        static_cast<void>(editCurrent());
}

void ResourceTableView::resizeEvent(QResizeEvent *event)
{
    FrozenTableView::resizeEvent(event);
    fitTags();
}

void ResourceTableView::paintBehindRow(QPainter *painter, int row, const QRect &rect) const
{
    const auto outcome = m_model->index(row, 0).data(ResourceModel::OutcomeRole).value<RowOutcome>();
    if (outcome.state == RowState::Failed)
        painter->fillRect(rect, Colours::of(palette()).removedFill);
}

void ResourceTableView::paintOverRow(QPainter *painter, int /*row*/, const QRect &rect) const
{
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Colours::of(palette()).line);
}

} // namespace tagdesk
