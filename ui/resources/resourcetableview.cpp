// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcetableview.h"

#include "cellselection.h"
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
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
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
    const QItemSelectionModel *old = selectionModel();
    m_cells = new CellSelection(model, this);
    setSelectionModel(m_cells);
    delete old;
    connect(model, &QAbstractItemModel::columnsInserted, this, &ResourceTableView::fitTags);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &ResourceTableView::fitTags);
}

std::vector<std::pair<int, int>> ResourceTableView::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const CellBlock &block : m_cells->blocks()) {
        if (!ranges.empty() && block.first == ranges.back().second + 1)
            ranges.back().second = block.last;
        else
            ranges.emplace_back(block.first, block.last);
    }
    return ranges;
}

Rows ResourceTableView::selectedResources() const
{
    return m_cells->resources();
}

std::size_t ResourceTableView::selectedCount() const
{
    return m_cells->resourceCount();
}

void ResourceTableView::selectResources(const Rows &rows)
{
    m_cells->selectResources(rows);
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
    const int least = fontMetrics().averageCharWidth() * 26;
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

void ResourceTableView::paintEvent(QPaintEvent *event)
{
    if (const auto [first, last] = rowsIn(event->rect()); first <= last)
        m_cells->show(first, last);
    FrozenTableView::paintEvent(event);
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
