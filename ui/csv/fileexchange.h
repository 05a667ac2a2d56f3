// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvimport.h"
#include "csvwriter.h"
#include "workspace.h"

#include <QObject>

#include <cstdint>
#include <optional>

class QWidget;

namespace tagdesk {

class MessageArea;
class RecentFilesMenu;
class ResourceModel;
class ResourcePane;
class StatusStrip;

/// Files in and out of the window: asks which, takes drops, and says how it ended. What is done with them is
/// asked for by signals.
class FileExchange : public QObject
{
    Q_OBJECT

public:
    /// All outlive the exchange, which belongs to the window.
    struct Parts
    {
        QWidget *window = nullptr;
        Workspace *workspace = nullptr;
        ResourceModel *resources = nullptr;
        ResourcePane *pane = nullptr;
        MessageArea *messages = nullptr;
        StatusStrip *status = nullptr;
    };

    explicit FileExchange(const Parts &parts);

    /// What it shows is set by whoever keeps it.
    [[nodiscard]] RecentFilesMenu *recentFiles() const { return m_recent; }
    void askImport();
    /// Of the resources shown or selected.
    void askExport();
    void askFailedExport(const Rows &rows);
    /// Says what an import has staged in the last undo step, and offers to undo that step for as long as it
    /// is the last one.
    void showImported(const QString &file, const ImportCounts &counts);
    void showExporting(const QString &path, qint64 done, qint64 whole);
    /// Says how an export ended.
    void showExported(const QString &path, qint64 rows, const std::optional<Error> &error);

signals:
    /// A CSV file is to be imported, or a plan file compared with now.
    void importRequested(const QString &path);
    /// These resources are to be written.
    void exportRequested(const tagdesk::Rows &rows, const tagdesk::CsvExport &form, const QString &path);
    void reviewRequested();

private:
    void takeDrop(const QString &path, int others);
    void postImported();
    void forgetImported();
    void undoChanged();

    /// What the bar about the last import says.
    struct Imported
    {
        QString file;
        ImportCounts counts;
        std::uint64_t step = 0; // of the undo stack
        bool undoable = true; // no other step lies on top
    };

    Parts m_parts;
    RecentFilesMenu *m_recent; // child of the window
    std::optional<Imported> m_imported;
};

} // namespace tagdesk
