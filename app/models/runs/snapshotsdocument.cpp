// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotsdocument.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

const Snapshot *SnapshotsDocument::snapshot(qint64 id) const
{
    const auto found = std::ranges::find(m_snapshots, id, &Snapshot::id);
    return found == m_snapshots.end() ? nullptr : &*found;
}

void SnapshotsDocument::setSnapshots(std::vector<Snapshot> snapshots, qint64 bytes)
{
    m_snapshots = std::move(snapshots);
    m_bytes = bytes;
    m_trouble.reset();
    emit snapshotsChanged();
}

void SnapshotsDocument::setBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) != busy)
        emit busyChanged();
}

void SnapshotsDocument::setTrouble(const SnapshotTrouble &trouble)
{
    m_snapshots.clear();
    m_bytes = 0;
    m_trouble = trouble;
    emit snapshotsChanged();
}

} // namespace tagdesk
