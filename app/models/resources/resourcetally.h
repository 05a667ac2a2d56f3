// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <optional>
#include <span>
#include <vector>

namespace tagdesk {

/// Rows of a scope by what is worth filtering for.
struct ResourceCounts
{
    std::size_t untagged = 0;
    std::size_t changed = 0;
    std::size_t failed = 0; ///< Or unknown.
    std::size_t notRead = 0;
    std::size_t invalid = 0; ///< With a text that the rules refuse.
    std::size_t overQuota = 0; ///< Would get more tags than the cloud allows.
    std::size_t violating = 0; ///< With tags that break a rule of a policy.
};

/// Counts the rows of a scope. Counting a million rows takes too long for every reply of an apply, so what
/// each row was counted as is kept.
class ResourceTally
{
public:
    /// `workspace` outlives the tally.
    explicit ResourceTally(Workspace *workspace)
        : m_workspace(workspace)
    {
    }

    /// Of `rows`, which are counted when nothing is known yet.
    [[nodiscard]] const ResourceCounts &of(std::span<const Row> rows);
    /// These rows are counted, too. Does nothing while nothing is known.
    void add(std::span<const Row> rows);
    /// Those that are counted are these from now on. What was counted already is not looked at again: that
    /// would take a frame for every hundred thousand rows. Does nothing while nothing is known.
    void keep(std::span<const Row> rows);
    /// Counts the row anew if it was counted.
    void recount(Row row);
    void forget();

private:
    [[nodiscard]] std::uint8_t factsOf(Row row) const;
    void count(Row row);
    void put(Row row, std::uint8_t now);

    Workspace *m_workspace;
    std::optional<ResourceCounts> m_counts;
    std::vector<std::uint8_t> m_counted; // by row, the facts that are in m_counts
};

} // namespace tagdesk
