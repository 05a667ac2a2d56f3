// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "resource.h"
#include "result.h"
#include "rowstate.h"
#include "runstate.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tagdesk {

/// One key of one resource is a cell; so many of a run stand so.
struct CellCounts
{
    qint64 planned = 0; ///< All of the run.
    qint64 accepted = 0; ///< As wanted; verified ones among them.
    qint64 verified = 0; ///< Seen as wanted, among them those that already were.
    qint64 failed = 0; ///< Refused, or found to be somebody else's by now.
    qint64 unknown = 0; ///< Sent or about to be, the answer not known.

    [[nodiscard]] qint64 notSent() const { return planned - accepted - failed - unknown; }
    friend bool operator==(const CellCounts &, const CellCounts &) = default;
};

/// What is known of a run before it starts. Holds no secret.
struct RunHeader
{
    QString accountId; ///< Account::id: the profile's.
    QString profile; ///< The profile's name then.
    QString cloud;
    QString who; ///< "user@host".
    QDateTime started; ///< UTC, ms.
    QString note; ///< The reason that was given; empty: none.
    std::optional<qint64> undoes; ///< The run that this one takes back.
    std::optional<qint64> continues; ///< The interrupted run whose rest this one sends.
    /// Empty: the cloud's own. nullopt: not known, since an earlier version wrote the run.
    std::optional<QString> endpoint{};
    QString regions{}; ///< Of the account then, parted by commas; empty: the cloud's.
    QString project{};
    /// What the journal makes the mark from, and does not keep. Empty when read, and for temporary keys, of
    /// which the next one is another.
    QByteArray accessKey{};
    QByteArray keyMark{}; ///< Keyed hash of the access key; when read.
    QString apply{}; ///< All runs of one apply share it; empty: an earlier version wrote the run.
    /// The apply that was taken back as a whole; `undoes` is its last run on this account.
    QString undoesApply{};
    /// Journal::identity() of the journal that `undoes` is a run of; empty: the one that this run is in.
    QString undoesJournal{};

    friend bool operator==(const RunHeader &, const RunHeader &) = default;
};

/// A run as the history lists it.
struct JournalRun
{
    qint64 id = 0; ///< Counts up; never given twice.
    RunHeader header;
    QDateTime ended; ///< UTC; invalid while it has not.
    RunState state = RunState::Running;
    /// Of Running: by a program on another machine, of which nothing can be told here. It can be taken over.
    bool isElsewhere = false;
    qint64 requests = 0; ///< Planned.
    CellCounts cells;
};

/// What a run is going to do. Indexes are into the vectors beside.
struct RunPlan
{
    struct Resource
    {
        std::size_t collection = 0;
        QString id;
        QString name;
        std::size_t before = 0; ///< Into tags: what it carried when the plan was made.
    };
    struct Request
    {
        TagOperation operation = TagOperation::Set;
        std::size_t tags = 0; ///< Into tags; of removals only the keys count.
        std::vector<std::size_t> resources;
    };
    std::vector<Collection> collections; ///< Their account counts for nothing: it is the run's.
    std::vector<Tags> tags;
    std::vector<Resource> resources;
    std::vector<Request> requests;

    /// Keys over all requests and their resources.
    [[nodiscard]] qint64 cells() const;
};

/// News of some resources of one request.
struct JournalUpdate
{
    qint64 run = 0;
    std::size_t request = 0;
    std::vector<std::size_t> resources;
    std::vector<RowOutcome> outcomes; ///< One for each; Sending before the request goes out.
};

/// One key of one resource in a run.
struct JournalCell
{
    std::size_t request = 0;
    std::size_t resource = 0;
    ResourceId id; ///< With the run's account.
    QString name;
    QString key;
    std::optional<QString> before; ///< nullopt: absent.
    std::optional<QString> after; ///< nullopt: removed.
    RowOutcome outcome; ///< Queued when it was never sent.
    bool isDamaged = false; ///< It is not what was written: to be shown, and never to be sent.
};

/// How the account at hand compares with that of a run.
enum class AccountMatch : std::uint8_t {
    Same,
    Unmarked, ///< Nothing speaks against it, and the journal does not know the access key.
    OtherKey,
    Other, ///< Of another cloud, endpoint or project.
};

} // namespace tagdesk
