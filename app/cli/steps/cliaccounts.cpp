// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliaccounts.h"

#include "commandlinetext.h"
#include "embeddedsandbox.h"
#include "environmentkeys.h"
#include "errortext.h"
#include "keychainsecretstore.h"
#include "notices.h"
#include "profilestore.h"
#include "profiletext.h"

#include <QMetaObject>

#include <utility>

namespace tagdesk {

namespace {

Account spelledAccount(const CommandLine &line)
{
    Account account;
    account.id = line.cloud;
    account.name = line.cloud;
    account.cloud = line.cloud;
    account.endpoint = line.endpoint;
    account.iamEndpoint = line.iamEndpoint;
    if (!line.region.isEmpty())
        account.regions = {line.region};
    account.projectId = line.project;
    return account;
}

} // namespace

CliAccounts::CliAccounts(CommandLine line, QObject *parent)
    : Job(parent)
    , m_line(std::move(line))
{
}

CliAccounts::~CliAccounts() = default;

void CliAccounts::start()
{
    if (m_line.sandbox)
        return startSandbox();
    if (!m_line.profile.isEmpty()) {
        m_further = m_line.history.furtherProfiles;
        return readProfile(m_line.profile);
    }
    const Credentials keys = environmentKeys();
    if (keys.isEmpty())
        return finish(tl::unexpected(
            CliFailure{.code = CliExitCode::NotAuthenticated, .said = CommandLineTexts::keysMissing()}));
    finish(std::vector<CliAccount>{{.account = spelledAccount(m_line), .credentials = keys, .guard = {}}});
}

void CliAccounts::startSandbox()
{
    if (!EmbeddedSandbox::isBuilt())
        return finish(
            tl::unexpected(CliFailure{.code = CliExitCode::WrongUse, .said = Notices::sandboxMissing()}));
    m_sandbox = new EmbeddedSandbox({}, this);
    if (const Result<void> started = m_sandbox->start(); !started)
        return finish(tl::unexpected(CliFailure{.code = exitCodeOf(started.error()),
            .said = ErrorTexts::of(started.error(), Audience::CommandLine)}));
    std::vector<CliAccount> accounts;
    for (const Account &account : m_sandbox->accounts())
        accounts.push_back(
            {.account = account, .credentials = m_sandbox->credentials(account.id), .guard = {}});
    finish(accounts);
}

void CliAccounts::readProfile(const QString &name)
{
    const ProfileResult<Profile> profile = ProfileStore(ProfileStore::defaultPath()).find(name);
    if (!profile)
        return finish(tl::unexpected(CliFailure{.code = exitCodeOf(profile.error()),
            .said = ProfileTexts::of(profile.error(), Audience::CommandLine)}));
    CliAccount account{.account = profile->account,
        .credentials = {},
        .guard = writeGuard(*profile),
        .checks = runChecks(*profile),
        .note = profile->unknownMembers.isEmpty()
            ? Sentences()
            : ProfileTexts::unknownMembers(profile->account.name, profile->unknownMembers.keys())};
    // These keys are those of one account.
    const bool isAlone = m_line.history.furtherProfiles.isEmpty();
    if (Credentials keys = environmentKeys(); isAlone && !keys.isEmpty()) {
        account.credentials = std::move(keys);
        return goOn(account);
    }
    if (!m_keychain)
        m_keychain = std::make_unique<KeychainSecretStore>();
    if (m_keys != nullptr)
        m_keys->deleteLater();
    m_keys = new ProfileKeys(*m_keychain, account.account.id, this);
    connect(m_keys, &ProfileKeys::finished, this, [this, account] { takeKeys(account); });
    m_keys->start();
}

void CliAccounts::takeKeys(const CliAccount &account)
{
    if (!m_keys->result())
        return finish(tl::unexpected(CliFailure{.code = CliExitCode::NotAuthenticated,
            .said = ProfileTexts::keysNotRead(
                account.account.name, m_keys->result().error(), Audience::CommandLine)}));
    CliAccount complete = account;
    complete.credentials = *m_keys->result();
    goOn(complete);
}

void CliAccounts::goOn(const CliAccount &account)
{
    m_found.push_back(account);
    if (m_further.isEmpty())
        return finish(m_found);
    readProfile(m_further.takeFirst());
}

void CliAccounts::finish(Outcome outcome)
{
    m_outcome = std::move(outcome);
    finishLater();
}

} // namespace tagdesk
