// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopesettext.h"

#include "countable.h"
#include "scopetext.h"

#include <QSet>

#include <algorithm>

namespace tagdesk {

namespace {

/// Every node that lists something is in the set; false for an account without any.
bool holdsAll(const QSet<Scope> &scopes, const std::vector<ScopeNode> &nodes, const QString &region = {})
{
    bool isSome = false;
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection
            && (region.isEmpty() || node.scope.collection.region == region)) {
            if (!scopes.contains(node.scope))
                return false;
            isSome = true;
        } else if (node.type == ScopeNode::Type::Region
            && (region.isEmpty() || node.scope.collection.region == region)) {
            if (!holdsAll(scopes, node.children, region))
                return false;
            isSome = true;
        }
    }
    return isSome;
}

} // namespace

QString ScopeSetTexts::name(const ScopeSet &scopes, const std::vector<OpenAccount> &accounts)
{
    if (scopes.isEmpty())
        return {};
    if (const std::optional<Scope> single = scopes.single())
        return ScopeTexts::path(*single);
    const QSet<Scope> all(scopes.scopes().cbegin(), scopes.scopes().cend());
    QStringList whole; // names of accounts
    for (const OpenAccount &account : accounts) {
        if (holdsAll(all, account.tree))
            whole.append(account.account.name);
    }
    if (!whole.isEmpty() && whole.size() == static_cast<qsizetype>(accounts.size()) && whole.size() > 1)
        //: All scopes of all open accounts together.
        return tr("Everything");
    const QStringList shown = scopes.accounts();
    if (!whole.isEmpty() && whole.size() == shown.size())
        //: Between the names of accounts.
        return whole.join(tr(", "));
    const Collection &first = scopes.scopes().front().collection;
    const auto isOfRegion = [&first](const Scope &scope) {
        return scope.collection.account == first.account && scope.collection.region == first.region;
    };
    const auto account =
        std::ranges::find(accounts, first.account, [](const OpenAccount &open) { return open.account.id; });
    if (account != accounts.end() && std::ranges::all_of(scopes.scopes(), isOfRegion)
        && holdsAll(all, account->tree, first.region))
        return ScopeTexts::region(first.cloud, first.region);
    const int count = countable(scopes.scopes().size());
    if (std::ranges::all_of(scopes.scopes(), [](const Scope &scope) { return !scope.parent.isEmpty(); }))
        return tr("%Ln zone(s)", nullptr, count);
    if (std::ranges::all_of(scopes.scopes(), [](const Scope &scope) { return scope.parent.isEmpty(); }))
        //: Lists of resources: product lines of several regions and clouds, or public and private zones.
        return tr("%Ln product line(s)", nullptr, count);
    return tr("%Ln scope(s)", nullptr, count);
}

} // namespace tagdesk
