// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <vector>

namespace tagdesk {

/// One node of the tree of an account, as its provider lays it out. Labels that come from the cloud (zone
/// names) are carried; all others are words of the interface, chosen there by region and kind.
struct ScopeNode
{
    enum class Type {
        Region, ///< Groups collections; scope.collection.region names it.
        Collection, ///< Lists every resource of scope.collection.
        Parent, ///< Lists the resources below scope.parent, e.g. the record sets of a zone.
    };
    Type type = Type::Collection;
    Scope scope;
    QString label; ///< Cloud's own text; empty for regions and collections.
    std::vector<ScopeNode> children;
    /// The rows of this collection appear as Parent nodes below it once listed (zones → record sets of
    /// kind childKind).
    QString childKind;
};

} // namespace tagdesk
