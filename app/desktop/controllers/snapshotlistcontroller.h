// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshotsdocument.h"
#include "snapshottaking.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace tagdesk {

class BackgroundWork;
class MainWindow;
class ResourceModel;
class SnapshotsDialog;
struct Message;

/// Lists, takes, names and deletes snapshots as the window asks for it; the file is read and written in a
/// thread of its own, one act at a time. Decides nothing by itself.
class SnapshotListController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller; `resources` is what the table shows. `path` is the file of the snapshots.
    SnapshotListController(const SnapshotTaking::Parts &parts, ResourceModel &resources, MainWindow &window,
        QString path, QObject *parent = nullptr);
    ~SnapshotListController() override;

    [[nodiscard]] const SnapshotsDocument *document() const { return &m_document; }
    /// Null unless it is open.
    [[nodiscard]] SnapshotsDialog *dialog() const;
    /// Over `parent`.
    void open(QWidget *parent);
    /// Takes one of what the table shows.
    void take();

signals:
    /// Snapshots came, went or have other names.
    void changed();

private:
    using Act = std::function<SnapshotResult<void>(SnapshotStore &store)>;
    using Then = std::function<void(const SnapshotResult<void> &done)>;

    void work(const Act &act, const Then &then);
    void list();
    void rename(qint64 snapshot, const QString &name);
    void remove(const std::vector<qint64> &snapshots);
    void taken(const SnapshotTaking &taking);
    void updateBusy();
    void tell(const Message &message);

    SnapshotTaking::Parts m_parts;
    ResourceModel &m_resources;
    MainWindow &m_window;
    QString m_path;
    SnapshotsDocument m_document;
    QPointer<SnapshotsDialog> m_dialog; // while it is open
    QPointer<BackgroundWork> m_work; // child
    QPointer<SnapshotTaking> m_taking; // child
};

} // namespace tagdesk
