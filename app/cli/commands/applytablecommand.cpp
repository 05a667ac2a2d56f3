// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applytablecommand.h"

#include "applystep.h"
#include "badrows.h"
#include "commandlinetext.h"
#include "console.h"
#include "outputfile.h"
#include "plannedtags.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

void ApplyTableCommand::interrupt()
{
    if (m_apply != nullptr)
        m_apply->interrupt();
    else
        ImportCommand::interrupt();
}

void ApplyTableCommand::imported()
{
    sayProblems();
    const std::size_t bad = document().report().counts.badRows;
    if (bad > 0)
        m_leftOut = BadRows(document(), workspace()).rows();
    if (bad > m_leftOut.size() && !line().failedOutput.isEmpty())
        console().say(
            CommandLineTexts::damagedRows(bad - m_leftOut.size(), line().failedOutput, line().file));
    if (bad > 0 && !line().skipBadRows)
        return refuse();
    if (bad > 0)
        console().say(CommandLineTexts::leftOut(bad));
    Rows rows = workspace().changes().rows();
    if (line().leaveManaged)
        dropManaged(console(), workspace(), rows);
    if (workspace().changes().isEmpty())
        return sayNothingToDo();
    m_apply = new ApplyStep(parts(),
        {.rows = std::move(rows),
            .act = CommandLineTexts::applying(),
            .leftOut = std::move(m_leftOut),
            .leftOutCount = bad},
        this);
    connect(m_apply, &ApplyStep::finished, this, &ApplyTableCommand::finish);
    m_apply->start();
}

void ApplyTableCommand::refuse()
{
    console().say(CommandLineTexts::tableRefused(document().report().counts.badRows));
    writeLeftOut();
    finish(CliExitCode::Refused);
}

void ApplyTableCommand::sayNothingToDo()
{
    console().say(CommandLineTexts::nothingToChange());
    printApplied(console().data(), line().format, {});
    writeLeftOut();
    finish(document().report().counts.badRows == 0 ? CliExitCode::Done : CliExitCode::SomeFailed);
}

/// Where nothing is sent; else the step that sends does it.
void ApplyTableCommand::writeLeftOut()
{
    const QString &path = line().failedOutput;
    if (path.isEmpty())
        return;
    if (m_leftOut.empty())
        return console().say(CommandLineTexts::notWritten(path));
    const Result<void> written = writeOutput(
        console(), path, [this](QIODevice &device) { return writeFailedRows(device, m_leftOut); });
    if (written)
        console().say(CommandLineTexts::failedRows(path, m_leftOut.size()));
    else
        console().say(written.error());
}

} // namespace tagdesk
