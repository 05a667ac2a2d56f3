// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resumecommand.h"

#include "applystep.h"
#include "clihistorytext.h"
#include "console.h"
#include "plannedtags.h"
#include "systemclock.h"
#include "workspace.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

ResumeCommand::ResumeCommand(const CliParts &parts, JournalThread &journal, qint64 run, QObject *parent)
    : CliCommand(parts, parent)
    , m_run(run)
    , m_settling(
          new RunSettling(parts.desk, parts.workspace, journal, std::make_shared<SystemClock>(), run, this))
{
    connect(m_settling, &RunSettling::finished, this, &ResumeCommand::settled);
}

void ResumeCommand::start()
{
    m_settling->start();
}

void ResumeCommand::interrupt()
{
    if (m_apply != nullptr)
        m_apply->interrupt();
    else
        m_settling->abort();
}

void ResumeCommand::settled()
{
    const RunSettling::Outcome &outcome = m_settling->result();
    const bool isRead = outcome.run.id != 0
        && outcome.done + outcome.left + outcome.changed.size() + outcome.gone.size() + outcome.notRead.size()
            > 0;
    if (isRead)
        console().say(cliSettledText(outcome));
    if (outcome.error) {
        console().say(cliRunErrorText(m_run, *outcome.error));
        return finish(exitCodeOf(*outcome.error));
    }
    if (line().dryRun) {
        printStaged(parts(), outcome.rows);
        return finish(CliExitCode::Done);
    }
    const std::size_t lost = outcome.changed.size() + outcome.gone.size();
    if (outcome.rows.empty()) {
        console().say(u"There is nothing left to send."_s);
        printApplied(console().data(), line().format, {});
        return finish(lost == 0 ? CliExitCode::Done : CliExitCode::SomeFailed);
    }
    m_apply = new ApplyStep(parts(),
        {.rows = outcome.rows,
            .act = u"Resuming"_s,
            .leftOut = {},
            .leftOutCount = lost,
            .purpose = {.note = {}, .undoes = {}, .continues = m_run}},
        this);
    connect(m_apply, &ApplyStep::finished, this, &ResumeCommand::finish);
    m_apply->start();
}

} // namespace tagdesk
