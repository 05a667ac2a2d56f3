// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "selection.h"

#include "filter.h"
#include "workspace.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace tagdesk {

namespace {

using RowsById = std::unordered_map<std::string, Rows>;

/// Those of the listed rows whose ids are named.
RowsById rowsNamed(const QStringList &ids, const ResourceTable &table, const Rows &listed)
{
    RowsById named;
    for (const QString &id : ids)
        named[id.toStdString()];
    if (named.empty())
        return named;
    for (const Row row : listed) {
        if (const auto found = named.find(std::string(table.id(row))); found != named.end())
            found->second.push_back(row);
    }
    return named;
}

void selectById(const QStringList &ids, const RowsById &named, Selection &selection)
{
    for (const QString &id : ids) {
        const Rows &rows = named.at(id.toStdString());
        if (rows.empty())
            selection.unknownIds.append(id);
        else if (rows.size() > 1)
            selection.ambiguousIds.append(id);
        else
            selection.rows.push_back(rows.front());
    }
}

void leaveOut(const QStringList &ids, const RowsById &named, Selection &selection)
{
    std::unordered_set<Row> excluded;
    for (const QString &id : ids) {
        const Rows &rows = named.at(id.toStdString());
        if (rows.empty())
            selection.unknownIds.append(id);
        excluded.insert(rows.cbegin(), rows.cend());
    }
    std::erase_if(selection.rows, [&excluded](Row row) { return excluded.contains(row); });
}

} // namespace

Selection selected(const CommandLine &line, Workspace &workspace, const Rows &listed)
{
    const ResourceTable &table = workspace.table();
    const RowsById named = rowsNamed(line.ids + line.excludedIds, table, listed);
    Selection selection;
    if (line.ids.isEmpty())
        selection.rows = filtered(Filter::parse(line.filter), listed, workspace.filterInput());
    else
        selectById(line.ids, named, selection);
    leaveOut(line.excludedIds, named, selection);
    for (const Row row : selection.rows) {
        if (table.knowledge(row) != TagKnowledge::Read)
            selection.unreadIds.append(table.idText(row));
    }
    return selection;
}

} // namespace tagdesk
