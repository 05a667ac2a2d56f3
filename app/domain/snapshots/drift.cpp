// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "drift.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace tagdesk {

namespace {

/// So many resources before it is looked at, what the memory has of one is asked for.
constexpr std::size_t kAhead = 12;

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Compares two readings of one scope, whose texts have different numbers.
class ScopeComparison
{
public:
    ScopeComparison(Drift &drift, const Collection &collection, const SnapshotResources &then,
        const SnapshotResources &now)
        : m_drift(drift)
        , m_collection(collection)
        , m_then(then)
        , m_now(now)
        , m_textNow(then.textCount(), kNotFound)
        , m_setNow(then.setCount(), kNotFound)
    {
    }

    void addMissing(std::size_t then, DriftKind kind) { add(kind, m_then.id(then), m_then.name(then)); }
    void addNew(std::size_t now) { add(DriftKind::Added, m_now.id(now), m_now.name(now)); }

    void compare(std::size_t then, std::size_t now)
    {
        const SnapshotResources::Set before = m_then.set(then);
        const SnapshotResources::Set after = m_now.set(now);
        if (before == SnapshotResources::kNotRead || after == SnapshotResources::kNotRead)
            return add(DriftKind::NotRead, m_now.id(now), m_now.name(now));
        if (isSame(before, after))
            return;
        add(DriftKind::Changed, m_now.id(now), m_now.name(now));
        addCells(m_then.tags(before), m_now.tags(after));
    }

private:
    using Tags = std::span<const SnapshotResources::Tag>;
    /// In the place of the number that a text or a set has now.
    static constexpr std::uint32_t kNotFound = 0xffffffffU;

    void add(DriftKind kind, std::string_view id, std::string_view name)
    {
        m_drift.resources.push_back(
            {.kind = kind, .id = {.collection = m_collection, .id = qString(id)}, .name = qString(name)});
    }

    /// Equal texts have one number, so that each is compared once.
    bool isSameText(SnapshotResources::Text then, SnapshotResources::Text now)
    {
        SnapshotResources::Text &known = m_textNow[then];
        if (known == kNotFound && m_then.text(then) == m_now.text(now))
            known = now;
        return known == now;
    }

    /// Both are ordered by key, so that equal tags stand at the same places.
    bool isSame(SnapshotResources::Set then, SnapshotResources::Set now)
    {
        SnapshotResources::Set &known = m_setNow[then];
        if (known != kNotFound)
            return known == now;
        const bool isEqual = std::ranges::equal(m_then.tags(then), m_now.tags(now),
            [this](const SnapshotResources::Tag &before, const SnapshotResources::Tag &after) {
                return isSameText(before.value, after.value) && isSameText(before.key, after.key);
            });
        if (isEqual)
            known = now;
        return isEqual;
    }

    void addCells(Tags then, Tags now)
    {
        std::size_t before = 0;
        std::size_t after = 0;
        while (before < then.size() || after < now.size()) {
            const int order = before == then.size() ? 1
                : after == now.size()               ? -1
                                      : m_then.text(then[before].key).compare(m_now.text(now[after].key));
            std::optional<QString> was;
            std::optional<QString> is;
            const std::string_view key =
                order > 0 ? m_now.text(now[after].key) : m_then.text(then[before].key);
            if (order <= 0)
                was = qString(m_then.text(then[before++].value));
            if (order >= 0)
                is = qString(m_now.text(now[after++].value));
            if (was != is)
                m_drift.cells.push_back({.resource = m_drift.resources.size() - 1,
                    .key = qString(key),
                    .then = std::move(was),
                    .now = std::move(is)});
        }
    }

    Drift &m_drift;
    const Collection &m_collection;
    const SnapshotResources &m_then;
    const SnapshotResources &m_now;
    std::vector<SnapshotResources::Text> m_textNow; // by the text then
    std::vector<SnapshotResources::Set> m_setNow; // by the set then
};

} // namespace

DriftCounts::DriftCounts(const Drift &drift)
    : m_compared(drift.compared)
{
    for (const DriftedResource &resource : drift.resources)
        add(resource);
    for (const DriftedCell &cell : drift.cells)
        add(cell);
}

std::size_t DriftCounts::cells() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), std::size_t{0});
}

bool DriftCounts::isAny() const
{
    return std::accumulate(m_resources.begin(), m_resources.end(), std::size_t{0}) > of(DriftKind::NotRead);
}

void Drift::append(Drift other)
{
    for (DriftedCell &cell : other.cells)
        cell.resource += resources.size();
    std::ranges::move(other.resources, std::back_inserter(resources));
    std::ranges::move(other.cells, std::back_inserter(cells));
    std::ranges::move(other.uncompared, std::back_inserter(uncompared));
    compared += other.compared;
}

void addDrift(Drift &drift, const Collection &collection, const SnapshotResources &then,
    const SnapshotResources &now, bool onlyTagged)
{
    ScopeComparison comparison(drift, collection, then, now);
    std::size_t before = 0;
    std::size_t after = 0;
    while (before < then.size() || after < now.size()) {
        now.prefetch(after + kAhead);
        const int order = before == then.size() ? 1
            : after == now.size()               ? -1
                                                : then.id(before).compare(now.id(after));
        if (order < 0)
            comparison.addMissing(before, onlyTagged ? DriftKind::NotListed : DriftKind::Removed);
        else if (order > 0)
            comparison.addNew(after);
        else
            comparison.compare(before, after);
        before += order <= 0 ? 1 : 0;
        after += order >= 0 ? 1 : 0;
        ++drift.compared;
    }
}

void attribute(Drift &drift, const TagWrites &writes)
{
    using Place = std::pair<ResourceId, QString>;
    QHash<Place, const WrittenTag *> newest;
    for (const WrittenTag &write : writes.writes) {
        const WrittenTag *&known = newest[Place(write.id, write.key)];
        if (known == nullptr || known->run <= write.run)
            known = &write;
    }
    for (DriftedCell &cell : drift.cells) {
        const WrittenTag *write =
            newest.value(Place(drift.resources.at(cell.resource).id, cell.key), nullptr);
        const bool isThere = write != nullptr && write->value == cell.now;
        if (isThere && write->isCertain) {
            cell.origin = DriftOrigin::Ours;
            cell.run = write->run;
            cell.who = write->who;
            cell.when = write->when;
        } else {
            cell.origin = isThere || writes.hasGap ? DriftOrigin::Unknown : DriftOrigin::NotOurs;
        }
    }
}

} // namespace tagdesk
