// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "aboutdialog.h"
#include "accessibleitemview.h"
#include "activitytext.h"
#include "closequestion.h"
#include "columnheads.h"
#include "compliancedialog.h"
#include "estatesearch.h"
#include "failuremodel.h"
#include "fileexchange.h"
#include "filefolders.h"
#include "filterbar.h"
#include "focusround.h"
#include "gridediting.h"
#include "icons.h"
#include "keyexpiry.h"
#include "keysdialog.h"
#include "listingnotices.h"
#include "locktext.h"
#include "manualopener.h"
#include "manualpage.h"
#include "messagebar.h"
#include "plaintext.h"
#include "recentfilesmenu.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "reviewbutton.h"
#include "scopemodel.h"
#include "scopepane.h"
#include "scopesettext.h"
#include "scopetext.h"
#include "screenroom.h"
#include "selectionsummary.h"
#include "statusstrip.h"
#include "tagexchange.h"
#include "tagmodel.h"
#include "tagpane.h"
#include "theme.h"
#include "tour.h"
#include "windowactions.h"
#include "windowmenus.h"
#include "windowpanes.h"
#include "windowtoolbar.h"

#include <QAction>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMessageMs = 5000;

/// It deletes itself when it is closed.
void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}
} // namespace

MainWindow::MainWindow(const Models &models, QWidget *parent)
    : QMainWindow(parent)
    , m_models(models)
    , m_actions(new WindowActions(models.workspace, models.failures, this))
    , m_menus(new WindowMenus(*m_actions, menuBar()))
    , m_review(new ReviewOpener(models.workspace, this))
    , m_toolBar(new WindowToolBar(*m_actions, models.workspace, models.tags, this))
{
    AccessibleItemView::install();
    setWindowIcon(tagdesk::windowIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    addToolBar(m_toolBar);
    m_folders = new FileFolders(this);
    buildPanes();
    m_status = new StatusStrip(m_models.workspace, m_models.resources, m_models.tags, this);
    setStatusBar(m_status);
    m_status->showWork(m_models.activities,
        {.pauseApply = m_actions->pauseApply,
            .stopApply = m_actions->stopApply,
            .stopReading = m_actions->stopReading});
    connect(m_status->work(), &RunningWork::changed, this, &MainWindow::workChanged);
    workChanged();
    buildFocus();
    connectPanes();
    connectActions();
    connectView();
    const QFontMetrics metrics = fontMetrics();
    setMinimumSize(characterWidth(metrics) * 90, metrics.height() * 24);
    resizeOnScreen(this, QSize(characterWidth(metrics) * 240, metrics.height() * 62));
    updateTitle();
}

MainWindow::~MainWindow()
{
    // Leaving a field stages its text: now, while everything that hears of it is still there.
    hide();
}

void MainWindow::buildPanes()
{
    m_scopes = new ScopePane(m_models.scopes, this);
    m_resources = new ResourcePane(m_models.resources, m_models.workspace, this);
    m_tags = new TagPane(m_models.tags, m_models.workspace, this);
    m_activity = new ActivityPane({m_models.activities, m_models.failures, m_models.log},
        {m_actions->pauseApply, m_actions->goOn, m_actions->stopApply, m_actions->retryFailed},
        m_models.workspace, this);
    m_messages = new MessageArea(this);
    m_panes = new WindowPanes({m_scopes, m_resources, m_tags, m_activity, m_messages}, this);
    setCentralWidget(m_panes);
    setManualPage(m_scopes, u"The window"_s);
    setManualPage(m_resources, u"Cells as in a spreadsheet"_s);
    setManualPage(m_tags, u"Editing"_s);
    for (QWidget *pane : {static_cast<QWidget *>(m_activity), static_cast<QWidget *>(m_messages)})
        setManualPage(pane, u"Panes and messages"_s);
}

void MainWindow::buildFocus()
{
    m_focus = new FocusRound({m_toolBar, m_messages, m_scopes, m_resources->filterBar(), m_resources, m_tags,
                                 m_activity->parentWidget(), m_status},
        {m_messages, m_scopes, m_resources, m_tags, m_activity}, this);
    connect(m_messages, &MessageArea::focusLeft, this, [this] { m_focus->goBack(m_messages); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { m_focus->moveToPane(true); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { m_focus->moveToPane(false); });
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return m_focus != nullptr && m_focus->move(next);
}

void MainWindow::connectPanes()
{
    connect(m_scopes, &ScopePane::scopesChosen, this, &MainWindow::openScopes);
    m_scopes->addActions({m_actions->history, m_actions->profiles});
    connect(m_models.resources, &ResourceModel::scopesChanged, this, &MainWindow::showBadge);
    connect(m_models.failures, &FailureModel::countChanged, this, &MainWindow::failuresChanged);
    for (ProfilePill *pill : {m_toolBar->profile(), m_status->profile()})
        connect(pill, &ProfilePill::clicked, this, [this, pill] { openProfileMenu(pill); });
    connect(m_resources, &ResourcePane::selectionChanged, this, &MainWindow::selectionMoved);
    auto *summary = new SelectionSummary(m_resources->table(), m_models.resources, m_models.workspace, this);
    connect(summary, &SelectionSummary::changed, m_status, &StatusStrip::setSelection);
    connect(m_resources, &ResourcePane::refreshRequested, m_actions->refresh, &QAction::trigger);
    connect(m_resources, &ResourcePane::profilesRequested, m_actions->profiles, &QAction::trigger);
    connect(m_resources, &ResourcePane::editRequested, m_tags, [this] {
        if (!refusesEdit())
            m_tags->editTag();
    });
    connect(m_resources, &ResourcePane::told, m_status,
        [this](const QString &sentence) { m_status->showMessage(sentence, kMessageMs); });
    connect(m_resources, &ResourcePane::textRefused, m_tags, &TagPane::keepRefused);
    m_resources->setKnownValues([this](const QString &key) { return m_models.tags->valuesInUse(key); });
    connect(m_tags, &TagPane::draftsRequested, this, &MainWindow::showResources);
    connect(m_tags, &TagPane::selectRequested, this, &MainWindow::showResources);
    connect(m_tags->exchange(), &TagExchange::told, m_status,
        [this](const QString &text) { m_status->showMessage(text, kMessageMs); });
    connect(m_tags, &TagPane::editRefused, this,
        [this](const QString &reason) { m_status->showMessage(reason, kMessageMs); });
    connect(m_tags, &TagPane::left, m_resources->table(), [this] { m_resources->table()->setFocus(); });
    connect(m_activity, &ActivityPane::showRequested, this, &MainWindow::showResources);
    m_files =
        new FileExchange({this, m_models.workspace, m_models.resources, m_resources, m_messages, m_status});
    m_actions->recentFiles->setMenu(m_files->recentFiles());
    connect(m_files, &FileExchange::reviewRequested, this, &MainWindow::review);
    connect(m_activity, &ActivityPane::exportRequested, m_files, &FileExchange::askFailedExport);
    auto *notices = new ListingNotices(m_models.workspace, m_models.resources, m_messages, this);
    connect(notices, &ListingNotices::readRequested, this, &MainWindow::readRequested);
    connect(m_resources, &ResourcePane::readRequested, this, &MainWindow::readRequested);
    auto *expiry = new KeyExpiry(m_models.workspace, m_messages, {}, this);
    const auto showExpiry = [this, expiry] {
        m_status->setKeyExpiry(expiry->text(), expiry->toolTip());
    };
    connect(expiry, &KeyExpiry::changed, m_status, showExpiry);
    showExpiry();
    connect(m_models.workspace, &Workspace::changesChanged, this,
        [this] { setWindowModified(m_models.workspace->changeCount() > 0); });
}

void MainWindow::connectGrouping()
{
    ColumnHeads *heads = m_resources->heads();
    ResourceModel *resources = m_models.resources;
    connect(m_actions->columnMenu, &QAction::triggered, heads, &ColumnHeads::showCurrentMenu);
    connect(m_actions->groupBy, &QAction::triggered, heads, &ColumnHeads::showGroupingMenu);
    connect(m_actions->noGrouping, &QAction::triggered, resources,
        [resources] { resources->setGrouping(std::nullopt); });
    connect(m_actions->expandGroups, &QAction::triggered, resources,
        [resources] { resources->setAllCollapsed(false); });
    connect(m_actions->collapseGroups, &QAction::triggered, resources,
        [resources] { resources->setAllCollapsed(true); });
    const auto follow = [this, resources] {
        for (QAction *action : {m_actions->noGrouping, m_actions->expandGroups, m_actions->collapseGroups})
            action->setEnabled(resources->grouping().has_value());
    };
    connect(resources, &ResourceModel::groupingChanged, this, follow);
    follow();
}

void MainWindow::connectActions()
{
    connect(m_actions->review, &QAction::triggered, this, &MainWindow::review);
    connect(m_actions->importFile, &QAction::triggered, m_files, &FileExchange::askImport);
    connect(m_actions->exportFile, &QAction::triggered, m_files, &FileExchange::askExport);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->selectAll, &QAction::triggered, m_resources, [this] {
        m_resources->table()->setFocus();
        m_resources->table()->selectAll();
    });
    connect(m_actions->find, &QAction::triggered, this, [this] { m_resources->filterBar()->focusField(); });
    connectSearch();
    connectGrouping();
    connect(m_actions->keepFilter, &QAction::triggered, this, [this] {
        if (!m_resources->filterBar()->askName())
            m_status->showMessage(tr("Type a filter first"), kMessageMs);
    });
    connect(m_actions->filterTerms, &QAction::triggered, m_resources->filterBar(), &FilterBar::showHelp);
    connectSelectionAction(m_actions->addTag, [this] { m_tags->addTag(); });
    connectSelectionAction(m_actions->editTag, [this] { m_tags->editTag(); });
    connectSelectionAction(m_actions->removeTag, [this] { m_tags->removeTag(); });
    TagExchange *exchange = m_tags->exchange();
    connectSelectionAction(m_actions->copyTags, [exchange] { exchange->copyAll(); });
    connectSelectionAction(m_actions->pasteTags, [exchange] { exchange->paste(); });
    connectSelectionAction(m_actions->saveTagSet, [exchange] { exchange->saveSet(); });
    connect(m_actions->tagSets, &QAction::triggered, exchange, &TagExchange::manageSets);
    connectCellActions();
    connect(m_actions->next, &QAction::triggered, m_resources, [this] { m_resources->moveCurrent(1); });
    connect(m_actions->previous, &QAction::triggered, m_resources, [this] { m_resources->moveCurrent(-1); });
    connect(m_actions->nextProblem, &QAction::triggered, this, &MainWindow::nextProblem);
    connect(m_actions->compliance, &QAction::triggered, this, [this] { showCompliance(); });
    connect(m_actions->costs, &QAction::triggered, this, [this] { showCompliance()->askCosts(); });
    connect(m_actions->revertAll, &QAction::triggered, m_models.tags, &TagModel::discardAllDrafts);
    connect(m_actions->revertSelection, &QAction::triggered, this, &MainWindow::revertSelection);
    connect(m_actions->help, &QAction::triggered, new ManualOpener(this), &ManualOpener::open);
    connect(m_actions->tour, &QAction::triggered, this, &MainWindow::takeTour);
    connect(m_actions->listKeys, &QAction::triggered, this,
        [this] { openDialog(new AboutDialog(*m_actions, this)); });
    connect(m_actions->changeKeys, &QAction::triggered, this,
        [this] { openDialog(new KeysDialog(*m_actions, this)); });
}

void MainWindow::takeTour()
{
    if (findChild<Tour *>(QString(), Qt::FindDirectChildrenOnly) != nullptr)
        return;
    new Tour(
        {{m_scopes, tr("What there is"),
             tr("Accounts with their regions, product lines and zones. A click lists what is in one, or in "
                "several together. The numbers were counted, not listed.")},
            {m_resources->filterBar(), tr("Which of it"),
                tr("Type any text, env=prod or !owner. The pills keep what has no tags, what is changed, and "
                   "what failed.")},
            {m_resources->table(), tr("The table"),
                tr("Give keys a column of their own by Columns, and type into cells as in a spreadsheet. "
                   "Nothing is sent: an edit is staged, and undone by Ctrl+Z.")},
            {m_tags, tr("The tags of what is selected"),
                tr("Select as many as you like and set, rename or remove a tag on all of them, or only where "
                   "it is there, or is not.")},
            {m_toolBar, tr("Look, then send"),
                tr("Review shows every change before one is sent, and what was sent is read back. History "
                   "takes an applied run back.")}},
        this);
}

void MainWindow::connectSearch()
{
    auto *search =
        new EstateSearch({m_models.workspace, m_models.resources, m_resources, m_messages, this}, this);
    connect(m_actions->searchEverything, &QAction::triggered, search, &EstateSearch::searchEverything);
    connect(m_actions->selectIds, &QAction::triggered, search, &EstateSearch::askForIds);
    connect(search, &EstateSearch::openRequested, this, &MainWindow::openScopes);
    connect(search, &EstateSearch::readRequested, this, &MainWindow::readRequested);
}

void MainWindow::connectView()
{
    const QList<std::pair<QAction *, QWidget *>> parts = {{m_actions->showScopes, m_scopes},
        {m_actions->showTags, m_tags}, {m_actions->showToolBar, m_toolBar},
        {m_actions->showStatusBar, m_status}};
    for (const auto &[action, part] : parts)
        connect(action, &QAction::toggled, part, &QWidget::setVisible);
    connect(m_actions->showActivity, &QAction::toggled, m_panes, &WindowPanes::setActivityOpen);
    connect(m_panes, &WindowPanes::activityOpenChanged, m_actions->showActivity, &QAction::setChecked);
    connect(m_panes, &WindowPanes::activityCovered, m_activity, &ActivityPane::setCovered);
    connect(m_actions->resetLayout, &QAction::triggered, this, [this] {
        for (QAction *part : m_actions->parts())
            part->setChecked(true);
        m_panes->resetSizes();
    });
    connect(m_actions->goToMessages, &QAction::triggered, m_messages, &MessageArea::takeFocus);
    connect(m_actions->findScope, &QAction::triggered, m_scopes, [this] {
        m_actions->showScopes->setChecked(true);
        m_scopes->focusSearch();
    });
    connect(m_actions->countMissing, &QAction::triggered, m_scopes, [this] {
        if (!m_scopes->askForMissing())
            m_status->showMessage(
                tr("No cloud that is open counts resources without a tag before they are read"), kMessageMs);
    });
    connect(m_messages, &MessageArea::countChanged, m_actions->goToMessages,
        [this](int count) { m_actions->goToMessages->setEnabled(count > 0); });
    m_actions->goToMessages->setEnabled(false);
}

void MainWindow::connectCellActions()
{
    m_actions->bindCellActsTo(m_resources->table());
    connectCellAction(m_actions->cut, &GridEditing::cut, &QLineEdit::cut);
    connectCellAction(m_actions->copy, &GridEditing::copy, &QLineEdit::copy);
    connectCellAction(m_actions->paste, &GridEditing::paste, &QLineEdit::paste);
    connectCellAction(m_actions->removeTags, &GridEditing::removeTags, &QLineEdit::del);
    connectCellAction(m_actions->fillDown, &GridEditing::fillDown, {});
    connectCellAction(m_actions->fillRight, &GridEditing::fillRight, {});
}

void MainWindow::connectCellAction(
    QAction *action, void (GridEditing::*onCells)(), const std::function<void(QLineEdit &)> &inField)
{
    GridEditing *cells = m_resources->editing();
    connect(action, &QAction::triggered, cells, [this, cells, onCells, inField] {
        auto *field = inField ? qobject_cast<QLineEdit *>(focusWidget()) : nullptr;
        if (field != nullptr) {
            inField(*field);
            return;
        }
        m_resources->commitTyping();
        (cells->*onCells)();
    });
}

void MainWindow::connectSelectionAction(QAction *action, const std::function<void()> &act)
{
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_models.tags->rows().empty())
            m_status->showMessage(tr("Select resources in the table first"), kMessageMs);
        else
            act();
    });
}

WindowLayout MainWindow::windowLayout() const
{
    QStringList hidden;
    for (const QAction *part : m_actions->parts()) {
        if (!part->isChecked())
            hidden.append(part->objectName());
    }
    return {saveGeometry(), saveState(), m_panes->acrossState(), m_panes->downState(),
        m_resources->saveColumns(), m_review->layout(), m_resources->filterBar()->savedFilters().toBytes(),
        hidden};
}

void MainWindow::setWindowLayout(const WindowLayout &layout)
{
    restoreGeometry(layout.geometry);
    restoreState(layout.state);
    m_panes->restore(layout.scopeSplitter, layout.activitySplitter);
    m_resources->restoreColumns(layout.columns);
    m_resources->filterBar()->setSavedFilters(SavedFilters::fromBytes(layout.filters));
    m_review->setLayout(layout.review);
    for (QAction *part : m_actions->parts())
        part->setChecked(!layout.hidden.contains(part->objectName()));
}

void MainWindow::setAccounts(const FactsOfAccounts &facts)
{
    m_facts = facts;
    showBadge();
}

void MainWindow::showBadge()
{
    const QStringList shown = m_models.resources->scopes().accounts();
    m_messages->keepAccounts(shown);
    m_badge = badgeOf(m_facts, shown);
    // Before a scope is shown there may be no doubt either.
    if (shown.isEmpty() && !m_facts.isEmpty()) {
        const ProfileBadge &first = m_facts.constBegin()->badge;
        const bool alike = std::all_of(m_facts.cbegin(), m_facts.cend(),
            [&first](const AccountFacts &facts) { return facts.badge == first; });
        m_badge = alike ? first : ProfileBadge{};
    }
    m_toolBar->setBadge(m_badge);
    m_status->setBadge(m_badge);
    // The simulation is left by opening something else, and one of several is closed where it is named.
    m_actions->closeAccount->setEnabled(shown.size() == 1 && !m_badge.sandbox);
    updateTitle();
}

void MainWindow::setProfileMenu(QMenu *menu)
{
    m_profileMenu = menu;
    m_menus->replace(ActionMenu::Profile, menu);
}

void MainWindow::openProfileMenu(const ProfilePill *pill)
{
    if (m_profileMenu != nullptr)
        m_profileMenu->popup(pill->mapToGlobal(QPoint(0, pill->height())));
}

void MainWindow::openScopes(const ScopeSet &scopes)
{
    commitTyping();
    m_scopes->setShownScopes(scopes);
    m_models.resources->setScopes(scopes);
    showBadge();
    emit scopesOpened(scopes);
}

/// Of a locked cell, with the reason.
bool MainWindow::refusesEdit()
{
    const QModelIndex cell = m_resources->table()->currentIndex();
    const auto lock = cell.data(ResourceModel::LockRole).value<TagLock>();
    if (lock != TagLock::None)
        m_status->showMessage(
            LockTexts::reason(lock, cell.data(ResourceModel::KeyRole).toString()), kMessageMs);
    return lock != TagLock::None;
}

void MainWindow::selectionMoved()
{
    m_models.tags->setRows(m_resources->selection());
    m_tags->setHiddenCount(m_resources->hiddenSelected());
}

void MainWindow::showResources(const Rows &rows)
{
    if (rows.empty())
        return;
    const bool here = std::any_of(
        rows.begin(), rows.end(), [this](Row row) { return m_models.resources->positionOf(row) >= 0; });
    if (!here)
        openScopes(scopesOf(rows));
    m_resources->showRows(rows);
    m_resources->table()->setFocus();
}

/// Of one zone where all are in it, else whole collections.
ScopeSet MainWindow::scopesOf(const Rows &rows) const
{
    const ResourceTable &table = m_models.workspace->table();
    const Scope part = {table.collection(rows.front()), table.parent(rows.front())};
    const bool isOne = std::all_of(rows.begin(), rows.end(), [&](Row row) {
        return table.collectionIndex(row) == table.collectionIndex(rows.front())
            && table.parentId(row) == table.parentId(rows.front());
    });
    if (isOne && m_models.scopes->indexOf(part).isValid())
        return part;
    std::vector<Scope> scopes;
    std::vector<bool> seen;
    for (const Row row : rows) {
        const std::size_t place = table.collectionIndex(row);
        seen.resize(std::max(seen.size(), place + 1));
        if (!seen[place])
            scopes.push_back({table.collection(row), {}});
        seen[place] = true;
    }
    return ScopeSet(std::move(scopes));
}

void MainWindow::showApplied(const ApplySummary &summary)
{
    Message message = Notices::applied(summary);
    const bool isTroubled = summary.failed + summary.unknown > 0;
    m_activity->setQuestion(summary.waiting ? Notices::question(summary) : QString());
    if (summary.waiting) {
        const Message::Action goOn{tr("Go on"), [this] {
                                       m_actions->goOn->trigger();
                                   }};
        //: Button: sends no more of what waits.
        const Message::Action stop{tr("Stop"), [this] {
                                       m_actions->stopApply->trigger();
                                   }};
        // The first one is what the keyboard comes to.
        message.actions = isTroubled ? QList{stop, goOn} : QList{goOn, stop};
        message.closable = false;
    }
    if (isTroubled) {
        m_activity->showFailures();
        const Rows retried = m_models.failures->retryRows();
        if (!retried.empty())
            message.actions.append(Message::Action{tr("Retry failed"), [this] {
                                                       m_actions->retryFailed->trigger();
                                                   }});
        if (retried.size() < m_models.failures->count())
            //: Button: opens the review, where it is chosen whose values stand.
            message.actions.append(Message::Action{tr("Decide…"), [this] { review(); }, false});
        message.actions.append(
            Message::Action{tr("Show"), [this] { showResources(m_models.failures->allRows()); }, false});
    }
    if (summary.skipped > 0 && !summary.refusal && !summary.waiting)
        message.actions.append(Message::Action{tr("Review and apply the rest…"), [this] {
                                                   review();
                                               }});
    m_messages->post(message);
    m_tellsFailures = isTroubled;
}

/// With nothing left that failed, there is nothing to retry either.
void MainWindow::failuresChanged()
{
    if (m_models.failures->count() == 0 && std::exchange(m_tellsFailures, false))
        m_messages->remove(u"apply"_s);
}

void MainWindow::revertSelection()
{
    m_models.tags->discardAllDrafts();
    m_models.workspace->revert(m_resources->selection());
}

void MainWindow::nextProblem()
{
    if (m_tags->showNextInvalid(false))
        return;
    if (const Rows drafts = m_models.tags->otherInvalidDraftRows(); !drafts.empty()) {
        showResources(drafts);
        m_tags->showNextInvalid(true);
        return;
    }
    const Rows problems = problemRows();
    if (problems.empty()) {
        if (!m_tags->showNextInvalid(true))
            m_status->showMessage(tr("There is no problem to go to"), kMessageMs);
    } else if (!m_resources->showNextOf(problems)) {
        showResources({problems.front()});
    }
}

ComplianceDialog *MainWindow::showCompliance()
{
    auto *dialog =
        new ComplianceDialog(m_models.workspace, m_models.costs, m_models.resources->listedRows(), this);
    connect(dialog, &ComplianceDialog::costsRequested, this, &MainWindow::costsRequested);
    connect(dialog, &ComplianceDialog::stopCostsRequested, this, &MainWindow::stopCostsRequested);
    connect(dialog, &ComplianceDialog::showRequested, this, &MainWindow::showResources);
    connect(dialog, &ComplianceDialog::saveRequested, this, &MainWindow::reportSaveRequested);
    connect(dialog, &ComplianceDialog::editRequested, m_actions->editPolicy, &QAction::trigger);
    openDialog(dialog);
    emit complianceShown(dialog);
    return dialog;
}

Rows MainWindow::problemRows() const
{
    Workspace *workspace = m_models.workspace;
    Rows problems = workspace->failedRows();
    const auto addFaulty = [&](const Rows &rows) {
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(problems),
            [workspace](Row row) { return !(workspace->faults(row) == RowFaults()); });
    };
    addFaulty(workspace->changes().rows());
    // What the cloud has already is a problem of the scopes that one looks at.
    if (m_models.resources->invalidCount() + m_models.resources->violatingCount() > 0)
        addFaulty(m_models.resources->listedRows());
    std::sort(problems.begin(), problems.end());
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
    return problems;
}

void MainWindow::commitTyping()
{
    m_tags->commitTyping();
    m_resources->commitTyping();
}

void MainWindow::review()
{
    commitTyping();
    if (const ReviewButton *button = m_toolBar->reviewButton(); !button->isEnabled()) {
        m_status->showMessage(button->toolTip(), kMessageMs);
        return;
    }
    m_review->open(m_facts);
}

Collection MainWindow::currentCollection() const
{
    const QModelIndex current = m_resources->table()->currentIndex();
    if (current.isValid() && !m_models.resources->isHead(current.row()))
        return m_models.workspace->table().collection(m_models.resources->rowAt(current.row()));
    const std::vector<Scope> &scopes = m_models.resources->scopes().scopes();
    return scopes.empty() ? Collection() : scopes.front().collection;
}

void MainWindow::workChanged()
{
    const std::optional<Activity> &work = m_status->work()->shown();
    const bool isReading = work && work->kind == ActivityKind::List;
    m_actions->stopReading->setEnabled(isReading);
    m_actions->stopReading->setData(isReading ? QVariant::fromValue(work->scopes) : QVariant());
    // What is read shows itself in its table; only what is sent goes on unseen behind other windows.
    const bool isSending = work && work->kind == ActivityKind::Apply;
    if (const QString title = isSending ? ActivityTexts::inTitle(*work) : QString();
        title != std::exchange(m_workTitle, title))
        updateTitle();
}

void MainWindow::updateTitle()
{
    const std::optional<Scope> scope = m_models.resources->scopes().single();
    const QModelIndex node = scope ? m_models.scopes->indexOf(*scope) : QModelIndex();
    const QString place = scope
        ? ScopeTexts::path(*scope, node.data(ScopeModel::LabelRole).toString())
        : ScopeSetTexts::name(m_models.resources->scopes(), m_models.workspace->accounts());
    const QString profile = m_badge.sandbox ? m_badge.name : ProfilePill::words(m_badge);
    //: Title of the window: the scope, [*] marks staged changes, and the profile.
    const QString title = place.isEmpty()
        ? tr("%1[*] — TagDesk").arg(titleText(profile))
        : tr("%1[*] — %2 — TagDesk").arg(titleText(place), titleText(profile));
    //: Title of the window while changes are sent. %1: "Applying 40 %", %2: the title without it.
    setWindowTitle(m_workTitle.isEmpty() ? title : tr("%1 — %2").arg(m_workTitle, title));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitTyping();
    const bool busy = m_models.workspace->isApplying();
    const bool unsaved = m_models.workspace->changeCount() > 0 || m_models.tags->hasInvalidDrafts();
    if (m_closing || (!busy && !unsaved)) {
        emit closed();
        event->accept();
        return;
    }
    event->ignore();
    askBeforeClosing();
}

void MainWindow::closeUnasked()
{
    m_closing = true;
    close();
}

void MainWindow::askBeforeClosing()
{
    auto *question = new CloseQuestion(
        static_cast<qint64>(m_models.workspace->changeCount()), m_models.workspace->isApplying(), this);
    connect(question, &CloseQuestion::reviewChosen, this, &MainWindow::review);
    connect(question, &CloseQuestion::keepChosen, this, &MainWindow::keepRequested);
    connect(question, &CloseQuestion::discardChosen, this, [this] {
        emit discarded();
        closeUnasked();
    });
    connect(question, &CloseQuestion::stopChosen, m_actions->stopApply, &QAction::trigger);
    openDialog(question);
}

} // namespace tagdesk
