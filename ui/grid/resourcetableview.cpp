// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcetableview.h"

#include "cellselection.h"
#include "fillhandle.h"
#include "groupheads.h"
#include "resourcedelegate.h"
#include "resourceheader.h"
#include "resourcemodel.h"
#include "rowheights.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace tagdesk {

ResourceTableView::ResourceTableView(QWidget *parent)
    : FrozenTableView(new ResourceHeader, parent)
    , m_fillHandle(new FillHandle(this))
{
    // A click on a head sorts; it selects no column.
    disconnect(horizontalHeader(), &QHeaderView::sectionPressed, this, nullptr);
    disconnect(horizontalHeader(), &QHeaderView::sectionEntered, this, nullptr);
    horizontalHeader()->setSortIndicatorShown(true); // a table that does not sort by itself takes it away
    horizontalHeader()->setMinimumSectionSize(characterWidth(fontMetrics()) * 6);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    RowHeights::follow(this, &Metrics::tableRow);
    setSelectionBehavior(QAbstractItemView::SelectItems); // see selectionCommand()
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed); // the others: see editCurrent()
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    viewport()->setAcceptDrops(true);
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
    m_heads = new GroupHeads(this, model);
    connect(model, &QAbstractItemModel::columnsInserted, this, &ResourceTableView::fitTags);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &ResourceTableView::fitTags);
    const auto forget = [this] {
        m_fillHandle->forgetSelection();
    };
    connect(m_cells, &CellSelection::changed, m_fillHandle, forget);
    connect(model, &QAbstractItemModel::rowsInserted, m_fillHandle, forget);
    connect(model, &QAbstractItemModel::rowsRemoved, m_fillHandle, forget);
    connect(model, &QAbstractItemModel::layoutChanged, m_fillHandle, forget);
    connect(model, &QAbstractItemModel::modelReset, m_fillHandle, forget);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, m_fillHandle, forget);
    connect(horizontalHeader(), &QHeaderView::sectionResized, m_fillHandle, forget);
    connect(horizontalHeader(), &QHeaderView::sectionCountChanged, m_fillHandle, forget);
}

void ResourceTableView::setResourceDelegate(ResourceDelegate *delegate)
{
    m_delegate = delegate;
    setItemDelegate(delegate);
    connect(delegate, &ResourceDelegate::leftCell, this, &ResourceTableView::goOn);
}

GridSelection ResourceTableView::gridSelection() const
{
    return {m_cells->blocks(), *horizontalHeader()};
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

void ResourceTableView::selectBlock(const QModelIndex &first, const QModelIndex &last)
{
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(cellsBetween(first, last), QItemSelectionModel::ClearAndSelect);
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

// --- Selecting

bool ResourceTableView::isFixed(const QModelIndex &index)
{
    return index.column() < ResourceModel::FirstKeyColumn;
}

QItemSelectionModel::SelectionFlags ResourceTableView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    QItemSelectionModel::SelectionFlags command = FrozenTableView::selectionCommand(index, event);
    // With Ctrl Qt only moves the current cell.
    if (m_extending && command == QItemSelectionModel::NoUpdate && event != nullptr
        && event->type() == QEvent::KeyPress)
        command = QItemSelectionModel::SelectCurrent;
    // What began at the name of a resource goes on with resources, what began in a cell with cells.
    const QModelIndex began = m_extending && m_anchor.isValid() ? QModelIndex(m_anchor) : index;
    if (command != QItemSelectionModel::NoUpdate && began.isValid() && isFixed(began))
        command |= QItemSelectionModel::Rows;
    return command;
}

void ResourceTableView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (!m_extending || !m_anchor.isValid()) {
        const QModelIndex index = indexAt(rect.topLeft());
        if (index.isValid())
            selectionModel()->select(index, command);
        return;
    }
    // A corner outside the viewport means the outermost cell there.
    const QPoint corner(std::clamp(rect.right(), 0, std::max(0, viewport()->width() - 1)),
        std::clamp(rect.bottom(), 0, std::max(0, viewport()->height() - 1)));
    QModelIndex to = currentIndex();
    if (state() == DragSelectingState) {
        const int row = rowAt(corner.y());
        const QModelIndex under = indexAt({corner.x(), rowViewportPosition(std::max(0, row)) + 1});
        const QList<int> columns = GridSelection::visibleColumns(*horizontalHeader());
        to = m_model->index(
            row < 0 ? m_model->rowCount() - 1 : row, under.isValid() ? under.column() : columns.constLast());
    }
    selectionModel()->select(cellsBetween(m_anchor, to), command);
}

QItemSelection ResourceTableView::cellsBetween(const QModelIndex &from, const QModelIndex &to) const
{
    const auto [top, bottom] = std::minmax({from.row(), to.row()});
    if (isFixed(from))
        return QItemSelection(m_model->index(top, 0), m_model->index(bottom, 0));
    const QHeaderView &header = *horizontalHeader();
    const auto [left, right] =
        std::minmax({header.visualIndex(from.column()), header.visualIndex(to.column())});
    QList<int> columns;
    for (int visual = left; visual <= right; ++visual) {
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            columns.append(column);
    }
    std::sort(columns.begin(), columns.end());
    QItemSelection selection;
    for (const int column : std::as_const(columns)) {
        if (!selection.isEmpty() && selection.constLast().right() == column - 1)
            selection.last() =
                QItemSelectionRange(selection.constLast().topLeft(), m_model->index(bottom, column));
        else
            selection.append(
                QItemSelectionRange(m_model->index(top, column), m_model->index(bottom, column)));
    }
    return selection;
}

void ResourceTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    FrozenTableView::currentChanged(current, previous);
    if (!m_extending)
        m_anchor = current;
}

bool ResourceTableView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        if (m_model != nullptr && m_fillHandle->take(static_cast<QMouseEvent *>(event)))
            return true;
        break;
    default:
        break;
    }
    return FrozenTableView::viewportEvent(event);
}

void ResourceTableView::mousePressEvent(QMouseEvent *event)
{
    const QScopedValueRollback extending(m_extending, event->modifiers().testFlag(Qt::ShiftModifier));
    FrozenTableView::mousePressEvent(event);
    // Also where the cell was the current one already.
    if (!m_extending)
        m_anchor = indexAt(event->position().toPoint());
}

void ResourceTableView::mouseMoveEvent(QMouseEvent *event)
{
    const QScopedValueRollback extending(m_extending, event->buttons().testFlag(Qt::LeftButton));
    FrozenTableView::mouseMoveEvent(event);
}

bool ResourceTableView::takesDrop(const QDropEvent &event) const
{
    const QModelIndex index = indexAt(event.position().toPoint());
    return event.mimeData()->hasText() && !event.mimeData()->hasUrls() && index.isValid() && !isFixed(index);
}

void ResourceTableView::dragEnterEvent(QDragEnterEvent *event)
{
    // Files are the window's.
    event->setAccepted(event->mimeData()->hasText() && !event->mimeData()->hasUrls());
}

void ResourceTableView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(takesDrop(*event));
}

void ResourceTableView::dropEvent(QDropEvent *event)
{
    event->setAccepted(takesDrop(*event));
    if (!event->isAccepted())
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    // What another program gave away stays there.
    event->setDropAction(Qt::CopyAction);
    selectBlock(index, index);
    emit textDropped(event->mimeData()->text());
}

// --- Typing

bool ResourceTableView::editCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    if (current.flags().testFlag(Qt::ItemIsEditable)) {
        edit(current);
        if (CellEditor *editor = m_delegate->editor(); editor != nullptr)
            editor->continueText();
    } else if (isFixed(current)) {
        emit editRequested();
    } else {
        emit editRefused(current);
    }
    return true;
}

bool ResourceTableView::typeInto(const QModelIndex &index, QKeyEvent *event)
{
    const bool isCommand = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event->text();
    const bool types = !text.isEmpty()
        && (text.at(0).isPrint() || text.at(0).isHighSurrogate() || event->key() == Qt::Key_Backspace);
    if (isCommand || !types)
        return false;
    if (!index.flags().testFlag(Qt::ItemIsEditable))
        emit editRefused(index);
    else
        edit(index, AnyKeyPressed, event);
    return true;
}

void ResourceTableView::keyPressEvent(QKeyEvent *event)
{
    if (isEditingCell()) {
        FrozenTableView::keyPressEvent(event);
        return;
    }
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if ((event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && editCurrent())
            return;
        break;
    case Qt::Key_Delete:
        event->ignore(); // as with Escape, Qt would begin to edit
        return;
    case Qt::Key_Escape:
        if (m_fillHandle->isDragged())
            m_fillHandle->cancel();
        else
            event->ignore();
        return;
    default:
        if (current.isValid() && !isFixed(current) && typeInto(current, event))
            return;
        break;
    }
    const QScopedValueRollback extending(m_extending, event->modifiers().testFlag(Qt::ShiftModifier));
    FrozenTableView::keyPressEvent(event);
}

void ResourceTableView::inputMethodEvent(QInputMethodEvent *event)
{
    const bool begins = !isEditingCell() && !event->commitString().isEmpty();
    FrozenTableView::inputMethodEvent(event);
    // Qt hands a composition on to the field that it opens, but not what is committed at once.
    if (begins && isEditingCell() && !m_delegate->editor()->isEdited())
        QCoreApplication::sendEvent(m_delegate->editor(), event);
}

void ResourceTableView::keyboardSearch(const QString &search)
{
    if (currentIndex().column() == ResourceModel::NameColumn)
        FrozenTableView::keyboardSearch(search);
}

void ResourceTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    FrozenTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        static_cast<void>(editCurrent());
}

/// The cell beside the current one; invalid where the columns of keys or the rows end.
QModelIndex ResourceTableView::nextCell(CellExit exit) const
{
    const QModelIndex current = currentIndex();
    if (exit == CellExit::Down || exit == CellExit::Up)
        return m_model->index(current.row() + (exit == CellExit::Down ? 1 : -1), current.column());
    const QList<int> columns = GridSelection::visibleColumns(*horizontalHeader());
    const auto place = columns.indexOf(current.column()) + (exit == CellExit::Right ? 1 : -1);
    if (place < 0 || place >= columns.size() || columns.at(place) < ResourceModel::FirstKeyColumn)
        return {};
    return m_model->index(current.row(), columns.at(place));
}

/// The same within a selected block, round its ends: what is filled in row by row stays selected.
QModelIndex ResourceTableView::nextWithin(const GridBlock &block, CellExit exit) const
{
    const QList<int> columns = GridSelection::visibleColumns(*horizontalHeader());
    const bool acrossFirst = exit == CellExit::Right || exit == CellExit::Left;
    const int step = exit == CellExit::Right || exit == CellExit::Down ? 1 : -1;
    const int row = currentIndex().row() - block.top;
    const int place = static_cast<int>(columns.indexOf(currentIndex().column())) - block.left;
    const int width = block.width();
    const int height = block.height();
    const int count = width * height;
    const int at = (acrossFirst ? row * width + place : place * height + row) + step;
    const int next = (at + count) % count;
    return m_model->index(block.top + (acrossFirst ? next / width : next % height),
        columns.at(block.left + (acrossFirst ? next % width : next / height)));
}

void ResourceTableView::goOn(CellExit exit)
{
    const GridSelection selection = gridSelection();
    const GridBlock *block = selection.block();
    const auto place = selection.columns().indexOf(currentIndex().column());
    if (block != nullptr && block->width() * block->height() > 1 && currentIndex().row() >= block->top
        && currentIndex().row() <= block->bottom && place >= block->left && place <= block->right) {
        selectionModel()->setCurrentIndex(nextWithin(*block, exit), QItemSelectionModel::NoUpdate);
        return;
    }
    if (const QModelIndex next = nextCell(exit); next.isValid())
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
    else if (exit == CellExit::Right || exit == CellExit::Left)
        focusNextPrevChild(exit == CellExit::Right);
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
    QPainter painter(viewport());
    m_fillHandle->paint(painter);
}

void ResourceTableView::paintBehindRow(QPainter *painter, int row, const QRect &rect) const
{
    const auto outcome = m_model->index(row, 0).data(ResourceModel::OutcomeRole).value<RowOutcome>();
    if (outcome.state == RowState::Failed)
        painter->fillRect(rect, Colours::of(palette()).removedFill);
}

void ResourceTableView::paintOverRow(QPainter *painter, int row, const QRect &rect) const
{
    m_heads->paint(painter, row, rect);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Colours::of(palette()).line);
}

} // namespace tagdesk
