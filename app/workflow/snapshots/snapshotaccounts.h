// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrun.h"
#include "snapshot.h"

#include <optional>
#include <vector>

namespace tagdesk {

/// An open account as a snapshot keeps it; `header` is DocumentController::runHeader().
[[nodiscard]] SnapshotAccount snapshotAccount(const RunHeader &header);
/// The id of the open account that a snapshot's account is: the one with its id or, under another id, the
/// only one of the same cloud, endpoint and project. nullopt: none is it. A project that nobody has looked up
/// yet speaks against nothing.
[[nodiscard]] std::optional<QString> openAccountOf(
    const SnapshotAccount &account, const std::vector<SnapshotAccount> &open);

/// The same for all accounts of a snapshot: its scopes as the open accounts have them, in its order. nullopt
/// in the place of one whose account is not open.
[[nodiscard]] std::vector<std::optional<Scope>> openScopesOf(
    const Snapshot &snapshot, const std::vector<SnapshotAccount> &open);

} // namespace tagdesk
