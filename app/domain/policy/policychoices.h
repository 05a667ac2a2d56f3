// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "policyjudge.h"

#include <span>
#include <unordered_set>
#include <vector>

namespace tagdesk {

/// The values of a key, as a list to choose from.
struct KeyChoices
{
    QStringList values; ///< In the order of the rules; empty: none are offered.
    bool isWhole = false; ///< On each of the resources any other value breaks a rule,
    PolicySeverity severity = PolicySeverity::Advise; ///< at least of this severity.

    friend bool operator==(const KeyChoices &, const KeyChoices &) = default;
};

/// What the policies offer for the keys of some resources. Resources whose tags were not read are left out.
class PolicyChoices
{
public:
    /// All outlive this. Of no resources yet.
    PolicyChoices(const ResourceTable &table, const ChangeSet &changes, PolicyJudge &policies);

    /// One look-up for each row: a million of them take longer than a window may wait.
    void add(std::span<const Row> rows);
    [[nodiscard]] KeyChoices of(const QString &key) const;

private:
    [[nodiscard]] KeyChoices ofList(std::uint32_t list, const QString &key) const;

    const ResourceTable &m_table;
    const ChangeSet &m_changes;
    PolicyJudge &m_policies;
    std::unordered_set<std::uint32_t> m_known; // the same as m_lists
    std::vector<std::uint32_t> m_lists; // of rules, each once
};

} // namespace tagdesk
