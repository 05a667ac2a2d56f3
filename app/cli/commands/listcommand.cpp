// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listcommand.h"

#include "clisentence.h"
#include "console.h"
#include "documentcontroller.h"
#include "filter.h"
#include "provider.h"
#include "resourceprinter.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

void ListCommand::scopesRead()
{
    const Scope &scope = scopes().first();
    const ScopeListing &listing = workspace().listing(scope);
    const ResourceTable &table = workspace().table();
    const Rows rows = filtered(Filter::parse(line().filter), listing.rows,
        {.table = table, .changes = workspace().changes(), .pool = workspace().pool(), .state = {}});
    printResources(console().data(), line().format,
        {.table = table,
            .rows = rows,
            .scope = controller().provider(scope.collection.account)->scopeText(scope)});
    QString summary = u"%1 of %2 resources."_cli.arg(rows.size()).arg(listing.rows.size());
    if (listing.onlyTagged)
        summary += u" This product has no list call: resources without tags do not appear."_s;
    console().say(summary);
    const bool isComplete = std::all_of(
        rows.cbegin(), rows.cend(), [&table](Row row) { return table.knowledge(row) == TagKnowledge::Read; });
    finish(isComplete ? CliExitCode::Done : CliExitCode::SomeFailed);
}

} // namespace tagdesk
