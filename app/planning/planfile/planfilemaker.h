// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planfile.h"

#include <QHash>

namespace tagdesk {

/// Makes a plan file of staged edits, row by row, so that whoever has a window can do it in slices.
class PlanFileMaker
{
public:
    using AccountOf = std::function<PlanFileAccount(const Collection &)>;

    /// `table` outlives the maker.
    PlanFileMaker(const ResourceTable &table, AccountOf accountOf);

    /// The values before are those last read.
    void take(Row row, TagSet delta);
    /// Without cost and origin, and not in order yet: that touches no document, and may be done elsewhere.
    [[nodiscard]] PlanFile end();

private:
    const ResourceTable &m_table;
    AccountOf m_accountOf;
    QHash<QString, PlanFileAccount> m_accounts; // by id: a million rows share few
    std::vector<PlanFileChange> m_changes;
};

} // namespace tagdesk
