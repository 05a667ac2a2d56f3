// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "activitypane.h"
#include "messagebar.h"
#include "notices.h"
#include "profilepill.h"
#include "reviewdialog.h"
#include "windowlayout.h"
#include "workspace.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <QMainWindow>

class QMenu;
class QSplitter;
class QToolBar;

namespace tagdesk {

class FileExchange;
class ResourceModel;
class ResourcePane;
class ReviewButton;
class ScopeModel;
class ScopePane;
class StatusStrip;
class TagModel;
class TagPane;
class WindowActions;

/// The window: lays the panes out, joins them, and asks by signals for everything that takes a cloud.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All outlive the window.
    struct Models
    {
        Workspace *workspace = nullptr;
        ScopeModel *scopes = nullptr;
        ResourceModel *resources = nullptr;
        TagModel *tags = nullptr;
        ActivityModel *activities = nullptr;
        FailureModel *failures = nullptr;
        LogModel *log = nullptr;
    };

    explicit MainWindow(const Models &models, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowLayout windowLayout() const;
    void setWindowLayout(const WindowLayout &layout);
    /// What to say of the accounts that are open. Pill, title and status bar follow the one that is shown.
    void setAccounts(const FactsOfAccounts &facts);
    /// What the pill and the key of the profile open; borrowed.
    void setProfileMenu(QMenu *menu) { m_profileMenu = menu; }
    /// What the staged edits are for, as the review says it; empty: nothing in particular.
    void setReviewNote(const QString &note) { m_reviewNote = note; }
    /// Shows the scope and asks for it.
    void openScope(const Scope &scope);
    [[nodiscard]] MessageArea *messages() const { return m_messages; }
    [[nodiscard]] ActivityPane *activityPane() const { return m_activity; }
    /// Says how an apply ended, with the ways on.
    void showApplied(const ApplySummary &summary);
    /// The collection that is shown; an empty one when none is.
    [[nodiscard]] Collection currentCollection() const;
    /// Files in and out.
    [[nodiscard]] FileExchange *files() const { return m_files; }
    /// Stages what is being typed, as leaving its field does.
    void commitTyping();
    /// Opens the review page, if there is something to review.
    void review();
    /// Closes without asking.
    void closeUnasked();

signals:
    void scopeOpened(const tagdesk::Scope &scope);
    void refreshRequested(const tagdesk::Scope &scope);
    /// With no account open: the simulated clouds are wanted.
    void sandboxRequested();
    /// The profile dialog is wanted.
    void profilesRequested();
    /// Its account is to leave the tree.
    void closeAccountRequested(const QString &accountId);
    /// What was applied is wanted.
    void historyRequested();
    /// Reviewed and agreed to, with the number that had to be typed.
    void applyRequested(std::optional<std::size_t> confirmed);
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void retryRequested(const tagdesk::Rows &rows);
    void readAgainRequested(const tagdesk::Rows &rows);
    /// The selection moved into this collection: keys in use are wanted.
    void keysWanted(const tagdesk::Collection &collection);
    /// A value of this key is about to be typed: values in use are wanted.
    void valuesWanted(const tagdesk::Collection &collection, const QString &key);
    /// Nobody has used keyboard or mouse for so long.
    void idle(qint64 seconds);
    /// The window is to close as soon as what is staged is kept for the next start.
    void keepRequested();
    /// The window closes, and what is staged is to be forgotten.
    void discarded();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPanes();
    void buildToolBar();
    /// Words beside the icons where there is room: nothing may hide the button that applies.
    void fitToolBar();
    void connectPanes();
    void connectActions();
    /// Without a selection the status bar says that one is wanted.
    void connectSelectionAction(QAction *action, const std::function<void()> &act);
    void selectionMoved();
    void refreshScope();
    void showResources(const Rows &rows);
    void revertSelection();
    void nextProblem();
    void showBadge();
    void openProfileMenu(const ProfilePill *pill);
    void updateTitle();
    void askBeforeClosing();

    Models m_models;
    WindowActions *m_actions = nullptr;
    MessageArea *m_messages = nullptr;
    ScopePane *m_scopes = nullptr;
    ResourcePane *m_resources = nullptr;
    TagPane *m_tags = nullptr;
    ActivityPane *m_activity = nullptr;
    FileExchange *m_files = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    ProfilePill *m_pill = nullptr;
    QToolBar *m_bar = nullptr;
    QAction *m_pillAction = nullptr;
    ReviewButton *m_reviewButton = nullptr;
    StatusStrip *m_status = nullptr;
    QMenu *m_profileMenu = nullptr;
    FactsOfAccounts m_facts;
    ProfileBadge m_badge; // of the account that is shown
    QString m_reviewNote;
    QByteArray m_reviewLayout;
    bool m_closing = false;
};

} // namespace tagdesk
