// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowgroups.h"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tagdesk {

/// Positions of a table as closed ranges, ascending.
using PositionRanges = std::vector<std::pair<int, int>>;

/// What stands at the positions of the table of resources: a row at each, and, where rows are grouped, a head
/// before each group. A collapsed group has only its head. What stands at a position is its *item*: a row, or
/// a head, which is the same as long as it is a group of the same value. The items follow rows and groups
/// when the model moves them there step by step.
class ShownRows
{
public:
    using Item = std::uint32_t;
    using Items = std::vector<Item>;

    [[nodiscard]] static bool isHead(Item item) { return item >= kHead; }

    /// Items that are asked about each of many others.
    class ItemSet
    {
    public:
        /// `rows`: more than any row.
        ItemSet(const Items &items, std::size_t rows);
        [[nodiscard]] bool holds(Item item) const
        {
            return isHead(item) ? m_heads.contains(item) : m_rows[item];
        }

    private:
        std::vector<bool> m_rows;
        std::unordered_set<Item> m_heads;
    };

    /// The rows that are to be shown, without groups; returns the items that they need.
    [[nodiscard]] Items plan(Rows rows);
    /// The same in groups; those that were collapsed stay so.
    [[nodiscard]] Items plan(RowGroups groups);
    /// Items again, after groups were collapsed or expanded.
    [[nodiscard]] Items plannedItems() const;
    /// Rows that came later: behind all others, in a group of their own where there are groups. Returns the
    /// items that are new.
    [[nodiscard]] Items append(const Rows &rows);

    /// All of them, in the order shown, those of collapsed groups too.
    [[nodiscard]] const Rows &rows() const { return m_rows; }
    [[nodiscard]] const Items &items() const { return m_items; }
    [[nodiscard]] Item at(int position) const { return m_items[static_cast<std::size_t>(position)]; }
    /// Exchanges the items; what is looked up by position is another thing afterwards.
    void swapItems(Items &items);
    void insertItems(std::size_t position, const Items &items);
    void eraseItems(std::size_t first, std::size_t count);

    /// -1 for what stands nowhere.
    [[nodiscard]] int positionOf(Item item) const;
    /// True for rows of collapsed groups, too.
    [[nodiscard]] bool holds(Row row) const;

    [[nodiscard]] const std::vector<RowGroup> &groups() const { return m_groups; }
    [[nodiscard]] static Item headOf(const RowGroup &group);
    /// nullptr for a row, and for a head whose group is gone.
    [[nodiscard]] const RowGroup *groupOf(Item head) const;
    [[nodiscard]] std::span<const Row> rowsOf(const RowGroup &group) const;
    [[nodiscard]] bool isCollapsed(const RowGroup &group) const;
    void setCollapsed(const RowGroup &group, bool collapsed);
    /// Another grouping has other groups.
    void forgetCollapsed() { m_collapsed.clear(); }

    /// The rows that are meant by these positions. A collapsed group's head means its rows; that of an
    /// expanded one means them only where nothing but heads is at the positions.
    [[nodiscard]] Rows rowsAt(const PositionRanges &positions) const;
    /// Where these rows stand, with the heads of groups that are meant as a whole.
    [[nodiscard]] PositionRanges rangesOf(const Rows &rows) const;

    /// The group of rows that came after all were grouped.
    static constexpr TextId kArrived{0xfffffffcU};

private:
    static constexpr Item kHead = 0x80000000U;
    static constexpr int kNowhere = -1;
    static constexpr int kCollapsed = -2;

    void findGroups();
    void findPositions() const;

    Rows m_rows;
    Items m_items;
    std::vector<RowGroup> m_groups;
    std::unordered_map<Item, std::size_t> m_groupOf; // by head
    std::unordered_set<Item> m_collapsed;
    // Made when asked for.
    mutable std::vector<int> m_positions; // by row
    mutable std::unordered_map<Item, int> m_headPositions;
    mutable bool m_positionsKnown = false;
};

} // namespace tagdesk
