// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "aboutdialog.h"
#include "accessibleitemview.h"
#include "applynotice.h"
#include "cellactions.h"
#include "closequestion.h"
#include "columnheads.h"
#include "compliancedialog.h"
#include "estatesearch.h"
#include "failuremodel.h"
#include "fileexchange.h"
#include "filefolders.h"
#include "filterbar.h"
#include "focusround.h"
#include "icons.h"
#include "keyexpiry.h"
#include "keysdialog.h"
#include "listingnotices.h"
#include "locktext.h"
#include "manualopener.h"
#include "manualpage.h"
#include "messagebar.h"
#include "problemround.h"
#include "recentfilesmenu.h"
#include "resourcemodel.h"
#include "resourceopener.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "reviewbutton.h"
#include "scopemodel.h"
#include "scopepane.h"
#include "screenroom.h"
#include "selectionsummary.h"
#include "statusstrip.h"
#include "tagactions.h"
#include "tagexchange.h"
#include "tagmodel.h"
#include "tagpane.h"
#include "theme.h"
#include "windowactions.h"
#include "windowmenus.h"
#include "windowpanes.h"
#include "windowparts.h"
#include "windowtitle.h"
#include "windowtoolbar.h"
#include "windowtour.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>

#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
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
    m_title =
        new WindowTitle({m_models.workspace, m_models.scopes, m_models.resources, m_status->work()}, this);
    m_parts = new WindowParts(m_actions, {m_scopes, m_tags, m_toolBar, m_status, m_panes}, this);
    buildFocus();
    connectPanes();
    connectActions();
    connectView();
    const QFontMetrics metrics = fontMetrics();
    setMinimumSize(characterWidth(metrics) * 90, metrics.height() * 24);
    resizeOnScreen(this, QSize(characterWidth(metrics) * 240, metrics.height() * 62));
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
    connect(m_models.resources, &ResourceModel::rowsInserted, this, &MainWindow::giveKeyboard,
        Qt::SingleShotConnection);
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
    connect(m_resources, &ResourcePane::told, m_status, &StatusStrip::say);
    connect(m_resources, &ResourcePane::textRefused, m_tags, &TagPane::keepRefused);
    m_resources->setKnownValues([this](const QString &key) { return m_models.tags->valuesInUse(key); });
    m_opener =
        new ResourceOpener({m_models.workspace, m_models.scopes, m_models.resources, m_resources}, this);
    connect(m_opener, &ResourceOpener::openRequested, this, &MainWindow::openScopes);
    m_notice = new ApplyNotice({m_actions, m_models.failures, m_activity, m_messages, m_opener}, this);
    connect(m_tags, &TagPane::draftsRequested, m_opener, &ResourceOpener::show);
    connect(m_tags, &TagPane::selectRequested, m_opener, &ResourceOpener::show);
    connect(m_tags->exchange(), &TagExchange::told, m_status, &StatusStrip::say);
    connect(m_tags, &TagPane::editRefused, m_status, &StatusStrip::say);
    connect(m_tags, &TagPane::left, m_resources->table(), [this] { m_resources->table()->setFocus(); });
    connect(m_activity, &ActivityPane::showRequested, m_opener, &ResourceOpener::show);
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
            m_status->say(tr("Type a filter first"));
    });
    connect(m_actions->filterTerms, &QAction::triggered, m_resources->filterBar(), &FilterBar::showHelp);
    auto *tagActions = new TagActions(m_actions, m_models.tags, m_tags, this);
    connect(tagActions, &TagActions::told, m_status, &StatusStrip::say);
    new CellActions(m_actions, m_resources, this);
    connect(m_actions->next, &QAction::triggered, m_resources, [this] { m_resources->moveCurrent(1); });
    connect(m_actions->previous, &QAction::triggered, m_resources, [this] { m_resources->moveCurrent(-1); });
    auto *problems = new ProblemRound(
        {m_models.workspace, m_models.resources, m_models.tags, m_resources, m_tags, m_opener}, this);
    connect(problems, &ProblemRound::told, m_status, &StatusStrip::say);
    connect(m_actions->nextProblem, &QAction::triggered, problems, &ProblemRound::goToNext);
    connect(m_actions->compliance, &QAction::triggered, this, [this] { showCompliance(); });
    connect(m_actions->costs, &QAction::triggered, this, [this] { showCompliance()->askCosts(); });
    connect(m_actions->revertSelection, &QAction::triggered, this, &MainWindow::revertSelection);
    connect(m_actions->help, &QAction::triggered, new ManualOpener(this), &ManualOpener::open);
    auto *tour =
        new WindowTour({m_scopes, m_resources->filterBar(), m_resources->table(), m_tags, m_toolBar}, this);
    connect(m_actions->tour, &QAction::triggered, tour, &WindowTour::take);
    connect(m_actions->listKeys, &QAction::triggered, this,
        [this] { openDialog(new AboutDialog(*m_actions, this)); });
    connect(m_actions->changeKeys, &QAction::triggered, this,
        [this] { openDialog(new KeysDialog(*m_actions, this)); });
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
    connect(m_panes, &WindowPanes::activityCovered, m_activity, &ActivityPane::setCovered);
    connect(m_actions->goToMessages, &QAction::triggered, m_messages, &MessageArea::takeFocus);
    connect(m_actions->findScope, &QAction::triggered, m_scopes, [this] {
        m_actions->showScopes->setChecked(true);
        m_scopes->focusSearch();
    });
    connect(m_actions->countMissing, &QAction::triggered, m_scopes, [this] {
        if (!m_scopes->askForMissing())
            m_status->say(tr("No cloud that is open counts resources without a tag before they are read"));
    });
    connect(m_messages, &MessageArea::countChanged, m_actions->goToMessages,
        [this](int count) { m_actions->goToMessages->setEnabled(count > 0); });
    m_actions->goToMessages->setEnabled(false);
}

WindowLayout MainWindow::windowLayout() const
{
    return {saveGeometry(), saveState(), m_panes->acrossState(), m_panes->downState(),
        m_resources->saveColumns(), m_review->layout(), m_resources->filterBar()->savedFilters().toBytes(),
        m_parts->hidden()};
}

void MainWindow::setWindowLayout(const WindowLayout &layout)
{
    restoreGeometry(layout.geometry);
    restoreState(layout.state);
    m_panes->restore(layout.scopeSplitter, layout.activitySplitter);
    m_resources->restoreColumns(layout.columns);
    m_resources->filterBar()->setSavedFilters(SavedFilters::fromBytes(layout.filters));
    m_review->setLayout(layout.review);
    m_parts->setHidden(layout.hidden);
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
    const ProfileBadge badge = badgeOf(m_facts, shown);
    m_toolBar->setBadge(badge);
    m_status->setBadge(badge);
    m_title->setBadge(badge);
    // The simulation is left by opening something else, and one of several is closed where it is named.
    m_actions->closeAccount->setEnabled(shown.size() == 1 && !badge.sandbox);
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
        m_status->say(LockTexts::reason(lock, cell.data(ResourceModel::KeyRole).toString()));
    return lock != TagLock::None;
}

/// The tool bar has it while nothing else is there, and the first arrow key would walk along it.
void MainWindow::giveKeyboard()
{
    const QWidget *has = focusWidget();
    if (has == nullptr || m_toolBar->isAncestorOf(has))
        m_resources->setFocus();
}

void MainWindow::selectionMoved()
{
    m_models.tags->setRows(m_resources->selection());
    m_tags->setHiddenCount(m_resources->hiddenSelected());
}

void MainWindow::showApplied(const ApplySummary &summary)
{
    m_notice->show(summary);
}

void MainWindow::revertSelection()
{
    m_models.tags->discardAllDrafts();
    m_models.workspace->revert(m_resources->selection());
}

ComplianceDialog *MainWindow::showCompliance()
{
    auto *dialog =
        new ComplianceDialog(m_models.workspace, m_models.costs, m_models.resources->listedRows(), this);
    connect(dialog, &ComplianceDialog::costsRequested, this, &MainWindow::costsRequested);
    connect(dialog, &ComplianceDialog::stopCostsRequested, this, &MainWindow::stopCostsRequested);
    connect(dialog, &ComplianceDialog::showRequested, m_opener, &ResourceOpener::show);
    connect(dialog, &ComplianceDialog::saveRequested, this, &MainWindow::reportSaveRequested);
    connect(dialog, &ComplianceDialog::editRequested, m_actions->editPolicy, &QAction::trigger);
    openDialog(dialog);
    emit complianceShown(dialog);
    return dialog;
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
        m_status->say(button->toolTip());
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
