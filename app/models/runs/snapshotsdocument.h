// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot.h"
#include "snapshottrouble.h"

#include <QObject>

#include <optional>
#include <vector>

namespace tagdesk {

/// All snapshots that are kept, as the window lists them. Written by who reads the file.
class SnapshotsDocument : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Newest first.
    [[nodiscard]] const std::vector<Snapshot> &snapshots() const { return m_snapshots; }
    /// nullptr: there is none with this number.
    [[nodiscard]] const Snapshot *snapshot(qint64 id) const;
    /// Of the whole file.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    void setSnapshots(std::vector<Snapshot> snapshots, qint64 bytes);
    /// The file is being read or written.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void setBusy(bool busy);
    /// Why they cannot be listed; nullopt: they are.
    [[nodiscard]] const std::optional<SnapshotTrouble> &trouble() const { return m_trouble; }
    void setTrouble(const SnapshotTrouble &trouble);

signals:
    /// The snapshots are others, or there is trouble.
    void snapshotsChanged();
    void busyChanged();

private:
    std::vector<Snapshot> m_snapshots;
    qint64 m_bytes = 0;
    bool m_isBusy = false;
    std::optional<SnapshotTrouble> m_trouble;
};

} // namespace tagdesk
