// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policycommand.h"

#include "console.h"
#include "documentcontroller.h"
#include "outputfile.h"
#include "policytext.h"
#include "workspace.h"

#include <QIODevice>

namespace tagdesk {

void PolicyCommand::start()
{
    const Account &account = workspace().accounts().front().account;
    m_fetch = controller().fetchPolicy(account.id, line().cloudPolicy);
    if (m_fetch == nullptr) {
        console().say(PolicyTexts::notKept(account.name));
        return finish(CliExitCode::Refused);
    }
    connect(m_fetch, &PolicyFetch::finished, this, &PolicyCommand::fetched);
    m_fetch->start();
}

void PolicyCommand::interrupt()
{
    if (m_fetch)
        m_fetch->abort();
}

void PolicyCommand::fetched()
{
    const auto policy = m_fetch->result();
    m_fetch->deleteLater();
    if (!policy)
        return refused(policy.error());
    const Result<void> written = writeOutput(console(), line().output,
        [&policy](QIODevice &device) { return device.write(policy->content) == policy->content.size(); });
    if (!written) {
        console().say(written.error());
        return finish(exitCodeOf(written.error()));
    }
    console().say(PolicyTexts::written(policy->rules));
    finish(CliExitCode::Done);
}

void PolicyCommand::refused(const PolicyFetchFault &fault)
{
    const QString &account = workspace().accounts().front().account.name;
    if (const auto *understood = std::get_if<PolicyFault>(&fault)) {
        console().say(PolicyTexts::notUnderstood(line().cloudPolicy, account, *understood));
        return finish(CliExitCode::SomeFailed);
    }
    const Error &error = std::get<Error>(fault);
    console().say(PolicyTexts::notFetched(line().cloudPolicy, account, error, Audience::CommandLine));
    finish(exitCodeOf(error));
}

} // namespace tagdesk
