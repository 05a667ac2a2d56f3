// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"
#include "syntheticestate.h"

namespace tagdesk {
class Workspace;
}

namespace tagdesk::bench {

inline constexpr std::size_t kListedResources = 1'000'000;

/// The product line that list() fills.
[[nodiscard]] Scope scope();
/// Opens an account and lists a million resources of one product line, page by page.
void list(Workspace &workspace, Sharing sharing = Sharing::Realistic);

} // namespace tagdesk::bench
