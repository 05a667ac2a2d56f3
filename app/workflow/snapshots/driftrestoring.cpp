// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftrestoring.h"

#include "celledit.h"
#include "workspace.h"

namespace tagdesk {

RestoredDrift restoreDrift(
    Workspace &workspace, const Drift &drift, const std::vector<std::size_t> &cells, const QString &name)
{
    RestoredDrift restored;
    const ResourceTable &table = workspace.table();
    TagPool &pool = workspace.pool();
    std::vector<CellEdit> edits;
    for (const std::size_t at : cells) {
        const DriftedCell &cell = drift.cells.at(at);
        const std::optional<Row> row = table.find(drift.resources.at(cell.resource).id);
        if (!row || table.knowledge(*row) != TagKnowledge::Read) {
            ++restored.gone;
            continue;
        }
        const TextId key = pool.intern(cell.key);
        const std::optional<TextId> value = pool.value(table.tags(*row), key);
        const std::optional<TextId> seen = cell.now ? std::optional(pool.intern(*cell.now)) : std::nullopt;
        if (value != seen) {
            ++restored.changedSince;
            continue;
        }
        edits.push_back({.row = *row, .key = key, .value = cell.then ? pool.intern(*cell.then) : kRemoved});
    }
    const CellPlan plan = planCells(std::move(edits), workspace.editInput());
    restored.cells = plan.changed;
    restored.resources = plan.deltas.size();
    restored.refused = plan.refused;
    Rows rows;
    for (const auto &[row, delta] : plan.deltas)
        rows.push_back(row);
    workspace.stageExactly(
        plan.deltas, rows, {.kind = EditDescription::Kind::RestoreSnapshot, .key = {}, .text = name});
    return restored;
}

} // namespace tagdesk
