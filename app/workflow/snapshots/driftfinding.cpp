// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftfinding.h"

#include "orderedwork.h"

#include <QHash>

#include <functional>
#include <future>
#include <utility>

namespace tagdesk {

namespace {

std::future<std::optional<SnapshotResources>> unpacking(const PackedContent &content)
{
    return std::async(std::launch::async, [&content] { return content.unpacked(); });
}

std::optional<Drift> compareListed(const PackedContent &then, ListedScope &now)
{
    auto unpacked = unpacking(then);
    now.resources.order();
    const std::optional<SnapshotResources> before = unpacked.get();
    if (!before)
        return std::nullopt;
    Drift drift;
    addDrift(drift, now.scope.collection, *before, now.resources, now.onlyTagged);
    return drift;
}

std::optional<Drift> comparePacked(
    const Collection &collection, const PackedContent &then, const PackedContent &now, bool onlyTagged)
{
    auto unpacked = unpacking(then);
    const std::optional<SnapshotResources> after = now.unpacked();
    const std::optional<SnapshotResources> before = unpacked.get();
    if (!before || !after)
        return std::nullopt;
    Drift drift;
    addDrift(drift, collection, *before, *after, onlyTagged);
    return drift;
}

/// Puts together what comes of the scopes.
class ScopesComparing
{
public:
    ScopesComparing(const SnapshotStore &store, Drift drift)
        : m_store(store)
        , m_drift(std::move(drift))
    {
    }

    /// `compare` says nothing where what is kept is damaged.
    void add(const SnapshotScope &scope, std::function<std::optional<Drift>()> compare)
    {
        m_work.add([&scope, compare = std::move(compare)] { return std::pair(&scope, compare()); });
    }
    [[nodiscard]] SnapshotResult<Drift> end()
    {
        m_work.finish();
        return m_damaged == nullptr ? SnapshotResult<Drift>(std::move(m_drift))
                                    : tl::unexpected(m_store.damaged(*m_damaged));
    }

private:
    using Part = std::pair<const SnapshotScope *, std::optional<Drift>>;

    void take(Part part)
    {
        if (part.second)
            m_drift.append(*std::move(part.second));
        else if (m_damaged == nullptr)
            m_damaged = part.first;
    }

    const SnapshotStore &m_store;
    Drift m_drift;
    const SnapshotScope *m_damaged = nullptr;
    OrderedWork<Part> m_work{[this](Part part) {
        take(std::move(part));
    }};
};

} // namespace

DriftFinding::DriftFinding(const SnapshotStore &store, const Snapshot &then)
    : m_store(store)
    , m_then(then)
{
}

SnapshotResult<Drift> DriftFinding::compare(
    const std::vector<std::optional<Scope>> &places, std::vector<ListedScope> &now) const
{
    QHash<Scope, std::size_t> thenAt;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (places[at])
            thenAt.insert(*places[at], at);
    }
    Drift drift;
    std::vector<std::pair<const SnapshotScope *, ListedScope *>> both;
    for (ListedScope &listed : now) {
        const auto place = thenAt.constFind(listed.scope);
        const SnapshotScope *then = place == thenAt.constEnd() ? nullptr : &m_then.scopes.at(*place);
        const bool wasRead = then != nullptr && then->reading == SnapshotReading::Whole;
        if (wasRead && listed.reading == SnapshotReading::Whole)
            both.emplace_back(then, &listed);
        else
            drift.uncompared.push_back({.scope = listed.scope, .wasRead = wasRead});
    }
    ScopesComparing comparing(m_store, std::move(drift));
    for (const auto &[then, listed] : both) {
        SnapshotResult<PackedContent> packed = m_store.packed(*then);
        if (!packed)
            return tl::unexpected(packed.error());
        comparing.add(
            *then, [before = *std::move(packed), after = listed] { return compareListed(before, *after); });
    }
    return comparing.end();
}

SnapshotResult<Drift> DriftFinding::compare(const Snapshot &other) const
{
    QHash<Scope, const SnapshotScope *> otherAt;
    for (const SnapshotScope &scope : other.scopes)
        otherAt.insert(scope.scope, &scope);
    Drift drift;
    std::vector<std::pair<const SnapshotScope *, const SnapshotScope *>> both;
    for (const SnapshotScope &then : m_then.scopes) {
        const SnapshotScope *now = otherAt.take(then.scope);
        const bool wasRead = then.reading == SnapshotReading::Whole;
        if (!wasRead || now == nullptr || now->reading != SnapshotReading::Whole)
            drift.uncompared.push_back({.scope = then.scope, .wasRead = wasRead});
        else if (then.content == now->content && then.notRead == 0)
            drift.compared += static_cast<std::size_t>(then.resources);
        else
            both.emplace_back(&then, now);
    }
    for (const SnapshotScope *now : std::as_const(otherAt))
        drift.uncompared.push_back({.scope = now->scope, .wasRead = false});
    ScopesComparing comparing(m_store, std::move(drift));
    for (const auto &[then, now] : both) {
        SnapshotResult<PackedContent> before = m_store.packed(*then);
        SnapshotResult<PackedContent> after = m_store.packed(*now);
        if (!before || !after)
            return tl::unexpected(before ? after.error() : before.error());
        comparing.add(*then,
            [collection = then->scope.collection, before = *std::move(before), after = *std::move(after),
                onlyTagged = now->onlyTagged] {
                return comparePacked(collection, before, after, onlyTagged);
            });
    }
    return comparing.end();
}

} // namespace tagdesk
