// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"
#include "resourcechange.h"

namespace tagdesk {

/// What the newest `runs` runs did to one resource: of its account, and of this very id, product line and
/// region. Called in the journal's thread.
[[nodiscard]] Result<ResourceHistory> readResourceHistory(
    const Journal &journal, const ResourceId &id, std::size_t runs);

} // namespace tagdesk
