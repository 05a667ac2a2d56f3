// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drift.h"
#include "snapshotstore.h"

#include <optional>

namespace tagdesk {

/// Finds what changed between a snapshot and a later moment. Several scopes are taken apart and compared at a
/// time, in threads of their own; no more than these are in memory. Blocks.
class DriftFinding
{
public:
    /// `then` and `store` outlive the finding.
    DriftFinding(const SnapshotStore &store, const Snapshot &then);

    /// Compares with scopes as they are now. `places` are the snapshot's scopes under their accounts now (see
    /// openScopesOf()); a scope that is nullopt, or that `now` does not have, is left out. What is in `now`
    /// is put in order.
    [[nodiscard]] SnapshotResult<Drift> compare(
        const std::vector<std::optional<Scope>> &places, std::vector<ListedScope> &now) const;
    /// Compares with another snapshot of the same file, of which every scope counts. What both hold in common
    /// is not read.
    [[nodiscard]] SnapshotResult<Drift> compare(const Snapshot &other) const;

private:
    const SnapshotStore &m_store;
    const Snapshot &m_then;
};

} // namespace tagdesk
