// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costanswer.h"

#include "commandlinetext.h"
#include "console.h"
#include "costtext.h"
#include "errortext.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr std::size_t kShownFaults = 20;

QStringList faultLines(const LoadedCosts &loaded)
{
    const CostFacts &facts = loaded.facts;
    QStringList lines;
    const std::size_t shown = std::min(kShownFaults, facts.faults.size());
    for (std::size_t i = 0; i < shown; ++i)
        lines.append(CostTexts::of(loaded.paths, facts.faults[i]));
    if (const std::size_t all = facts.notTaken + facts.unreadableTags; all > shown)
        lines.append(CommandLineTexts::more(all - shown));
    return lines;
}

} // namespace

CliExitCode sayCostFault(Console &console, const CostReadingFault &fault)
{
    if (fault.form) {
        console.say(CostTexts::of(fault.path, *fault.form));
        return CliExitCode::WrongUse;
    }
    if (fault.error.kind == ErrorKind::Cancelled) {
        console.say(CommandLineTexts::stoppedBefore());
        return CliExitCode::SomeFailed;
    }
    console.say(ErrorTexts::of(fault.error, Audience::CommandLine));
    return CliExitCode::WrongUse;
}

CliExitCode printCostAnswer(Console &console, const CommandLine &line, const PrintedCosts &printed)
{
    if (line.cost.listsLacking)
        printLackingCosts(console.data(), line.format, printed);
    else
        printCostCoverage(console.data(), line.format, printed);
    const LoadedCosts &loaded = printed.loaded;
    console.say(CostTexts::read(loaded.paths, loaded.choice, loaded.facts));
    const QStringList faults = faultLines(loaded);
    for (const QString &fault : faults)
        console.say(fault);
    const QStringList remarks = CostTexts::remarks(loaded.facts);
    for (const QString &remark : remarks)
        console.say(remark);
    if (const QString unknown = CostTexts::unknown(printed.coverage); !unknown.isEmpty())
        console.say(unknown);
    return loaded.facts.isComplete() ? CliExitCode::Done : CliExitCode::SomeFailed;
}

} // namespace tagdesk
