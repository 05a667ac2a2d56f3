// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "scopeset.h"

namespace tagdesk {

class Workspace;

/// How far the scopes of a set were listed.
struct SetListing
{
    struct Trouble
    {
        Scope scope;
        Error error;
    };
    std::size_t scopes = 0;
    std::size_t loading = 0;
    std::vector<Scope> notLoaded; ///< Never asked for.
    std::vector<Trouble> failed; ///< Not listed, or not to the end.
    std::vector<Trouble> withoutTags; ///< Listed, but tags could not be read.
    std::vector<Scope> onlyTagged; ///< Resources without tags cannot be listed here.
    qint64 total = -1; ///< Resources as the cloud counts them; -1: not known of every scope.

    [[nodiscard]] bool isLoading() const { return loading > 0; }
    /// What is to be read again.
    [[nodiscard]] ScopeSet unread() const;
};

[[nodiscard]] SetListing listingOf(const ScopeSet &scopes, const Workspace &workspace);

} // namespace tagdesk
