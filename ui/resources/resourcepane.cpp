// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcepane.h"

#include "cellselection.h"
#include "columnheads.h"
#include "columnsmenu.h"
#include "conflicttext.h"
#include "emptystate.h"
#include "fillhandle.h"
#include "filterbar.h"
#include "filtertext.h"
#include "gridediting.h"
#include "icons.h"
#include "keptcolumns.h"
#include "listingtext.h"
#include "outcometable.h"
#include "placewords.h"
#include "progressline.h"
#include "resourcedelegate.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "rowwords.h"
#include "tagchipdelegate.h"
#include "theme.h"
#include "valuefilterbar.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kOfferedValues = 1'000;
constexpr std::size_t kLargeSelection = 5'000;
constexpr int kLargePause = 100; // ms
} // namespace

ResourcePane::ResourcePane(ResourceModel *model, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_workspace(workspace)
{
    build();
    connectModel();
    updateCounts();
    updateState();
}

ResourcePane::~ResourcePane()
{
    // Leaving a cell stages its text: now, while everything that hears of it is still there.
    hide();
}

void ResourcePane::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_filterBar = new FilterBar(this);
    m_progress = new ProgressLine(this);
    m_table = new ResourceTableView(this);
    m_table->setObjectName(u"resourceTable"_s);
    m_table->setAccessibleName(tr("Resources"));
    m_table->setResourceModel(m_model);
    auto *delegate = new ResourceDelegate(m_model, m_table);
    m_table->setResourceDelegate(delegate);
    auto *chips = new TagChipDelegate(m_table);
    m_table->setItemDelegateForColumn(ResourceModel::TagsColumn, chips);
    connect(chips, &TagChipDelegate::retryRequested, this,
        [this](const QModelIndex &index) { emit readAgainRequested({m_model->rowAt(index.row())}); });
    connect(
        delegate, &ResourceDelegate::refused, this, [this](const QModelIndex &index, const QString &text) {
            emit textRefused(
                m_model->rowAt(index.row()), index.data(ResourceModel::KeyRole).toString(), text);
        });
    delegate->setKnownValues([this](const QString &key) { return offeredValues(key); });
    m_editing = new GridEditing(m_table, m_model, m_workspace);
    connect(delegate, &ResourceDelegate::allWanted, m_editing, &GridEditing::setAll);
    connect(m_table, &ResourceTableView::editRefused, m_editing, &GridEditing::sayRefused);
    connect(m_table, &ResourceTableView::textDropped, m_editing, &GridEditing::pasteText);
    connect(m_table->fillHandle(), &FillHandle::dragged, m_editing, &GridEditing::fill);
    connect(m_editing, &GridEditing::told, this, &ResourcePane::told);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"resourceEmpty"_s);
    connect(m_empty, &EmptyState::activated, this, &ResourcePane::emptyActivated);
    connect(m_empty, &EmptyState::otherActivated, this, &ResourcePane::profilesRequested);
    m_columns = new KeptColumns(m_table, m_model);
    m_heads = new ColumnHeads(m_table, m_model, m_workspace);
    auto *valueFilters = new ValueFilterBar(m_model, this);
    connect(valueFilters, &ValueFilterBar::changeRequested, m_heads, &ColumnHeads::showValues);
    m_model->setWords(&rowWords);
    m_model->setValueWords([workspace = m_workspace](const RowField &field, const QString &value) {
        return placeWords(*workspace, field, value);
    });

    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    m_notices = new QVBoxLayout;
    layout->addLayout(m_notices);
    layout->addWidget(valueFilters);
    layout->addWidget(m_progress);
    layout->addWidget(stack, 1);
    setFocusProxy(m_table);
}

void ResourcePane::connectModel()
{
    connect(m_filterBar, &FilterBar::textChanged, this, &ResourcePane::applyFilter);
    connect(m_filterBar, &FilterBar::leftDownwards, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (m_table->selectedCount() == 0 && m_model->rowCount() > 0)
            showRows({m_model->shownRows().front()});
    });
    auto *columns = new ColumnsMenu(m_table, m_model, m_workspace, this);
    m_filterBar->setColumnsMenu(columns);
    connect(columns, &ColumnsMenu::keyColumnsChosen, this, &ResourcePane::setKeyColumns);
    connect(columns, &ColumnsMenu::resetRequested, this, &ResourcePane::resetColumns);
    connect(m_heads, &ColumnHeads::keyColumnsChosen, this, &ResourcePane::setKeyColumns);
    connect(m_heads, &ColumnHeads::columnsResetRequested, this, &ResourcePane::resetColumns);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ResourcePane::showContextMenu);
    connect(m_table, &ResourceTableView::editRequested, this, &ResourcePane::editRequested);
    connect(m_table->cells(), &CellSelection::changed, this, &ResourcePane::announceSelection);
    m_announcement.setSingleShot(true);
    connect(&m_announcement, &QTimer::timeout, this, &ResourcePane::tellSelection);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
        [this](int column, Qt::SortOrder order) { m_model->sort(column, order); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        announceSelection();
        updateState();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ResourcePane::updateState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ResourcePane::updateState);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &ResourcePane::updateState);
    connect(m_model, &ResourceModel::countsChanged, this, &ResourcePane::updateCounts);
    const auto listingMoved = [this](const Scope &scope) {
        if (m_model->shows(scope))
            updateState();
    };
    connect(m_workspace, &Workspace::accountsChanged, this, &ResourcePane::updateState);
    connect(m_workspace, &Workspace::listingStarted, this, listingMoved);
    connect(m_workspace, &Workspace::listingChanged, this, listingMoved);
    connect(m_workspace, &Workspace::rowsAppended, this, listingMoved);
}

void ResourcePane::setKnownValues(const std::function<QStringList(const QString &)> &values)
{
    m_knownValues = values;
}

Rows ResourcePane::selection() const
{
    return m_table->selectedResources();
}

void ResourcePane::applyFilter(const QString &text)
{
    const Filter filter = Filter::parse(text);
    // What cannot be read hides nothing; the bar says what is wrong.
    if (filter.problem())
        return;
    m_model->setFilter(filter);
    if (filter.hasGivenUp())
        m_filterBar->setNote(FilterTexts::gaveUp());
    updateState();
}

void ResourcePane::announceSelection()
{
    if (m_announcement.isActive() || std::exchange(m_announcing, true))
        return;
    // Everybody who hears of it looks at all of it: of a large one only once it has been painted, and not for
    // every key that is typed into the filter.
    if (m_table->selectedCount() > kLargeSelection)
        m_announcement.start(kLargePause);
    else
        QMetaObject::invokeMethod(this, &ResourcePane::tellSelection, Qt::QueuedConnection);
}

void ResourcePane::tellSelection()
{
    m_announcing = false;
    emit selectionChanged();
}

std::size_t ResourcePane::hiddenSelected() const
{
    return m_table->cells()->hiddenCount();
}

/// While a scope is read the cloud's own count, where it told one, is ahead of the rows.
std::size_t ResourcePane::untagged() const
{
    qint64 told = 0;
    for (const Scope &scope : m_model->scopes().scopes()) {
        const ScopeListing &listing = m_workspace->listing(scope);
        if (listing.state == ListingState::Loaded || !listing.missing.contains(QString()))
            return m_model->untaggedCount();
        told += listing.missing.value(QString());
    }
    return std::max(static_cast<std::size_t>(told), m_model->untaggedCount());
}

void ResourcePane::updateCounts()
{
    m_filterBar->setCounts({.untagged = untagged(),
        .changed = m_model->changedCount(),
        .failed = m_model->failedCount(),
        .notRead = m_model->notReadCount(),
        .invalid = m_model->invalidCount(),
        .overQuota = m_model->overQuotaCount()});
    updateState();
}

void ResourcePane::updateState()
{
    const SetListing listing = listingOf(m_model->scopes(), *m_workspace);
    m_progress->setProgress(static_cast<qint64>(m_model->totalCount()), listing.total);
    m_progress->setActive(listing.isLoading());
    m_filterBar->setEnabled(!m_model->scopes().isEmpty());
    const bool showsTable = m_model->rowCount() > 0 || (listing.isLoading() && m_model->totalCount() == 0);
    if (!showsTable)
        presentEmpty(listing);
    QWidget *shown = showsTable ? static_cast<QWidget *>(m_table) : m_empty;
    if (m_stack->currentWidget() != shown)
        m_stack->setCurrentWidget(shown);
}

void ResourcePane::presentEmpty(const SetListing &listing)
{
    m_emptyAct = EmptyAct::None;
    if (m_workspace->accounts().empty()) {
        m_emptyAct = EmptyAct::OpenSandbox;
        m_empty->present(icon(Icon::Sandbox, ColorRole::Secondary), tr("No account is open"),
            tr("Open a profile of yours or make one, or try everything on two simulated clouds inside the "
               "program."),
            tr("Open the simulation"), tr("Profiles…"));
    } else if (m_model->scopes().isEmpty()) {
        m_empty->present(icon(Icon::Server, ColorRole::Secondary), tr("Choose what to look at"),
            tr("Choose a product line or a zone on the left; its resources appear here."));
    } else if (m_model->totalCount() > 0) {
        m_emptyAct = EmptyAct::ClearFilter;
        m_empty->present(icon(Icon::Search, ColorRole::Secondary), tr("No resource matches the filter"),
            tr("%Ln resource(s) are hidden by it.", nullptr, static_cast<int>(m_model->totalCount())),
            tr("Clear the filter"));
    } else if (!listing.failed.empty() || !listing.notLoaded.empty()) {
        m_emptyAct = EmptyAct::ReadAgain;
        const Sentences said = ListingTexts::nothingRead(listing);
        QStringList lines = {said.next, said.words};
        lines.removeAll(QString());
        m_empty->presentTrouble(
            icon(Icon::Error, ColorRole::Removed), said.what, lines.join(u"\n\n"_s), tr("Try again"));
    } else {
        m_emptyAct = EmptyAct::Refresh;
        const Sentences said = ListingTexts::nothingThere(listing);
        QStringList lines = {said.next, said.words};
        lines.removeAll(QString());
        m_empty->present(
            icon(Icon::Tag, ColorRole::Secondary), said.what, lines.join(u"\n\n"_s), tr("Refresh"));
    }
}

void ResourcePane::emptyActivated()
{
    switch (m_emptyAct) {
    case EmptyAct::None:
        break;
    case EmptyAct::ClearFilter:
        m_filterBar->setText({});
        m_model->setValueFilters({});
        break;
    case EmptyAct::Refresh:
        emit refreshRequested();
        break;
    case EmptyAct::ReadAgain:
        emit readRequested(listingOf(m_model->scopes(), *m_workspace).unread());
        break;
    case EmptyAct::OpenSandbox:
        emit sandboxRequested();
        break;
    }
}

void ResourcePane::showRows(const Rows &rows)
{
    const bool hidden =
        std::any_of(rows.begin(), rows.end(), [this](Row row) { return !m_model->isShown(row); });
    if (hidden) {
        m_filterBar->setText({});
        m_model->setValueFilters({});
    }
    selectRows(rows);
}

std::size_t ResourcePane::selectRows(const Rows &rows)
{
    m_model->reveal(rows);
    Rows shown = rows;
    std::erase_if(shown, [this](Row row) { return !m_model->isShown(row); });
    m_table->selectResources(shown);
    const auto first = std::min_element(shown.begin(), shown.end(),
        [this](Row one, Row other) { return m_model->positionOf(one) < m_model->positionOf(other); });
    if (first != shown.end() && m_model->positionOf(*first) >= 0) {
        const QModelIndex index = m_model->index(m_model->positionOf(*first), 0);
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(index);
    }
    return rows.size() - shown.size();
}

void ResourcePane::addNotice(QWidget *bar)
{
    m_notices->addWidget(bar);
}

void ResourcePane::moveCurrent(int by)
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    int wanted = std::clamp(current.isValid() ? current.row() + by : 0, 0, m_model->rowCount() - 1);
    // Heads of groups are no resources.
    while (m_model->isHead(wanted) && wanted + by >= 0 && wanted + by < m_model->rowCount())
        wanted += by;
    const QModelIndex next = m_model->index(wanted, std::max(0, current.column()));
    m_table->selectionModel()->setCurrentIndex(
        next, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(next);
}

bool ResourcePane::showNextOf(const Rows &rows)
{
    const int current = m_table->currentIndex().row();
    int next = -1;
    int first = -1;
    for (const Row row : rows) {
        const int position = m_model->positionOf(row);
        if (position < 0)
            continue;
        if (first < 0 || position < first)
            first = position;
        if (position > current && (next < 0 || position < next))
            next = position;
    }
    if (first < 0)
        return false;
    showRows({m_model->rowAt(next < 0 ? first : next)});
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void ResourcePane::commitTyping()
{
    if (m_table->viewport()->isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
}

/// Values that the resources have, the most frequent first, and behind them others that are known.
QStringList ResourcePane::offeredValues(const QString &key) const
{
    QStringList values;
    const FieldCounts counts = m_model->countValues({.key = key});
    for (const FieldValue &value :
        std::span(counts.values).first(std::min(counts.values.size(), kOfferedValues)))
        values.append(m_workspace->pool().text(value.value));
    if (m_knownValues)
        values += m_knownValues(key);
    values.removeAll(QString());
    values.removeDuplicates();
    return values;
}

void ResourcePane::setKeyColumns(const QStringList &keys)
{
    m_columns->setKeys(keys);
}

QByteArray ResourcePane::saveColumns() const
{
    return m_columns->save();
}

void ResourcePane::restoreColumns(const QByteArray &columns)
{
    m_columns->restore(columns);
}

void ResourcePane::resetColumns()
{
    m_columns->reset();
}

void ResourcePane::showContextMenu(const QPoint &position)
{
    const Rows rows = m_table->selectedResources();
    if (rows.empty())
        return;
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillContextMenu(menu, rows);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

/// The two ways out for rows that somebody else changed meanwhile.
void ResourcePane::addConflictActions(QMenu *menu, const Rows &rows)
{
    menu->addAction(icon(Icon::Send), ConflictTexts::mine(rows.size()), this,
        [this, rows] { emit retryRequested(rows); });
    menu->addAction(icon(Icon::Revert), ConflictTexts::theirs(rows.size()), this,
        [this, rows] { m_workspace->takeTheirs(rows); });
}

void ResourcePane::fillContextMenu(QMenu *menu, const Rows &rows)
{
    Rows failed;
    Rows unread;
    Rows conflicts;
    bool changed = false;
    for (const Row row : rows) {
        const RowState state = m_workspace->outcome(row).state;
        if (isChangedMeanwhile(m_workspace->outcome(row)))
            conflicts.push_back(row);
        else if (state == RowState::Failed || state == RowState::Skipped)
            failed.push_back(row);
        if (state == RowState::Unknown || m_workspace->table().knowledge(row) != TagKnowledge::Read)
            unread.push_back(row);
        changed = changed || !m_workspace->changes().delta(row).isEmpty();
    }
    if (!failed.empty())
        menu->addAction(icon(Icon::Retry),
            tr("Retry %Ln failed resource(s)", nullptr, static_cast<int>(failed.size())), this,
            [this, failed] { emit retryRequested(failed); });
    if (!conflicts.empty())
        addConflictActions(menu, conflicts);
    if (!unread.empty())
        menu->addAction(icon(Icon::Refresh),
            tr("Read the tags of %Ln resource(s) again", nullptr, static_cast<int>(unread.size())), this,
            [this, unread] { emit readAgainRequested(unread); });
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(icon(Icon::Edit), tr("Edit tags"), this, &ResourcePane::editRequested);
    QAction *revert = menu->addAction(
        icon(Icon::Revert), tr("Revert staged changes"), this, [this, rows] { m_workspace->revert(rows); });
    revert->setEnabled(changed);
    menu->addSeparator();
    menu->addAction(icon(Icon::Copy), tr("Copy"), m_editing, &GridEditing::copy);
    menu->addAction(tr("Copy IDs"), this, [this, rows] {
        QStringList ids;
        for (const Row row : rows)
            ids.append(m_workspace->table().idText(row));
        QApplication::clipboard()->setText(ids.join(u'\n'));
    });
}

} // namespace tagdesk
