// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewdialog.h"

#include "conflicttext.h"
#include "icons.h"
#include "manualpage.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "planmodel.h"
#include "plantext.h"
#include "reviewcells.h"
#include "reviewfooter.h"
#include "reviewgroupmodel.h"
#include "reviewhead.h"
#include "reviewtext.h"
#include "reviewtreemodel.h"
#include "screenroom.h"
#include "searchfield.h"
#include "statustext.h"
#include "theme.h"
#include "tickedcells.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

// More resources than this are left folded: nobody reads them one by one.
constexpr int kUnfoldedResources = 500;
// More than this and the review opens by change.
constexpr std::size_t kReadableResources = 50;
constexpr int kFilterDelayMs = 120;
// A plan of more takes long enough to be felt, so that it waits for a pause in ticking.
constexpr std::size_t kPlannedAtOnce = 20'000;
constexpr int kPlanPauseMs = 250;
constexpr quint32 kLayoutVersion = 2; // of saveLayout

} // namespace

ReviewDialog::ReviewDialog(Workspace *workspace, FactsOfAccounts facts, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_facts(std::move(facts))
    , m_ticks(new TickedCells(workspace, this))
    , m_plan(new PlanModel(workspace, this))
    , m_model(new ReviewTreeModel(m_plan, m_ticks, workspace, this))
    , m_groups(new ReviewGroupModel(workspace, m_ticks, this))
{
    setWindowTitle(tr("Review changes"));
    setManualPage(this, u"Review and apply"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *page = new QVBoxLayout(this);
    page->setSpacing(metrics.gap);
    m_head = new ReviewHead(this);
    page->addWidget(m_head);
    m_warnings = new MessageArea(this);
    page->addWidget(m_warnings);

    page->addLayout(makeFilterRow());
    page->addWidget(makeTree(), 1);
    makeActs();
    makeFooter();
    page->addWidget(m_footer);

    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(kFilterDelayMs);
    connect(&m_filterDelay, &QTimer::timeout, this, &ReviewDialog::applyFilter);
    connect(workspace, &Workspace::changesChanged, this, &ReviewDialog::reload);
    m_planPause.setSingleShot(true);
    m_planPause.setInterval(kPlanPauseMs);
    connect(&m_planPause, &QTimer::timeout, this, &ReviewDialog::replan);
    connect(m_ticks, &TickedCells::changed, this, &ReviewDialog::ticksChanged);
    connect(workspace, &Workspace::costChanged, this, &ReviewDialog::costChanged);
    connect(workspace, &Workspace::applyingChanged, this, &ReviewDialog::updateFooter);
    resizeOnScreen(this, {metrics.rowHeight * 30, metrics.rowHeight * 22});
    // The same edit on many resources is one line then.
    if (workspace->changes().changedRows() > kReadableResources) {
        m_order->button(1)->setChecked(true);
        setTreeModel(m_groups);
    }
    reload();
    m_tree->setFocus();
}

QHBoxLayout *ReviewDialog::makeFilterRow()
{
    m_filter = new SearchField(tr("Find a resource, a key or a value"), this);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterDelay.start(); });
    m_found = new PlainLabel(this);
    setColorRole(m_found, ColorRole::Secondary);

    //: Box that ticks, or unticks, every change that is found.
    m_all = new QCheckBox(tr("&All"), this);
    m_all->setObjectName(u"tickAll"_s);
    m_all->setAccessibleName(tr("Tick everything that is found"));
    m_all->setToolTip(toolTipText(m_all->accessibleName()));
    connect(m_all, &QCheckBox::clicked, this, &ReviewDialog::tickAll);

    auto *row = new QHBoxLayout;
    row->addWidget(m_all);
    row->addWidget(m_filter, 1);
    row->addWidget(m_found);
    m_order = new QButtonGroup(this);
    //: Order of the review: resources, each with its changes.
    const QString byResource = tr("By resource");
    //: Order of the review: changes, each with the resources on which it happens.
    const QString byChange = tr("By change");
    for (const QString &text : {byResource, byChange}) {
        auto *pill = new QPushButton(text, this);
        setLook(pill, Look::Pill);
        pill->setCheckable(true);
        pill->setAutoDefault(false);
        m_order->addButton(pill, static_cast<int>(m_order->buttons().size()));
        row->addWidget(pill);
    }
    m_order->button(0)->setChecked(true);
    connect(m_order, &QButtonGroup::idClicked, this, &ReviewDialog::arrange);
    return row;
}

bool ReviewDialog::isByChange() const
{
    return m_order->checkedId() == 1;
}

QTreeView *ReviewDialog::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Changes to be ticked"));
    // What lets a million resources open at once.
    m_tree->setUniformRowHeights(true);
    m_tree->setModel(m_model);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ReviewDialog::showContextMenu);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    const int unit = Metrics::of(fontMetrics()).rowHeight;
    header->resizeSection(PlanModel::SubjectColumn, unit * 11);
    header->resizeSection(PlanModel::OldColumn, unit * 5);
    header->resizeSection(PlanModel::NewColumn, unit * 5);
    header->resizeSection(WhereColumn, unit * 7);
    header->moveSection(WhereColumn, PlanModel::OldColumn);
    return m_tree;
}

/// Of the selected resources, those that somebody else changed.
Rows ReviewDialog::selectedUndecided() const
{
    Rows rows;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        const QVariant excluded = index.data(PlanModel::ExcludedRole);
        if (excluded.isValid() && excluded.value<PlanWarning::Kind>() == PlanWarning::Kind::Undecided)
            rows.push_back(index.data(PlanModel::RowRole).value<Row>());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ReviewDialog::makeActs()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &key, auto act) {
        auto *action = new QAction(text, m_tree);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_tree->addAction(action);
        return action;
    };
    m_toggle = add(u"tickSelected"_s, tr("&Tick or untick"), {Qt::Key_Space}, &ReviewDialog::toggleSelected);
    m_copy = add(u"copyChanges"_s, tr("&Copy as text"), QKeySequence::Copy, &ReviewDialog::copyText);
    m_copy->setIcon(icon(Icon::Copy));
    //: Copies commands of tagdesk-cli that do the same as the changes.
    m_copyScript = add(u"copyScript"_s, tr("Copy as &script"), {}, &ReviewDialog::copyScript);
}

void ReviewDialog::makeFooter()
{
    m_footer = new ReviewFooter(this);
    QMenu *menu = m_footer->menu();
    menu->addActions({m_copy, m_copyScript});
    menu->addSeparator();
    menu->addAction(
            icon(Icon::Export), tr("Save as &plan file…"), this, [this] { emit savePlanRequested(choice()); })
        ->setObjectName(u"savePlan"_s);
    connect(m_footer, &ReviewFooter::cancelled, this, &ReviewDialog::reject);
    connect(m_footer, &ReviewFooter::applyRequested, this, [this](std::size_t tryFirst) {
        m_tryFirst = tryFirst;
        accept();
    });
}

void ReviewDialog::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_tree);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_toggle, m_copy, m_copyScript});
    if (const Rows rows = selectedUndecided(); !rows.empty()) {
        menu->addSeparator();
        menu->addAction(icon(Icon::Send), ConflictTexts::mine(rows.size()), this,
            [this, rows] { m_workspace->allowOverwriting(rows); });
        menu->addAction(icon(Icon::Revert), ConflictTexts::theirs(rows.size()), this,
            [this, rows] { m_workspace->takeTheirs(rows); });
    }
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

CellSet ReviewDialog::selectedCells() const
{
    CellSet cells;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        cells.insert(isByChange() ? m_groups->cellsOf(index) : m_model->cellsOf(index), m_workspace->pool());
    return cells;
}

void ReviewDialog::toggleSelected()
{
    // The line with the keyboard, which no key has selected yet.
    if (m_tree->selectionModel()->selectedRows().isEmpty())
        m_tree->selectionModel()->select(
            m_tree->currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (const CellSet cells = selectedCells(); !cells.isEmpty())
        m_ticks->tick(cells, m_ticks->state(cells) != Qt::Checked);
}

void ReviewDialog::tickAll()
{
    if (!m_model->isFiltered())
        return m_ticks->tickAll(m_ticks->state() != Qt::Checked);
    const CellSet found = m_model->found();
    m_ticks->tick(found, m_ticks->state(found) != Qt::Checked);
}

void ReviewDialog::updateAll()
{
    m_all->setEnabled(m_model->rowCount() > 0);
    m_all->setCheckState(m_model->isFiltered() ? m_ticks->state(m_model->found()) : m_ticks->state());
}

void ReviewDialog::copyText()
{
    CellSet cells = selectedCells();
    if (cells.isEmpty()) {
        cells = m_model->found();
        cells.remove(m_ticks->leftOut(), m_workspace->pool());
    }
    QApplication::clipboard()->setText(ReviewText::of(cells, *m_workspace));
}

void ReviewDialog::copyScript()
{
    ApplyChoice copied = choice();
    if (const CellSet cells = selectedCells(); !cells.isEmpty()) {
        CellSet others = CellSet::of(m_workspace->changes(), m_workspace->pool());
        others.remove(cells, m_workspace->pool());
        copied.leftOut.insert(others, m_workspace->pool());
    }
    emit copyScriptRequested(copied);
}

ApplyChoice ReviewDialog::choice() const
{
    return {.leftOut = m_ticks->leftOut(),
        .reason = m_footer->reason(),
        .confirmed = m_footer->confirmed(),
        .tryFirst = m_tryFirst};
}

void ReviewDialog::setLeftOut(const CellSet &cells)
{
    if (!cells.isEmpty() || !m_ticks->leftOut().isEmpty())
        m_ticks->setLeftOut(cells);
}

void ReviewDialog::setReason(const QString &reason)
{
    m_footer->setReason(reason);
}

void ReviewDialog::reload()
{
    m_planPause.stop();
    m_ticks->follow();
    m_plan->load(m_ticks->leftOut());
    present();
    applyFilter();
}

void ReviewDialog::ticksChanged()
{
    if (m_plan->resourceCount() <= kPlannedAtOnce)
        return replan();
    m_planPause.start();
    updateAll();
    m_head->showWorking();
    updateFooter();
}

void ReviewDialog::replan()
{
    m_planPause.stop();
    m_plan->replan(m_ticks->leftOut());
    present();
    updateAll();
}

void ReviewDialog::costChanged()
{
    if (m_ticks->leftOut().isEmpty())
        showCost();
    else
        m_planPause.start();
}

void ReviewDialog::present()
{
    m_rules = strictestRules(m_facts, m_plan->accounts());
    showCost();
    m_head->showAccounts(*m_workspace, m_plan->accounts(), m_facts);
    showWarnings();
    updateFooter();
}

qint64 ReviewDialog::staged() const
{
    return static_cast<qint64>(m_workspace->changeCount());
}

/// What is seen of the cloud meanwhile is asked for anew.
void ReviewDialog::showCost()
{
    const Plan &summary = m_plan->summary();
    m_head->present(
        summary, staged(), m_ticks->leftOut().isEmpty() ? m_workspace->plan().cost : summary.cost);
}

void ReviewDialog::setNote(const QString &note)
{
    m_note = note;
    m_shownWarnings.reset();
    showWarnings();
}

void ReviewDialog::showWarnings()
{
    // Every new message is told to assistive technology.
    if (m_shownWarnings == m_plan->warnings())
        return;
    m_shownWarnings = m_plan->warnings();
    m_warnings->clear();
    if (!m_note.isEmpty())
        m_warnings->post({.id = u"note"_s, .text = m_note, .closable = false});
    int number = 0;
    for (const PlanWarning &warning : m_plan->warnings()) {
        Message message;
        message.id = QString::number(number++);
        message.severity =
            PlanTexts::isGrave(warning.kind) ? Message::Severity::Error : Message::Severity::Warning;
        message.text = PlanTexts::warning(warning);
        message.closable = false;
        const Rows rows = warning.rows;
        //: Button: shows only the resources that a warning is about.
        message.actions = {{tr("Show"), [this, rows] { showRows(rows); }, false}};
        if (warning.kind == PlanWarning::Kind::Undecided)
            message.actions +=
                {{ConflictTexts::mine(), [this, rows] { m_workspace->allowOverwriting(rows); }, false},
                    {ConflictTexts::theirs(), [this, rows] { m_workspace->takeTheirs(rows); }, false}};
        if (warning.kind == PlanWarning::Kind::Managed)
            //: Button: unticks the changes that a warning is about.
            message.actions += {{tr("Leave out"), [this] { leaveManagedOut(); }, false}};
        m_warnings->post(message);
    }
}

void ReviewDialog::leaveManagedOut()
{
    m_ticks->tick(managedCells(m_workspace->editInput()), false);
}

void ReviewDialog::applyFilter()
{
    m_filterDelay.stop();
    m_model->setFilterText(m_filter->text());
    arrange();
}

void ReviewDialog::showRows(const Rows &rows)
{
    m_filter->clear();
    m_filterDelay.stop();
    m_model->setFilterRows(rows);
    // Resources that are left out have no change of theirs.
    m_order->button(0)->setChecked(true);
    arrange();
}

void ReviewDialog::arrange()
{
    if (isByChange()) {
        m_groups->load(m_model->found());
        setTreeModel(m_groups);
    } else {
        setTreeModel(m_model);
        m_groups->clear();
        if (m_model->rowCount() <= kUnfoldedResources)
            m_tree->expandAll();
    }
    m_tree->setColumnHidden(WhereColumn, isAllInOnePlace());
    updateAll();
    m_found->setVisible(m_model->isFiltered());
    m_found->setText(
        StatusTexts::resources(static_cast<qint64>(m_plan->resourceCount()), m_model->rowCount(), 0));
}

void ReviewDialog::setTreeModel(QAbstractItemModel *model)
{
    if (m_tree->model() == model)
        return;
    // A view makes a selection model for every model it is given, and keeps the old ones.
    const std::unique_ptr<QItemSelectionModel> oldSelection(m_tree->selectionModel());
    const QByteArray columns = m_tree->header()->saveState();
    m_tree->setModel(model);
    m_tree->header()->restoreState(columns);
}

bool ReviewDialog::isAllInOnePlace() const
{
    const ResourceTable &table = m_workspace->table();
    const auto count = static_cast<int>(m_plan->resourceCount());
    for (int place = 1; place < count; ++place) {
        if (table.collectionIndex(m_plan->rowAt(place)) != table.collectionIndex(m_plan->rowAt(0)))
            return false;
    }
    return true;
}

void ReviewDialog::updateFooter()
{
    const Plan &summary = m_plan->summary();
    QString why = PlanTexts::obstacle(summary);
    if (!why.isEmpty() && !m_ticks->leftOut().isEmpty() && m_plan->warnings().isEmpty())
        why = tr("Nothing is ticked, so there is nothing to apply.");
    if (m_planPause.isActive())
        why = tr("Working out what that takes…");
    if (why.isEmpty() && m_workspace->isApplying())
        why = tr("Changes are being applied already. Wait for them to end, or stop them.");
    m_footer->present(summary, staged(), neededConfirmation(m_rules, summary), why);
}

QByteArray ReviewDialog::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << kLayoutVersion << saveGeometry() << m_tree->header()->saveState();
    return layout;
}

void ReviewDialog::restoreLayout(const QByteArray &layout)
{
    QByteArray geometry;
    QByteArray columns;
    QDataStream stream(layout);
    quint32 version = 0;
    stream >> version;
    if (version != kLayoutVersion)
        return;
    stream >> geometry >> columns;
    if (stream.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_tree->header()->restoreState(columns);
    m_tree->setColumnHidden(WhereColumn, isAllInOnePlace());
}

void ReviewDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Colours of cells come from the application's palette, which views do not watch.
    if (event->type() == QEvent::PaletteChange && m_tree)
        m_tree->viewport()->update();
}

} // namespace tagdesk
