// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliexitcode.h"
#include "commandline.h"
#include "drift.h"
#include "snapshotstore.h"

#include <QObject>

namespace tagdesk {

class Console;

/// What needs only the snapshots that are kept: lists them, names one, deletes some, or compares two.
/// Asks no cloud. finished() comes exactly once, never inside start() or interrupt().
class KeptSnapshotsCommand : public QObject
{
    Q_OBJECT

public:
    /// `console` outlives the command.
    KeptSnapshotsCommand(CommandLine line, Console &console, QObject *parent = nullptr);

    void start();
    /// Ctrl+C.
    void interrupt() { }

signals:
    void finished(tagdesk::CliExitCode code);

private:
    [[nodiscard]] SnapshotResult<CliExitCode> work();
    [[nodiscard]] SnapshotResult<CliExitCode> list(const SnapshotStore &store);
    [[nodiscard]] SnapshotResult<CliExitCode> rename(SnapshotStore &store);
    [[nodiscard]] SnapshotResult<CliExitCode> remove(SnapshotStore &store);
    [[nodiscard]] SnapshotResult<CliExitCode> compare(const SnapshotStore &store);
    void attributeByJournal(const Snapshot &then, Drift &drift);

    CommandLine m_line;
    Console &m_console;
};

} // namespace tagdesk
