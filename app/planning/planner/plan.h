// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "listplaces.h"

#include <QStringList>

#include <vector>

namespace tagdesk {

enum class TagOperation : std::uint8_t { Set, Remove };
/// By which of an account's ways a request goes; Batch is that of Limits::batch.
enum class WriteRoute : std::uint8_t { Usual, Batch };

/// One request of a plan: one operation with one set of tags on resources of one collection.
struct PlannedRequest
{
    TagOperation operation = TagOperation::Set;
    std::uint16_t collection = 0; ///< ResourceTable::collectionIndex of every row.
    /// 0 first. A later phase starts when the earlier one has ended: removes that make room under the tag
    /// quota come before the sets that need it.
    std::uint8_t phase = 0;
    TagSet tags; ///< For Remove the values that the rows have now.
    Rows rows;
    WriteRoute route = WriteRoute::Usual;
};

/// What a plan costs, known before it starts.
struct PlanCost
{
    std::size_t requests = 0; ///< Looks before and after the writes included.
    qint64 milliseconds = 0; ///< Under the account's quota and the latency seen there, or the usual one.
};

/// The fewest legal requests for a change set. A value; indexes into one ResourceTable and its pool.
struct Plan
{
    std::vector<PlannedRequest> requests; ///< In order of phase.
    PlanCost cost;
    ListPlaces places; ///< Of the rows that are read by pages around their writes.
    std::size_t changedRows = 0;
    std::size_t changes = 0; ///< Keys over all rows.
    std::size_t sets = 0; ///< Of these, values set (added or changed).
    std::size_t removals = 0;
    Rows notRead; ///< Left out: their tags were never read.
    Rows overQuota; ///< Left out: they would hold more tags than the cloud allows.
    /// Left out: somebody else changed them meanwhile, and nobody has decided whose value is to stand.
    Rows undecided;
    Rows readOnly; ///< Left out: their profile is read-only.
    Rows tooMany; ///< Left out: their profile allows fewer resources in one apply.
    Rows protectedOnly; ///< Left out: they change keys that the profile protects, and nothing else.
    /// Sent one resource at a time although the account is to write many at once: the service takes no such
    /// tags.
    Rows outsideBatch;
    Rows partlyProtected; ///< Sent without their changes of keys that the profile protects.
    Rows againstPolicy; ///< Left out: all that is left of their changes is refused by a policy.
    Rows partlyAgainstPolicy; ///< Sent without their changes that a policy refuses.
    /// Changes in it that break a rule of a policy, which wants that confirmed.
    std::size_t violations = 0;

    [[nodiscard]] bool isEmpty() const { return requests.empty(); }
    /// Rows of which nothing is sent, for whatever reason, ascending.
    [[nodiscard]] Rows leftOut() const;
    /// Something is left out because a profile or its policy forbids it.
    [[nodiscard]] bool isCurtailed() const;
};

/// A request in words of the cloud: what a Provider encodes.
struct TagCall
{
    TagOperation operation = TagOperation::Set;
    Collection collection;
    QStringList ids;
    Tags tags;
    WriteRoute route = WriteRoute::Usual;
};

[[nodiscard]] TagCall tagCall(const PlannedRequest &request, const ResourceTable &table);

} // namespace tagdesk
