// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"
#include "snapshottaking.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>

namespace tagdesk {

/// Keeps a snapshot of what was listed to its end, once nothing is being listed any more: scopes that were
/// read together are one snapshot; one is taken at a time. Where nothing changed, only the time of the
/// snapshot before is noted.
class SnapshotKeeper : public QObject
{
    Q_OBJECT

public:
    /// As SnapshotTaking has them; all outlive the keeper.
    SnapshotKeeper(const SnapshotTaking::Parts &parts, QString path, std::shared_ptr<Clock> clock = {},
        QObject *parent = nullptr);
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

    SnapshotTaking::Parts m_parts;
    QString m_path;
    std::shared_ptr<Clock> m_clock;
    bool m_enabled = true;
    QSet<Scope> m_waiting;
    QPointer<SnapshotTaking> m_taking; // child
};

} // namespace tagdesk
