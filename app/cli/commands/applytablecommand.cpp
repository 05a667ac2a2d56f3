// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applytablecommand.h"

#include "applystep.h"
#include "badrows.h"
#include "clierrortext.h"
#include "clisentence.h"
#include "clitext.h"
#include "console.h"
#include "outputfile.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString rowsText(std::size_t rows)
{
    return countText(rows, "row"_L1, "rows"_L1);
}

} // namespace

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
            u"Rows whose form is damaged (%1) cannot be written to %2.\n  What to do: correct them in %3."_cli
                .arg(QString::number(bad - m_leftOut.size()), line().failedOutput, line().file));
    if (bad > 0 && !line().skipBadRows)
        return refuse();
    if (bad > 0)
        console().say(u"What is wrong (%1) is left out."_cli.arg(rowsText(bad)));
    if (workspace().changes().isEmpty())
        return sayNothingToDo();
    Rows rows = workspace().changes().rows();
    m_apply = new ApplyStep(parts(),
        {.rows = std::move(rows), .act = u"Applying"_s, .leftOut = std::move(m_leftOut), .leftOutCount = bad},
        this);
    connect(m_apply, &ApplyStep::finished, this, &ApplyTableCommand::finish);
    m_apply->start();
}

void ApplyTableCommand::refuse()
{
    console().say(
        u"The table has errors (%1); nothing was sent.\n  What to do: correct it, or leave these rows out "
        "with --skip-bad-rows."_cli.arg(rowsText(document().report().counts.badRows)));
    writeLeftOut();
    finish(CliExitCode::Refused);
}

void ApplyTableCommand::sayNothingToDo()
{
    console().say(u"There is nothing to change; nothing was sent."_s);
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
        return console().say(u"%1 was not written."_cli.arg(path));
    const Result<void> written = writeOutput(
        console(), path, [this](QIODevice &device) { return writeFailedRows(device, m_leftOut); });
    console().say(written ? failedFileText(path, m_leftOut.size()) : cliErrorText(written.error()).lines());
}

} // namespace tagdesk
