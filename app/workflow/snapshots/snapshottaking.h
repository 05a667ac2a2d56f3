// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "snapshotstore.h"

#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

class BackgroundWork;
class Clock;
class DocumentController;
class JournalThread;
class ListingCopying;
class Workspace;

/// Keeps what some scopes of a document list as one snapshot. Copies in slices and writes in a thread of its
/// own. Scopes that were not read to their end are left out, so that nothing of them is taken for removed.
class SnapshotTaking : public Job
{
    Q_OBJECT

public:
    /// All outlive the job.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        JournalThread &journal;
    };
    /// `path` is the file of the snapshots; each scope once; `clock` may be null: the system's.
    SnapshotTaking(const Parts &parts, QString path, std::vector<Scope> scopes,
        std::shared_ptr<Clock> clock = {}, QObject *parent = nullptr);
    ~SnapshotTaking() override;

    void start();
    /// Valid after finished(). nullopt: none of the scopes was read to its end, and nothing was kept.
    [[nodiscard]] const std::optional<SnapshotResult<KeptSnapshot>> &result() const { return *m_result; }
    /// Of the scopes, those that are not in it; valid after finished().
    [[nodiscard]] std::size_t leftOut() const { return m_leftOut; }

private:
    void askJournal();
    void write(const JournalPlace &place);

    Parts m_parts;
    QString m_path;
    std::shared_ptr<Clock> m_clock;
    std::vector<ListedScope> m_listed;
    std::size_t m_leftOut = 0;
    std::unique_ptr<ListingCopying> m_copying;
    std::unique_ptr<BackgroundWork> m_writing;
    std::shared_ptr<std::optional<SnapshotResult<KeptSnapshot>>> m_result;
};

} // namespace tagdesk
