// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fileexchange.h"

#include "exportdialog.h"
#include "failureexport.h"
#include "filechooser.h"
#include "filedrop.h"
#include "messagebar.h"
#include "notices.h"
#include "recentfilesmenu.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "statusstrip.h"
#include "statustext.h"

#include <QFileInfo>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// "tags-cn-north-1-vm"; of several product lines with as much as they have in common.
QString fileNameFor(const ScopeSet &scopes)
{
    QStringList regions;
    QStringList kinds;
    for (const Scope &scope : scopes.scopes()) {
        regions.append(scope.collection.region);
        kinds.append(scope.collection.kind);
    }
    QStringList parts = {u"tags"_s};
    for (QStringList *each : {&regions, &kinds}) {
        each->removeDuplicates();
        if (each->size() == 1)
            parts.append(each->constFirst());
    }
    return parts.join(u'-');
}
} // namespace

FileExchange::FileExchange(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_recent(new RecentFilesMenu(parts.window))
{
    connect(m_recent, &RecentFilesMenu::fileChosen, this, &FileExchange::importRequested);
    auto *drop = new FileDrop(parts.window, this);
    connect(drop, &FileDrop::dropped, this, &FileExchange::takeDrop);
    connect(parts.workspace, &Workspace::applyingChanged, this, &FileExchange::forgetImported);
    connect(parts.workspace, &Workspace::undoChanged, this, &FileExchange::undoChanged);
    connect(parts.workspace, &Workspace::changesChanged, this, [this] {
        // Once nothing of it is left, what an import has staged is no news.
        if (m_parts.workspace->changeCount() == 0)
            forgetImported();
    });
}

void FileExchange::askImport()
{
    auto *chooser = new FileChooser(FileUse::Table, m_parts.window, tr("Choose a table"));
    chooser->setNameFilters(
        {tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xltx *.ods *.ots)"), tr("All files (*)")});
    connect(chooser, &FileChooser::fileSelected, this, &FileExchange::importRequested);
    chooser->open();
}

void FileExchange::takeDrop(const QString &path, int others)
{
    if (others > 0)
        m_parts.status->say(tr("One file is imported at a time; %Ln more were left.", nullptr, others));
    emit importRequested(path);
}

void FileExchange::askExport()
{
    m_parts.pane->commitTyping();
    if (m_parts.resources->shownCount() == 0) {
        m_parts.status->say(tr("No resource is shown that could be exported"));
        return;
    }
    auto *dialog = new ExportDialog(m_parts.workspace,
        {.shown = m_parts.resources->shownRows(),
            .selected = m_parts.pane->selection(),
            .columns = m_parts.resources->keyColumns(),
            .suggestion = fileNameFor(m_parts.resources->scopes())},
        m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportRequested, this, &FileExchange::exportRequested);
    dialog->open();
}

void FileExchange::askFailedExport(const Rows &rows)
{
    auto *chooser = new FileChooser(FileUse::Export, m_parts.window, tr("Export failed rows"));
    chooser->setNameFilter(tr("CSV files (*.csv)"));
    chooser->askForNew(tr("failed-rows.csv"), u"csv"_s);
    connect(chooser, &FileChooser::fileSelected, this, [this, rows](const QString &path) {
        emit exportRequested(rows, failureExport(rows, m_parts.workspace), path);
    });
    chooser->open();
}

void FileExchange::showImported(const QString &file, const ImportCounts &counts)
{
    m_imported = Imported{.file = file, .counts = counts, .step = m_parts.workspace->undoStep()};
    postImported();
}

void FileExchange::postImported()
{
    Message message = Notices::imported(m_imported->file, m_imported->counts);
    message.actions = {{tr("Review and apply…"), [this] {
                            emit reviewRequested();
                        }}};
    if (m_imported->undoable)
        message.actions.append({tr("Undo"), [this] {
                                    m_parts.workspace->undo();
                                }});
    m_parts.messages->post(message);
}

void FileExchange::forgetImported()
{
    m_imported.reset();
    m_parts.messages->remove(Notices::imported({}, {}).id);
}

/// With other steps on top, undoing would take these back and leave the import.
void FileExchange::undoChanged()
{
    if (!m_imported)
        return;
    const std::uint64_t last = m_parts.workspace->undoStep();
    if (last < m_imported->step || !m_parts.messages->shows(Notices::imported({}, {}).id)) {
        forgetImported();
        return;
    }
    const bool undoable = last == m_imported->step;
    if (std::exchange(m_imported->undoable, undoable) != undoable)
        postImported();
}

void FileExchange::showExporting(const QString &path, qint64 done, qint64 whole)
{
    m_parts.status->showMessage(
        tr("Writing %1: %2 of %3")
            .arg(QFileInfo(path).fileName(), StatusTexts::number(done), StatusTexts::number(whole)));
}

void FileExchange::showExported(const QString &path, qint64 rows, const std::optional<Error> &error)
{
    m_parts.status->clearMessage();
    m_parts.messages->post(error ? Message::of(u"export"_s, *error) : Notices::exported(path, rows));
}

} // namespace tagdesk
