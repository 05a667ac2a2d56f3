// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftdocument.h"

#include <QThreadPool>

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
    take(std::move(drift));
    m_hasGap = hasGap;
    m_trouble.reset();
    emit driftChanged();
}

/// A million texts that go cost a tenth of a second, which is not the window's.
void DriftDocument::take(Drift drift)
{
    auto before = std::exchange(m_drift, std::make_shared<const Drift>(std::move(drift)));
    QThreadPool::globalInstance()->start([before = std::move(before)]() mutable { before.reset(); });
}

void DriftDocument::setProgress(qint64 done, qint64 total)
{
    emit progressed(done, total);
}

void DriftDocument::setTrouble(const SnapshotTrouble &trouble)
{
    m_compared = 0;
    take({});
    m_hasGap = false;
    m_trouble = trouble;
    emit driftChanged();
}

} // namespace tagdesk
