// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnheads.h"

#include "fieldwords.h"
#include "icons.h"
#include "plaintext.h"
#include "renamekeydialog.h"
#include "resourceheader.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "valuefilterpopup.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

ColumnHeads::ColumnHeads(ResourceTableView *table, ResourceModel *model, Workspace *workspace)
    : QObject(table)
    , m_table(table)
    , m_header(qobject_cast<ResourceHeader *>(table->horizontalHeader()))
    , m_model(model)
    , m_workspace(workspace)
{
    for (int column = 0; column < ResourceModel::FirstKeyColumn; ++column)
        model->setHeaderData(column, Qt::Horizontal, ResourceHeader::words(*model, column));
    model->setGroupWords(&FieldWords::group);
    table->installEventFilter(this);
    connect(m_header, &ResourceHeader::menuRequested, this, &ColumnHeads::showMenu);
    connect(m_header, &ResourceHeader::left, this, [this](int column) {
        m_table->setFocus(Qt::OtherFocusReason);
        const int row = std::max(0, m_table->currentIndex().row());
        m_table->selectionModel()->setCurrentIndex(
            m_model->index(row, column), QItemSelectionModel::NoUpdate);
    });
    connect(m_header, &ResourceHeader::headEntered, this, [this](int column) {
        const int row = std::max(0, m_table->currentIndex().row());
        m_table->scrollTo(m_model->index(row, column));
    });
}

QPoint ColumnHeads::below(int column) const
{
    const QRect rect = m_header->sectionRect(column);
    return m_header->viewport()->mapToGlobal(QPoint(std::max(0, rect.left()), rect.bottom() + 1));
}

void ColumnHeads::enterHead()
{
    m_header->enter(std::max(0, m_table->currentIndex().column()));
}

bool ColumnHeads::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return false;
    // Above the first row are the heads; a key that is held down stops before them.
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool goesUp = key->key() == Qt::Key_Up && key->modifiers() == Qt::NoModifier && !key->isAutoRepeat()
        && m_table->currentIndex().row() == 0;
    if (goesUp)
        enterHead();
    return goesUp;
}

void ColumnHeads::showCurrentMenu()
{
    const int column =
        m_header->hasFocus() ? m_header->currentHead() : std::max(0, m_table->currentIndex().column());
    m_table->scrollTo(m_model->index(std::max(0, m_table->currentIndex().row()), column));
    showMenu(column);
}

void ColumnHeads::showMenu(int column)
{
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Column %1").arg(ResourceHeader::words(*m_model, column)));
    addSorting(menu, column);
    addFilter(menu, column);
    addGrouping(menu, column);
    addColumnActs(menu, column);
    menu->popup(below(column));
}

void ColumnHeads::addSorting(QMenu *menu, int column)
{
    const auto add = [&](const QString &text, int sorted, Qt::SortOrder order) {
        QAction *action = menu->addAction(text, this, [this, sorted, order] { sort(sorted, order); });
        action->setCheckable(true);
        action->setChecked(m_model->sortColumn() == sorted && (sorted < 0 || m_model->sortOrder() == order));
    };
    add(tr("Sort &ascending"), column, Qt::AscendingOrder);
    add(tr("Sort &descending"), column, Qt::DescendingOrder);
    add(tr("The cloud's &order"), -1, Qt::AscendingOrder);
    menu->addSeparator();
}

void ColumnHeads::sort(int column, Qt::SortOrder order)
{
    m_header->setSortIndicator(column, order);
}

void ColumnHeads::addFilter(QMenu *menu, int column)
{
    const std::optional<RowField> field = m_model->fieldOf(column);
    if (!field)
        return;
    QAction *filter = menu->addAction(icon(Icon::Filter), tr("&Filter by value…"), this,
        [this, column, field] { showValues(*field, below(column)); });
    filter->setObjectName(u"filterByValue"_s);
    if (filterOf(m_model->valueFilters(), *field) != nullptr)
        menu->addAction(tr("&Clear this filter"), this, [this, field] { setFilter(*field, std::nullopt); });
    menu->addSeparator();
}

void ColumnHeads::showValues(const RowField &field, const QPoint &place)
{
    auto *popup = new ValueFilterPopup(*m_model, m_workspace->pool(), field, m_table);
    connect(popup, &ValueFilterPopup::chosen, this,
        [this, field](const std::optional<ValueFilter> &filter) { setFilter(field, filter); });
    popup->showAt(place);
}

void ColumnHeads::setFilter(const RowField &field, const std::optional<ValueFilter> &filter)
{
    ValueFilters filters = m_model->valueFilters();
    const auto place = std::ranges::find(filters, field, &ValueFilter::field);
    if (place != filters.end() && filter)
        *place = *filter;
    else if (place != filters.end())
        filters.erase(place);
    else if (filter)
        filters.append(*filter);
    m_model->setValueFilters(filters);
}

void ColumnHeads::addColumnActs(QMenu *menu, int column)
{
    const QString key = m_model->headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString();
    if (!key.isEmpty()) {
        QAction *rename =
            menu->addAction(icon(Icon::Edit), tr("&Rename key…"), this, [this, key] { askForKey(key); });
        rename->setObjectName(u"renameKey"_s);
    }
    if (column != ResourceModel::NameColumn) {
        QAction *hiding = menu->addAction(tr("&Hide column"), this, [this, column] { hide(column); });
        hiding->setObjectName(u"hideColumn"_s);
    }
    menu->addAction(tr("Re&set columns"), this, &ColumnHeads::columnsResetRequested);
}

void ColumnHeads::hide(int column)
{
    if (column < ResourceModel::FirstKeyColumn) {
        m_table->setColumnHidden(column, true);
        m_table->fitTags();
        return;
    }
    QStringList keys = m_model->keyColumns();
    keys.removeAt(column - ResourceModel::FirstKeyColumn);
    emit keyColumnsChosen(keys);
}

void ColumnHeads::askForKey(const QString &key)
{
    auto *dialog = new RenameKeyDialog(m_workspace,
        {.key = key,
            .shown = m_model->shownRows(),
            .selected = m_table->selectedResources(),
            .knownKeys = m_model->keyColumns()},
        m_table->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// --- Groups

void ColumnHeads::addGrouping(QMenu *menu, int column)
{
    if (const std::optional<RowField> field = m_model->fieldOf(column)) {
        QAction *group =
            menu->addAction(tr("&Group by this"), this, [this, field] { m_model->setGrouping(*field); });
        group->setObjectName(u"groupByThis"_s);
        group->setCheckable(true);
        group->setChecked(m_model->grouping() == field);
    }
    addGroupActs(menu);
    menu->addSeparator();
}

void ColumnHeads::addGroupActs(QMenu *menu)
{
    if (!m_model->grouping())
        return;
    menu->addAction(tr("&No grouping"), this, [this] { m_model->setGrouping(std::nullopt); });
    menu->addAction(tr("&Expand all groups"), this, [this] { m_model->setAllCollapsed(false); });
    menu->addAction(tr("Co&llapse all groups"), this, [this] { m_model->setAllCollapsed(true); });
}

void ColumnHeads::showGroupingMenu()
{
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"groupingMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Group by"));
    QList<RowField> fields;
    for (const QString &key : m_model->keyColumns())
        fields.append({.kind = RowField::Kind::Tag, .key = key});
    for (const RowField::Kind kind : {RowField::Kind::ProductLine, RowField::Kind::Region,
             RowField::Kind::Account, RowField::Kind::Cloud, RowField::Kind::Status})
        fields.append({.kind = kind, .key = {}});
    for (const RowField &field : std::as_const(fields)) {
        QAction *action = menu->addAction(
            withoutMnemonic(FieldWords::field(field)), this, [this, field] { m_model->setGrouping(field); });
        action->setCheckable(true);
        action->setChecked(m_model->grouping() == field);
    }
    menu->addSeparator();
    addGroupActs(menu);
    menu->popup(m_table->viewport()->mapToGlobal(QPoint(m_table->viewport()->width() / 3, 0)));
}

} // namespace tagdesk
