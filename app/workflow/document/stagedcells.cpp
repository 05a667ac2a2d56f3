// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "stagedcells.h"

#include "workspace.h"

#include <map>

namespace tagdesk {

std::vector<std::pair<Row, TagSet>> deltasOf(TagPool &pool, const std::vector<CellWish> &wishes)
{
    std::map<Row, TagSet> deltas;
    for (const CellWish &wish : wishes) {
        TagSet &delta = deltas[wish.row];
        delta = pool.with(
            delta, {.key = pool.intern(wish.key), .value = wish.value ? pool.intern(*wish.value) : kRemoved});
    }
    return {deltas.cbegin(), deltas.cend()};
}

Rows stageCells(Workspace &workspace, const std::vector<CellWish> &wishes, EditDescription::Kind kind)
{
    const std::vector<std::pair<Row, TagSet>> deltas = deltasOf(workspace.pool(), wishes);
    Rows rows;
    for (const auto &[row, delta] : deltas)
        rows.push_back(row);
    workspace.stageDeltas(deltas, {.kind = kind});
    return rows;
}

} // namespace tagdesk
