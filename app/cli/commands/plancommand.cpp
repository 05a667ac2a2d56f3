// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plancommand.h"

#include "badrows.h"
#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "language.h"
#include "plannedtags.h"
#include "provider.h"
#include "scriptword.h"
#include "stagedplan.h"
#include "workspace.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

void PlanCommand::imported()
{
    Rows changed = workspace().changes().rows();
    if (line().leaveManaged)
        dropManaged(console(), workspace(), changed);
    if (!line().output.isEmpty() && !writePlanFile())
        return;
    if (line().output != "-"_L1)
        printPlannedImport(console().data(), line().format, planned());
    sayProblems();
    saySummary();
    finish(endCode());
}

CliExitCode PlanCommand::endCode() const
{
    if (document().report().counts.badRows > 0)
        return CliExitCode::Refused;
    const bool differs = line().tellsDifferences && !workspace().changes().isEmpty();
    return differs ? CliExitCode::Differences : CliExitCode::Done;
}

PlannedImport PlanCommand::planned() const
{
    const PlanCost &cost = workspace().plan().cost;
    PlannedImport planned{.reading = printedReading(),
        .counts = document().report().counts,
        .requests = cost.requests,
        .milliseconds = cost.milliseconds,
        .changes = {},
        .problems = {}};
    for (const Row row : workspace().changes().rows()) {
        const Collection &collection = workspace().table().collection(row);
        const QString scope =
            controller().provider(collection.account)->scopeText({.collection = collection, .parent = {}});
        for (const PlannedChange &change : plannedChanges(workspace(), row))
            planned.changes.append({.scope = scope, .change = change});
    }
    const UntranslatedTexts forScripts;
    const BadRows bad(document(), workspace());
    for (const ImportProblem &problem : document().report().problems)
        planned.problems.append({.line = problem.line,
            .column = problem.column,
            .reason = scriptWord(problem.reason),
            .message = bad.sentence(problem)});
    return planned;
}

PrintedReading PlanCommand::printedReading() const
{
    const ImportRecognition &recognition = document().recognition();
    PrintedReading reading{.preset = document().mapping().preset,
        .certainty = recognition.isGuessed ? scriptWord(recognition.certainty) : u"given"_s,
        .kept = recognition.kept,
        .encoding = encodingName(document().dialect().encoding),
        .encodingConfidence = document().dialect().encodingConfidence,
        .skipped = {},
        .ignored = {}};
    for (const SkippedLine &line : document().found().skipped)
        reading.skipped.append(line.line);
    for (const int column : document().ignored())
        reading.ignored.append({.column = column + 1, .head = document().preview().header.at(column)});
    return reading;
}

/// False when it could not be written; then the command has ended.
bool PlanCommand::writePlanFile()
{
    const Result<QString> written = writeStagedPlan(parts());
    if (written) {
        m_hash = *written;
        return true;
    }
    console().say(written.error());
    finish(exitCodeOf(written.error()));
    return false;
}

void PlanCommand::saySummary()
{
    console().say(CommandLineTexts::planned(workspace().plan()));
    sayManaged(console(), workspace());
    const std::size_t bad = document().report().counts.badRows;
    const bool isFile = !line().output.isEmpty() && line().output != "-"_L1;
    if (bad == 0 && isFile)
        console().say(CommandLineTexts::planWritten(line().output, m_hash));
    if (bad == 0)
        return;
    console().say(CommandLineTexts::tableHasErrors(bad, !line().output.isEmpty()));
}

} // namespace tagdesk
