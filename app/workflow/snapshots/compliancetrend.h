// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliancemoment.h"
#include "snapshotstore.h"

#include <functional>
#include <memory>

namespace tagdesk {

/// A policy as an open account has it.
struct JudgedAccount
{
    SnapshotAccount account;
    std::shared_ptr<const Policy> policy; ///< Null: none.
    QStringList reserved; ///< See PolicyJudge::setPolicy().
};

/// Judges what the scopes held in the past by today's policies: a moment for each of the last `days` days
/// that have a snapshot of some of the scopes, with what was known of all of them by the end of that day;
/// days before all were known are left out. What is the same on several days is judged once. Blocks, until
/// `goOn` says false: then an empty trend.
[[nodiscard]] SnapshotResult<ComplianceTrend> complianceTrend(const SnapshotStore &store,
    const std::vector<Scope> &scopes, const std::vector<JudgedAccount> &accounts, std::size_t days,
    const std::function<bool()> &goOn);

} // namespace tagdesk
