// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcepane.h"

#include "cellselection.h"
#include "columnlayout.h"
#include "columnsmenu.h"
#include "conflicttext.h"
#include "emptystate.h"
#include "errortext.h"
#include "filterbar.h"
#include "filtertext.h"
#include "icons.h"
#include "outcometable.h"
#include "progressline.h"
#include "resourcedelegate.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "rowwords.h"
#include "tagchipdelegate.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kRowsToCopy = 100'000; // more would hold the window up
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
    m_table->setItemDelegate(delegate);
    auto *chips = new TagChipDelegate(m_table);
    m_table->setItemDelegateForColumn(ResourceModel::TagsColumn, chips);
    connect(chips, &TagChipDelegate::retryRequested, this,
        [this](const QModelIndex &index) { emit readAgainRequested({m_model->rowAt(index.row())}); });
    connect(
        delegate, &ResourceDelegate::refused, this, [this](const QModelIndex &index, const QString &text) {
            emit textRefused(
                m_model->rowAt(index.row()), index.data(ResourceModel::KeyRole).toString(), text);
        });
    delegate->setKnownValues(
        [this](const QString &key) { return m_knownValues ? m_knownValues(key) : QStringList(); });
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"resourceEmpty"_s);
    connect(m_empty, &EmptyState::activated, this, &ResourcePane::emptyActivated);
    connect(m_empty, &EmptyState::otherActivated, this, &ResourcePane::profilesRequested);
    m_model->setWords(&rowWords);
    ColumnLayout::setDefaults(*m_table);

    auto *stack = new QWidget(this);
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
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
            m_table->selectRow(0);
    });
    auto *columns = new ColumnsMenu(m_table, m_model, m_workspace, this);
    m_filterBar->setColumnsMenu(columns);
    connect(columns, &ColumnsMenu::keyColumnsChosen, this, &ResourcePane::setKeyColumns);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ResourcePane::showContextMenu);
    connect(m_table, &ResourceTableView::copyRequested, this, &ResourcePane::copySelection);
    connect(m_table, &ResourceTableView::editRequested, this, &ResourcePane::editRequested);
    connect(m_table, &ResourceTableView::removeRequested, this, &ResourcePane::removeRequested);
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
        if (m_model->scope() == scope)
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

void ResourcePane::updateCounts()
{
    m_filterBar->setCounts({.untagged = m_model->untaggedCount(),
        .changed = m_model->changedCount(),
        .failed = m_model->failedCount(),
        .notRead = m_model->notReadCount(),
        .invalid = m_model->invalidCount(),
        .overQuota = m_model->overQuotaCount()});
    updateState();
}

void ResourcePane::updateState()
{
    const bool none = !m_model->scope().has_value();
    const ScopeListing nothing;
    const ScopeListing &listing = none ? nothing : m_workspace->listing(*m_model->scope());
    const bool loading = listing.state == ListingState::Loading;
    m_progress->setProgress(static_cast<qint64>(listing.rows.size()), listing.total);
    m_progress->setActive(loading);
    m_filterBar->setEnabled(!none);
    const bool showsTable = m_model->rowCount() > 0 || (loading && m_model->totalCount() == 0);
    if (!showsTable)
        presentEmpty(listing);
    QWidget *shown = showsTable ? static_cast<QWidget *>(m_table) : m_empty;
    if (m_stack->currentWidget() != shown)
        m_stack->setCurrentWidget(shown);
}

void ResourcePane::presentEmpty(const ScopeListing &listing)
{
    m_emptyAct = EmptyAct::None;
    if (m_workspace->accounts().empty()) {
        m_emptyAct = EmptyAct::OpenSandbox;
        m_empty->present(icon(Icon::Sandbox, ColorRole::Secondary), tr("No account is open"),
            tr("Open a profile of yours or make one, or try everything on two simulated clouds inside the "
               "program."),
            tr("Open the simulation"), tr("Profiles…"));
    } else if (!m_model->scope()) {
        m_empty->present(icon(Icon::Server, ColorRole::Secondary), tr("Choose what to look at"),
            tr("Choose a product line or a zone on the left; its resources appear here."));
    } else if (m_model->totalCount() > 0) {
        m_emptyAct = EmptyAct::ClearFilter;
        m_empty->present(icon(Icon::Search, ColorRole::Secondary), tr("No resource matches the filter"),
            tr("%Ln resource(s) are hidden by it.", nullptr, static_cast<int>(m_model->totalCount())),
            tr("Clear the filter"));
    } else if (listing.state == ListingState::Failed) {
        m_emptyAct = EmptyAct::Refresh;
        const Sentences error = ErrorTexts::of(listing.error);
        QStringList lines = {error.next};
        if (!error.words.isEmpty())
            lines.append(error.words);
        m_empty->presentTrouble(
            icon(Icon::Error, ColorRole::Removed), error.what, lines.join(u"\n\n"_s), tr("Try again"));
    } else {
        m_emptyAct = EmptyAct::Refresh;
        m_empty->present(icon(Icon::Tag, ColorRole::Secondary),
            listing.onlyTagged ? tr("No tagged resource here") : tr("No resource here"),
            listing.onlyTagged
                ? tr("The cloud lists only tagged resources of this product line; there are none.")
                : tr("Resources made in the cloud's console appear after a refresh."),
            tr("Refresh"));
    }
}

void ResourcePane::emptyActivated()
{
    switch (m_emptyAct) {
    case EmptyAct::None:
        break;
    case EmptyAct::ClearFilter:
        m_filterBar->setText({});
        break;
    case EmptyAct::Refresh:
        emit refreshRequested();
        break;
    case EmptyAct::OpenSandbox:
        emit sandboxRequested();
        break;
    }
}

void ResourcePane::showRows(const Rows &rows)
{
    const bool hidden =
        std::any_of(rows.begin(), rows.end(), [this](Row row) { return m_model->positionOf(row) < 0; });
    if (hidden && !m_filterBar->text().isEmpty())
        m_filterBar->setText({});
    m_table->selectResources(rows);
    const auto first = std::min_element(rows.begin(), rows.end(),
        [this](Row one, Row other) { return m_model->positionOf(one) < m_model->positionOf(other); });
    if (first == rows.end() || m_model->positionOf(*first) < 0)
        return;
    const QModelIndex index = m_model->index(m_model->positionOf(*first), 0);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(index);
}

void ResourcePane::moveCurrent(int by)
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int wanted = current.isValid() ? current.row() + by : 0;
    const QModelIndex next =
        m_model->index(std::clamp(wanted, 0, m_model->rowCount() - 1), std::max(0, current.column()));
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

void ResourcePane::copySelection() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    QString text;
    std::size_t left = kRowsToCopy;
    for (const auto &[first, last] : m_table->selectedRanges()) {
        for (int row = first; row <= last && left > 0; ++row, --left) {
            QStringList cells;
            for (const int column : std::as_const(columns))
                cells.append(m_model->index(row, column).data().toString());
            text += cells.join(u'\t') + u'\n';
        }
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void ResourcePane::fillDown()
{
    const QModelIndex current = m_table->currentIndex();
    Rows rows = m_table->selectedResources();
    if (current.column() < ResourceModel::FirstKeyColumn || rows.size() < 2)
        return;
    const QModelIndex first = m_model->index(m_model->positionOf(rows.front()), current.column());
    const QVariant value = first.data(ResourceModel::ValueRole);
    if (!value.isValid() || refuses(m_model->checkCell(first, value.toString())))
        return;
    rows.erase(rows.begin());
    m_workspace->stage(
        rows, {first.data(ResourceModel::KeyRole).toString(), value.toString()}, EditMode::Set);
}

void ResourcePane::setKeyColumns(const QStringList &keys)
{
    m_model->setKeyColumns(keys);
    ColumnLayout::setDefaults(*m_table);
}

QByteArray ResourcePane::saveColumns() const
{
    return ColumnLayout::of(*m_table).toBytes();
}

void ResourcePane::restoreColumns(const QByteArray &columns)
{
    if (const std::optional<ColumnLayout> layout = ColumnLayout::fromBytes(columns))
        layout->applyTo(*m_table);
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
    menu->addAction(icon(Icon::Copy), tr("Copy rows"), this, &ResourcePane::copySelection);
    menu->addAction(tr("Copy IDs"), this, [this, rows] {
        QStringList ids;
        for (const Row row : rows)
            ids.append(m_workspace->table().idText(row));
        QApplication::clipboard()->setText(ids.join(u'\n'));
    });
}

} // namespace tagdesk
