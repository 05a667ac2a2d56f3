// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "undocommand.h"

#include "applystep.h"
#include "commandlinetext.h"
#include "commandtext.h"
#include "console.h"
#include "historyconversion.h"
#include "historytext.h"
#include "keptcells.h"
#include "plannedtags.h"
#include "workspace.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

UndoCommand::UndoCommand(
    const CliParts &parts, JournalThread &journal, const std::vector<qint64> &runs, QObject *parent)
    : CliCommand(parts, parent)
    , m_reversal(new RunUndo(parts.controller, parts.workspace, journal, runs, this))
{
    connect(m_reversal, &RunUndo::finished, this, &UndoCommand::staged);
}

void UndoCommand::start()
{
    m_reversal->setConsent(line().history.consent);
    m_reversal->start();
}

void UndoCommand::interrupt()
{
    if (m_apply != nullptr)
        m_apply->interrupt();
    else
        m_reversal->abort();
}

void UndoCommand::staged()
{
    const RunUndo::Outcome &outcome = m_reversal->result();
    const qint64 run = outcome.run.id;
    if (outcome.error && outcome.isForeign && outcome.error->kind == ErrorKind::Conflict) {
        console().say(HistoryTexts::cutOffElsewhere());
        return finish(exitCodeOf(*outcome.error));
    }
    if (outcome.error) {
        console().say(HistoryTexts::whyFailed(run, *outcome.error, Audience::CommandLine,
            commandText(line(), u"resume "_s + QString::number(run))));
        return finish(exitCodeOf(*outcome.error));
    }
    if (outcome.isUnmarked)
        console().say(HistoryTexts::unmarked(run));
    sayKept(console(), keptOf(outcome));
    if (line().dryRun) {
        printStaged(parts(), outcome.rows);
        return finish(CliExitCode::Done);
    }
    if (outcome.rows.empty()) {
        console().say(CommandLineTexts::nothingToTakeBack());
        printApplied(console().data(), line().format, {});
        const bool isForbidden = std::any_of(outcome.kept.cbegin(), outcome.kept.cend(),
            [](const NotRevertedCell &kept) { return kept.reason == NotRevertedReason::ProfileForbids; });
        return finish(isForbidden      ? CliExitCode::Refused
                : outcome.kept.empty() ? CliExitCode::Done
                                       : CliExitCode::SomeFailed);
    }
    // What is as it was before is as wanted.
    const auto keptCount = std::count_if(outcome.kept.cbegin(), outcome.kept.cend(),
        [](const NotRevertedCell &kept) { return kept.reason != NotRevertedReason::AlreadyBack; });
    m_apply = new ApplyStep(parts(),
        {.rows = outcome.rows,
            .act = CommandLineTexts::takingBack(),
            .leftOut = {},
            .leftOutCount = static_cast<std::size_t>(keptCount),
            .purpose = {.note = {}, .undoes = outcome.undone, .continues = {}, .apply = {}}},
        this);
    connect(m_apply, &ApplyStep::finished, this, &UndoCommand::finish);
    m_apply->start();
}

} // namespace tagdesk
