// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "checkcommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "policytext.h"
#include "provider.h"
#include "selection.h"
#include "stagedplan.h"
#include "violationprinter.h"
#include "workspace.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

void CheckCommand::scopesRead()
{
    const Selection selection = selected(line(), workspace(), listedRows());
    m_notRead = static_cast<std::size_t>(selection.unreadIds.size());
    PolicyJudge &policies = workspace().policies();
    for (const Row row : selection.rows) {
        if (workspace().table().knowledge(row) == TagKnowledge::Read
            && policies.verdictOf(row, workspace().wanted(row)) != PolicyJudge::kClean)
            m_violating.push_back(row);
    }
    // Standard output that has the plan file has nothing else.
    if (line().output != "-"_L1)
        print(selection.rows);
    std::size_t violations = 0;
    for (const Row row : m_violating)
        violations += static_cast<std::size_t>(policies.list(row, workspace().wanted(row)).size());
    console().say(PolicyTexts::checked(violations, m_violating.size(), selection.rows.size(), m_notRead));
    if (policies.hasGivenUp())
        console().say(PolicyTexts::gaveUp());
    if (!selection.unknownIds.isEmpty())
        console().say(CommandLineTexts::notLeftOut(selection.unknownIds));
    if (!line().output.isEmpty() && !writeFixes())
        return;
    if (!m_violating.empty())
        return finish(CliExitCode::Differences);
    finishRead(m_notRead == 0 ? CliExitCode::Done : CliExitCode::SomeFailed);
}

void CheckCommand::print(const Rows &rows)
{
    printViolations(console().data(), line().check.format,
        {.table = workspace().table(),
            .rows = m_violating,
            .faults = [this](Row row) { return workspace().policies().list(row, workspace().wanted(row)); },
            .scope =
                [this](const Collection &collection) {
                    return controller().provider(collection.account)->scopeText({collection, {}});
                },
            .compliance = countCompliance(
                rows, workspace().table(), workspace().changes(), workspace().pool(), workspace().policies()),
            .policy = policyName()});
}

/// False, and said, when the file could not be written.
bool CheckCommand::writeFixes()
{
    std::vector<std::pair<Row, TagSet>> fixes;
    std::size_t left = 0;
    PolicyJudge &policies = workspace().policies();
    for (const Row row : m_violating) {
        const TagSet wanted = workspace().wanted(row);
        const TagSet fix = policies.mended(row, wanted);
        if (!fix.isEmpty())
            fixes.emplace_back(row, fix);
        if (policies.verdictOf(row, workspace().pool().apply(wanted, fix)) != PolicyJudge::kClean)
            ++left;
    }
    workspace().stageDeltas(fixes, {.kind = EditDescription::Kind::Import, .key = {}, .text = {}});
    const Result<QString> written = writeStagedPlan(parts());
    if (!written) {
        console().say(written.error());
        finish(exitCodeOf(written.error()));
        return false;
    }
    console().say(PolicyTexts::mended(fixes.size(), left));
    if (line().output != "-"_L1)
        console().say(CommandLineTexts::planWritten(line().output, *written));
    return true;
}

/// Of all the accounts that are looked at.
QString CheckCommand::policyName() const
{
    QStringList names;
    for (const OpenAccount &open : workspace().accounts()) {
        if (open.policy == nullptr)
            continue;
        const QString &version = open.policy->version;
        const QString name = version.isEmpty() ? open.policy->name : open.policy->name + u' ' + version;
        if (!names.contains(name))
            names.append(name);
    }
    return names.join(u", "_s);
}

} // namespace tagdesk
