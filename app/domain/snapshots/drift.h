// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resource.h"
#include "snapshot.h"
#include "snapshotresources.h"

#include <array>
#include <optional>
#include <vector>

namespace tagdesk {

/// What became of a resource, or of its tags, since a snapshot.
enum class DriftKind : std::uint8_t {
    Changed, ///< Its tags are others.
    Added,
    Removed,
    /// It is not listed any more, where resources without tags are not: it has lost all tags, or is removed.
    NotListed,
    NotRead, ///< Its tags were not read, then or now.
};

/// Who gave a tag its present value.
enum class DriftOrigin : std::uint8_t {
    Unknown, ///< The journal cannot tell.
    Ours, ///< A run of this program.
    NotOurs,
};

/// A resource that is not as it was.
struct DriftedResource
{
    DriftKind kind = DriftKind::Changed;
    ResourceId id; ///< In the account as it is now.
    QString name;

    friend bool operator==(const DriftedResource &, const DriftedResource &) = default;
};

/// One key of a resource whose tags are others.
struct DriftedCell
{
    std::size_t resource = 0; ///< Into Drift::resources.
    QString key;
    std::optional<QString> then; ///< nullopt: the tag was not there.
    std::optional<QString> now; ///< nullopt: it is not there.
    DriftOrigin origin = DriftOrigin::Unknown;
    qint64 run = 0; ///< Of Ours.
    QString who{}; ///< Of Ours: "user@host".
    QDateTime when{}; ///< Of Ours: when the run started, UTC.

    friend bool operator==(const DriftedCell &, const DriftedCell &) = default;
};

/// A scope of which nothing can be told.
struct UncomparedScope
{
    Scope scope;
    bool wasRead = false; ///< Then; else it is now that it is not read.

    friend bool operator==(const UncomparedScope &, const UncomparedScope &) = default;
};

/// What changed between two moments.
struct Drift
{
    std::vector<DriftedResource> resources; ///< By scope and id.
    std::vector<DriftedCell> cells; ///< In the order of the resources, and of keys.
    std::vector<UncomparedScope> uncompared;
    std::size_t compared = 0; ///< Resources that were there at either moment.

    /// Puts what changed in other scopes behind.
    void append(Drift other);
};

/// How many resources and tags of a drift are of each kind and origin.
class DriftCounts
{
public:
    DriftCounts() = default;
    /// Of all of it.
    explicit DriftCounts(const Drift &drift);

    void setCompared(std::size_t compared) { m_compared = compared; }
    void add(const DriftedResource &resource) { ++m_resources[static_cast<std::size_t>(resource.kind)]; }
    void add(const DriftedCell &cell) { ++m_cells[static_cast<std::size_t>(cell.origin)]; }

    [[nodiscard]] std::size_t compared() const { return m_compared; }
    [[nodiscard]] std::size_t of(DriftKind kind) const { return m_resources[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::size_t of(DriftOrigin origin) const
    {
        return m_cells[static_cast<std::size_t>(origin)];
    }
    [[nodiscard]] std::size_t cells() const;
    /// Something changed; what was not read does not count.
    [[nodiscard]] bool isAny() const;

private:
    std::size_t m_compared = 0;
    std::array<std::size_t, 5> m_resources{}; // by DriftKind
    std::array<std::size_t, 3> m_cells{}; // by DriftOrigin
};

/// Adds what changed in one scope that was read to its end both times. Both are in order; `collection` is
/// that of the scope now.
void addDrift(Drift &drift, const Collection &collection, const SnapshotResources &then,
    const SnapshotResources &now, bool onlyTagged);

/// A value that this program gave to a key of a resource, or may have given.
struct WrittenTag
{
    ResourceId id;
    QString key;
    std::optional<QString> value; ///< nullopt: removed.
    bool isCertain = true; ///< The cloud took it; else the outcome is not known.
    qint64 run = 0; ///< Grows with time.
    QString who{};
    QDateTime when{};
};

/// What was written since a snapshot, as far as the journal knows.
struct TagWrites
{
    std::vector<WrittenTag> writes;
    /// Runs may be missing: the journal is another one, or cannot be read.
    bool hasGap = false;
};

/// Says of each changed tag who gave it its value: the newest write of a cell counts, and only where the
/// value still is there.
void attribute(Drift &drift, const TagWrites &writes);

} // namespace tagdesk
