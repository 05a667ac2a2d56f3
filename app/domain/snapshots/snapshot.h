// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <QDateTime>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace tagdesk {

/// How far a scope had been read when a snapshot was taken. Only what was listed to its end is Whole: what a
/// listing that failed or was cut did not bring is not known, and never taken for removed.
enum class SnapshotReading : std::uint8_t { Whole, NotRead };

/// One scope of a snapshot.
struct SnapshotScope
{
    Scope scope;
    SnapshotReading reading = SnapshotReading::NotRead;
    bool onlyTagged = false; ///< Resources without tags are not in its listing.
    qint64 resources = 0;
    qint64 notRead = 0; ///< Of the resources: their tags could not be read.
    QByteArray content{}; ///< Names what was listed: equal name, equal content. Empty: not read.

    friend bool operator==(const SnapshotScope &, const SnapshotScope &) = default;
};

/// The account of some scopes of a snapshot, as it was then; without keys.
struct SnapshotAccount
{
    QString id; ///< Account::id.
    QString name;
    QString cloud;
    QString endpoint; ///< Empty: the cloud's own.
    QString project;

    friend bool operator==(const SnapshotAccount &, const SnapshotAccount &) = default;
};

/// Where the journal stood at a moment, so that whoever looks for later runs knows whether some are missing.
struct JournalPlace
{
    QString journal; ///< Journal::identity(); empty: nothing had been written by then.
    qint64 lastRun = 0; ///< 0: none.
    bool isKnown = true; ///< False: the journal could not be read.

    friend bool operator==(const JournalPlace &, const JournalPlace &) = default;
};

/// What the tags of some scopes were at one moment; what was listed is read by the name of the content.
struct Snapshot
{
    qint64 id = 0; ///< Counts up; never given twice.
    QString name; ///< Given by a person; empty: none. A snapshot with a name is kept until it is deleted.
    QDateTime taken; ///< UTC.
    QDateTime seen; ///< UTC; when a listing last brought the same.
    JournalPlace place; ///< Of the journal, when it was seen last.
    std::vector<SnapshotAccount> accounts;
    std::vector<SnapshotScope> scopes;
    bool isDamaged = false; ///< What stands here is not what was written.
    qint64 ownBytes = 0; ///< On the disk, of what no other snapshot needs: so much goes with it.

    [[nodiscard]] qint64 resources() const
    {
        qint64 all = 0;
        for (const SnapshotScope &scope : scopes)
            all += scope.resources;
        return all;
    }
    [[nodiscard]] bool isWhole() const
    {
        return std::ranges::all_of(
            scopes, [](const SnapshotScope &scope) { return scope.reading == SnapshotReading::Whole; });
    }
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

} // namespace tagdesk
