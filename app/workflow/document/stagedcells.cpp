// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "stagedcells.h"

#include "workspace.h"

#include <map>

namespace tagdesk {

Rows stageCells(Workspace &workspace, const std::vector<CellWish> &wishes, EditDescription::Kind kind)
{
    TagPool &pool = workspace.pool();
    std::map<Row, TagSet> deltas;
    for (const CellWish &wish : wishes) {
        TagSet &delta = deltas[wish.row];
        delta = pool.with(
            delta, {.key = pool.intern(wish.key), .value = wish.value ? pool.intern(*wish.value) : kRemoved});
    }
    Rows rows;
    for (const auto &[row, delta] : deltas)
        rows.push_back(row);
    workspace.stageDeltas({deltas.cbegin(), deltas.cend()}, {.kind = kind});
    return rows;
}

} // namespace tagdesk
