// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "knowncollections.h"

#include "workspace.h"

namespace tagdesk {

namespace {

void collect(const std::vector<ScopeNode> &nodes, std::vector<Collection> &collections)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            collections.push_back(node.scope.collection);
        collect(node.children, collections);
    }
}

} // namespace

std::vector<Collection> collectionsIn(const std::vector<ScopeNode> &tree)
{
    std::vector<Collection> collections;
    collect(tree, collections);
    return collections;
}

std::vector<Collection> knownCollections(const Workspace &workspace)
{
    std::vector<Collection> collections;
    for (const OpenAccount &open : workspace.accounts())
        collect(open.tree, collections);
    return collections;
}

} // namespace tagdesk
