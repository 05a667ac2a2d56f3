// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot.h"
#include "snapshotfile.h"
#include "snapshotresources.h"
#include "snapshotretention.h"

#include <QHash>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tagdesk {

/// What a scope listed, to be kept.
struct ListedScope
{
    Scope scope;
    SnapshotReading reading = SnapshotReading::NotRead;
    bool onlyTagged = false;
    SnapshotResources resources; ///< In order; counts for nothing where the scope was not read.
};

/// A snapshot that was kept.
struct KeptSnapshot
{
    qint64 id = 0;
    bool isNew = true; ///< False: the newest one holds the same, and only its time is another one.
    qint64 resources = 0;
};

/// What a scope listed as it is on the disk; belongs to no thread.
struct PackedContent
{
    QByteArray name; ///< SnapshotScope::content.
    qint64 resources = 0;
    std::vector<std::pair<QByteArray, QByteArray>> pages{}; ///< Their hashes and their bytes, in order.

    /// Takes it apart, in order; the part that takes long. nullopt: it is not what was written.
    [[nodiscard]] std::optional<SnapshotResources> unpacked() const;
};

/// Snapshots on the disk, in a file that only its owner may read. What two of them have in common is there
/// once (see snapshotpages), so that one more of a million resources of which few changed takes some hundred
/// kilobytes. What is read is what was written, or is said to be damaged. Blocks; used in the thread that
/// opened it; several programs may use one file at once. Holds no secret.
class SnapshotStore
{
public:
    [[nodiscard]] static SnapshotResult<std::unique_ptr<SnapshotStore>> open(const QString &path);
    /// snapshots.sqlite beside a journal.
    [[nodiscard]] static QString pathBeside(const QString &journal);

    /// Keeps what was listed, at least one scope, each once. A snapshot without a name that holds the same of
    /// the same scopes as the newest one becomes that one, seen again. Of `snapshot` name, taken, place and
    /// accounts count; then those go that are too old.
    SnapshotResult<KeptSnapshot> keep(const Snapshot &snapshot, const std::vector<ListedScope> &listed,
        const SnapshotRetention &retention = {});
    /// Newest first.
    [[nodiscard]] SnapshotResult<std::vector<Snapshot>> list() const;
    /// By its number or its name, as people type it.
    [[nodiscard]] SnapshotResult<Snapshot> find(const QString &text) const;
    /// What a scope that was read listed, in order.
    [[nodiscard]] SnapshotResult<SnapshotResources> resources(const SnapshotScope &scope) const;
    /// The same in two steps, of which the second may be done in another thread.
    [[nodiscard]] SnapshotResult<PackedContent> packed(const SnapshotScope &scope) const;
    [[nodiscard]] SnapshotTrouble damaged(const SnapshotScope &scope) const;
    /// Gives a snapshot another name, which no other one may have; empty: none, so that it is thinned like
    /// the others.
    SnapshotResult<void> rename(qint64 id, const QString &name);
    SnapshotResult<void> remove(const std::vector<qint64> &ids);
    /// Of the whole file.
    [[nodiscard]] qint64 bytes() const;

private:
    struct NewPage;
    /// Ids of those that are kept, by their hashes.
    using KnownPages = QHash<QByteArray, qint64>;

    explicit SnapshotStore(std::unique_ptr<SnapshotFile> file);

    [[nodiscard]] bool insert(QSqlQuery &writing, Snapshot &snapshot);
    [[nodiscard]] bool insertContents(
        QSqlQuery &writing, const std::vector<ListedScope> &listed, std::vector<SnapshotScope> &scopes);
    [[nodiscard]] bool insertContent(
        QSqlQuery &writing, const std::vector<NewPage> &all, SnapshotScope &scope, KnownPages &known);
    [[nodiscard]] static std::vector<NewPage> newPages(
        const SnapshotResources &resources, const KnownPages &known);
    [[nodiscard]] bool update(QSqlQuery &writing, const Snapshot &snapshot);
    [[nodiscard]] bool drop(QSqlQuery &writing, const std::vector<qint64> &ids);
    [[nodiscard]] SnapshotResult<std::vector<Snapshot>> read(QSqlQuery &reading) const;
    [[nodiscard]] SnapshotResult<Snapshot> renamed(QSqlQuery &reading, qint64 id, const QString &name) const;

    std::unique_ptr<SnapshotFile> m_file;
};

} // namespace tagdesk
