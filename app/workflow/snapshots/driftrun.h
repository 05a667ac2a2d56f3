// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drift.h"
#include "job.h"
#include "snapshotstore.h"
#include "tagwrites.h"

#include <memory>
#include <utility>

namespace tagdesk {

class BackgroundWork;
class DocumentController;
class JournalThread;
class ListingCopying;
class Workspace;

/// Compares a snapshot with what is in the document now, and asks the journal who changed what. Copies in
/// slices; all the rest is done in threads of their own.
class DriftRun : public Job
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
    /// `path` is the file of the snapshots. Only these scopes are compared, as the open accounts have them.
    DriftRun(const Parts &parts, QString path, Snapshot then, std::vector<Scope> scopes,
        QObject *parent = nullptr);
    ~DriftRun() override;

    void start();
    [[nodiscard]] const Snapshot &then() const { return m_then; }
    /// Valid after finished(), once.
    [[nodiscard]] SnapshotResult<Drift> take() { return std::move(*m_result); }
    /// Who changed a tag is not known of all; valid after finished().
    [[nodiscard]] bool hasGap() const { return m_hasGap; }

private:
    void compare();
    void askJournal();
    void attributeBy(const TagWrites &writes);

    Parts m_parts;
    QString m_path;
    Snapshot m_then;
    std::vector<Scope> m_scopes;
    std::unique_ptr<ListingCopying> m_copying;
    std::unique_ptr<BackgroundWork> m_comparing;
    std::unique_ptr<BackgroundWork> m_attributing;
    std::shared_ptr<SnapshotResult<Drift>> m_result;
    bool m_hasGap = false;
};

} // namespace tagdesk
