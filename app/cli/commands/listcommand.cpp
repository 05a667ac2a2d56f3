// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listcommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "filter.h"
#include "provider.h"
#include "resourceprinter.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

void ListCommand::scopesRead()
{
    const Scope &scope = scopes().first();
    const ScopeListing &listing = workspace().listing(scope);
    const ResourceTable &table = workspace().table();
    const Rows rows = filtered(Filter::parse(line().filter), listing.rows, workspace().filterInput());
    printResources(console().data(), line().format,
        {.table = table,
            .rows = rows,
            .scope = controller().provider(scope.collection.account)->scopeText(scope)});
    console().say(CommandLineTexts::listed(rows.size(), listing.rows.size()));
    if (listing.onlyTagged)
        console().say(CommandLineTexts::onlyTagged());
    const bool isComplete = std::all_of(
        rows.cbegin(), rows.cend(), [&table](Row row) { return table.knowledge(row) == TagKnowledge::Read; });
    finish(isComplete ? CliExitCode::Done : CliExitCode::SomeFailed);
}

} // namespace tagdesk
