// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drift.h"
#include "snapshottrouble.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

/// Then and now, as the window shows them: the snapshots there are, and what changed since the chosen one.
/// Written by who reads and compares.
class DriftDocument : public QObject
{
    Q_OBJECT

public:
    enum class Work : std::uint8_t { None, Listing, Comparing, Restoring };

    using QObject::QObject;

    /// Of which the shown scopes are a part, newest first.
    [[nodiscard]] const std::vector<Snapshot> &snapshots() const { return m_snapshots; }
    void setSnapshots(std::vector<Snapshot> snapshots);
    [[nodiscard]] Work work() const { return m_work; }
    void setWork(Work work);
    /// The snapshot that `drift` is about; 0: none yet.
    [[nodiscard]] qint64 compared() const { return m_compared; }
    [[nodiscard]] const Drift &drift() const { return *m_drift; }
    /// The same, for who needs it longer than it is shown; never null.
    [[nodiscard]] const std::shared_ptr<const Drift> &sharedDrift() const { return m_drift; }
    /// `hasGap`: who changed a tag is not known of all.
    void setDrift(qint64 snapshot, Drift drift, bool hasGap);
    [[nodiscard]] bool hasGap() const { return m_hasGap; }
    /// Why nothing is listed or compared; nullopt: nothing is wrong.
    [[nodiscard]] const std::optional<SnapshotTrouble> &trouble() const { return m_trouble; }
    void setTrouble(const SnapshotTrouble &trouble);
    /// How far the work has come.
    void setProgress(qint64 done, qint64 total);

signals:
    void snapshotsChanged();
    /// The drift is another one, or there is trouble.
    void driftChanged();
    void workChanged();
    void progressed(qint64 done, qint64 total);

private:
    void take(Drift drift);

    std::vector<Snapshot> m_snapshots;
    Work m_work = Work::None;
    qint64 m_compared = 0;
    std::shared_ptr<const Drift> m_drift = std::make_shared<const Drift>();
    bool m_hasGap = false;
    std::optional<SnapshotTrouble> m_trouble;
};

} // namespace tagdesk
