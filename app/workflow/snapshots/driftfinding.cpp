// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftfinding.h"

#include <QHash>

#include <future>
#include <utility>

namespace tagdesk {

namespace {

using Unpacking = std::future<std::optional<SnapshotResources>>;

SnapshotResult<Unpacking> unpacking(const SnapshotStore &store, const SnapshotScope &scope)
{
    SnapshotResult<PackedContent> packed = store.packed(scope);
    if (!packed)
        return tl::unexpected(packed.error());
    return std::async(std::launch::async, [content = *std::move(packed)] { return content.unpacked(); });
}

} // namespace

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
    std::vector<std::pair<const SnapshotScope *, const ListedScope *>> both;
    for (const ListedScope &listed : now) {
        const auto place = thenAt.constFind(listed.scope);
        const SnapshotScope *then = place == thenAt.constEnd() ? nullptr : &m_then.scopes.at(*place);
        const bool wasRead = then != nullptr && then->reading == SnapshotReading::Whole;
        if (wasRead && listed.reading == SnapshotReading::Whole)
            both.emplace_back(then, &listed);
        else
            drift.uncompared.push_back({.scope = listed.scope, .wasRead = wasRead});
    }
    std::optional<SnapshotResult<Unpacking>> next;
    for (std::size_t at = 0; at < both.size(); ++at) {
        SnapshotResult<Unpacking> unpacked =
            next ? *std::exchange(next, std::nullopt) : unpacking(m_store, *both[at].first);
        if (at + 1 < both.size())
            next = unpacking(m_store, *both[at + 1].first);
        if (!unpacked)
            return tl::unexpected(unpacked.error());
        const std::optional<SnapshotResources> before = unpacked->get();
        if (!before)
            return tl::unexpected(m_store.damaged(*both[at].first));
        const ListedScope &listed = *both[at].second;
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
        SnapshotResult<Unpacking> unpacked = unpacking(m_store, then);
        if (!unpacked)
            return tl::unexpected(unpacked.error());
        const SnapshotResult<SnapshotResources> after = m_store.resources(*now);
        const std::optional<SnapshotResources> before = unpacked->get();
        if (!before || !after)
            return tl::unexpected(before ? after.error() : m_store.damaged(then));
        addDrift(drift, then.scope.collection, *before, *after, now->onlyTagged);
    }
    for (const SnapshotScope *now : std::as_const(otherAt))
        drift.uncompared.push_back({.scope = now->scope, .wasRead = false});
    return drift;
}

} // namespace tagdesk
