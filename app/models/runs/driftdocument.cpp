// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftdocument.h"

#include <utility>

namespace tagdesk {

void DriftDocument::setSnapshots(std::vector<Snapshot> snapshots)
{
    m_snapshots = std::move(snapshots);
    m_trouble.reset();
    emit snapshotsChanged();
}

void DriftDocument::setWork(Work work)
{
    if (std::exchange(m_work, work) != work)
        emit workChanged();
}

void DriftDocument::setDrift(qint64 snapshot, Drift drift, bool hasGap)
{
    m_compared = snapshot;
    m_drift = std::move(drift);
    m_hasGap = hasGap;
    m_trouble.reset();
    emit driftChanged();
}

void DriftDocument::setTrouble(const SnapshotTrouble &trouble)
{
    m_compared = 0;
    m_drift = {};
    m_hasGap = false;
    m_trouble = trouble;
    emit driftChanged();
}

} // namespace tagdesk
