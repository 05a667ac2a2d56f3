// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "driftdocument.h"
#include "snapshotkeeper.h"
#include "snapshotlistcontroller.h"

#include <QObject>
#include <QPointer>

namespace tagdesk {

class BackgroundWork;
class ComplianceDialog;
class DriftRestoring;
class DriftRun;
class MainWindow;
class ResourceModel;
class ThenAndNowDialog;
struct RestoredDrift;

/// Keeps snapshots of what the window lists, opens “Then and now” on them, and “Snapshots”. Decides nothing
/// by itself.
class SnapshotController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        ResourceModel &resources;
        MainWindow &window;
        JournalThread &journal;
    };
    /// `path` is the file of the snapshots.
    SnapshotController(const Parts &parts, QString path, QObject *parent = nullptr);
    ~SnapshotController() override;

    /// Whether what is listed is kept.
    void setKeeping(bool keeps) { m_keeper.setEnabled(keeps); }
    [[nodiscard]] SnapshotKeeper *keeper() { return &m_keeper; }
    [[nodiscard]] const SnapshotListController *all() const { return &m_all; }
    [[nodiscard]] const DriftDocument *document() const { return &m_document; }
    /// Null unless it is open.
    [[nodiscard]] ThenAndNowDialog *dialog() const;
    void open();

private:
    void list();
    void listed(const SnapshotResult<std::vector<Snapshot>> &all);
    void compare(qint64 snapshot);
    void compared(DriftRun &run);
    void restore(const std::vector<std::size_t> &cells);
    void stopRestoring();
    void sayRestored(const RestoredDrift &restored);
    void judge(ComplianceDialog *dialog);
    void tell(const SnapshotTrouble &trouble);

    Parts m_parts;
    QString m_path;
    SnapshotKeeper m_keeper;
    SnapshotListController m_all;
    DriftDocument m_document;
    QPointer<ThenAndNowDialog> m_dialog; // while it is open
    QPointer<BackgroundWork> m_listing; // child
    QPointer<DriftRun> m_run; // child, the one that is wanted
    QPointer<DriftRestoring> m_restoring; // child
    QPointer<BackgroundWork> m_judging; // child
};

} // namespace tagdesk
