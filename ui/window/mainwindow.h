// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "activitypane.h"
#include "messagebar.h"
#include "notices.h"
#include "profilepill.h"
#include "reviewopener.h"
#include "scopeset.h"
#include "windowlayout.h"
#include "workspace.h"

#include <QMainWindow>

class QMenu;

namespace tagdesk {

class ApplyNotice;
class ComplianceDialog;
class CostDocument;
class FileExchange;
class FileFolders;
class FocusRound;
class ResourceModel;
class ResourceOpener;
class ResourcePane;
class ScopeModel;
class ScopePane;
class StatusStrip;
class TagModel;
class TagPane;
class WindowActions;
class WindowMenus;
class WindowPanes;
class WindowParts;
class WindowTitle;
class WindowToolBar;

/// The window: lays the panes out and joins them. What takes a cloud is asked for by its actions and panes,
/// which are there for whoever does it, and by the signals of the window where it asks something itself.
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
        const CostDocument *costs = nullptr;
    };

    explicit MainWindow(const Models &models, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowLayout windowLayout() const;
    void setWindowLayout(const WindowLayout &layout);
    /// What to say of the accounts that are open. Pill, title and status bar follow the one that is shown.
    void setAccounts(const FactsOfAccounts &facts);
    /// What the pill and the menu bar open; borrowed.
    void setProfileMenu(QMenu *menu);
    /// Shows the scopes in one table and asks for them.
    void openScopes(const ScopeSet &scopes);
    [[nodiscard]] WindowActions *windowActions() const { return m_actions; }
    [[nodiscard]] WindowMenus *menus() const { return m_menus; }
    [[nodiscard]] ReviewOpener *reviewOpener() const { return m_review; }
    [[nodiscard]] MessageArea *messages() const { return m_messages; }
    [[nodiscard]] ScopePane *scopePane() const { return m_scopes; }
    [[nodiscard]] ResourcePane *resourcePane() const { return m_resources; }
    [[nodiscard]] TagPane *tagPane() const { return m_tags; }
    [[nodiscard]] ActivityPane *activityPane() const { return m_activity; }
    /// Says how an apply ended, with the ways on.
    void showApplied(const ApplySummary &summary);
    /// The collection of the current row, or of the first scope that is shown; an empty one when none is.
    [[nodiscard]] Collection currentCollection() const;
    /// Files in and out.
    [[nodiscard]] FileExchange *files() const { return m_files; }
    /// Where the dialogs of the window begin to look for files.
    [[nodiscard]] FileFolders *folders() const { return m_folders; }
    /// Stages what is being typed, as leaving its field does.
    void commitTyping();
    /// Opens the review page, if there is something to review.
    void review();
    /// Closes without asking.
    void closeUnasked();

signals:
    /// They are shown now and are to be read.
    void scopesOpened(const tagdesk::ScopeSet &scopes);
    /// These are to be read again.
    void readRequested(const tagdesk::ScopeSet &scopes);
    /// It is shown now, and has no trend yet.
    void complianceShown(tagdesk::ComplianceDialog *dialog);
    /// A report is to be written, whole.
    void reportSaveRequested(const QString &path, const QByteArray &content);
    /// These cost tables are to be read.
    void costsRequested(const QStringList &paths);
    void stopCostsRequested();
    /// The window is to close as soon as what is staged is kept for the next start.
    void keepRequested();
    /// The window closes, and what is staged is to be forgotten.
    void discarded();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildPanes();
    void buildFocus();
    void connectPanes();
    void connectActions();
    void connectGrouping();
    void connectSearch();
    void connectView();
    [[nodiscard]] bool refusesEdit();
    void giveKeyboard();
    void selectionMoved();
    void revertSelection();
    ComplianceDialog *showCompliance();
    void showBadge();
    void openProfileMenu(const ProfilePill *pill);
    void askBeforeClosing();

    Models m_models;
    WindowActions *m_actions = nullptr;
    WindowMenus *m_menus = nullptr;
    ReviewOpener *m_review = nullptr;
    MessageArea *m_messages = nullptr;
    ScopePane *m_scopes = nullptr;
    ResourcePane *m_resources = nullptr;
    TagPane *m_tags = nullptr;
    ActivityPane *m_activity = nullptr;
    FileExchange *m_files = nullptr;
    FileFolders *m_folders = nullptr;
    WindowPanes *m_panes = nullptr;
    FocusRound *m_focus = nullptr;
    WindowToolBar *m_toolBar = nullptr;
    StatusStrip *m_status = nullptr;
    WindowParts *m_parts = nullptr;
    WindowTitle *m_title = nullptr;
    ResourceOpener *m_opener = nullptr;
    ApplyNotice *m_notice = nullptr;
    QMenu *m_profileMenu = nullptr;
    FactsOfAccounts m_facts;
    bool m_closing = false;
};

} // namespace tagdesk
