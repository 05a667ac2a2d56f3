// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvwriter.h"
#include "importdocument.h"
#include "importrun.h"
#include "mappingstore.h"

#include <QObject>
#include <QPointer>

namespace tagdesk {

class DocumentController;
class ExportRun;
class ImportDialog;
class MainWindow;
class Settings;
class Workspace;

/// Joins the import dialog and the window's exports with the runs that do the work. Decides nothing by
/// itself.
class CsvController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    CsvController(DocumentController &controller, Workspace &workspace, MainWindow &window,
        Settings &settings, QObject *parent = nullptr);

    ~CsvController() override;

    /// Opens the dialog on this file; in one that is open already the file is another one then.
    void importFile(const QString &path);
    [[nodiscard]] const ImportDocument *document() const { return &m_document; }

private:
    void connectDialog(ImportDialog *dialog);
    void openFile(const QString &path);
    void remember(const QString &path);
    void setRecent(const QStringList &paths);
    void connectFolders();
    [[nodiscard]] std::vector<KeptMapping> keptMappings() const;
    void useSavedMapping(const QString &name);
    void saveMapping(const QString &name);
    void stage();
    void extracted(const QString &path, const std::optional<Error> &error);
    void exportRows(const Rows &rows, const CsvExport &form, const QString &path);
    void exported(const ExportRun &run);

    Workspace &m_workspace;
    MainWindow &m_window;
    Settings &m_settings;
    MappingStore m_mappings;
    ImportDocument m_document;
    ImportRun m_run;
    QPointer<ImportDialog> m_dialog; // while it is open
};

} // namespace tagdesk
