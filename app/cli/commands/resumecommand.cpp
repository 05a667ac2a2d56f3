// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resumecommand.h"

#include "applystep.h"
#include "commandlinetext.h"
#include "commandtext.h"
#include "console.h"
#include "historyconversion.h"
#include "historytext.h"
#include "keptcells.h"
#include "plannedtags.h"
#include "systemclock.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

ResumeCommand::ResumeCommand(const CliParts &parts, JournalThread &journal, NamedRun named, QObject *parent)
    : CliCommand(parts, parent)
    , m_journal(journal)
    , m_named(std::move(named))
{
}

void ResumeCommand::start()
{
    if (line().history.run)
        settle(*line().history.run);
    else
        choose();
}

/// The newest that is of this account; what is not is said, and left alone.
void ResumeCommand::choose()
{
    const RunHeader account = parts().controller.runHeader(parts().workspace.accounts().front().account.id);
    m_journal.ask<std::optional<qint64>>(
        [runs = m_named.runs, account](Journal &journal) -> Result<std::optional<qint64>> {
            for (const qint64 id : runs) {
                const Result<JournalRun> run = journal.run(id);
                if (!run)
                    return failure(run.error());
                if (RunReader::isOf(journal, run->header, account))
                    return id;
            }
            return std::nullopt;
        },
        this,
        [this](const Result<std::optional<qint64>> &run) {
            if (!run) {
                console().say(run.error());
                return finish(exitCodeOf(run.error()));
            }
            for (const qint64 other : m_named.runs) {
                if (other == run->value_or(0))
                    break;
                m_named.skipped.push_back(other);
            }
            if (!m_named.skipped.empty())
                console().say(CommandLineTexts::skipped(m_named.skipped));
            if (*run)
                return settle(**run);
            console().say(CommandLineTexts::nothingInterrupted());
            finish(CliExitCode::Done);
        });
}

void ResumeCommand::settle(qint64 run)
{
    m_run = run;
    m_settling = new RunResume(
        parts().controller, parts().workspace, m_journal, std::make_shared<SystemClock>(), run, this);
    m_settling->setConsent(line().history.consent);
    connect(m_settling, &RunResume::finished, this, &ResumeCommand::settled);
    m_settling->start();
    if (m_isInterrupted)
        m_settling->abort();
}

void ResumeCommand::interrupt()
{
    m_isInterrupted = true;
    if (m_apply != nullptr)
        m_apply->interrupt();
    else if (m_settling != nullptr)
        m_settling->abort();
}

void ResumeCommand::settled()
{
    const RunResume::Outcome &outcome = m_settling->result();
    const bool isRead = outcome.run.id != 0
        && outcome.done + outcome.left + outcome.changed.size() + outcome.gone.size() + outcome.notRead.size()
                + outcome.damaged.size()
            > 0;
    if (outcome.isUnmarked)
        console().say(HistoryTexts::unmarked(m_run));
    if (isRead) {
        console().say(HistoryTexts::settled(summaryOf(outcome)));
        sayKept(console(), keptOf(outcome, parts().workspace));
    }
    if (outcome.error) {
        console().say(HistoryTexts::whyFailed(m_run, *outcome.error, Audience::CommandLine,
            commandText(line(), u"resume "_s + QString::number(m_run))));
        return finish(exitCodeOf(*outcome.error));
    }
    if (line().dryRun) {
        printStaged(parts(), outcome.rows);
        return finish(CliExitCode::Done);
    }
    const std::size_t lost = outcome.changed.size() + outcome.gone.size() + outcome.damaged.size();
    if (outcome.rows.empty()) {
        console().say(CommandLineTexts::nothingLeft());
        printApplied(console().data(), line().format, {});
        return finish(lost == 0 ? CliExitCode::Done : CliExitCode::SomeFailed);
    }
    m_apply = new ApplyStep(parts(),
        {.rows = outcome.rows,
            .act = CommandLineTexts::resuming(),
            .leftOut = {},
            .leftOutCount = lost,
            .purpose = {.note = {}, .undoes = {}, .continues = m_run, .apply = {}}},
        this);
    connect(m_apply, &ApplyStep::finished, this, &ResumeCommand::finish);
    m_apply->start();
}

} // namespace tagdesk
