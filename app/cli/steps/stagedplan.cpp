// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "stagedplan.h"

#include "clicommand.h"
#include "outputfile.h"
#include "planfilehash.h"
#include "planfilemaking.h"
#include "workspace.h"

namespace tagdesk {

Result<QString> writeStagedPlan(const CliParts &parts)
{
    const PlanFile plan = stagedPlanFile(parts.controller, parts.workspace, parts.workspace.changes(),
        parts.workspace.plan().cost, {.reason = parts.line.reason, .author = parts.line.author, .made = {}});
    const QByteArray json = toJson(plan);
    const Result<void> written = writeOutput(parts.console, parts.line.output,
        [&json](QIODevice &device) { return device.write(json) == json.size(); });
    if (!written)
        return failure(written.error());
    return shortPlanHash(planHash(plan));
}

} // namespace tagdesk
