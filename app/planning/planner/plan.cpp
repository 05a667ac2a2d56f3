// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plan.h"

#include <algorithm>
#include <array>

namespace tagdesk {

Rows Plan::leftOut() const
{
    Rows rows = undecided;
    for (const Rows *more : {&notRead, &overQuota, &readOnly, &tooMany, &protectedOnly, &againstPolicy})
        rows.insert(rows.end(), more->cbegin(), more->cend());
    std::sort(rows.begin(), rows.end());
    return rows;
}

bool Plan::isCurtailed() const
{
    return std::ranges::any_of(std::array{&readOnly, &tooMany, &protectedOnly, &partlyProtected,
                                   &againstPolicy, &partlyAgainstPolicy},
        [](const Rows *rows) { return !rows->empty(); });
}

TagCall tagCall(const PlannedRequest &request, const ResourceTable &table)
{
    TagCall call{.operation = request.operation,
        .collection = table.collection(request.rows.front()),
        .ids = {},
        .tags = table.pool().tags(request.tags),
        .route = request.route};
    call.ids.reserve(static_cast<qsizetype>(request.rows.size()));
    for (const Row row : request.rows)
        call.ids.append(table.idText(row));
    return call;
}

} // namespace tagdesk
