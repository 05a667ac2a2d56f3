// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"
#include "snapshotstore.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>
#include <optional>

namespace tagdesk {

class BackgroundWork;
class Clock;
class DocumentController;
class JournalThread;
class ListingCopying;
class Workspace;

/// Keeps a snapshot of what was listed to its end, once nothing is being listed any more: scopes that were
/// read together are one snapshot. Copies in slices and writes in a thread of its own; one at a time.
/// Listings that failed or were stopped are left out, so that nothing of them is taken for removed. Where
/// nothing changed, only the time of the snapshot before is noted.
class SnapshotKeeper : public QObject
{
    Q_OBJECT

public:
    /// All outlive the keeper.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        JournalThread &journal;
    };
    /// `path` is the file of the snapshots; `clock` may be null: the system's.
    SnapshotKeeper(
        const Parts &parts, QString path, std::shared_ptr<Clock> clock = {}, QObject *parent = nullptr);
    ~SnapshotKeeper() override;

    /// Off: nothing more is kept, and what waits is forgotten. On at first.
    void setEnabled(bool enabled);

signals:
    void kept(const tagdesk::KeptSnapshot &snapshot);
    /// It could not be kept; told each time.
    void failed(const tagdesk::SnapshotTrouble &trouble);

private:
    void note(const Scope &scope);
    void keepWaiting();
    void askJournal(std::vector<ListedScope> listed);
    void write(std::vector<ListedScope> listed, const JournalPlace &place);

    Parts m_parts;
    QString m_path;
    std::shared_ptr<Clock> m_clock;
    bool m_enabled = true;
    QSet<Scope> m_waiting;
    QPointer<ListingCopying> m_copying; // child
    QPointer<BackgroundWork> m_writing; // child
    bool m_asking = false; // the journal
};

} // namespace tagdesk
