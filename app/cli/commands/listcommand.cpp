// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listcommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "provider.h"
#include "selection.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

void ListCommand::scopesRead()
{
    const ResourceTable &table = workspace().table();
    const Rows listed = listedRows();
    const Selection selection = selected(line(), workspace(), listed);
    PrintedResources printed{.table = table, .rows = selection.rows, .scope = {}};
    if (line().isOfSeveralScopes())
        printed.places = [this](const Collection &collection) {
            return placeOf(collection);
        };
    else
        printed.scope = scopeText(scopes().first());
    printResources(console().data(), line().format, printed);
    console().say(CommandLineTexts::listed(selection.rows.size(), listed.size()));
    const auto isOnlyTagged = [this](const Scope &scope) {
        return workspace().listing(scope).onlyTagged;
    };
    if (std::ranges::any_of(scopes(), isOnlyTagged))
        console().say(CommandLineTexts::onlyTagged());
    if (!selection.unknownIds.isEmpty())
        console().say(CommandLineTexts::notLeftOut(selection.unknownIds));
    finishRead(selection.unreadIds.isEmpty() ? CliExitCode::Done : CliExitCode::SomeFailed);
}

QString ListCommand::scopeText(const Scope &scope) const
{
    return controller().provider(scope.collection.account)->scopeText(scope);
}

PrintedPlace ListCommand::placeOf(const Collection &collection) const
{
    return {.scope = scopeText({.collection = collection, .parent = {}}),
        .provider = collection.cloud,
        .profile = workspace().account(collection.account)->account.name,
        .region = collection.region,
        .service = collection.kind};
}

} // namespace tagdesk
