// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotretention.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

namespace tagdesk {

namespace {

/// Snapshots of one scope with the same place stand for one time, of which the newest is kept. nullopt: too
/// old for any.
std::optional<QDate> placeOf(const QDateTime &when, const QDateTime &now, const SnapshotRetention &retention)
{
    const QDate day = when.date();
    const qint64 age = day.daysTo(now.date());
    if (age > retention.weeklyDays)
        return std::nullopt;
    return age > retention.dailyDays ? day.addDays(1 - day.dayOfWeek()) : day;
}

} // namespace

std::vector<qint64> thinnedSnapshots(
    std::span<const Snapshot> all, const QDateTime &now, const SnapshotRetention &retention)
{
    std::vector<const Snapshot *> newestFirst;
    for (const Snapshot &snapshot : all)
        newestFirst.push_back(&snapshot);
    std::ranges::sort(newestFirst, [](const Snapshot *one, const Snapshot *other) {
        return std::pair(one->seen, one->id) > std::pair(other->seen, other->id);
    });
    QHash<Scope, int> counted;
    QHash<Scope, QSet<QDate>> taken;
    std::vector<qint64> thinned;
    for (const Snapshot *snapshot : newestFirst) {
        const std::optional<QDate> place = placeOf(snapshot->seen, now, retention);
        const bool isYoung = snapshot->seen.date().daysTo(now.date()) <= retention.allDays;
        bool isWanted = isYoung || !snapshot->name.isEmpty();
        for (const SnapshotScope &scope : snapshot->scopes) {
            const bool isNewOne = ++counted[scope.scope] <= retention.newestOfScope;
            QSet<QDate> &places = taken[scope.scope];
            const bool isFirstThere = place && !places.contains(*place);
            if (isFirstThere)
                places.insert(*place);
            isWanted = isWanted || isNewOne || isFirstThere;
        }
        if (!isWanted)
            thinned.push_back(snapshot->id);
    }
    return thinned;
}

} // namespace tagdesk
