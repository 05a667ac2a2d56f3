// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "cliexitcode.h"
#include "commandline.h"
#include "credentials.h"
#include "job.h"
#include "profilekeys.h"
#include "runchecks.h"
#include "sentences.h"
#include "writeguard.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace tagdesk {

class EmbeddedSandbox;
class KeychainSecretStore;

/// An account with its keys, ready to be opened.
struct CliAccount
{
    Account account;
    Credentials credentials;
    WriteGuard guard;
    RunChecks checks{.guardConflicts = true, .verifyWrites = true};
    std::vector<Sentences> notes{}; ///< Of its profile, to be said before it is used.
};

/// Why a command ends before it has begun.
struct CliFailure
{
    CliExitCode code = CliExitCode::WrongUse;
    Sentences said;
    QStringList details{}; ///< Beneath, a line each.
};

/// Finds the accounts that a command line names: the embedded sandbox, which it owns, a profile, or what is
/// spelt out.
class CliAccounts : public Job
{
    Q_OBJECT

public:
    using Outcome = tl::expected<std::vector<CliAccount>, CliFailure>;

    explicit CliAccounts(CommandLine line, QObject *parent = nullptr);
    ~CliAccounts() override;

    void start();
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

private:
    void startSandbox();
    void readProfiles();
    [[nodiscard]] tl::expected<CliAccount, CliFailure> read(const QString &profileName) const;
    /// Of the first account that has none yet.
    void readKeys();
    void takeKeys(CliAccount &account);
    void finish(Outcome outcome);

    CommandLine m_line;
    EmbeddedSandbox *m_sandbox = nullptr; // child
    std::unique_ptr<KeychainSecretStore> m_keychain;
    ProfileKeys *m_keys = nullptr; // child
    std::vector<CliAccount> m_accounts; // of profiles; those before m_next have their keys
    std::size_t m_next = 0;
    Outcome m_outcome;
};

} // namespace tagdesk
