// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "aboutdialog.h"
#include "closequestion.h"
#include "failuremodel.h"
#include "fileexchange.h"
#include "filterbar.h"
#include "icons.h"
#include "keyexpiry.h"
#include "listingnotices.h"
#include "messagebar.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "reviewbutton.h"
#include "scopemodel.h"
#include "scopepane.h"
#include "scopetext.h"
#include "selectionsummary.h"
#include "statusstrip.h"
#include "tagexchange.h"
#include "tagmodel.h"
#include "tagpane.h"
#include "windowactions.h"
#include "windowmenus.h"
#include "windowtoolbar.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMessageMs = 5000;
/// Of the window's width: scopes, resources, tags.
const QList<int> kShares = {180, 500, 320};
} // namespace

MainWindow::MainWindow(const Models &models, QWidget *parent)
    : QMainWindow(parent)
    , m_models(models)
    , m_actions(new WindowActions(models.workspace, models.failures, this))
    , m_menus(new WindowMenus(*m_actions, menuBar()))
    , m_toolBar(new WindowToolBar(*m_actions, models.workspace, models.tags, this))
{
    setWindowIcon(tagdesk::windowIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    addToolBar(m_toolBar);
    buildPanes();
    m_status = new StatusStrip(m_models.workspace, m_models.resources, m_models.tags, this);
    setStatusBar(m_status);
    connectPanes();
    connectActions();
    const QFontMetrics metrics = fontMetrics();
    setMinimumSize(metrics.averageCharWidth() * 90, metrics.height() * 24);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize(QSize(metrics.averageCharWidth() * 240, metrics.height() * 62).boundedTo(room));
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
    m_activity =
        new ActivityPane({m_models.activities, m_models.failures, m_models.log}, m_models.workspace, this);
    m_messages = new MessageArea(this);

    const int character = fontMetrics().averageCharWidth();
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(u"acrossSplitter"_s);
    for (QWidget *pane : {static_cast<QWidget *>(m_scopes), static_cast<QWidget *>(m_resources),
             static_cast<QWidget *>(m_tags)})
        m_across->addWidget(pane);
    for (int pane = 0; pane < m_across->count(); ++pane)
        m_across->setStretchFactor(pane, kShares.at(pane));
    m_across->setSizes(kShares);
    m_scopes->setMinimumWidth(character * 20);
    m_tags->setMinimumWidth(character * 42);

    m_down = new QSplitter(Qt::Vertical, this);
    m_down->addWidget(m_across);
    m_down->addWidget(m_activity);
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({fontMetrics().height() * 40, fontMetrics().height() * 10});
    for (QSplitter *splitter : {m_across, m_down}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    m_down->setCollapsible(1, true);

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_down, 1);
    setCentralWidget(central);
}

void MainWindow::connectPanes()
{
    connect(m_scopes, &ScopePane::scopeChosen, this, &MainWindow::openScope);
    connect(m_models.resources, &ResourceModel::scopeChanged, this, &MainWindow::showBadge);
    for (ProfilePill *pill : {m_toolBar->profile(), m_status->profile()})
        connect(pill, &ProfilePill::clicked, this, [this, pill] { openProfileMenu(pill); });
    connect(m_resources, &ResourcePane::selectionChanged, this, &MainWindow::selectionMoved);
    auto *summary = new SelectionSummary(m_resources->table(), m_models.resources, m_models.workspace, this);
    connect(summary, &SelectionSummary::changed, m_status, &StatusStrip::setSelection);
    connect(m_resources->filterBar(), &FilterBar::savedFiltersChanged, this,
        [this] { emit savedFiltersChanged(m_resources->filterBar()->savedFilters().toBytes()); });
    connect(m_resources, &ResourcePane::refreshRequested, m_actions->refresh, &QAction::trigger);
    connect(m_resources, &ResourcePane::profilesRequested, m_actions->profiles, &QAction::trigger);
    connect(m_resources, &ResourcePane::editRequested, m_tags, [this] { m_tags->editTag(); });
    connect(m_resources, &ResourcePane::removeRequested, m_models.tags, &TagModel::remove);
    connect(m_resources, &ResourcePane::textRefused, m_tags, &TagPane::keepRefused);
    m_resources->setKnownValues([this](const QString &key) { return m_models.tags->valuesInUse(key); });
    connect(m_tags, &TagPane::draftsRequested, this, &MainWindow::showResources);
    connect(m_tags, &TagPane::selectRequested, this, &MainWindow::showResources);
    connect(m_tags->exchange(), &TagExchange::told, m_status,
        [this](const QString &text) { m_status->showMessage(text, kMessageMs); });
    connect(m_tags, &TagPane::left, m_resources->table(), [this] { m_resources->table()->setFocus(); });
    connect(m_activity, &ActivityPane::pauseRequested, m_actions->pauseApply, &QAction::trigger);
    connect(m_activity, &ActivityPane::stopRequested, m_actions->stopApply, &QAction::trigger);
    connect(m_activity, &ActivityPane::showRequested, this, &MainWindow::showResources);
    m_files =
        new FileExchange({this, m_models.workspace, m_models.resources, m_resources, m_messages, m_status});
    connect(m_files, &FileExchange::reviewRequested, this, &MainWindow::review);
    connect(m_activity, &ActivityPane::exportRequested, m_files, &FileExchange::askFailedExport);
    auto *notices = new ListingNotices(m_models.workspace, m_models.resources, m_messages, this);
    connect(notices, &ListingNotices::refreshRequested, m_actions->refresh, &QAction::trigger);
    auto *expiry = new KeyExpiry(m_models.workspace, m_messages, {}, this);
    const auto showExpiry = [this, expiry] {
        m_status->setKeyExpiry(expiry->text(), expiry->toolTip());
    };
    connect(expiry, &KeyExpiry::changed, m_status, showExpiry);
    showExpiry();
    connect(m_models.workspace, &Workspace::changesChanged, this,
        [this] { setWindowModified(m_models.workspace->changeCount() > 0); });
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
    connectSelectionAction(m_actions->addTag, [this] { m_tags->addTag(); });
    connectSelectionAction(m_actions->editTag, [this] { m_tags->editTag(); });
    connectSelectionAction(m_actions->removeTag, [this] { m_tags->removeTag(); });
    TagExchange *exchange = m_tags->exchange();
    connectSelectionAction(m_actions->copyTags, [exchange] { exchange->copyAll(); });
    connectSelectionAction(m_actions->pasteTags, [exchange] { exchange->paste(); });
    connectSelectionAction(m_actions->saveTagSet, [exchange] { exchange->saveSet(); });
    connect(m_actions->tagSets, &QAction::triggered, exchange, &TagExchange::manageSets);
    connect(m_actions->fillDown, &QAction::triggered, m_resources, &ResourcePane::fillDown);
    connect(m_actions->next, &QAction::triggered, m_resources, [this] { m_resources->moveCurrent(1); });
    connect(m_actions->previous, &QAction::triggered, m_resources, [this] { m_resources->moveCurrent(-1); });
    connect(m_actions->nextProblem, &QAction::triggered, this, &MainWindow::nextProblem);
    connect(m_actions->revertAll, &QAction::triggered, m_models.tags, &TagModel::discardAllDrafts);
    connect(m_actions->revertSelection, &QAction::triggered, this, &MainWindow::revertSelection);
    connect(m_actions->help, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
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
    return {saveGeometry(), saveState(), m_across->saveState(), m_down->saveState(),
        m_resources->saveColumns(), m_reviewLayout, m_resources->filterBar()->savedFilters().toBytes()};
}

void MainWindow::setWindowLayout(const WindowLayout &layout)
{
    restoreGeometry(layout.geometry);
    restoreState(layout.state);
    m_across->restoreState(layout.scopeSplitter);
    m_down->restoreState(layout.activitySplitter);
    m_resources->restoreColumns(layout.columns);
    m_resources->filterBar()->setSavedFilters(SavedFilters::fromBytes(layout.filters));
    m_reviewLayout = layout.review;
}

void MainWindow::setAccounts(const FactsOfAccounts &facts)
{
    m_facts = facts;
    showBadge();
}

void MainWindow::showBadge()
{
    const QString shown = currentCollection().account;
    m_badge = m_facts.value(shown).badge;
    // Before a scope is shown there may be no doubt either.
    if (shown.isEmpty() && !m_facts.isEmpty()) {
        const ProfileBadge &first = m_facts.constBegin()->badge;
        const bool alike = std::all_of(m_facts.cbegin(), m_facts.cend(),
            [&first](const AccountFacts &facts) { return facts.badge == first; });
        m_badge = alike ? first : ProfileBadge{};
    }
    m_toolBar->setBadge(m_badge);
    m_status->setBadge(m_badge);
    // The simulation is left by opening something else.
    m_actions->closeAccount->setEnabled(!shown.isEmpty() && !m_badge.sandbox);
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

void MainWindow::openScope(const Scope &scope)
{
    commitTyping();
    m_scopes->setCurrentScope(scope);
    m_models.resources->setScope(scope);
    showBadge();
    emit scopeOpened(scope);
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
    const ResourceTable &table = m_models.workspace->table();
    const bool here = std::any_of(
        rows.begin(), rows.end(), [this](Row row) { return m_models.resources->positionOf(row) >= 0; });
    if (!here) {
        const Scope part = {table.collection(rows.front()), table.parent(rows.front())};
        const Scope whole = {part.collection, {}};
        openScope(m_models.scopes->indexOf(part).isValid() ? part : whole);
    }
    m_resources->showRows(rows);
    m_resources->table()->setFocus();
}

void MainWindow::showApplied(const ApplySummary &summary)
{
    Message message = Notices::applied(summary);
    if (summary.failed + summary.unknown > 0) {
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
    if (summary.skipped > 0 && !summary.refusal)
        message.actions.append(Message::Action{tr("Review and apply the rest…"), [this] {
                                                   review();
                                               }});
    m_messages->post(message);
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

Rows MainWindow::problemRows() const
{
    Workspace *workspace = m_models.workspace;
    const std::optional<Scope> scope = m_models.resources->scope();
    Rows problems = workspace->failedRows();
    const auto addFaulty = [&](const Rows &rows) {
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(problems),
            [workspace](Row row) { return !(workspace->faults(row) == RowFaults()); });
    };
    addFaulty(workspace->changes().rows());
    // What the cloud has already is a problem of the scope that one looks at.
    if (scope && m_models.resources->invalidCount() > 0)
        addFaulty(workspace->listing(*scope).rows);
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
    auto *dialog = new ReviewDialog(m_models.workspace, m_facts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->restoreLayout(m_reviewLayout);
    dialog->setNote(m_reviewNote);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_reviewLayout = dialog->saveLayout(); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit applyRequested(dialog->confirmed()); });
    dialog->open();
}

Collection MainWindow::currentCollection() const
{
    const std::optional<Scope> scope = m_models.resources->scope();
    return scope ? scope->collection : Collection();
}

void MainWindow::updateTitle()
{
    const std::optional<Scope> scope = m_models.resources->scope();
    const QModelIndex node = scope ? m_models.scopes->indexOf(*scope) : QModelIndex();
    const QString place =
        scope ? ScopeTexts::path(*scope, node.data(ScopeModel::LabelRole).toString()) : QString();
    const QString profile = m_badge.sandbox ? m_badge.name : ProfilePill::words(m_badge);
    //: Title of the window: the scope, [*] marks staged changes, and the profile.
    setWindowTitle(place.isEmpty() ? tr("%1[*] — TagDesk").arg(titleText(profile))
                                   : tr("%1[*] — %2 — TagDesk").arg(titleText(place), titleText(profile)));
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
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &CloseQuestion::reviewChosen, this, &MainWindow::review);
    connect(question, &CloseQuestion::keepChosen, this, &MainWindow::keepRequested);
    connect(question, &CloseQuestion::discardChosen, this, [this] {
        emit discarded();
        closeUnasked();
    });
    connect(question, &CloseQuestion::stopChosen, m_actions->stopApply, &QAction::trigger);
    question->open();
}

} // namespace tagdesk
