// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "desktop.h"

#include "actionkeys.h"
#include "applyscript.h"
#include "contentsaving.h"
#include "desktopnotifier.h"
#include "diagnosticreport.h"
#include "diagnosticsdialog.h"
#include "embeddedsandbox.h"
#include "fileexchange.h"
#include "filterbar.h"
#include "idlewatch.h"
#include "messagebar.h"
#include "notices.h"
#include "plantext.h"
#include "profilemenu.h"
#include "profileopening.h"
#include "profiletext.h"
#include "providers.h"
#include "proxyvariables.h"
#include "ratelimiters.h"
#include "resourcepane.h"
#include "scopepane.h"
#include "scopetext.h"
#include "settingsdialog.h"
#include "tagpane.h"
#include "windowactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// For every session with a cloud, also that of a test of a profile.
SessionParts sessionParts(const Settings &settings)
{
    SessionParts parts;
    parts.transport.proxy = settings.proxy.value();
    return parts;
}

DocumentParts documentParts(const Settings &settings, Workspace &workspace, ActivityModel &activities,
    LogModel &log, JournalThread &journal)
{
    DocumentParts parts;
    parts.workspace = &workspace;
    parts.activities = &activities;
    parts.log = &log;
    parts.session = sessionParts(settings);
    parts.session.rateLimiters = std::make_shared<RateLimiters>();
    parts.journal = &journal;
    return parts;
}

} // namespace

Desktop::Desktop(Settings &settings, SecretStore &keychain, const SandboxOptions &sandbox,
    const QString &journal, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_sandboxOptions(sandbox)
    , m_scopes(&m_workspace)
    , m_resources(&m_workspace)
    , m_tags(&m_workspace)
    , m_failures(&m_workspace)
    , m_eventLog(&m_log, LogFile(QFileInfo(journal).absolutePath() + u"/tagdesk.log"_s))
    , m_journal(journal)
    , m_controller(documentParts(settings, m_workspace, m_activities, m_log, m_journal))
    , m_window(std::make_unique<MainWindow>(MainWindow::Models{
          &m_workspace, &m_scopes, &m_resources, &m_tags, &m_activities, &m_failures, &m_log, &m_costs}))
    , m_secrets(keychain, [this] { sayKeysAreForThisRunOnly(); })
    , m_csv(m_controller, m_workspace, *m_window, settings)
    , m_plans({.controller = m_controller, .workspace = m_workspace, .window = *m_window})
    , m_drafts({.controller = m_controller, .workspace = m_workspace, .window = *m_window},
          QFileInfo(journal).absolutePath() + u"/drafts"_s)
    , m_tagSets(*m_window, TagSetStore::defaultFolder())
    , m_cleanup(
          {.workspace = m_workspace, .resources = m_resources, .window = *m_window, .journal = m_journal})
    , m_costReading(*m_window, m_costs)
    , m_snapshots({.controller = m_controller,
                      .workspace = m_workspace,
                      .resources = m_resources,
                      .window = *m_window,
                      .journal = m_journal},
          SnapshotStore::pathBeside(journal))
    , m_profiles(*m_window, m_secrets, sessionParts(settings))
    , m_open({.controller = m_controller,
          .workspace = m_workspace,
          .window = *m_window,
          .settings = settings,
          .secrets = m_secrets,
          .drafts = m_drafts})
    , m_policies({.controller = m_controller,
          .workspace = m_workspace,
          .resources = m_resources,
          .window = *m_window,
          .profiles = m_open})
    , m_menu(new ProfileMenu(
          m_profiles.model(), m_window->windowActions()->in(ActionMenu::Profile), m_window.get()))
    , m_history({m_journal, m_controller, m_workspace, *m_window, settings})
    , m_apply({.controller = m_controller,
          .workspace = m_workspace,
          .window = *m_window,
          .failures = m_failures,
          .history = m_history})
    , m_completions({.controller = m_controller,
          .workspace = m_workspace,
          .tags = m_tags,
          .pane = *m_window->tagPane()})
    , m_lastScopes({.controller = m_controller,
          .workspace = m_workspace,
          .resources = m_resources,
          .window = *m_window,
          .settings = settings})
{
    // Before anything shows the name of a cloud.
    static_cast<void>(cloudDescriptions());
    m_eventLog.setLevel(logLevel(settings.logLevel.value()));
    m_snapshots.setKeeping(settings.keepsSnapshots.value());
    m_eventLog.noteStart(QCoreApplication::applicationVersion(), QDateTime::currentDateTimeUtc());
    m_window->setProfileMenu(m_menu);
    connectController();
    connectWindow();
    connectActions();
    connectProfiles();
}

Desktop::~Desktop() = default;

void Desktop::openSandbox()
{
    if (!EmbeddedSandbox::isBuilt()) {
        const Sentences said = Notices::sandboxMissing();
        m_window->messages()->post({.id = u"profile"_s, .text = said.what, .detail = said.next});
    } else if (!m_open.isSandboxOpen()) {
        m_open.closeAll([this] { startSandbox(); });
    }
}

void Desktop::startSandbox()
{
    m_sandbox = std::make_unique<EmbeddedSandbox>(m_sandboxOptions);
    if (const Result<void> started = m_sandbox->start(); !started) {
        m_window->messages()->post(Notices::sandboxFailed(started.error()));
        return;
    }
    m_window->messages()->remove(u"profile"_s);
    m_window->messages()->post(
        Notices::simulation([tour = m_window->windowActions()->tour] { tour->trigger(); }));
    QStringList ids;
    for (const Account &account : m_sandbox->accounts())
        ids.append(account.id);
    m_open.setSandbox(ids);
    for (const Account &account : m_sandbox->accounts())
        m_controller.openAccount(
            account, m_sandbox->credentials(account.id), {}, {.guardConflicts = true, .verifyWrites = true});
}

void Desktop::openProfile(const Profile &profile)
{
    m_lastScopes.want(profile.account.id);
    if (m_open.ids().contains(profile.account.id))
        accountOpened(profile.account.id);
    else
        m_open.open(profile);
}

void Desktop::openProfileNamed(const QString &name)
{
    if (const ProfileResult<Profile> profile = m_profiles.profiles().find(name))
        openProfile(*profile);
    else
        m_window->messages()->post(profileNotice(name, profile.error()));
}

void Desktop::openLast()
{
    const QString id = m_settings.lastProfile.value();
    const ProfileResult<Profile> profile = m_profiles.profiles().find(id);
    if (profile)
        openProfile(*profile);
    else if (id.isEmpty() || profile.error().kind == ProfileTrouble::Kind::NotFound)
        openSandbox();
    else
        m_window->messages()->post(profileNotice(id, profile.error()));
}

void Desktop::sayKeysAreForThisRunOnly()
{
    const Message message = ProfileTexts::keysForThisRunOnly();
    m_window->messages()->post(message);
    std::fprintf(stderr, "%s\n%s\n", qPrintable(message.text), qPrintable(message.detail));
}

void Desktop::show()
{
    m_window->setWindowLayout({m_settings.windowGeometry.value(), m_settings.windowState.value(),
        m_settings.scopeSplitter.value(), m_settings.activitySplitter.value(),
        m_settings.resourceColumns.value(), m_settings.reviewLayout.value(), m_settings.savedFilters.value(),
        m_settings.hiddenParts.value()});
    m_window->show();
}

void Desktop::take(const LaunchRequest &request)
{
    // The desktop's platform looks for it there.
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken.toUtf8());
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    QWidget *dialog = QApplication::activeModalWidget();
    (dialog == nullptr ? m_window.get() : dialog)->activateWindow();
    const bool asksForMore = request.sandbox || !request.profile.isEmpty() || !request.import.isEmpty();
    if (asksForMore && dialog != nullptr) {
        m_window->messages()->post(Notices::dialogInTheWay());
        return;
    }
    if (!request.profile.isEmpty())
        openProfileNamed(request.profile);
    else if (request.sandbox)
        openSandbox();
    if (!request.import.isEmpty())
        importFile(request.import);
}

void Desktop::connectController()
{
    connect(&m_controller, &DocumentController::accountOpened, this, &Desktop::accountOpened);
    connect(&m_controller, &DocumentController::accountFailed, this,
        [this](const QString &accountId, const Error &error) {
            const OpenAccount *account = m_workspace.account(accountId);
            m_window->messages()->post(
                Notices::accountFailed(account == nullptr ? accountId : account->account.name, error));
        });
    connect(&m_controller, &DocumentController::batchClosed, this,
        [this](const QString &accountId, const Error &why) {
            if (const OpenAccount *account = m_workspace.account(accountId)) {
                Message message = Message::of(u"batch-"_s + accountId,
                    PlanTexts::batchClosed(account->account.name, why), Message::Severity::Info);
                message.account = accountId;
                m_window->messages()->post(message);
            }
        });
    connect(&m_apply, &ApplyController::ended, this, &Desktop::notifyEnded);
}

void Desktop::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::scopesOpened, &m_controller, &DocumentController::openScopes);
    connect(window, &MainWindow::readRequested, &m_controller, &DocumentController::refresh);
    connect(window, &MainWindow::scopesOpened, this,
        [this](const ScopeSet &scopes) { m_lastScopes.remember(scopes); });
    connect(window, &MainWindow::reportSaveRequested, this, &Desktop::saveReport);
    connect(window->reviewOpener(), &ReviewOpener::copyScriptRequested, this, &Desktop::copyScript);
    connect(window->reviewOpener(), &ReviewOpener::savePlanRequested, &m_plans,
        qOverload<const ApplyChoice &>(&PlanFileController::askSaveOf));
    connect(&m_plans, &PlanFileController::reasonRead, window->reviewOpener(), &ReviewOpener::setReason);
    connect(window, &MainWindow::closed, this, &Desktop::rememberLayout);
    connect(window->files(), &FileExchange::importRequested, &m_plans, &PlanFileController::openFile);
    connect(&m_plans, &PlanFileController::tableFound, &m_csv, &CsvController::importFile);
    const FilterBar *filters = window->resourcePane()->filterBar();
    connect(filters, &FilterBar::savedFiltersChanged, this,
        [this, filters] { m_settings.savedFilters.setValue(filters->savedFilters().toBytes()); });
    connect(window->windowActions()->settings, &QAction::triggered, this, &Desktop::openSettings);
    connect(window->windowActions()->diagnostics, &QAction::triggered, this, &Desktop::openDiagnostics);
    connectScopes();
    connect(window->resourcePane(), &ResourcePane::sandboxRequested, this, &Desktop::openSandbox);
    connect(window->resourcePane(), &ResourcePane::readAgainRequested, &m_controller,
        &DocumentController::retryRead);
    connect(window->tagPane(), &TagPane::readAgainRequested, &m_controller, &DocumentController::retryRead);
    connect(new IdleWatch({}, window), &IdleWatch::idle, &m_open, &OpenProfiles::lockIdle);
}

void Desktop::connectScopes()
{
    const ScopePane *pane = m_window->scopePane();
    connect(pane, &ScopePane::closeAccountRequested, &m_open, &OpenProfiles::close);
    connect(pane, &ScopePane::zonesWanted, &m_controller, &DocumentController::openScopes);
    connect(pane, &ScopePane::refreshRequested, &m_controller, &DocumentController::refresh);
    connect(pane, &ScopePane::countRequested, &m_controller, &DocumentController::countAgain);
    connect(pane, &ScopePane::countMissingRequested, &m_controller,
        [this](const QStringList &accounts, const QString &key) {
            for (const QString &accountId : accounts)
                m_controller.countMissing(accountId, key);
        });
    connect(&m_controller, &DocumentController::countFailed, &m_scopes, &ScopeModel::setNotCounted);
    connect(&m_controller, &DocumentController::scopesCounted, &m_controller,
        [this](const QString &accountId) { m_controller.countMissing(accountId, {}); });
    connect(&m_controller, &DocumentController::countNotTold, &m_scopes,
        [this](const Scope &scope) { m_scopes.setNotCounted(scope, std::nullopt); });
}

void Desktop::connectActions()
{
    const WindowActions *actions = m_window->windowActions();
    connect(
        actions->refresh, &QAction::triggered, this, [this] { m_controller.refresh(m_resources.scopes()); });
    connect(actions->stopReading, &QAction::triggered, &m_controller,
        [this, actions] { m_controller.cancelRefresh(actions->stopReading->data().value<ScopeSet>()); });
    connect(actions->closeAccount, &QAction::triggered, &m_open,
        [this] { m_open.close(m_resources.scopes().accounts().value(0)); });
    ActionKeys *keys = actions->keys();
    keys->fromLines(m_settings.changedKeys.value());
    connect(
        keys, &ActionKeys::changed, this, [this, keys] { m_settings.changedKeys.setValue(keys->toLines()); });
}

void Desktop::connectProfiles()
{
    connect(&m_profiles, &ProfileController::openRequested, this, &Desktop::openProfile);
    connect(&m_profiles, &ProfileController::profileSaved, &m_open, &OpenProfiles::update);
    connect(&m_profiles, &ProfileController::policyRequested, &m_policies, &PolicyController::editNamed);
    connect(&m_policies, &PolicyController::policyWanted, &m_profiles, &ProfileController::usePolicy);
    connect(&m_profiles, &ProfileController::policyUsed, &m_policies, &PolicyController::say);
    connect(&m_open, &OpenProfiles::changed, this, [this] {
        m_profiles.model()->setOpen(m_open.ids());
        m_menu->setSandboxOpen(m_open.isSandboxOpen());
    });
    connect(&m_open, &OpenProfiles::keysMissing, &m_profiles, &ProfileController::openDialog);
    connect(&m_open, &OpenProfiles::unlocked, this, [this](const QString &accountId) {
        // What failed while it was locked is asked for again where somebody looks at it.
        if (m_resources.scopes().accounts().contains(accountId))
            m_controller.openScopes(m_resources.scopes());
    });
    connect(&m_open, &OpenProfiles::sandboxClosed, this,
        [this] { m_window->messages()->remove(Notices::simulation({}).id); });
    connect(m_menu, &ProfileMenu::needed, &m_profiles, [this] { m_profiles.reload(); });
    connect(m_menu, &ProfileMenu::sandboxChosen, this, &Desktop::openSandbox);
    connect(m_menu, &ProfileMenu::closeRequested, &m_open, &OpenProfiles::close);
    connect(m_menu, &ProfileMenu::profileChosen, this, &Desktop::openProfileNamed);
}

void Desktop::accountOpened(const QString &accountId)
{
    m_lastScopes.accountOpened(accountId);
    m_controller.countScopes(accountId);
}

void Desktop::rememberLayout()
{
    const WindowLayout layout = m_window->windowLayout();
    m_settings.windowGeometry.setValue(layout.geometry);
    m_settings.windowState.setValue(layout.state);
    m_settings.scopeSplitter.setValue(layout.scopeSplitter);
    m_settings.activitySplitter.setValue(layout.activitySplitter);
    m_settings.resourceColumns.setValue(layout.columns);
    m_settings.reviewLayout.setValue(layout.review);
    m_settings.hiddenParts.setValue(layout.hidden);
}

Preferences Desktop::preferences() const
{
    return {.language = m_settings.language.value(),
        .theme = m_settings.theme.value(),
        .density = m_settings.density.value(),
        .proxy = m_settings.proxy.value(),
        .log = m_settings.logLevel.value(),
        .notifies = m_settings.notifies.value(),
        .keepsSnapshots = m_settings.keepsSnapshots.value()};
}

void Desktop::openSettings()
{
    const auto proxyCheck = [](const QString &proxy) {
        const std::optional<ProxyFlaw> flaw = ProxyVariables::ofChoice(proxy).flaw();
        return flaw ? Notices::unusableChosenProxy(flaw->kind) : QString();
    };
    auto *dialog = new SettingsDialog(preferences(), proxyCheck, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::accepted, this, [this, dialog] {
        const Preferences chosen = dialog->preferences();
        m_settings.language.setValue(chosen.language);
        m_settings.theme.setValue(chosen.theme);
        m_settings.density.setValue(chosen.density);
        m_settings.proxy.setValue(chosen.proxy);
        m_settings.logLevel.setValue(chosen.log);
        m_settings.notifies.setValue(chosen.notifies);
        m_settings.keepsSnapshots.setValue(chosen.keepsSnapshots);
        m_snapshots.setKeeping(chosen.keepsSnapshots);
        m_eventLog.setLevel(logLevel(chosen.log));
        emit lookChosen(chosen.theme, chosen.density);
    });
    dialog->open();
}

void Desktop::openDiagnostics()
{
    const QString report = DiagnosticReport::text({.workspace = &m_workspace,
                                                      .log = &m_log,
                                                      .preferences = preferences(),
                                                      .keepsSecrets = m_secrets.outlivesTheRun()},
        *m_window);
    auto *dialog = new DiagnosticsDialog(report, m_eventLog.path(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Desktop::saveReport(const QString &path, const QByteArray &content)
{
    auto *saving = new ContentSaving(path, content, this);
    connect(saving, &ContentSaving::finished, this, [this, saving, path] {
        const QString id = u"report"_s;
        m_window->messages()->post(saving->result()
                ? Message::of(id, Notices::reportSaved(path), Message::Severity::Success)
                : Message::of(id, saving->result().error()));
        saving->deleteLater();
    });
    saving->start();
}

void Desktop::copyScript(const ApplyChoice &choice)
{
    const ChangeSet edits = choice.leftOut.without(m_workspace.changes(), m_workspace.pool());
    const std::optional<QString> script =
        applyScript(edits, m_workspace, m_controller, m_open.isSandboxOpen());
    if (script)
        QApplication::clipboard()->setText(*script);
    else
        m_window->messages()->post(
            Message::of(u"script"_s, Notices::scriptTooLong(), Message::Severity::Warning));
}

/// Only to somebody who looks elsewhere.
void Desktop::notifyEnded(const ApplySummary &summary)
{
    if (m_notifier == nullptr || !m_settings.notifies.value()
        || (QApplication::activeWindow() != nullptr && !m_window->isMinimized()))
        return;
    m_notifier->notify(Notices::appliedElsewhere(summary));
}

} // namespace tagdesk
