// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plandiffcommand.h"

#include "console.h"
#include "inputfile.h"
#include "plandiffprinter.h"
#include "planfiletext.h"

#include <utility>

namespace tagdesk {

PlanDiffCommand::PlanDiffCommand(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
{
}

void PlanDiffCommand::start()
{
    std::vector<PlanFile> plans;
    for (const QString &path : {m_line.olderPlan, m_line.file}) {
        auto plan = readPlanFile(path);
        if (!plan) {
            m_console.say(plan.error().said, plan.error().details);
            emit finished(plan.error().code);
            return;
        }
        if (const QString changed = PlanFileTexts::changedSince(*plan); !changed.isEmpty())
            m_console.say(PlanFileTexts::ofFile(path, changed));
        plans.push_back(*std::move(plan));
    }
    const PlanDifference difference = planDifference(plans[0], plans[1]);
    printPlanDifference(m_console.data(), m_line.format, plans[0], plans[1], difference);
    for (const AccountDifference &account : difference.accounts)
        m_console.say(PlanFileTexts::otherAccounts(account));
    m_console.say(PlanFileTexts::differences(difference));
    const bool differs = m_line.tellsDifferences && !difference.isEmpty();
    emit finished(differs ? CliExitCode::Differences : CliExitCode::Done);
}

void PlanDiffCommand::interrupt()
{
    // Nothing is under way for long.
}

} // namespace tagdesk
