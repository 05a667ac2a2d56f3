// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tickedcells.h"

#include "workspace.h"

namespace tagdesk {

TickedCells::TickedCells(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void TickedCells::setLeftOut(const CellSet &cells)
{
    m_leftOut = cells;
    follow();
    emit changed();
}

void TickedCells::follow()
{
    const ChangeSet &staged = m_workspace->changes();
    m_leftOut.keepOnly(staged, m_workspace->pool());
    if (!m_leftOut.isEmpty() && m_leftOut.without(staged, m_workspace->pool()).isEmpty())
        m_leftOut = {};
}

bool TickedCells::isTickable(Row row) const
{
    return m_workspace->table().knowledge(row) == TagKnowledge::Read
        && !m_workspace->rules(row).profile.readOnly && !isChangedMeanwhile(m_workspace->outcome(row));
}

bool TickedCells::isTickable(Row row, TextId key) const
{
    return isTickable(row)
        && !isProtected(m_workspace->rules(row).profile, m_workspace->table().pool().text(key));
}

bool TickedCells::isTicked(Row row, TextId key) const
{
    return !m_leftOut.contains(row, key, m_workspace->table().pool());
}

Qt::CheckState TickedCells::state(Row row) const
{
    const TagSet leftOut = m_leftOut.keys(row);
    if (leftOut.isEmpty())
        return Qt::Checked;
    std::size_t ticked = 0;
    std::size_t all = 0;
    for (const TagRef &ref : m_workspace->table().pool().refs(m_workspace->changes().delta(row))) {
        if (!isTickable(row, ref.key))
            continue;
        ++all;
        ticked += isTicked(row, ref.key) ? 1 : 0;
    }
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == all ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::CheckState TickedCells::state(const CellSet &cells) const
{
    if (m_leftOut.isEmpty())
        return Qt::Checked;
    CellSet ticked = cells;
    ticked.remove(m_leftOut, m_workspace->pool());
    if (ticked.isEmpty())
        return Qt::Unchecked;
    const TagPool &pool = m_workspace->table().pool();
    return ticked.cellCount(pool) == cells.cellCount(pool) ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::CheckState TickedCells::state() const
{
    if (m_leftOut.isEmpty())
        return Qt::Checked;
    const bool isNone = m_leftOut.cellCount(m_workspace->table().pool()) == m_workspace->changeCount();
    return isNone ? Qt::Unchecked : Qt::PartiallyChecked;
}

void TickedCells::tick(Row row, TextId key, bool ticked)
{
    if (isTicked(row, key) == ticked)
        return;
    if (ticked)
        m_leftOut.remove(row, key, m_workspace->pool());
    else
        m_leftOut.insert(row, key, m_workspace->pool());
    emit changed();
}

void TickedCells::tick(Row row, bool ticked)
{
    for (const TagRef &ref : m_workspace->pool().refs(m_workspace->changes().delta(row))) {
        if (ticked)
            m_leftOut.remove(row, ref.key, m_workspace->pool());
        else
            m_leftOut.insert(row, ref.key, m_workspace->pool());
    }
    emit changed();
}

void TickedCells::tick(const CellSet &cells, bool ticked)
{
    if (ticked)
        m_leftOut.remove(cells, m_workspace->pool());
    else
        m_leftOut.insert(cells, m_workspace->pool());
    emit changed();
}

void TickedCells::tickAll(bool ticked)
{
    m_leftOut = ticked ? CellSet() : CellSet::of(m_workspace->changes(), m_workspace->pool());
    emit changed();
}

} // namespace tagdesk
