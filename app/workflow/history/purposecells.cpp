// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "purposecells.h"

#include "stagedcells.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

PurposeCells::PurposeCells(Workspace &workspace, const std::vector<CellWish> &wishes)
    : m_deltas(deltasOf(workspace.pool(), wishes))
{
    keepStaged(workspace);
}

PurposeCells PurposeCells::ofStaged(const Workspace &workspace)
{
    PurposeCells cells;
    const Rows rows = workspace.changes().rows();
    cells.m_deltas.reserve(rows.size());
    for (const Row row : rows)
        cells.m_deltas.emplace_back(row, workspace.changes().delta(row));
    return cells;
}

void PurposeCells::keepStaged(Workspace &workspace)
{
    TagPool &pool = workspace.pool();
    for (auto &[row, delta] : m_deltas) {
        const TagSet staged = workspace.changes().delta(row);
        if (staged == delta)
            continue; // as a rule
        std::vector<TagRef> still;
        for (const TagRef &ref : pool.refs(delta)) {
            if (pool.value(staged, ref.key) == ref.value)
                still.push_back(ref);
        }
        delta = pool.intern(still);
    }
    std::erase_if(m_deltas, [](const auto &each) { return each.second.isEmpty(); });
}

void PurposeCells::keepRows(const Rows &rows)
{
    std::erase_if(
        m_deltas, [&rows](const auto &each) { return !std::ranges::binary_search(rows, each.first); });
}

std::size_t PurposeCells::count(const TagPool &pool) const
{
    std::size_t cells = 0;
    for (const auto &[row, delta] : m_deltas)
        cells += pool.refs(delta).size();
    return cells;
}

Rows PurposeCells::rows() const
{
    Rows rows;
    rows.reserve(m_deltas.size());
    for (const auto &[row, delta] : m_deltas)
        rows.push_back(row);
    return rows;
}

bool PurposeCells::contains(const Rows &rows) const
{
    return std::ranges::all_of(rows, [this](Row row) {
        return std::ranges::binary_search(m_deltas, row, {}, &std::pair<Row, TagSet>::first);
    });
}

std::vector<std::pair<Row, QStringList>> PurposeCells::keys(const TagPool &pool) const
{
    std::vector<std::pair<Row, QStringList>> all;
    all.reserve(m_deltas.size());
    for (const auto &[row, delta] : m_deltas) {
        QStringList keys;
        for (const TagRef &ref : pool.refs(delta))
            keys.append(pool.text(ref.key));
        all.emplace_back(row, keys);
    }
    return all;
}

} // namespace tagdesk
