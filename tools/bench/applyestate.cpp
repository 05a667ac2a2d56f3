// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyestate.h"

namespace tagdesk::bench {

namespace {

/// The simulation refuses writes of some resources, for now or for good; what is tried again nobody foresees.
bool isWilling(const ResourceTable &table, Row row)
{
    return table.status(row) != u"PENDING_UPDATE" && !table.name(row).starts_with("locked-")
        && !table.name(row).starts_with("retired-");
}

} // namespace

Rows editableRows(const Workspace &workspace, const Scope &scope, std::size_t count)
{
    const ResourceTable &table = workspace.table();
    Rows rows;
    for (const Row row : workspace.listing(scope).rows) {
        if (rows.size() < count && isWilling(table, row) && table.knowledge(row) == TagKnowledge::Read
            && table.pool().refs(table.tags(row)).size() < 8)
            rows.push_back(row);
    }
    return rows;
}

} // namespace tagdesk::bench
