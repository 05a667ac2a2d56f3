// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliaccounts.h"
#include "cliexitcode.h"
#include "commandline.h"
#include "documentcontroller.h"
#include "driftcommand.h"
#include "inputfile.h"
#include "journalthread.h"
#include "namedrun.h"
#include "scope.h"
#include "workspace.h"

#include <QObject>
#include <QSet>

namespace tagdesk {

class CliCommand;
class Console;
struct CliParts;

/// One run of the program after its arguments were understood: finds and opens the accounts, then hands
/// over to the command. finished() comes exactly once, never inside start() or interrupt().
class CliRun : public QObject
{
    Q_OBJECT

public:
    /// `console` outlives the run.
    CliRun(CommandLine line, Console &console, QObject *parent = nullptr);
    ~CliRun() override;

    void start();
    /// Ctrl+C.
    void interrupt();

signals:
    void finished(tagdesk::CliExitCode code);

private:
    [[nodiscard]] bool findRun();
    [[nodiscard]] bool findSnapshot();
    void findAccounts();
    void openAccounts();
    [[nodiscard]] bool findScopes(const std::vector<CliAccount> &accounts);
    void open(const CliAccount &account);
    void accountOpened(const QString &accountId);
    void accountFailed(const QString &accountId, const Error &error);
    [[nodiscard]] CliCommand *makeCommand();
    [[nodiscard]] CliCommand *makeTagCommand();
    [[nodiscard]] CliCommand *makeApplyPlanCommand();
    [[nodiscard]] CliCommand *makeDriftCommand();
    [[nodiscard]] CliParts parts();
    void runCommand();
    void fail(CliExitCode code, const Sentences &said, const QStringList &details = {});

    CommandLine m_line;
    Console &m_console;
    Workspace m_workspace;
    std::unique_ptr<JournalThread> m_journal; // null: runs are not kept
    std::unique_ptr<JournalThread> m_foreign; // somebody else's; null: not asked for
    DocumentController m_controller;
    CliAccounts *m_accounts = nullptr; // child
    InputFiles m_input;
    NamedRun m_named; // for Undo and Resume
    NamedSnapshot m_then; // for Drift
    std::shared_ptr<const ManagedResources> m_managed; // null: that of the profiles
    std::shared_ptr<const Policy> m_policy; // for Check; null: those of the profiles
    QList<Scope> m_scopes;
    QSet<QString> m_opening;
    CliCommand *m_command = nullptr; // child
    bool m_failed = false;
};

} // namespace tagdesk
