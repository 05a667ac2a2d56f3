// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcehistory.h"

#include "historyconversion.h"

#include <algorithm>

namespace tagdesk {

Result<ResourceHistory> readResourceHistory(const Journal &journal, const ResourceId &id, std::size_t runs)
{
    // The journal looks for a part of the id; what it finds of others is left out below.
    JournalFilter filter;
    filter.accountId = id.collection.account;
    filter.resource = id.id;
    const Result<std::vector<JournalRun>> found = journal.runs(filter);
    if (!found)
        return failure(found.error());
    ResourceHistory history;
    history.isCut = found->size() > runs;
    for (std::size_t place = 0; place < std::min(found->size(), runs); ++place) {
        const JournalRun &run = (*found)[place];
        const Result<std::vector<JournalCell>> cells = journal.cells(run.id, filter);
        if (!cells)
            return failure(cells.error());
        for (const JournalCell &cell : *cells) {
            if (cell.id == id)
                history.changes.push_back({.run = run.id,
                    .started = run.header.started,
                    .who = run.header.who,
                    .cell = toHistory(cell)});
        }
    }
    return history;
}

} // namespace tagdesk
