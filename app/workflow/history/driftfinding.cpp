// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftfinding.h"

#include <QHash>

namespace tagdesk {

DriftFinding::DriftFinding(const SnapshotStore &store, const Snapshot &then)
    : m_store(store)
    , m_then(then)
{
}

SnapshotResult<Drift> DriftFinding::compare(
    const std::vector<std::optional<Scope>> &places, const std::vector<ListedScope> &now) const
{
    QHash<Scope, std::size_t> thenAt;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (places[at])
            thenAt.insert(*places[at], at);
    }
    Drift drift;
    for (const ListedScope &listed : now) {
        const auto place = thenAt.constFind(listed.scope);
        const SnapshotScope *then = place == thenAt.constEnd() ? nullptr : &m_then.scopes.at(*place);
        const bool wasRead = then != nullptr && then->reading == SnapshotReading::Whole;
        if (!wasRead || listed.reading != SnapshotReading::Whole) {
            drift.uncompared.push_back({.scope = listed.scope, .wasRead = wasRead});
            continue;
        }
        const SnapshotResult<SnapshotResources> before = m_store.resources(*then);
        if (!before)
            return tl::unexpected(before.error());
        addDrift(drift, listed.scope.collection, *before, listed.resources, listed.onlyTagged);
    }
    return drift;
}

SnapshotResult<Drift> DriftFinding::compare(const Snapshot &other) const
{
    QHash<Scope, const SnapshotScope *> otherAt;
    for (const SnapshotScope &scope : other.scopes)
        otherAt.insert(scope.scope, &scope);
    Drift drift;
    for (const SnapshotScope &then : m_then.scopes) {
        const SnapshotScope *now = otherAt.take(then.scope);
        const bool wasRead = then.reading == SnapshotReading::Whole;
        if (!wasRead || now == nullptr || now->reading != SnapshotReading::Whole) {
            drift.uncompared.push_back({.scope = then.scope, .wasRead = wasRead});
            continue;
        }
        if (then.content == now->content && then.notRead == 0) {
            drift.compared += static_cast<std::size_t>(then.resources);
            continue;
        }
        const SnapshotResult<SnapshotResources> before = m_store.resources(then);
        const SnapshotResult<SnapshotResources> after =
            before ? m_store.resources(*now) : SnapshotResult<SnapshotResources>(SnapshotResources());
        if (!before || !after)
            return tl::unexpected(before ? after.error() : before.error());
        addDrift(drift, then.scope.collection, *before, *after, now->onlyTagged);
    }
    for (const SnapshotScope *now : std::as_const(otherAt))
        drift.uncompared.push_back({.scope = now->scope, .wasRead = false});
    return drift;
}

} // namespace tagdesk
