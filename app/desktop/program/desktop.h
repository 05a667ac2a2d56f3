// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "applycontroller.h"
#include "cleanupcontroller.h"
#include "completioncontroller.h"
#include "costcontroller.h"
#include "costdocument.h"
#include "csvcontroller.h"
#include "documentcontroller.h"
#include "draftcontroller.h"
#include "eventlog.h"
#include "failuremodel.h"
#include "fallbacksecretstore.h"
#include "historycontroller.h"
#include "journalthread.h"
#include "lastscopes.h"
#include "launchrequest.h"
#include "logmodel.h"
#include "mainwindow.h"
#include "openprofiles.h"
#include "planfilecontroller.h"
#include "policycontroller.h"
#include "preferences.h"
#include "profilecontroller.h"
#include "resourcemodel.h"
#include "sandboxoptions.h"
#include "scopemodel.h"
#include "settings.h"
#include "snapshotcontroller.h"
#include "tagmodel.h"
#include "tagsetcontroller.h"
#include "workspace.h"

#include <memory>

namespace tagdesk {

class DesktopNotifier;
class EmbeddedSandbox;
class ProfileMenu;
struct Profile;

/// One running window: owns the document, its models, the controller with its sessions and the window, and
/// joins them. It decides nothing by itself: what to do is decided in workflow, how it looks in ui.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `settings` and `keychain` are borrowed and outlive the desktop. Where the keychain has no backend,
    /// keys last for this run, and window and standard error say so. `sandbox` is how the simulated clouds
    /// are set up once they are asked for; `journal` is the file that every apply is written to. Drafts of
    /// what is staged are kept in a folder beside it, and so is the log file.
    Desktop(Settings &settings, SecretStore &keychain, const SandboxOptions &sandbox,
        const QString &journal = Journal::defaultPath(), QObject *parent = nullptr);
    ~Desktop() override;

    /// Opens both simulated clouds; closes the profiles that are open first, unless their edits forbid it.
    void openSandbox();
    /// Adds the profile's account to the tree, or goes there when it is open; what is missing is said in the
    /// window.
    void openProfile(const Profile &profile);
    /// The same by its name or id.
    void openProfileNamed(const QString &name);
    /// The profile that was opened last; without one, or when it is not there any more, the sandbox.
    void openLast();
    /// Opens the import dialog on a CSV file, or compares a plan file with now.
    void importFile(const QString &path) { m_plans.openFile(path); }
    [[nodiscard]] const ImportDocument *import() const { return m_csv.document(); }
    [[nodiscard]] PlanFileController *plans() { return &m_plans; }
    [[nodiscard]] CleanupController *cleanup() { return &m_cleanup; }
    [[nodiscard]] PolicyController *policies() { return &m_policies; }
    [[nodiscard]] SnapshotController *snapshots() { return &m_snapshots; }
    /// Whom to tell that an apply ended while nobody looked; borrowed, and outlives the desktop.
    void notifyBy(DesktopNotifier &notifier) { m_notifier = &notifier; }
    /// Shows the window as it was left.
    void show();
    /// Comes to the front and does what another start of the program asks for, unless a dialog is open.
    void take(const LaunchRequest &request);

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] Workspace *workspace() { return &m_workspace; }
    [[nodiscard]] ResourceModel *resources() { return &m_resources; }
    [[nodiscard]] TagModel *tags() { return &m_tags; }
    [[nodiscard]] DocumentController *controller() { return &m_controller; }
    [[nodiscard]] ProfileController *profiles() { return &m_profiles; }
    [[nodiscard]] OpenProfiles *openProfiles() { return &m_open; }
    [[nodiscard]] ProfileMenu *profileMenu() const { return m_menu; }
    [[nodiscard]] EmbeddedSandbox *sandbox() const { return m_sandbox.get(); }

signals:
    /// See themeMode and density(); empty: the system's, and comfortable.
    void lookChosen(const QString &theme, const QString &density);

private:
    void connectController();
    void connectWindow();
    void connectScopes();
    void connectActions();
    void connectProfiles();
    void startSandbox();
    void accountOpened(const QString &accountId);
    void rememberLayout();
    [[nodiscard]] Preferences preferences() const;
    void openSettings();
    void openDiagnostics();
    void sayKeysAreForThisRunOnly();
    void copyScript(const ApplyChoice &choice);
    void saveReport(const QString &path, const QByteArray &content);
    void notifyEnded(const ApplySummary &summary);

    Settings &m_settings;
    DesktopNotifier *m_notifier = nullptr;
    SandboxOptions m_sandboxOptions;
    std::unique_ptr<EmbeddedSandbox> m_sandbox;
    Workspace m_workspace;
    ScopeModel m_scopes;
    ResourceModel m_resources;
    TagModel m_tags;
    ActivityModel m_activities;
    FailureModel m_failures;
    LogModel m_log;
    CostDocument m_costs;
    EventLog m_eventLog;
    JournalThread m_journal;
    DocumentController m_controller;
    std::unique_ptr<MainWindow> m_window;
    FallbackSecretStore m_secrets;
    CsvController m_csv;
    PlanFileController m_plans;
    DraftController m_drafts;
    TagSetController m_tagSets;
    CleanupController m_cleanup;
    CostController m_costReading;
    SnapshotController m_snapshots;
    ProfileController m_profiles;
    OpenProfiles m_open;
    PolicyController m_policies;
    ProfileMenu *m_menu = nullptr; // child of the window
    HistoryController m_history;
    ApplyController m_apply;
    CompletionController m_completions;
    LastScopes m_lastScopes;
};

} // namespace tagdesk
