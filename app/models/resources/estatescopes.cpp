// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatescopes.h"

#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

/// Clouds put at least so many on a page of a listing, as far as they say.
constexpr qint64 kResourcesPerPage = 100;

bool isKnown(const ScopeListing &listing)
{
    return listing.state == ListingState::Loaded || listing.state == ListingState::Loading;
}

const ScopeNode *zonesOf(const std::vector<ScopeNode> &tree, const Collection &recordSets)
{
    const auto found = std::ranges::find_if(tree, [&recordSets](const ScopeNode &node) {
        Collection children = node.scope.collection;
        children.kind = node.childKind;
        return !node.childKind.isEmpty() && children == recordSets;
    });
    return found == tree.end() ? nullptr : &*found;
}

/// Puts the collections of a tree into an EstateScopes.
class Collector
{
public:
    Collector(const Workspace &workspace, EstateScopes &estate)
        : m_workspace(workspace)
        , m_estate(estate)
    {
    }

    void collect(const std::vector<ScopeNode> &nodes)
    {
        for (const ScopeNode &node : nodes) {
            if (node.type == ScopeNode::Type::Collection)
                take(node, nodes);
            collect(node.children);
        }
    }

private:
    void take(const ScopeNode &node, const std::vector<ScopeNode> &siblings)
    {
        const ScopeListing &listing = m_workspace.listing(node.scope);
        if (isKnown(listing)) {
            m_estate.read.push_back(node.scope);
            ++m_estate.readCollections;
            return;
        }
        m_estate.unread.push_back(node.scope);
        if (!listing.rows.empty())
            m_estate.read.push_back(node.scope); // what came before it failed
        else if (const ScopeNode *zones = zonesOf(siblings, node.scope.collection))
            takeZones(*zones, node.scope.collection);
    }

    void takeZones(const ScopeNode &zones, const Collection &recordSets)
    {
        for (const Row row : m_workspace.listing(zones.scope).rows) {
            const Scope zone{.collection = recordSets, .parent = m_workspace.table().idText(row)};
            if (const ScopeListing &listing = m_workspace.listing(zone);
                isKnown(listing) || !listing.rows.empty())
                m_estate.read.push_back(zone);
        }
    }

    const Workspace &m_workspace;
    EstateScopes &m_estate;
};

} // namespace

EstateScopes EstateScopes::of(const Workspace &workspace)
{
    EstateScopes estate;
    Collector collector(workspace, estate);
    for (const OpenAccount &account : workspace.accounts())
        collector.collect(account.tree);
    return estate;
}

ScopeSet EstateScopes::everything() const
{
    std::vector<Scope> scopes = read;
    scopes.insert(scopes.end(), unread.begin(), unread.end());
    // A zone is part of its collection.
    std::erase_if(scopes, [&](const Scope &scope) {
        return !scope.parent.isEmpty()
            && std::ranges::find(unread, Scope{.collection = scope.collection, .parent = {}}) != unread.end();
    });
    return ScopeSet(std::move(scopes));
}

ReadingEstimate ReadingEstimate::of(const std::vector<Scope> &scopes, const Workspace &workspace)
{
    ReadingEstimate estimate;
    for (const Scope &scope : scopes) {
        const qint64 total = workspace.listing(scope).total;
        estimate.isAtLeast = estimate.isAtLeast || total < 0;
        estimate.requests += std::max<qint64>(1, (total + kResourcesPerPage - 1) / kResourcesPerPage);
    }
    return estimate;
}

} // namespace tagdesk
