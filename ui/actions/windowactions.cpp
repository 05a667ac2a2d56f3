// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowactions.h"

#include "actionkeys.h"
#include "activitytext.h"
#include "failuremodel.h"
#include "icons.h"
#include "plaintext.h"
#include "workspace.h"

#include <QAction>
#include <QWidget>

namespace tagdesk {

using namespace Qt::StringLiterals;

QList<ActionMenu> allActionMenus()
{
    return {ActionMenu::File, ActionMenu::Edit, ActionMenu::View, ActionMenu::Select, ActionMenu::Tagging,
        ActionMenu::Profile, ActionMenu::Help};
}

WindowActions::WindowActions(Workspace *workspace, FailureModel *failures, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_failures(failures)
    , m_window(window)
    , m_keys(new ActionKeys(this))
{
    create();
    connect(m_keys, &ActionKeys::changed, this, &WindowActions::showTip);
    connect(workspace, &Workspace::undoChanged, this, &WindowActions::updateEdits);
    connect(workspace, &Workspace::changesChanged, this, &WindowActions::updateEdits);
    connect(workspace, &Workspace::applyingChanged, this, [this] { setApplyState(false, false); });
    connect(failures, &FailureModel::countChanged, this, &WindowActions::updateApply);
    connect(undo, &QAction::triggered, workspace, &Workspace::undo);
    connect(redo, &QAction::triggered, workspace, &Workspace::redo);
    connect(revertAll, &QAction::triggered, workspace, [workspace] { workspace->revertAll(); });
    updateEdits();
    updateApply();
}

QAction *WindowActions::add(ActionMenu menu, const Act &act)
{
    auto *action = new QAction(act.text, m_window);
    action->setIconText(plainName(act.text));
    action->setObjectName(act.name);
    action->setShortcuts(act.keys);
    action->setCheckable(act.checkable);
    action->setChecked(act.checkable);
    m_window->addAction(action);
    m_menus[menu].append(action);
    m_keys->add(action);
    setTip(action, act.tip.isEmpty() ? plainName(act.text) : act.tip);
    return action;
}

void WindowActions::addSeparator(ActionMenu menu)
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_menus[menu].append(separator);
}

void WindowActions::setTip(QAction *action, const QString &tip)
{
    m_tips.insert(action, tip);
    showTip(action);
}

void WindowActions::showTip(QAction *action)
{
    const QString tip = m_tips.value(action);
    const QKeySequence key = action->shortcut();
    action->setStatusTip(tip);
    //: Tool tip of a button: what it does, and its key.
    action->setToolTip(
        toolTipText(key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText))));
}

void WindowActions::create()
{
    createFile();
    createEdit();
    createView();
    createSelect();
    createTags();
    createProfileAndHelp();
    setIcons();
}

void WindowActions::createFile()
{
    constexpr ActionMenu menu = ActionMenu::File;
    // The key stays alive while the button is not: text that is still being typed may be what to apply.
    review = add(menu, {u"review"_s, tr("&Review and apply…"), {Qt::CTRL | Qt::Key_S}});
    pauseApply = add(menu, {u"pauseApply"_s, tr("&Pause applying"), {Qt::CTRL | Qt::ALT | Qt::Key_P}});
    stopApply = add(menu,
        {u"stopApply"_s, tr("S&top applying"), {Qt::CTRL | Qt::ALT | Qt::Key_S},
            tr("Stops after the running requests; nothing is half sent")});
    goOn = add(menu,
        {u"goOn"_s, tr("&Go on applying"), {Qt::CTRL | Qt::ALT | Qt::Key_G},
            tr("Send the rest, which waits since the first resources were tried or too many failed")});
    //: Button: sends the rest of what was reviewed.
    goOn->setIconText(tr("Go on"));
    //: Button: ends the apply under way.
    stopApply->setIconText(tr("Stop"));
    retryFailed = add(menu, {u"retryFailed"_s, tr("Retry &failed changes")});
    addSeparator(menu);
    importFile = add(menu, {u"importFile"_s, tr("&Import…"), {Qt::CTRL | Qt::Key_I}});
    recentFiles = add(menu, {u"recentFiles"_s, tr("Recent fi&les")});
    exportFile = add(menu, {u"exportFile"_s, tr("&Export…"), {Qt::CTRL | Qt::Key_E}});
    addSeparator(menu);
    openPlan = add(menu,
        {u"openPlan"_s, tr("&Open plan file…"), {Qt::CTRL | Qt::Key_O},
            tr("Compare a plan file with now, and stage what still fits")});
    savePlan = add(menu,
        {u"savePlan"_s, tr("Sa&ve plan…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S},
            tr("Keep the staged changes as a file that others review and apply")});
    addSeparator(menu);
    history = add(menu,
        {u"history"_s, tr("&History…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
            tr("What was applied, and taking it back")});
    thenAndNow = add(menu,
        {u"thenAndNow"_s, tr("The&n and now…"), {Qt::CTRL | Qt::ALT | Qt::Key_H},
            tr("What changed since a snapshot, by whom, and bringing it back")});
    snapshots = add(menu,
        {u"snapshots"_s, tr("Sn&apshots…"), {Qt::CTRL | Qt::ALT | Qt::Key_N},
            tr("All snapshots that are kept: naming and deleting them, and the room that they take")});
    takeSnapshot = add(menu,
        {u"takeSnapshot"_s, tr("Take a snapshot no&w"), {Qt::CTRL | Qt::ALT | Qt::Key_K},
            tr("Keep what the table shows, as it was read last")});
    addSeparator(menu);
    settings = add(menu,
        {u"settings"_s, tr("&Settings…"), {Qt::CTRL | Qt::Key_Comma}, tr("Language, theme, proxy, log")});
    addSeparator(menu);
    quit = add(menu, {u"quit"_s, tr("&Quit"), {Qt::CTRL | Qt::Key_Q}});
}

void WindowActions::createEdit()
{
    constexpr ActionMenu menu = ActionMenu::Edit;
    undo = add(menu, {u"undo"_s, tr("&Undo"), {Qt::CTRL | Qt::Key_Z}});
    redo = add(menu, {u"redo"_s, tr("&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}});
    addSeparator(menu);
    cut = add(menu,
        {u"cut"_s, tr("Cu&t"), {Qt::CTRL | Qt::Key_X}, tr("Copy the selected cells and remove their tags")});
    copy = add(menu, {u"copy"_s, tr("&Copy"), {Qt::CTRL | Qt::Key_C}, tr("Copy the selected rows or cells")});
    paste = add(
        menu, {u"paste"_s, tr("&Paste"), {Qt::CTRL | Qt::Key_V}, tr("Paste values into the selected cells")});
    removeTags = add(menu,
        {u"removeTags"_s, tr("Re&move"), {Qt::Key_Delete}, tr("Remove the tags of the selected cells")});
    addSeparator(menu);
    fillDown = add(menu,
        {u"fillDown"_s, tr("Fill &down"), {Qt::CTRL | Qt::Key_D},
            tr("The first selected value goes into those below")});
    fillRight = add(menu,
        {u"fillRight"_s, tr("Fill ri&ght"), {}, tr("The first selected value goes into those beside it")});
    addSeparator(menu);
    revertSelection = add(menu,
        {u"revertSelection"_s, tr("Re&vert the selection"), {Qt::CTRL | Qt::ALT | Qt::Key_Z},
            tr("Drop the staged changes of the selected resources")});
    revertAll = add(menu, {u"revertAll"_s, tr("Revert &all")});
    addSeparator(menu);
    find = add(menu, {u"find"_s, tr("&Filter"), {Qt::CTRL | Qt::Key_F}, tr("Filter resources")});
    searchEverything = add(menu,
        {u"searchEverything"_s, tr("&Search everything"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
            tr("Search all that is open: every account, region and zone")});
    keepFilter = add(menu,
        {u"keepFilter"_s, tr("&Keep the filter…"), {Qt::CTRL | Qt::ALT | Qt::Key_F},
            tr("Keep the filter under a name")});
    addSeparator(menu);
    replaceTexts = add(menu,
        {u"replaceTexts"_s, tr("Find and replac&e…"), {Qt::CTRL | Qt::Key_H},
            tr("Change texts in many keys or values at once")});
}

void WindowActions::bindCellActsTo(QWidget *widget)
{
    for (QAction *action : {cut, copy, paste, removeTags}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_window->removeAction(action);
        widget->addAction(action);
    }
}

void WindowActions::createView()
{
    constexpr ActionMenu menu = ActionMenu::View;
    refresh = add(menu,
        {u"refresh"_s, tr("&Refresh"), {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, tr("Read the resources again")});
    stopReading = add(menu,
        {u"stopReading"_s, tr("Stop rea&ding"), {Qt::SHIFT | Qt::Key_F5},
            tr("Read no more of what is being read; what came so far stays")});
    addSeparator(menu);
    compliance = add(menu,
        {u"compliance"_s, tr("Polic&y compliance…"), {Qt::CTRL | Qt::ALT | Qt::Key_C},
            tr("Which keys break the policy where, and on how many resources")});
    costs = add(menu,
        {u"costs"_s, tr("Cost s&hares…"), {Qt::CTRL | Qt::ALT | Qt::Key_O},
            tr("How much of the cost has the keys that the policy requires, by a table in the form of "
               "FOCUS")});
    editPolicy = add(menu,
        {u"editPolicy"_s, tr("Chang&e policy…"), {Qt::CTRL | Qt::ALT | Qt::Key_Y},
            tr("Edit what your organisation wants of tags, with a look at what would break it")});
    countMissing = add(menu,
        {u"countMissing"_s, tr("Count resources &without a tag…"), {Qt::CTRL | Qt::ALT | Qt::Key_W},
            tr("Ask the cloud how many resources of the selected accounts lack a key, read or not")});
    addSeparator(menu);
    columnMenu = add(menu,
        {u"columnMenu"_s, tr("Col&umn menu"), {Qt::ALT | Qt::SHIFT | Qt::Key_Down},
            tr("Sort, filter and group by the current column, and more")});
    groupBy = add(menu,
        {u"groupBy"_s, tr("&Group by…"), {Qt::CTRL | Qt::Key_G},
            tr("Show resources of one value under a head of their own")});
    noGrouping = add(menu, {u"noGrouping"_s, tr("No group&ing")});
    expandGroups = add(menu, {u"expandGroups"_s, tr("E&xpand all groups")});
    collapseGroups = add(menu, {u"collapseGroups"_s, tr("&Collapse all groups")});
    addSeparator(menu);
    showScopes = add(menu,
        {u"showScopes"_s, tr("&Scopes"), {Qt::CTRL | Qt::Key_1},
            tr("Show or hide regions, product lines and zones"), true});
    showTags = add(menu,
        {u"showTags"_s, tr("&Tags"), {Qt::CTRL | Qt::Key_2}, tr("Show or hide the tags of the selection"),
            true});
    showActivity = add(menu,
        {u"showActivity"_s, tr("&Activity"), {Qt::CTRL | Qt::Key_3},
            tr("Show or hide what runs and what failed"), true});
    showToolBar = add(menu, {u"showToolBar"_s, tr("T&ool bar"), {}, tr("Show or hide the tool bar"), true});
    showStatusBar =
        add(menu, {u"showStatusBar"_s, tr("Status &bar"), {}, tr("Show or hide the status bar"), true});
    addSeparator(menu);
    nextPane =
        add(menu, {u"nextPane"_s, tr("&Next pane"), {Qt::Key_F6}, tr("Put the keyboard into the next pane")});
    previousPane = add(menu,
        {u"previousPane"_s, tr("&Previous pane"), {Qt::SHIFT | Qt::Key_F6},
            tr("Put the keyboard into the pane before")});
    goToMessages = add(menu,
        {u"goToMessages"_s, tr("Go to the &message"), {Qt::CTRL | Qt::SHIFT | Qt::Key_M},
            tr("Put the keyboard on the message below the panes; Esc closes it")});
    findScope = add(menu,
        {u"findScope"_s, tr("&Find in the tree"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T},
            tr("Search regions, product lines and zones")});
    addSeparator(menu);
    resetLayout =
        add(menu, {u"resetLayout"_s, tr("Reset &layout"), {}, tr("Show every pane in its first size")});
}

QList<QAction *> WindowActions::parts() const
{
    return {showScopes, showTags, showActivity, showToolBar, showStatusBar};
}

void WindowActions::createSelect()
{
    constexpr ActionMenu menu = ActionMenu::Select;
    selectAll = add(menu,
        {u"selectAll"_s, tr("Select &all"), {Qt::CTRL | Qt::Key_A},
            tr("Select all resources that are shown")});
    selectIds = add(menu,
        {u"selectIds"_s, tr("Select by &IDs…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_I},
            tr("Select the resources of a pasted list, wherever they are")});
    addSeparator(menu);
    next = add(menu, {u"next"_s, tr("&Next resource"), {Qt::ALT | Qt::Key_Down}});
    previous = add(menu, {u"previous"_s, tr("&Previous resource"), {Qt::ALT | Qt::Key_Up}});
    addSeparator(menu);
    nextProblem = add(menu, {u"nextProblem"_s, tr("Next pro&blem"), {Qt::Key_F8}});
}

void WindowActions::createTags()
{
    constexpr ActionMenu menu = ActionMenu::Tagging;
    addTag = add(menu,
        {u"addTagAction"_s, tr("&Add a tag"), {Qt::ALT | Qt::SHIFT | Qt::Key_A},
            tr("Add a tag to the selection")});
    editTag = add(menu,
        {u"editTagAction"_s, tr("&Edit a tag"), {Qt::ALT | Qt::SHIFT | Qt::Key_E},
            tr("Edit a tag of the selection")});
    removeTag = add(menu,
        {u"removeTagAction"_s, tr("&Remove a tag"), {Qt::ALT | Qt::SHIFT | Qt::Key_R},
            tr("Remove a tag from the selection")});
    addSeparator(menu);
    copyTags = add(menu,
        {u"copyTags"_s, tr("&Copy the tags"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
            tr("Copy all tags of the selection, as lines of key and value")});
    pasteTags = add(menu,
        {u"pasteTags"_s, tr("&Paste tags…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V},
            tr("Set the tags of the clipboard on the selection")});
    addSeparator(menu);
    saveTagSet = add(
        menu, {u"saveTagSet"_s, tr("&Save as tag set…"), {}, tr("Keep tags of the selection under a name")});
    tagSets = add(
        menu, {u"tagSets"_s, tr("&Tag sets…"), {}, tr("Apply, rename or remove tag sets that were kept")});
    addSeparator(menu);
    mergeSpellings = add(menu,
        {u"mergeSpellings"_s, tr("&Merge spellings…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L},
            tr("Find keys and values that are spelled in several ways, and make them one")});
}

void WindowActions::createProfileAndHelp()
{
    closeAccount =
        add(ActionMenu::Profile, {u"closeAccount"_s, tr("&Close the shown account"), {Qt::CTRL | Qt::Key_W}});
    addSeparator(ActionMenu::Profile);
    profiles = add(ActionMenu::Profile,
        {u"profiles"_s, tr("&Profiles…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, tr("Accounts and their keys")});
    help = add(ActionMenu::Help,
        {u"help"_s, tr("&Manual"), {Qt::Key_F1}, tr("What the manual says about what has the keyboard")});
    tour = add(ActionMenu::Help,
        {u"tour"_s, tr("T&our"), {}, tr("Shows in a few steps what is where, and changes nothing")});
    listKeys = add(ActionMenu::Help,
        {u"listKeys"_s, tr("&Keys and about TagDesk"), {Qt::CTRL | Qt::Key_F1},
            tr("Every act with its key")});
    changeKeys = add(ActionMenu::Help, {u"changeKeys"_s, tr("&Change keys…")});
    filterTerms =
        add(ActionMenu::Help, {u"filterTerms"_s, tr("&Terms of the filter"), {Qt::SHIFT | Qt::Key_F1}});
    addSeparator(ActionMenu::Help);
    diagnostics = add(ActionMenu::Help,
        {u"diagnostics"_s, tr("&Diagnostics…"), {}, tr("What belongs to the report of a problem")});
}

void WindowActions::setIcons()
{
    const QList<std::pair<QAction *, Icon>> icons = {{stopApply, Icon::Stop}, {goOn, Icon::Play},
        {stopReading, Icon::Stop}, {retryFailed, Icon::Retry}, {importFile, Icon::Import},
        {exportFile, Icon::Export}, {history, Icon::History}, {undo, Icon::Undo}, {redo, Icon::Redo},
        {revertAll, Icon::Revert}, {find, Icon::Search}, {refresh, Icon::Refresh}, {profiles, Icon::Key},
        {help, Icon::Help}};
    for (const auto &[action, icon] : icons)
        action->setIcon(tagdesk::icon(icon));
}

void WindowActions::updateEdits()
{
    const auto undoes = m_workspace->undoDescription();
    const auto redoes = m_workspace->redoDescription();
    undo->setEnabled(undoes.has_value());
    redo->setEnabled(redoes.has_value());
    //: Tool tip; %1 is an undo step such as "set env to “prod” on 3 resources".
    setTip(undo, undoes ? tr("Undo: %1").arg(ActivityTexts::of(*undoes)) : tr("Nothing to undo"));
    //: Tool tip; %1 is an undo step.
    setTip(redo, redoes ? tr("Redo: %1").arg(ActivityTexts::of(*redoes)) : tr("Nothing to redo"));
    const bool changed = !m_workspace->changes().isEmpty();
    savePlan->setEnabled(changed);
    revertAll->setEnabled(changed);
    setTip(revertAll,
        changed ? tr("Drop every staged change; undo brings them back") : tr("No change is staged"));
}

void WindowActions::setApplyState(bool paused, bool stopping)
{
    m_paused = paused;
    m_stopping = stopping;
    updateApply();
}

void WindowActions::setWaiting(bool waiting)
{
    m_waiting = waiting;
    updateApply();
}

void WindowActions::updateApply()
{
    const bool applying = m_workspace->isApplying();
    pauseApply->setText(m_paused ? tr("&Resume applying") : tr("&Pause applying"));
    //: Button: the apply under way waits, or goes on.
    pauseApply->setIconText(m_paused ? tr("Resume") : tr("Pause"));
    pauseApply->setIcon(icon(m_paused ? Icon::Play : Icon::Pause));
    setTip(pauseApply, m_paused ? tr("Go on with sending") : tr("Send nothing more until it is resumed"));
    pauseApply->setEnabled(applying && !m_stopping);
    stopApply->setEnabled((applying && !m_stopping) || m_waiting);
    goOn->setEnabled(m_waiting && !applying);
    retryFailed->setEnabled(!applying && m_failures->count() > 0);
}

} // namespace tagdesk
