// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanuprules.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace tagdesk {

class BackgroundWork;
class CleanupDialog;
class JournalThread;
class MainWindow;
class ReplaceDialog;
class ResourceModel;
class Workspace;
struct CleanupReach;

/// Opens the dialogs of a clean-up and joins them with files and the history. Decides nothing by itself.
class CleanupController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        Workspace &workspace;
        ResourceModel &resources;
        MainWindow &window;
        JournalThread &journal;
    };
    explicit CleanupController(const Parts &parts, QObject *parent = nullptr);
    ~CleanupController() override;

    /// Null unless one is open.
    [[nodiscard]] CleanupDialog *dialog() const;
    /// Puts the rules of a file into the dialog that is open.
    void openRules(const QString &path);
    void saveRules(const QString &path, const CleanupSteps &steps);

private:
    [[nodiscard]] CleanupReach reach() const;
    void open(CleanupDialog *dialog);
    void openReplace();
    void openSpellings();
    void askOpen();
    void askSave(const CleanupSteps &steps);
    void askTable();
    void readTable(const QString &path);
    void askHistory(const QStringList &keys);
    /// Reads a file in a thread of its own, and hands over what it has; what keeps it from that is told.
    void read(const QString &path, const std::function<void(const QByteArray &)> &done);
    [[nodiscard]] ReplaceDialog *replaceDialog() const;

    Parts m_parts;
    QPointer<CleanupDialog> m_dialog; // while it is open
    QPointer<BackgroundWork> m_work; // child, while a file is read or written
};

} // namespace tagdesk
