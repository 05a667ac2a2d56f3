// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopetree.h"

#include <vector>

namespace tagdesk {

class Workspace;

/// What a tree can list.
[[nodiscard]] std::vector<Collection> collectionsIn(const std::vector<ScopeNode> &tree);
/// What the trees of the open accounts can list.
[[nodiscard]] std::vector<Collection> knownCollections(const Workspace &workspace);

} // namespace tagdesk
