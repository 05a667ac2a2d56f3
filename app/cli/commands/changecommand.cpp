// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "changecommand.h"

#include "applystep.h"
#include "commandlinetext.h"
#include "console.h"
#include "plannedtags.h"
#include "stagedplan.h"
#include "workspace.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

ChangeCommand::ChangeCommand(const CliParts &parts, QList<Scope> scopes, QObject *parent)
    : ScopedCommand(parts, std::move(scopes), parent)
{
}

void ChangeCommand::interrupt()
{
    if (m_apply != nullptr)
        m_apply->interrupt();
    else
        ScopedCommand::interrupt();
}

void ChangeCommand::carryOut(Rows rows, const QString &act, std::size_t refused)
{
    m_rows = std::move(rows);
    m_refused = refused;
    if (line().leaveManaged)
        dropManaged(console(), workspace(), m_rows);
    if (line().dryRun || !line().output.isEmpty())
        return showPlan();
    if (workspace().changes().isEmpty())
        return sayNothingToDo();
    m_apply =
        new ApplyStep(parts(), {.rows = m_rows, .act = act, .leftOut = {}, .leftOutCount = refused}, this);
    connect(m_apply, &ApplyStep::finished, this, &ChangeCommand::finishRead);
    m_apply->start();
}

CliExitCode ChangeCommand::codeOfDone() const
{
    return m_refused == 0 ? CliExitCode::Done : CliExitCode::SomeFailed;
}

void ChangeCommand::sayNothingToDo()
{
    console().say(nothingToDo(m_rows.size()));
    AppliedTags result;
    for (const Row row : m_rows)
        result.succeeded.append(workspace().table().idText(row));
    printApplied(console().data(), line().format, result);
    finishRead(codeOfDone());
}

void ChangeCommand::showPlan()
{
    if (refusesOverQuota(console(), workspace()))
        return finish(CliExitCode::Refused);
    QString hash;
    if (!line().output.isEmpty()) {
        const Result<QString> written = writeStagedPlan(parts());
        if (!written) {
            console().say(written.error());
            return finish(exitCodeOf(written.error()));
        }
        hash = *written;
    }
    // Standard output that has the plan file has nothing else.
    if (line().output == "-"_L1) {
        console().say(CommandLineTexts::planned(workspace().plan()));
    } else {
        printStaged(parts(), m_rows);
        if (!hash.isEmpty())
            console().say(CommandLineTexts::planWritten(line().output, hash));
    }
    finishRead(codeOfDone());
}

} // namespace tagdesk
