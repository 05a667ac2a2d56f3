// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policycommand.h"

#include "console.h"
#include "documentcontroller.h"
#include "outputfile.h"
#include "policyfinder.h"
#include "policyreading.h"
#include "policytext.h"
#include "workspace.h"

#include <QIODevice>

namespace tagdesk {

void PolicyCommand::start()
{
    const Account &account = workspace().accounts().front().account;
    m_finder = controller().findPolicy(account.id, line().cloudPolicy);
    if (m_finder == nullptr) {
        console().say(PolicyTexts::notKept(account.name));
        return finish(CliExitCode::Refused);
    }
    connect(m_finder, &PolicyFinder::finished, this, &PolicyCommand::found);
    m_finder->start();
}

void PolicyCommand::interrupt()
{
    if (m_finder)
        m_finder->abort();
}

void PolicyCommand::found()
{
    const Result<QByteArray> document = m_finder->result();
    m_finder->deleteLater();
    if (!document) {
        console().say(document.error());
        return finish(exitCodeOf(document.error()));
    }
    // What nothing here could read would only be noticed at the next check.
    const auto read = readPolicy(*document);
    if (!read) {
        console().say(PolicyTexts::of(line().output, read.error()));
        return finish(CliExitCode::SomeFailed);
    }
    const Result<void> written = writeOutput(console(), line().output,
        [&document](QIODevice &device) { return device.write(*document) == document->size(); });
    if (!written) {
        console().say(written.error());
        return finish(exitCodeOf(written.error()));
    }
    console().say(PolicyTexts::written(read->policy.rules.size()));
    finish(CliExitCode::Done);
}

} // namespace tagdesk
