// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "shownrows.h"

#include <algorithm>

namespace tagdesk {

ShownRows::ItemSet::ItemSet(const Items &items, std::size_t rows)
    : m_rows(rows)
{
    for (const Item item : items) {
        if (isHead(item))
            m_heads.insert(item);
        else
            m_rows[item] = true;
    }
}

ShownRows::Items ShownRows::plan(Rows rows)
{
    m_rows = std::move(rows);
    m_groups.clear();
    findGroups();
    return m_rows;
}

ShownRows::Items ShownRows::plan(RowGroups groups)
{
    m_rows = std::move(groups.rows);
    m_groups = std::move(groups.groups);
    findGroups();
    return plannedItems();
}

ShownRows::Items ShownRows::plannedItems() const
{
    if (m_groups.empty())
        return m_rows;
    Items items;
    items.reserve(m_rows.size() + m_groups.size());
    for (const RowGroup &group : m_groups) {
        items.push_back(headOf(group));
        if (isCollapsed(group))
            continue;
        const std::span<const Row> rows = rowsOf(group);
        items.insert(items.end(), rows.begin(), rows.end());
    }
    return items;
}

ShownRows::Items ShownRows::append(const Rows &rows)
{
    Items items;
    if (!m_groups.empty() && !rows.empty()) {
        if (m_groups.back().value != kArrived) {
            m_groups.push_back({.value = kArrived, .first = m_rows.size()});
            items.push_back(headOf(m_groups.back()));
            findGroups();
        }
        m_groups.back().count += rows.size();
    }
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    if (m_groups.empty() || !isCollapsed(m_groups.back()))
        items.insert(items.end(), rows.begin(), rows.end());
    m_positionsKnown = false;
    return items;
}

void ShownRows::swapItems(Items &items)
{
    m_items.swap(items);
    m_positionsKnown = false;
}

void ShownRows::insertItems(std::size_t position, const Items &items)
{
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(position), items.begin(), items.end());
    m_positionsKnown = false;
}

void ShownRows::eraseItems(std::size_t first, std::size_t count)
{
    const auto from = m_items.begin() + static_cast<std::ptrdiff_t>(first);
    m_items.erase(from, from + static_cast<std::ptrdiff_t>(count));
    m_positionsKnown = false;
}

void ShownRows::findGroups()
{
    m_groupOf.clear();
    for (std::size_t number = 0; number < m_groups.size(); ++number)
        m_groupOf.emplace(headOf(m_groups[number]), number);
    m_positionsKnown = false;
}

void ShownRows::findPositions() const
{
    m_positionsKnown = true;
    m_headPositions.clear();
    Row last = 0;
    for (const Row row : m_rows)
        last = std::max(last, row);
    for (const Item item : m_items)
        last = std::max(last, isHead(item) ? 0 : item);
    m_positions.assign(std::size_t{last} + 1, kNowhere);
    if (!m_groups.empty())
        std::ranges::for_each(m_rows, [this](Row row) { m_positions[row] = kCollapsed; });
    for (std::size_t position = 0; position < m_items.size(); ++position) {
        if (isHead(m_items[position]))
            m_headPositions.emplace(m_items[position], static_cast<int>(position));
        else
            m_positions[m_items[position]] = static_cast<int>(position);
    }
}

int ShownRows::positionOf(Item item) const
{
    if (!m_positionsKnown)
        findPositions();
    if (isHead(item)) {
        const auto found = m_headPositions.find(item);
        return found == m_headPositions.end() ? kNowhere : found->second;
    }
    return item < m_positions.size() ? std::max(m_positions[item], kNowhere) : kNowhere;
}

bool ShownRows::holds(Row row) const
{
    if (!m_positionsKnown)
        findPositions();
    return row < m_positions.size() && m_positions[row] != kNowhere;
}

ShownRows::Item ShownRows::headOf(const RowGroup &group)
{
    return kHead | static_cast<Item>(group.value);
}

const RowGroup *ShownRows::groupOf(Item head) const
{
    const auto found = m_groupOf.find(head);
    return found == m_groupOf.end() ? nullptr : &m_groups[found->second];
}

std::span<const Row> ShownRows::rowsOf(const RowGroup &group) const
{
    return std::span(m_rows).subspan(group.first, group.count);
}

bool ShownRows::isCollapsed(const RowGroup &group) const
{
    return m_collapsed.contains(headOf(group));
}

void ShownRows::setCollapsed(const RowGroup &group, bool collapsed)
{
    if (collapsed)
        m_collapsed.insert(headOf(group));
    else
        m_collapsed.erase(headOf(group));
    m_positionsKnown = false;
}

Rows ShownRows::rowsAt(const PositionRanges &positions) const
{
    Rows rows;
    if (m_groups.empty()) {
        for (const auto &[first, last] : positions)
            rows.insert(rows.end(), m_items.begin() + first, m_items.begin() + last + 1);
        return rows;
    }
    const bool onlyHeads = std::ranges::all_of(positions, [this](const auto &range) {
        return std::all_of(m_items.begin() + range.first, m_items.begin() + range.second + 1, isHead);
    });
    for (const auto &[first, last] : positions) {
        for (int position = first; position <= last; ++position) {
            const Item item = at(position);
            if (!isHead(item)) {
                rows.push_back(item);
                continue;
            }
            const RowGroup *group = groupOf(item);
            if (group == nullptr || !(onlyHeads || isCollapsed(*group)))
                continue;
            const std::span<const Row> meant = rowsOf(*group);
            rows.insert(rows.end(), meant.begin(), meant.end());
        }
    }
    return rows;
}

PositionRanges ShownRows::rangesOf(const Rows &rows) const
{
    if (!m_positionsKnown)
        findPositions();
    std::vector<bool> asked(m_positions.size());
    for (const Row row : rows) {
        if (row < asked.size())
            asked[row] = true;
    }
    PositionRanges ranges;
    for (std::size_t place = 0; place < m_items.size(); ++place) {
        const Item item = m_items[place];
        bool meant = false;
        if (isHead(item)) {
            const RowGroup *group = groupOf(item);
            meant = group != nullptr
                && std::ranges::all_of(rowsOf(*group), [&asked](Row row) { return asked[row]; });
        } else {
            meant = asked[item];
        }
        if (!meant)
            continue;
        const auto position = static_cast<int>(place);
        if (!ranges.empty() && ranges.back().second == position - 1)
            ranges.back().second = position;
        else
            ranges.emplace_back(position, position);
    }
    return ranges;
}

} // namespace tagdesk
