// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "selection.h"

#include "filter.h"
#include "workspace.h"

#include <unordered_set>

namespace tagdesk {

namespace {

void selectById(const CommandLine &line, const Workspace &workspace, const Scope &scope, Selection &selection)
{
    const Rows &listed = workspace.listing(scope).rows;
    const std::unordered_set<Row> inScope(listed.cbegin(), listed.cend());
    for (const QString &id : line.ids) {
        const std::optional<Row> row = workspace.table().find({.collection = scope.collection, .id = id});
        if (row && inScope.contains(*row))
            selection.rows.push_back(*row);
        else
            selection.unknownIds.append(id);
    }
}

} // namespace

Selection selected(const CommandLine &line, Workspace &workspace, const Scope &scope)
{
    Selection selection;
    if (line.ids.isEmpty())
        selection.rows =
            filtered(Filter::parse(line.filter), workspace.listing(scope).rows, workspace.filterInput());
    else
        selectById(line, workspace, scope, selection);
    for (const Row row : selection.rows) {
        if (workspace.table().knowledge(row) != TagKnowledge::Read)
            selection.unreadIds.append(workspace.table().idText(row));
    }
    return selection;
}

} // namespace tagdesk
