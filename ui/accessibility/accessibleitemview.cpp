// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accessibleitemview.h"

#include "accessiblehead.h"
#include "accessibleitem.h"
#include "treerows.h"

#include <QHeaderView>
#include <QItemSelection>
#include <QListView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <limits>

namespace tagdesk {

namespace {

QAccessible::Role roleOf(const QAbstractItemView *view)
{
    if (qobject_cast<const QTreeView *>(view) != nullptr)
        return QAccessible::Tree;
    return qobject_cast<const QListView *>(view) != nullptr ? QAccessible::List : QAccessible::Table;
}

QAccessibleInterface *makeItemView(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<QAbstractItemView *>(object);
    const bool isOurs = qobject_cast<QTableView *>(view) != nullptr
        || qobject_cast<QTreeView *>(view) != nullptr || qobject_cast<QListView *>(view) != nullptr;
    // The list of a box belongs to the box, which Qt's own knows.
    if (!isOurs || (view->parent() != nullptr && view->parent()->inherits("QComboBoxPrivateContainer")))
        return nullptr;
    return new AccessibleItemView(view);
}

/// Of the ranges that go over the whole width, or the whole height.
QList<std::pair<int, int>> wholeLines(const QItemSelection &selection, Qt::Orientation lines, int across)
{
    QList<std::pair<int, int>> found;
    for (const QItemSelectionRange &range : selection) {
        const bool isRow = lines == Qt::Horizontal;
        if (range.isValid() && (isRow ? range.width() : range.height()) == across)
            found.append(
                isRow ? std::pair(range.top(), range.bottom()) : std::pair(range.left(), range.right()));
    }
    return found;
}

int countLines(const QList<std::pair<int, int>> &lines)
{
    int count = 0;
    for (const auto &[first, last] : lines)
        count += last - first + 1;
    return count;
}

QList<int> listLines(const QList<std::pair<int, int>> &lines)
{
    QList<int> listed;
    listed.reserve(countLines(lines));
    for (const auto &[first, last] : lines) {
        for (int line = first; line <= last; ++line)
            listed.append(line);
    }
    return listed;
}

} // namespace

AccessibleItemView::AccessibleItemView(QAbstractItemView *view)
    : QAccessibleWidget(view, roleOf(view))
{
}

void AccessibleItemView::install()
{
    static const bool installed = (QAccessible::installFactory(makeItemView), true);
    static_cast<void>(installed);
}

void AccessibleItemView::tellSelection(
    QAbstractItemView *view, const QItemSelection &selected, const QItemSelection &deselected)
{
    if (!QAccessible::isActive())
        return;
    const auto *known = dynamic_cast<AccessibleItemView *>(QAccessible::queryAccessibleInterface(view));
    if (known == nullptr)
        return;
    const auto tell = [view, known](const QItemSelection &part, QAccessible::Event type) {
        if (part.isEmpty() || !part.constFirst().isValid())
            return;
        const QModelIndex first = part.constFirst().topLeft();
        QAccessibleEvent event(view, type);
        event.setChild(known->placeOf(known->rowOf(first), first.column()));
        QAccessible::updateAccessibility(&event);
    };
    tell(selected, QAccessible::SelectionAdd);
    tell(deselected, QAccessible::SelectionRemove);
}

QAbstractItemView *AccessibleItemView::view() const
{
    return qobject_cast<QAbstractItemView *>(object());
}

QAbstractItemModel *AccessibleItemView::model() const
{
    const QAbstractItemView *shown = view();
    return shown != nullptr && shown->selectionModel() != nullptr ? shown->model() : nullptr;
}

QHeaderView *AccessibleItemView::header(Qt::Orientation orientation) const
{
    if (const auto *table = qobject_cast<QTableView *>(object()))
        return orientation == Qt::Horizontal ? table->horizontalHeader() : table->verticalHeader();
    const auto *tree = qobject_cast<QTreeView *>(object());
    return tree != nullptr && orientation == Qt::Horizontal ? tree->header() : nullptr;
}

QAccessible::Role AccessibleItemView::itemRole() const
{
    switch (role()) {
    case QAccessible::Tree:
        return QAccessible::TreeItem;
    case QAccessible::List:
        return QAccessible::ListItem;
    default:
        return QAccessible::Cell;
    }
}

// --- Where what is

int AccessibleItemView::firstColumn() const
{
    const auto *list = qobject_cast<QListView *>(object());
    return list != nullptr ? list->modelColumn() : 0;
}

int AccessibleItemView::columnCount() const
{
    if (model() == nullptr)
        return 0;
    return role() == QAccessible::List ? 1 : model()->columnCount(view()->rootIndex());
}

int AccessibleItemView::rowCount() const
{
    if (model() == nullptr)
        return 0;
    if (const auto *tree = qobject_cast<QTreeView *>(object()))
        return TreeRows(tree).count();
    return model()->rowCount(view()->rootIndex());
}

int AccessibleItemView::rowOf(const QModelIndex &index) const
{
    if (model() == nullptr || index.model() != model())
        return -1;
    if (const auto *tree = qobject_cast<QTreeView *>(object()))
        return TreeRows(tree).rowOf(index);
    return index.parent() == view()->rootIndex() ? index.row() : -1;
}

int AccessibleItemView::columnOf(const QModelIndex &index) const
{
    return index.column() - firstColumn();
}

QModelIndex AccessibleItemView::indexAt(int row, int column) const
{
    if (model() == nullptr || row < 0 || column < 0 || column >= columnCount())
        return {};
    if (const auto *tree = qobject_cast<QTreeView *>(object())) {
        const QModelIndex node = TreeRows(tree).at(row);
        return node.isValid() ? node.siblingAtColumn(column) : node;
    }
    const QModelIndex root = view()->rootIndex();
    return row < model()->rowCount(root) ? model()->index(row, firstColumn() + column, root) : QModelIndex();
}

int AccessibleItemView::placeOf(int row, int column) const
{
    const int above = header(Qt::Horizontal) != nullptr ? 1 : 0;
    const int beside = header(Qt::Vertical) != nullptr ? 1 : 0;
    return row + above < 0 ? -1 : (row + above) * (columnCount() + beside) + column + beside;
}

// --- Parts

void AccessibleItemView::modelChange(QAccessibleTableModelChangeEvent *event)
{
    if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
        m_parts.dropGone(model());
}

QAccessibleInterface *AccessibleItemView::item(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model())
        return nullptr;
    const QPersistentModelIndex place(index);
    if (QAccessibleInterface *known = m_parts.item(place))
        return known;
    auto *made = new AccessibleItem(const_cast<AccessibleItemView *>(this), place);
    m_parts.keepItem(place, made);
    return made;
}

QAccessibleInterface *AccessibleItemView::head(Qt::Orientation orientation, int section) const
{
    if (header(orientation) == nullptr)
        return nullptr;
    if (QAccessibleInterface *known = m_parts.head(orientation, section))
        return known;
    auto *made = new AccessibleHead(const_cast<AccessibleItemView *>(this), orientation, section);
    m_parts.keepHead(orientation, section, made);
    return made;
}

QAccessibleInterface *AccessibleItemView::rowHead(const QModelIndex &index) const
{
    const QHeaderView *beside = header(Qt::Vertical);
    if (beside == nullptr)
        return nullptr;
    if (!beside->isHidden())
        return head(Qt::Vertical, index.row());
    const QHeaderView *above = header(Qt::Horizontal);
    for (int place = 0; place < above->count(); ++place) {
        const int section = above->logicalIndex(place);
        if (!above->isSectionHidden(section))
            return section != index.column() ? item(index.siblingAtColumn(section)) : nullptr;
    }
    return nullptr;
}

QAccessibleInterface *AccessibleItemView::cellAt(int row, int column) const
{
    return item(indexAt(row, column));
}

int AccessibleItemView::childCount() const
{
    return model() != nullptr ? placeOf(rowCount(), 0) - (header(Qt::Vertical) != nullptr ? 1 : 0) : 0;
}

QAccessibleInterface *AccessibleItemView::child(int place) const
{
    const int above = header(Qt::Horizontal) != nullptr ? 1 : 0;
    const int beside = header(Qt::Vertical) != nullptr ? 1 : 0;
    const int stride = columnCount() + beside;
    if (model() == nullptr || place < 0 || stride == 0)
        return nullptr;
    const int row = place / stride - above;
    const int column = place % stride - beside;
    if (row < 0)
        return head(Qt::Horizontal, column < 0 ? AccessibleHead::kCorner : column);
    if (column < 0)
        return row < rowCount() ? head(Qt::Vertical, row) : nullptr;
    return cellAt(row, column);
}

int AccessibleItemView::indexOfChild(const QAccessibleInterface *child) const
{
    if (child == nullptr || !child->isValid() || child->parent() != this)
        return -1;
    if (const auto *cell = dynamic_cast<const AccessibleItem *>(child)) {
        const int row = rowOf(cell->index());
        return row < 0 ? -1 : placeOf(row, columnOf(cell->index()));
    }
    const auto *part = dynamic_cast<const AccessibleHead *>(child);
    if (part == nullptr)
        return -1;
    return part->orientation() == Qt::Horizontal ? placeOf(-1, part->section())
                                                 : placeOf(part->section(), -1);
}

QAccessibleInterface *AccessibleItemView::childAt(int x, int y) const
{
    if (model() == nullptr)
        return nullptr;
    const QPoint point(x, y);
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        const QHeaderView *part = header(orientation);
        if (part == nullptr || !part->isVisible() || !part->rect().contains(part->mapFromGlobal(point)))
            continue;
        const int section = part->logicalIndexAt(part->mapFromGlobal(point));
        return section < 0 ? nullptr : head(orientation, section);
    }
    const QWidget *viewport = view()->viewport();
    const QPoint inside = viewport->mapFromGlobal(point);
    return viewport->rect().contains(inside) ? item(view()->indexAt(inside)) : nullptr;
}

QAccessibleInterface *AccessibleItemView::focusChild() const
{
    return model() != nullptr ? item(view()->currentIndex()) : nullptr;
}

QAccessible::State AccessibleItemView::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    if (const QAbstractItemView *shown = view()) {
        state.multiSelectable = shown->selectionMode() == QAbstractItemView::MultiSelection
            || shown->selectionMode() == QAbstractItemView::ExtendedSelection;
        state.extSelectable = shown->selectionMode() == QAbstractItemView::ExtendedSelection;
    }
    return state;
}

void *AccessibleItemView::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

QString AccessibleItemView::columnDescription(int column) const
{
    if (model() == nullptr)
        return {};
    return model()->headerData(firstColumn() + column, Qt::Horizontal).toString();
}

QString AccessibleItemView::rowDescription(int row) const
{
    if (model() == nullptr || header(Qt::Vertical) == nullptr)
        return {};
    return model()->headerData(row, Qt::Vertical).toString();
}

// --- Selection

QItemSelection AccessibleItemView::selection() const
{
    return model() != nullptr ? view()->selectionModel()->selection() : QItemSelection();
}

int AccessibleItemView::selectedCellCount() const
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : selection())
        count += qsizetype{range.width()} * range.height();
    return static_cast<int>(std::min<qsizetype>(count, std::numeric_limits<int>::max()));
}

int AccessibleItemView::selectedColumnCount() const
{
    return model() == nullptr || role() == QAccessible::Tree
        ? 0
        : countLines(wholeLines(selection(), Qt::Vertical, rowCount()));
}

int AccessibleItemView::selectedRowCount() const
{
    return model() == nullptr ? 0 : countLines(wholeLines(selection(), Qt::Horizontal, columnCount()));
}

QList<QAccessibleInterface *> AccessibleItemView::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const QItemSelectionRange &range : selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                if (cells.size() == kMostSelected)
                    return cells;
                cells.append(item(range.model()->index(row, column, range.parent())));
            }
        }
    }
    return cells;
}

QList<int> AccessibleItemView::selectedColumns() const
{
    return model() == nullptr || role() == QAccessible::Tree
        ? QList<int>()
        : listLines(wholeLines(selection(), Qt::Vertical, rowCount()));
}

QList<int> AccessibleItemView::selectedRows() const
{
    if (model() == nullptr)
        return {};
    const QList<std::pair<int, int>> lines = wholeLines(selection(), Qt::Horizontal, columnCount());
    const auto *tree = qobject_cast<QTreeView *>(object());
    if (tree == nullptr)
        return listLines(lines);
    // There the rows of a range are those below its parent.
    const TreeRows rows(tree);
    QList<int> listed;
    for (const QItemSelectionRange &range : selection()) {
        for (int row = range.top(); row <= range.bottom() && range.width() == columnCount(); ++row)
            listed.append(rows.rowOf(range.model()->index(row, 0, range.parent())));
    }
    listed.removeAll(-1);
    return listed;
}

bool AccessibleItemView::isColumnSelected(int column) const
{
    return model() != nullptr && role() != QAccessible::Tree
        && view()->selectionModel()->isColumnSelected(firstColumn() + column, view()->rootIndex());
}

bool AccessibleItemView::isRowSelected(int row) const
{
    const QModelIndex index = indexAt(row, 0);
    return index.isValid() && view()->selectionModel()->isRowSelected(index.row(), index.parent());
}

bool AccessibleItemView::selectLine(const QModelIndex &index, Qt::Orientation orientation, bool on) const
{
    if (!index.isValid() || view()->selectionMode() == QAbstractItemView::NoSelection)
        return false;
    const bool isRow = orientation == Qt::Horizontal;
    const auto other = isRow ? QAbstractItemView::SelectColumns : QAbstractItemView::SelectRows;
    if (view()->selectionBehavior() == other)
        return false;
    const bool isSingle = view()->selectionMode() == QAbstractItemView::SingleSelection;
    // What a click could not do is not done either.
    if (isSingle
        && (!on || (view()->selectionBehavior() == QAbstractItemView::SelectItems && columnCount() > 1)))
        return false;
    QItemSelectionModel::SelectionFlags command =
        on ? QItemSelectionModel::Select : QItemSelectionModel::Deselect;
    if (isSingle || view()->selectionMode() == QAbstractItemView::ContiguousSelection)
        command = on ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Clear;
    command |= isRow ? QItemSelectionModel::Rows : QItemSelectionModel::Columns;
    view()->selectionModel()->select(index, command);
    return true;
}

bool AccessibleItemView::selectItem(const QModelIndex &index, bool on) const
{
    if (model() == nullptr || !index.isValid())
        return false;
    switch (view()->selectionBehavior()) {
    case QAbstractItemView::SelectRows:
        return selectLine(index, Qt::Horizontal, on);
    case QAbstractItemView::SelectColumns:
        return selectLine(index, Qt::Vertical, on);
    case QAbstractItemView::SelectItems:
        break;
    }
    const QAbstractItemView::SelectionMode mode = view()->selectionMode();
    if (mode == QAbstractItemView::NoSelection || (mode == QAbstractItemView::SingleSelection && !on))
        return false;
    const bool isAlone = mode == QAbstractItemView::SingleSelection;
    view()->selectionModel()->select(index,
        !on           ? QItemSelectionModel::Deselect
            : isAlone ? QItemSelectionModel::ClearAndSelect
                      : QItemSelectionModel::Select);
    return true;
}

bool AccessibleItemView::selectRow(int row)
{
    return selectLine(indexAt(row, 0), Qt::Horizontal, true);
}

bool AccessibleItemView::unselectRow(int row)
{
    return selectLine(indexAt(row, 0), Qt::Horizontal, false);
}

bool AccessibleItemView::selectColumn(int column)
{
    return selectLine(indexAt(0, column), Qt::Vertical, true);
}

bool AccessibleItemView::unselectColumn(int column)
{
    return selectLine(indexAt(0, column), Qt::Vertical, false);
}

} // namespace tagdesk
