// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runpurposes.h"

#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

RunPurposes::RunPurposes(Workspace &workspace)
    : m_workspace(&workspace)
{
}

std::optional<qint64> RunPurposes::stage(const Staged &staged)
{
    const std::optional<Staged> before = std::exchange(m_staged, staged);
    return before && before->runs != staged.runs ? before->purpose.continues : std::nullopt;
}

/// Of what was staged for the purpose.
CellSet RunPurposes::stagedCells() const
{
    TagPool &pool = m_workspace->pool();
    CellSet cells;
    if (!m_staged)
        return cells;
    for (const auto &[row, keys] : m_staged->cells.keys(pool)) {
        for (const QString &key : keys)
            cells.insert(row, pool.intern(key), pool);
    }
    return cells;
}

CellSet RunPurposes::others() const
{
    CellSet others = CellSet::of(m_workspace->changes(), m_workspace->pool());
    others.remove(stagedCells(), m_workspace->pool());
    return others;
}

RunPurpose RunPurposes::purpose(const CellSet &leftOut) const
{
    TagPool &pool = m_workspace->pool();
    CellSet sent = stagedCells();
    sent.remove(leftOut, pool);
    if (m_staged && !sent.isEmpty())
        return m_staged->purpose;
    return purposeOf(leftOut.without(m_workspace->changes(), pool).rows());
}

RunPurpose RunPurposes::purposeOf(const Rows &left) const
{
    const auto found = std::find_if(
        m_sent.crbegin(), m_sent.crend(), [&left](const Sent &sent) { return sent.cells.contains(left); });
    return found == m_sent.crend() ? RunPurpose() : found->purpose;
}

void RunPurposes::sent(const CellSet &leftOut, const RunPurpose &purpose)
{
    TagPool &pool = m_workspace->pool();
    sent(leftOut.without(m_workspace->changes(), pool).rows(), purpose);
    const CellSet staged = stagedCells();
    CellSet gone = staged;
    gone.remove(leftOut, pool);
    if (gone.isEmpty())
        return;
    m_continued = std::exchange(m_staged->purpose.continues, std::nullopt);
    CellSet kept = staged;
    kept.remove(gone, pool);
    // An undo of which a part stays staged is one until that is sent, too.
    if (m_staged->isUndo && !kept.isEmpty())
        m_staged->cells.keepRows(kept.rows());
    else
        m_staged.reset();
}

void RunPurposes::sent(Rows rows, const RunPurpose &purpose)
{
    std::ranges::sort(rows);
    m_sent.push_back({.purpose = purpose, .cells = PurposeCells::ofStaged(*m_workspace)});
    m_sent.back().cells.keepRows(rows);
}

std::optional<qint64> RunPurposes::takeContinued()
{
    return std::exchange(m_continued, std::nullopt);
}

std::optional<qint64> RunPurposes::followEdits()
{
    for (Sent &sent : m_sent)
        sent.cells.keepStaged(*m_workspace);
    std::erase_if(m_sent, [](const Sent &sent) { return sent.cells.isEmpty(); });
    if (!m_staged)
        return std::nullopt;
    m_staged->cells.keepStaged(*m_workspace);
    if (!m_staged->cells.isEmpty())
        return std::nullopt;
    const std::optional<qint64> continued = m_staged->purpose.continues;
    m_staged.reset();
    return continued;
}

} // namespace tagdesk
