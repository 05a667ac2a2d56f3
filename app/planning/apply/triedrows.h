// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"

namespace tagdesk {

/// Up to `count` resources of the plan that are tried before the others, ascending: of each collection in
/// turn, and within a collection of each different change in turn, so that few tell much.
[[nodiscard]] Rows triedRows(
    const Plan &plan, const ChangeSet &edits, const ResourceTable &table, std::size_t count);

} // namespace tagdesk
