// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"

#include <QtGlobal>

#include <vector>

namespace tagdesk {

class Workspace;

/// All that the open accounts have, by whether it was read, in the order of the trees.
struct EstateScopes
{
    /// What there are rows of, or will be: listed, or being listed. Beside whole collections the zones whose
    /// record sets were read alone.
    std::vector<Scope> read;
    std::vector<Scope> unread; ///< Collections that were never listed, or failed.
    std::size_t readCollections = 0;

    [[nodiscard]] static EstateScopes of(const Workspace &workspace);
    [[nodiscard]] std::size_t collections() const { return readCollections + unread.size(); }
    [[nodiscard]] ScopeSet everything() const;
};

/// Requests that listings take, roughly: as far as totals tell, and with pages of the usual size.
struct ReadingEstimate
{
    qint64 requests = 0;
    bool isAtLeast = false; ///< Of some scopes the number of resources is not known.

    [[nodiscard]] static ReadingEstimate of(const std::vector<Scope> &scopes, const Workspace &workspace);
};

} // namespace tagdesk
