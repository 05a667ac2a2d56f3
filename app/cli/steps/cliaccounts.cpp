// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliaccounts.h"

#include "commandlinetext.h"
#include "embeddedsandbox.h"
#include "environmentkeys.h"
#include "errortext.h"
#include "keychainsecretstore.h"
#include "notices.h"
#include "ownershiptext.h"
#include "policytext.h"
#include "profilefiles.h"
#include "profilestore.h"
#include "profiletext.h"

#include <QMetaObject>

#include <algorithm>
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
    if (!line.region.isEmpty())
        account.regions = {line.region};
    account.fields = line.fields;
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
    if (!m_line.profile.isEmpty())
        return readProfiles();
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

void CliAccounts::readProfiles()
{
    for (const QString &name :
        QStringList{m_line.profile} + m_line.moreProfiles + m_line.history.furtherProfiles) {
        tl::expected<CliAccount, CliFailure> account = read(name);
        if (!account)
            return finish(tl::unexpected(account.error()));
        const auto isThis = [&account](const CliAccount &other) {
            return other.account.id == account->account.id;
        };
        // By name and by id it is the same.
        if (std::ranges::none_of(m_accounts, isThis))
            m_accounts.push_back(*std::move(account));
    }
    // The environment's keys are those of one account.
    Credentials keys = environmentKeys();
    if (m_accounts.size() == 1 && !keys.isEmpty()) {
        m_accounts.front().credentials = std::move(keys);
        return finish(m_accounts);
    }
    if (!m_line.moreProfiles.isEmpty() && !keys.isEmpty())
        return finish(tl::unexpected(
            CliFailure{.code = CliExitCode::WrongUse, .said = CommandLineTexts::keysOfOneAccount()}));
    m_keychain = std::make_unique<KeychainSecretStore>();
    readKeys();
}

tl::expected<CliAccount, CliFailure> CliAccounts::read(const QString &profileName) const
{
    const ProfileResult<Profile> profile = ProfileStore(ProfileStore::defaultPath()).find(profileName);
    if (!profile)
        return tl::unexpected(CliFailure{.code = exitCodeOf(profile.error()),
            .said = ProfileTexts::of(profile.error(), Audience::CommandLine)});
    WriteGuard guard = writeGuard(*profile);
    const ProfileFiles files = readProfileFiles(*profile);
    if (!files.policy)
        return tl::unexpected(CliFailure{.code = CliExitCode::Refused,
            .said = PolicyTexts::of(files.policy.error().path, files.policy.error().fault)});
    files.putInto(guard);
    std::vector<Sentences> notes;
    if (!files.infrastructure.faults.empty())
        notes.push_back(OwnershipTexts::of(files.infrastructure.faults));
    if (!profile->unknownMembers.isEmpty())
        notes.push_back(ProfileTexts::unknownMembers(profile->account.name, profile->unknownMembers.keys()));
    return CliAccount{.account = profile->account,
        .credentials = {},
        .guard = guard,
        .checks = runChecks(*profile),
        .notes = notes};
}

void CliAccounts::readKeys()
{
    if (m_next == m_accounts.size())
        return finish(m_accounts);
    if (m_keys != nullptr)
        m_keys->deleteLater();
    m_keys = new ProfileKeys(*m_keychain, m_accounts[m_next].account.id, this);
    connect(m_keys, &ProfileKeys::finished, this, [this] { takeKeys(m_accounts[m_next]); });
    m_keys->start();
}

void CliAccounts::takeKeys(CliAccount &account)
{
    if (!m_keys->result())
        return finish(tl::unexpected(CliFailure{.code = CliExitCode::NotAuthenticated,
            .said = ProfileTexts::keysNotRead(
                account.account.name, m_keys->result().error(), Audience::CommandLine)}));
    account.credentials = *m_keys->result();
    ++m_next;
    readKeys();
}

void CliAccounts::finish(Outcome outcome)
{
    m_outcome = std::move(outcome);
    if (m_outcome && m_line.batchWriting) {
        for (CliAccount &account : *m_outcome)
            account.account.batchWriting = *m_line.batchWriting;
    }
    finishLater();
}

} // namespace tagdesk
