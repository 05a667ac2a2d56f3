// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drift.h"

#include <cstddef>
#include <vector>

namespace tagdesk {

class Workspace;

/// What became of tags that were to be brought back.
struct RestoredDrift
{
    std::size_t cells = 0; ///< Staged.
    std::size_t resources = 0; ///< With staged cells.
    std::size_t gone = 0; ///< Cells of resources that are not there any more, or were not read.
    std::size_t changedSince = 0; ///< Not as the comparison saw them, so that somebody's value would be lost.
    std::size_t refused = 0; ///< Rules of the cloud, the profile or the policy do not allow them.

    [[nodiscard]] std::size_t left() const { return gone + changedSince + refused; }
};

/// Stages that these cells get the values back that they had then, as one step of undo. `cells` are places in
/// Drift::cells. Nothing is sent. `name` says in the step which snapshot it was.
RestoredDrift restoreDrift(
    Workspace &workspace, const Drift &drift, const std::vector<std::size_t> &cells, const QString &name);

} // namespace tagdesk
