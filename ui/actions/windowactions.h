// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace tagdesk {

class ActionKeys;
class FailureModel;
class Workspace;

/// The menus of the window's bar, in their order.
enum class ActionMenu { File, Edit, View, Select, Tagging, Profile, Help };

[[nodiscard]] QList<ActionMenu> allActionMenus();

/// Every act of the window, declared once: its name, words, keys, icon and menu. Menu bar, tool bar, tool
/// tips, the list of keys and the dialog that changes them are all made from here. What an action does is
/// connected by whoever does it; when it is possible is kept here as far as the document decides it.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// `window` gets the actions, so that their keys work; `workspace` and `failures` outlive them.
    WindowActions(Workspace *workspace, FailureModel *failures, QWidget *window);

    // In the order of declaration in create(), which is the order in the menus.
    QAction *review = nullptr;
    QAction *pauseApply = nullptr; ///< "Resume" while paused.
    QAction *stopApply = nullptr;
    QAction *goOn = nullptr; ///< With what an apply left until somebody says so.
    QAction *retryFailed = nullptr;
    QAction *importFile = nullptr;
    QAction *recentFiles = nullptr; ///< Has a menu.
    QAction *exportFile = nullptr;
    QAction *openPlan = nullptr;
    QAction *savePlan = nullptr;
    QAction *history = nullptr;
    QAction *thenAndNow = nullptr;
    QAction *snapshots = nullptr;
    QAction *takeSnapshot = nullptr; ///< Of what the table shows.
    QAction *settings = nullptr;
    QAction *quit = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *cut = nullptr;
    QAction *copy = nullptr;
    QAction *paste = nullptr;
    QAction *removeTags = nullptr; ///< Of the selected cells.
    QAction *fillDown = nullptr;
    QAction *fillRight = nullptr;
    QAction *revertSelection = nullptr;
    QAction *revertAll = nullptr;
    QAction *find = nullptr;
    QAction *searchEverything = nullptr;
    QAction *keepFilter = nullptr;
    QAction *replaceTexts = nullptr; ///< In keys and values.
    QAction *refresh = nullptr;
    QAction *stopReading = nullptr; ///< Its data() is the ScopeSet that is being read.
    QAction *columnMenu = nullptr;
    QAction *compliance = nullptr;
    QAction *costs = nullptr;
    QAction *editPolicy = nullptr;
    QAction *countMissing = nullptr; ///< Resources without a tag.
    QAction *groupBy = nullptr;
    QAction *noGrouping = nullptr;
    QAction *expandGroups = nullptr;
    QAction *collapseGroups = nullptr;
    QAction *showScopes = nullptr; ///< Checked while shown, as the next ones.
    QAction *showTags = nullptr;
    QAction *showActivity = nullptr;
    QAction *showToolBar = nullptr;
    QAction *showStatusBar = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *goToMessages = nullptr;
    QAction *findScope = nullptr;
    QAction *resetLayout = nullptr;
    QAction *selectAll = nullptr;
    QAction *selectIds = nullptr;
    QAction *next = nullptr;
    QAction *previous = nullptr;
    QAction *nextProblem = nullptr;
    QAction *addTag = nullptr;
    QAction *editTag = nullptr;
    QAction *removeTag = nullptr;
    QAction *copyTags = nullptr;
    QAction *pasteTags = nullptr;
    QAction *saveTagSet = nullptr;
    QAction *tagSets = nullptr;
    QAction *mergeSpellings = nullptr;
    QAction *closeAccount = nullptr;
    QAction *profiles = nullptr;
    QAction *help = nullptr;
    QAction *tour = nullptr;
    QAction *listKeys = nullptr;
    QAction *changeKeys = nullptr;
    QAction *filterTerms = nullptr;
    QAction *diagnostics = nullptr;

    /// Acts whose keys mean something else in other panes: there only while `widget` or a child has the
    /// focus.
    void bindCellActsTo(QWidget *widget);
    /// What stands in the menu, separators included.
    [[nodiscard]] QList<QAction *> in(ActionMenu menu) const { return m_menus.value(menu); }
    [[nodiscard]] ActionKeys *keys() const { return m_keys; }
    /// Those that show a part of the window.
    [[nodiscard]] QList<QAction *> parts() const;
    /// A sentence that says what the act would do now, for tool tip and status bar; the key is added.
    void setTip(QAction *action, const QString &tip);
    /// How the apply under way goes on, if there is one.
    void setApplyState(bool paused, bool stopping);
    /// Something of an apply waits until somebody says whether it goes on.
    void setWaiting(bool waiting);

private:
    /// How an act is declared. `name` is its object name and stays for ever: changed keys are kept under it.
    struct Act
    {
        QString name;
        QString text; // with its mnemonic, which no other act of the menu has
        QList<QKeySequence> keys = {};
        QString tip = {};
        bool checkable = false;
    };

    [[nodiscard]] QAction *add(ActionMenu menu, const Act &act);
    void addSeparator(ActionMenu menu);
    void create();
    void createFile();
    void createEdit();
    void createView();
    void createSelect();
    void createTags();
    void createProfileAndHelp();
    void setIcons();
    void showTip(QAction *action);
    void updateEdits();
    void updateApply();

    Workspace *m_workspace;
    FailureModel *m_failures;
    QWidget *m_window;
    ActionKeys *m_keys;
    QHash<ActionMenu, QList<QAction *>> m_menus;
    QHash<const QAction *, QString> m_tips;
    bool m_paused = false;
    bool m_stopping = false;
    bool m_waiting = false;
};

} // namespace tagdesk
