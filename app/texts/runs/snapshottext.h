// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "drift.h"
#include "sentences.h"
#include "snapshotretention.h"
#include "snapshottrouble.h"

#include <QCoreApplication>

#include <vector>

namespace tagdesk {

/// What is said of snapshots and of what changed since.
class SnapshotTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::SnapshotTexts)

public:
    [[nodiscard]] static Sentences of(const SnapshotTrouble &trouble, Audience audience = Audience::Window);
    /// "#3", with its name where it has one.
    [[nodiscard]] static QString name(const Snapshot &snapshot);
    /// That it was kept, of so many resources.
    [[nodiscard]] static QString kept(qint64 id, qint64 resources);
    /// That the newest one holds the same.
    [[nodiscard]] static QString seenAgain(qint64 id, qint64 resources);
    /// So many scopes of a snapshot were not read.
    [[nodiscard]] static QString notWhole(std::size_t scopes);
    [[nodiscard]] static QString deleted(std::size_t snapshots);
    /// That it was renamed, and what this means for how long it is kept.
    [[nodiscard]] static QString named(const Snapshot &snapshot);
    /// The button that names the snapshot that was just taken.
    [[nodiscard]] static QString nameIt();
    /// So many scopes are not in a snapshot of the table; empty: none.
    [[nodiscard]] static QString leftOut(std::size_t scopes);
    /// Why no snapshot of the table was taken.
    [[nodiscard]] static Sentences nothingRead();
    /// "12 snapshots take 34.1 MB on the disk."
    [[nodiscard]] static QString space(std::size_t snapshots, qint64 bytes);
    /// What goes by itself, and when.
    [[nodiscard]] static QString retention(const SnapshotRetention &retention = {});
    /// The only scope, else how many there are.
    [[nodiscard]] static QString scopes(const Snapshot &snapshot);
    /// All of them, with their clouds and accounts; a line for each.
    [[nodiscard]] static QString fullScopes(const Snapshot &snapshot);
    /// The names of its accounts.
    [[nodiscard]] static QString accounts(const Snapshot &snapshot);
    /// Whether these are to go, what that means, and as `words` what is in them; at least one.
    [[nodiscard]] static Sentences deleting(const std::vector<Snapshot> &snapshots);
    /// There is none.
    [[nodiscard]] static QString none();
    /// No open account is that of the snapshot.
    [[nodiscard]] static Sentences otherAccount(
        const Snapshot &snapshot, Audience audience = Audience::Window);
    /// Why the journal cannot tell who changed tags.
    [[nodiscard]] static QString originsUnknown();

    /// That snapshots are being held against the policies.
    [[nodiscard]] static QString judging();

    /// "changed", "removed" …
    [[nodiscard]] static QString word(DriftKind kind);
    /// "TagDesk, run 12", "not TagDesk", "not known".
    [[nodiscard]] static QString word(const DriftedCell &cell);
    /// What changed, in one line; empty numbers are left out.
    [[nodiscard]] static QString summary(const DriftCounts &counts);
    /// Whose the changed tags are, in one line; empty where no tag changed.
    [[nodiscard]] static QString origins(const DriftCounts &counts);
    /// Resources whose tags were not read, then or now; empty: none.
    [[nodiscard]] static QString notRead(const DriftCounts &counts);
    /// So many scopes could not be compared; empty: none.
    [[nodiscard]] static QString uncompared(std::size_t scopes);
    /// What was staged to bring tags back, of so many resources.
    [[nodiscard]] static QString restored(std::size_t cells, std::size_t resources);
    /// What was not, and why; each empty where there is none.
    [[nodiscard]] static QString goneCells(std::size_t cells);
    [[nodiscard]] static QString changedCells(std::size_t cells);
    [[nodiscard]] static QString refusedCells(std::size_t cells);

private:
    [[nodiscard]] static Sentences ofNaming(const SnapshotTrouble &trouble, Audience audience);
    [[nodiscard]] static QString goes(const Snapshot &snapshot);
    [[nodiscard]] static QString goesAll(const std::vector<Snapshot> &snapshots);
};

} // namespace tagdesk
