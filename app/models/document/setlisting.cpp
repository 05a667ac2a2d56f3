// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "setlisting.h"

#include "workspace.h"

#include <utility>

namespace tagdesk {

SetListing listingOf(const ScopeSet &scopes, const Workspace &workspace)
{
    SetListing set;
    set.scopes = scopes.scopes().size();
    bool isCounted = !scopes.isEmpty();
    qint64 total = 0;
    for (const Scope &scope : scopes.scopes()) {
        const ScopeListing &listing = workspace.listing(scope);
        isCounted = isCounted && listing.total >= 0;
        total += listing.total;
        if (listing.onlyTagged)
            set.onlyTagged.push_back(scope);
        switch (listing.state) {
        case ListingState::NotLoaded:
            set.notLoaded.push_back(scope);
            break;
        case ListingState::Loading:
            ++set.loading;
            break;
        case ListingState::Failed:
            set.failed.push_back({scope, listing.error});
            break;
        case ListingState::Loaded:
            if (listing.hasTrouble)
                set.withoutTags.push_back({scope, listing.error});
            break;
        }
    }
    if (isCounted)
        set.total = total;
    return set;
}

ScopeSet SetListing::unread() const
{
    std::vector<Scope> unread = notLoaded;
    for (const std::vector<Trouble> *troubles : {&failed, &withoutTags}) {
        for (const Trouble &trouble : *troubles)
            unread.push_back(trouble.scope);
    }
    return ScopeSet(std::move(unread));
}

} // namespace tagdesk
