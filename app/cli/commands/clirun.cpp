// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"

#include "applyplancommand.h"
#include "applytablecommand.h"
#include "checkcommand.h"
#include "checkedtags.h"
#include "cleancommand.h"
#include "clicommand.h"
#include "commandlinetext.h"
#include "console.h"
#include "costcommand.h"
#include "errortext.h"
#include "exportcommand.h"
#include "knowncollections.h"
#include "listcommand.h"
#include "ownershiptext.h"
#include "plancommand.h"
#include "planfilemaking.h"
#include "plantext.h"
#include "policycommand.h"
#include "policyfiles.h"
#include "policytext.h"
#include "profilefiles.h"
#include "providers.h"
#include "resumecommand.h"
#include "scopescommand.h"
#include "scopeset.h"
#include "snapshotaccounts.h"
#include "snapshotcommand.h"
#include "snapshottext.h"
#include "tagcommand.h"
#include "undocommand.h"
#include "usagetext.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

bool namesRun(CliCommandName command)
{
    return command == CliCommandName::Undo || command == CliCommandName::Resume;
}

bool isChange(CliCommandName command)
{
    return command == CliCommandName::Tag || command == CliCommandName::Untag
        || command == CliCommandName::Clean || command == CliCommandName::Apply || namesRun(command);
}

/// The simulated clouds end with the command: nobody could take back what was done there.
std::unique_ptr<JournalThread> journalFor(const CommandLine &line)
{
    return line.sandbox ? nullptr : std::make_unique<JournalThread>(Journal::defaultPath());
}

DocumentParts partsFor(Workspace &workspace, JournalThread *journal)
{
    DocumentParts parts;
    parts.workspace = &workspace;
    parts.journal = journal;
    return parts;
}

} // namespace

CliRun::CliRun(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
    , m_journal(journalFor(m_line))
    , m_controller(partsFor(m_workspace, m_journal.get()))
{
    connect(&m_controller, &DocumentController::accountOpened, this, &CliRun::accountOpened);
    connect(&m_controller, &DocumentController::accountFailed, this, &CliRun::accountFailed);
    connect(&m_controller, &DocumentController::batchClosed, this,
        [this](const QString &accountId, const Error &why) {
            m_console.say(PlanTexts::batchClosed(m_workspace.account(accountId)->account.name, why));
        });
}

CliRun::~CliRun() = default;

void CliRun::start()
{
    const bool isSending = isChange(m_line.command) && !m_line.dryRun && m_line.output.isEmpty();
    const bool wouldAsk = isSending && !m_line.yes;
    if (wouldAsk && !m_console.isInteractive())
        return fail(CliExitCode::WrongUse, UsageTexts::of({.kind = UsageError::Kind::NeedsYes, .text = {}}));
    if (!m_line.file.isEmpty()) {
        auto input = readInput(m_line);
        if (!input)
            return fail(input.error().code, input.error().said, input.error().details);
        m_input = *std::move(input);
    }
    if (!m_line.check.policies.isEmpty()) {
        const tl::expected<LoadedPolicy, PolicyFileFault> policy = loadPolicies(m_line.check.policies, {});
        if (!policy)
            return fail(CliExitCode::WrongUse, PolicyTexts::of(policy.error().path, policy.error().fault));
        m_policy = policy->policy;
        for (const auto &[path, note] : policy->notes)
            m_console.say(PolicyTexts::of(path, note));
    }
    if (!m_line.infrastructure.isEmpty()) {
        const LoadedInfrastructure read = loadInfrastructure(m_line.infrastructure, {});
        // What was asked for by name is not left out.
        if (!read.faults.empty())
            return fail(CliExitCode::WrongUse, OwnershipTexts::of(read.faults));
        m_managed = read.managed;
    }
    if (namesRun(m_line.command) && !findRun())
        return;
    if (m_line.command != CliCommandName::Drift || findSnapshot())
        findAccounts();
}

/// The run to undo or to resume, and where nothing else is given the profile that it was made with. False,
/// and said, when there is none.
bool CliRun::findRun()
{
    const tl::expected<NamedRun, CliFailure> found = namedRun(m_line, Journal::defaultPath());
    if (!found) {
        fail(found.error().code, found.error().said, found.error().details);
        return false;
    }
    m_named = *found;
    m_line.profile = found->profile;
    m_line.history.furtherProfiles = found->furtherProfiles;
    if (!m_line.history.from.isEmpty())
        m_foreign = std::make_unique<JournalThread>(m_line.history.from, Journal::openForeign);
    return true;
}

/// The snapshot to compare with, and where nothing else is given the profiles that it was taken with. False,
/// and said, when there is none.
bool CliRun::findSnapshot()
{
    const auto store = SnapshotStore::open(SnapshotStore::pathBeside(Journal::defaultPath()));
    SnapshotResult<Snapshot> found = store ? (*store)->find(m_line.snapshot.then)
                                           : SnapshotResult<Snapshot>(tl::unexpected(store.error()));
    if (!found) {
        const bool isNaming = found.error().kind == SnapshotTrouble::Kind::NoSuchSnapshot
            || found.error().kind == SnapshotTrouble::Kind::SeveralSnapshots;
        fail(isNaming ? CliExitCode::WrongUse : CliExitCode::Refused,
            SnapshotTexts::of(found.error(), Audience::CommandLine));
        return false;
    }
    m_then.snapshot = *std::move(found);
    if (!m_line.profile.isEmpty() || !m_line.cloud.isEmpty())
        return true;
    QStringList profiles;
    for (const SnapshotAccount &account : m_then.snapshot.accounts)
        profiles.append(account.id);
    m_line.profile = profiles.value(0);
    m_line.moreProfiles = profiles.mid(1);
    return true;
}

void CliRun::findAccounts()
{
    m_accounts = new CliAccounts(m_line, this);
    connect(m_accounts, &CliAccounts::finished, this, &CliRun::openAccounts);
    m_accounts->start();
}

void CliRun::interrupt()
{
    if (m_command != nullptr)
        m_command->interrupt();
    else
        fail(CliExitCode::SomeFailed, Sentences{CommandLineTexts::stoppedBefore()});
}

void CliRun::openAccounts()
{
    const CliAccounts::Outcome &outcome = m_accounts->result();
    if (!outcome)
        return fail(outcome.error().code, outcome.error().said, outcome.error().details);
    if (!findScopes(*outcome))
        return;
    for (const CliAccount &account : *outcome) {
        for (const Sentences &note : account.notes)
            m_console.say(note);
        const auto isInAccount = [&account](const Scope &scope) {
            return scope.collection.account == account.account.id;
        };
        if (m_scopes.isEmpty() || std::any_of(m_scopes.cbegin(), m_scopes.cend(), isInAccount))
            open(account);
    }
}

/// False when no account has such a scope.
bool CliRun::findScopes(const std::vector<CliAccount> &accounts)
{
    for (const CliAccount &account : accounts) {
        const Provider *codec = provider(account.account.cloud);
        if (!m_line.everything || codec == nullptr)
            continue;
        for (const Collection &collection : collectionsIn(codec->scopeTree(account.account)))
            m_scopes.append({.collection = collection, .parent = {}});
    }
    for (const QString &text : std::as_const(m_line.scopes)) {
        const qsizetype before = m_scopes.size();
        for (const CliAccount &account : accounts) {
            if (const Provider *codec = provider(account.account.cloud)) {
                if (const std::optional<Scope> scope = codec->parseScope(account.account, text))
                    m_scopes.append(*scope);
            }
        }
        if (m_scopes.size() == before) {
            fail(CliExitCode::WrongUse,
                UsageTexts::of({.kind = UsageError::Kind::UnknownScope, .text = text}));
            return false;
        }
    }
    return true;
}

void CliRun::open(const CliAccount &account)
{
    m_opening.insert(account.account.id);
    WriteGuard guard = account.guard;
    if (m_policy)
        guard.policy = m_policy;
    if (m_managed)
        guard.managed = m_managed;
    m_controller.openAccount(account.account, account.credentials, guard, account.checks);
}

void CliRun::accountOpened(const QString &accountId)
{
    // A session may be completed again later; only the first time counts.
    if (!m_opening.remove(accountId) || !m_opening.isEmpty() || m_failed)
        return;
    // One resource takes one request anyway.
    const bool mayChangeMany = isChange(m_line.command) || m_line.command == CliCommandName::Plan;
    if (mayChangeMany && m_line.ids.size() != 1)
        m_controller.whenBatchKnown(this, [this] { runCommand(); });
    else
        runCommand();
}

/// Of several accounts the others go on; what is asked of this one fails with the same error.
void CliRun::accountFailed(const QString &accountId, const Error &error)
{
    const bool isOneOfSeveral = m_workspace.accounts().size() > 1 && !m_scopes.isEmpty();
    if (isOneOfSeveral && m_controller.isOpen(accountId))
        accountOpened(accountId);
    else
        fail(exitCodeOf(error), ErrorTexts::of(error, Audience::CommandLine));
}

void CliRun::runCommand()
{
    m_command = makeCommand();
    if (m_command == nullptr)
        return;
    connect(m_command, &CliCommand::finished, this, &CliRun::finished);
    m_command->start();
}

CliCommand *CliRun::makeCommand()
{
    switch (m_line.command) {
    case CliCommandName::Scopes:
        return new ScopesCommand(parts(), this);
    case CliCommandName::List:
        return new ListCommand(parts(), m_scopes, this);
    case CliCommandName::Tag:
    case CliCommandName::Untag:
        return makeTagCommand();
    case CliCommandName::Clean:
        return new CleanCommand(parts(), m_scopes, *std::move(m_input.rules), m_journal.get(), this);
    case CliCommandName::Export:
        return new ExportCommand(parts(), m_scopes, this);
    case CliCommandName::Check:
        if (!m_workspace.policies().isEmpty())
            return new CheckCommand(parts(), m_scopes, this);
        fail(CliExitCode::WrongUse, PolicyTexts::none());
        return nullptr;
    case CliCommandName::Policy:
        return new PolicyCommand(parts(), this);
    case CliCommandName::Cost:
        return new CostCommand(parts(), m_scopes, this);
    case CliCommandName::Plan:
        return new PlanCommand(parts(), m_input, m_scopes, this);
    case CliCommandName::Apply:
        if (m_input.plan)
            return makeApplyPlanCommand();
        return new ApplyTableCommand(parts(), m_input, m_scopes, this);
    case CliCommandName::Undo:
        return new UndoCommand(parts(), m_foreign ? *m_foreign : *m_journal, m_named.runs, this);
    case CliCommandName::Resume:
        return new ResumeCommand(parts(), *m_journal, m_named, this);
    case CliCommandName::Snapshot:
        return new SnapshotCommand(parts(), m_scopes, m_journal.get(), this);
    case CliCommandName::Drift:
        return makeDriftCommand();
    case CliCommandName::Drafts: // see DraftsCommand
    case CliCommandName::History: // see HistoryCommand
    case CliCommandName::KeepProfiles: // see ProfilesCommand
    case CliCommandName::Help:
    case CliCommandName::Version:
    case CliCommandName::Completion:
        break;
    }
    Q_UNREACHABLE();
}

/// Null when a rule of an account refuses the tags.
CliCommand *CliRun::makeTagCommand()
{
    QHash<QString, CheckedTags> checked;
    QStringList refusals;
    for (const QString &account : ScopeSet({m_scopes.cbegin(), m_scopes.cend()}).accounts()) {
        const TagRules &rules = *m_workspace.account(account)->rules;
        tl::expected<CheckedTags, QList<RefusedTag>> tags = checkedTags(m_line, rules);
        if (tags) {
            checked.insert(account, *std::move(tags));
            continue;
        }
        for (const RefusedTag &refused : tags.error())
            refusals.append(
                CommandLineTexts::refusedTag(refused.text, ErrorTexts::of(refused.violation, rules)));
    }
    if (refusals.isEmpty())
        return new TagCommand(parts(), m_scopes, std::move(checked), this);
    refusals.removeDuplicates();
    for (const QString &refusal : std::as_const(refusals))
        m_console.say(refusal);
    fail(CliExitCode::Refused, CommandLineTexts::tagsRefused());
    return nullptr;
}

CliCommand *CliRun::makeApplyPlanCommand()
{
    PlanFilePlaces places = planFilePlaces(
        *m_input.plan, planFileTargets(m_controller, m_workspace), knownCollections(m_workspace));
    return new ApplyPlanCommand(parts(), *std::move(m_input.plan), std::move(places), this);
}

/// Null when the accounts are others than those of the snapshot.
CliCommand *CliRun::makeDriftCommand()
{
    std::vector<SnapshotAccount> open;
    for (const OpenAccount &each : m_workspace.accounts())
        open.push_back(snapshotAccount(m_controller.runHeader(each.account.id)));
    m_then.places = openScopesOf(m_then.snapshot, open);
    const bool isChosen = !m_scopes.isEmpty();
    bool isAnyOpen = false;
    for (const std::optional<Scope> &place : m_then.places) {
        isAnyOpen = isAnyOpen || place.has_value();
        if (place && !isChosen)
            m_scopes.append(*place);
    }
    if (isAnyOpen)
        return new DriftCommand(parts(), m_scopes, m_then, m_journal.get(), this);
    fail(CliExitCode::Refused, SnapshotTexts::otherAccount(m_then.snapshot, Audience::CommandLine));
    return nullptr;
}

CliParts CliRun::parts()
{
    return {.line = m_line, .controller = m_controller, .workspace = m_workspace, .console = m_console};
}

void CliRun::fail(CliExitCode code, const Sentences &said, const QStringList &details)
{
    if (std::exchange(m_failed, true))
        return;
    m_console.say(said, details);
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

} // namespace tagdesk
