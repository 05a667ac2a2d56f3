// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewtext.h"

#include "celltable.h"
#include "plantext.h"
#include "reviewcells.h"
#include "workspace.h"

namespace tagdesk {

namespace {

TagState stateOf(const std::optional<TextId> &before, const TagRef &wanted)
{
    if (wanted.isRemoval())
        return TagState::Removed;
    return before ? TagState::Changed : TagState::Added;
}

} // namespace

QString ReviewText::of(const CellSet &cells, const Workspace &workspace)
{
    const ResourceTable &table = workspace.table();
    const TagPool &pool = table.pool();
    CellTable lines;
    const auto head = [](int column) {
        return ReviewCells::header(column, Qt::DisplayRole).toString();
    };
    lines.addRow({head(WhereColumn), tr("Resource"), tr("ID"), tr("Key"), head(PlanModel::OldColumn),
        head(PlanModel::NewColumn), head(PlanModel::StateColumn)});
    std::size_t left = kMostCells;
    for (const Row row : cells.rows()) {
        for (const TagRef &ref : pool.refs(workspace.changes().delta(row))) {
            if (left == 0 || !cells.contains(row, ref.key, pool))
                continue;
            --left;
            const std::optional<TextId> before = pool.value(table.tags(row), ref.key);
            lines.addRow({ReviewCells::where(workspace, row), table.nameText(row), table.idText(row),
                pool.text(ref.key), before ? pool.text(*before) : QString(),
                ref.isRemoval() ? QString() : pool.text(ref.value),
                PlanTexts::mark(stateOf(before, ref)).word});
        }
        if (left == 0)
            break;
    }
    return lines.toTabSeparated();
}

} // namespace tagdesk
