// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvcontroller.h"

#include "exportrun.h"
#include "fileexchange.h"
#include "filefolders.h"
#include "importdialog.h"
#include "importform.h"
#include "importpreview.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "recentfilesmenu.h"
#include "settings.h"

#include <QFileInfo>

namespace tagdesk {

namespace {
constexpr qsizetype kRecentFiles = 10;
} // namespace

CsvController::CsvController(DocumentController &controller, Workspace &workspace, MainWindow &window,
    Settings &settings, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_window(window)
    , m_settings(settings)
    , m_mappings(MappingStore::defaultFolder())
    , m_run(controller, workspace, m_document)
{
    connect(window.files(), &FileExchange::exportRequested, this, &CsvController::exportRows);
    connect(&m_run, &ImportRun::extracted, this, &CsvController::extracted);
    window.files()->recentFiles()->setFiles(settings.recentFiles.value());
    connect(window.files()->recentFiles(), &RecentFilesMenu::clearRequested, this, [this] { setRecent({}); });
    connectFolders();
}

CsvController::~CsvController()
{
    // The dialog belongs to the window, which lives longer than what it shows.
    delete m_dialog;
}

void CsvController::importFile(const QString &path)
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(&m_document, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->restoreLayout(m_settings.importLayout.value());
        m_dialog->form()->setSavedMappings(m_mappings.names());
        connectDialog(m_dialog);
        m_dialog->open();
    }
    openFile(path);
}

void CsvController::connectFolders()
{
    const auto join = [this](FileUse use, Setting<QString> &folder) {
        m_window.folders()->setFolder(use, folder.value());
        connect(m_window.folders(), &FileFolders::changed, this,
            [use, &folder](FileUse changed, const QString &path) {
                if (changed == use)
                    folder.setValue(path);
            });
    };
    join(FileUse::Table, m_settings.tableFolder);
    join(FileUse::Export, m_settings.exportFolder);
    join(FileUse::Keys, m_settings.keyFolder);
    join(FileUse::Plan, m_settings.planFolder);
    join(FileUse::Rules, m_settings.rulesFolder);
}

void CsvController::remember(const QString &path)
{
    QStringList paths = m_settings.recentFiles.value();
    paths.removeAll(path);
    paths.prepend(path);
    setRecent(paths.mid(0, kRecentFiles));
}

void CsvController::setRecent(const QStringList &paths)
{
    m_settings.recentFiles.setValue(paths);
    m_window.files()->recentFiles()->setFiles(paths);
}

void CsvController::openFile(const QString &path)
{
    remember(QFileInfo(path).absoluteFilePath());
    m_run.setPreferred(m_window.currentCollection());
    m_run.open(path, {.form = {}, .preset = {}, .mapping = {}, .columns = {}, .kept = keptMappings()});
}

std::vector<KeptMapping> CsvController::keptMappings() const
{
    std::vector<KeptMapping> kept = tagdesk::keptMappings(m_mappings);
    // What was chosen by hand last comes back, though nobody gave it a name.
    kept.push_back({.name = {}, .json = m_settings.lastMapping.value()});
    return kept;
}

void CsvController::connectDialog(ImportDialog *dialog)
{
    connect(dialog, &ImportDialog::fileChosen, this, &CsvController::openFile);
    connect(dialog, &ImportDialog::readAgainRequested, &m_run, &ImportRun::readAgain);
    connect(dialog, &ImportDialog::listAgainRequested, &m_run, &ImportRun::listAgain);
    connect(dialog, &ImportDialog::lookEverywhereRequested, &m_run, &ImportRun::lookEverywhere);
    connect(dialog, &ImportDialog::repairRequested, &m_run, &ImportRun::takePresent);
    connect(dialog, &ImportDialog::mappingSaved, this, &CsvController::saveMapping);
    connect(dialog, &ImportDialog::stageRequested, this, &CsvController::stage);
    connect(dialog, &ImportDialog::extractRequested, &m_run, &ImportRun::extract);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_settings.importLayout.setValue(dialog->saveLayout());
        m_run.close();
    });
    const ImportForm *form = dialog->form();
    connect(form, &ImportForm::dialectChosen, &m_run, [this](const CsvDialect &dialect) {
        m_run.setForm({.encoding = dialect.encoding, .separator = dialect.separator});
    });
    connect(form, &ImportForm::sheetChosen, this,
        [this](const QString &sheet) { m_run.setForm({.sheet = sheet}); });
    connect(form, &ImportForm::mappingChosen, &m_run,
        [this](const CsvMapping &mapping) { m_run.setMapping(mapping); });
    connect(form, &ImportForm::savedMappingChosen, this, &CsvController::useSavedMapping);
    const ImportPreview *preview = dialog->preview();
    connect(preview, &ImportPreview::mappingChosen, &m_run,
        [this](const CsvMapping &mapping) { m_run.setMapping(mapping); });
    connect(preview, &ImportPreview::corrected, &m_run, &ImportRun::correct);
    connect(preview, &ImportPreview::lineWanted, &m_run, &ImportRun::showLine);
}

void CsvController::useSavedMapping(const QString &name)
{
    const std::optional<QByteArray> json = m_mappings.load(name);
    const Result<CsvMapping> mapping =
        mappingFromJson(json.value_or(QByteArray()), m_document.preview().header);
    if (mapping)
        m_run.setMapping(*mapping, name);
    else
        m_dialog->showMappingMisfit(name, mapping.error());
}

void CsvController::saveMapping(const QString &name)
{
    const auto words = m_mappings.save(name, toJson(m_document.mapping(), m_document.preview().header));
    if (words)
        return m_dialog->showMappingNotSaved(name, *words);
    m_dialog->form()->setSavedMappings(m_mappings.names());
    m_document.setRecognition({.isGuessed = false, .certainty = PresetCertainty::Certain, .kept = name});
}

void CsvController::stage()
{
    const ImportCounts counts = m_document.report().counts;
    const QString name = QFileInfo(m_document.path()).fileName();
    if (!m_run.stage())
        return;
    if (!m_document.recognition().isGuessed)
        m_settings.lastMapping.setValue(toJson(m_document.mapping(), m_document.preview().header));
    m_dialog->accept();
    m_window.files()->showImported(name, counts);
}

void CsvController::extracted(const QString &path, const std::optional<Error> &error)
{
    if (m_dialog)
        m_dialog->showExtracted(path, error);
    else if (error)
        m_window.messages()->post(Message::of(QStringLiteral("extracted"), *error));
}

void CsvController::exportRows(const Rows &rows, const CsvExport &form, const QString &path)
{
    auto *run = new ExportRun(m_workspace, rows, form, path, this);
    connect(run, &ExportRun::progressed, &m_window,
        [this, path](qint64 done, qint64 whole) { m_window.files()->showExporting(path, done, whole); });
    connect(run, &ExportRun::finished, this, [this, run] {
        run->deleteLater();
        exported(*run);
    });
    run->start();
}

void CsvController::exported(const ExportRun &run)
{
    if (run.result())
        remember(QFileInfo(run.path()).absoluteFilePath());
    m_window.files()->showExported(run.path(), static_cast<qint64>(run.rows()),
        run.result() ? std::nullopt : std::optional(run.result().error()));
}

} // namespace tagdesk
