// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fileexchange.h"

#include "exportdialog.h"
#include "failureexport.h"
#include "filedrop.h"
#include "notices.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "statustext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStatusBar>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMessageMs = 5000;
} // namespace

FileExchange::FileExchange(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    auto *drop = new FileDrop(parts.window, this);
    connect(drop, &FileDrop::dropped, this, &FileExchange::takeDrop);
    const auto forget = [this] {
        m_parts.messages->remove(Notices::imported({}, {}).id);
    };
    connect(parts.workspace, &Workspace::applyingChanged, this, forget);
    connect(parts.workspace, &Workspace::changesChanged, this, [this, forget] {
        // Once nothing of it is left, what an import has staged is no news.
        if (m_parts.workspace->changeCount() == 0)
            forget();
    });
}

void FileExchange::askImport()
{
    auto *chooser = new QFileDialog(m_parts.window, tr("Choose a CSV file"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &FileExchange::importRequested);
    chooser->open();
}

void FileExchange::takeDrop(const QString &path, int others)
{
    if (others > 0)
        m_parts.status->showMessage(
            tr("One file is imported at a time; %Ln more were left.", nullptr, others), kMessageMs);
    emit importRequested(path);
}

void FileExchange::askExport()
{
    m_parts.pane->commitTyping();
    const std::optional<Scope> scope = m_parts.resources->scope();
    if (!scope || m_parts.resources->shownCount() == 0) {
        m_parts.status->showMessage(tr("No resource is shown that could be exported"), kMessageMs);
        return;
    }
    const Collection &collection = scope->collection;
    auto *dialog = new ExportDialog(m_parts.workspace,
        {.shown = m_parts.resources->shownRows(),
            .selected = m_parts.pane->selection(),
            .columns = m_parts.resources->keyColumns(),
            .suggestion = u"tags-%1-%2"_s.arg(collection.region, collection.kind)},
        m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportRequested, this, &FileExchange::exportRequested);
    dialog->open();
}

void FileExchange::askFailedExport(const Rows &rows)
{
    auto *chooser = new QFileDialog(m_parts.window, tr("Export failed rows"), {}, tr("CSV files (*.csv)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    chooser->selectFile(tr("failed-rows.csv"));
    connect(chooser, &QFileDialog::fileSelected, this, [this, rows](const QString &path) {
        emit exportRequested(rows, failureExport(rows, m_parts.workspace), path);
    });
    chooser->open();
}

void FileExchange::showImported(const QString &file, const ImportCounts &counts)
{
    Message message = Notices::imported(file, counts);
    message.actions = {{tr("Review and apply…"),
                           [this] {
                               emit reviewRequested();
                           }},
        {tr("Undo"), [this] {
             m_parts.workspace->undo();
         }}};
    m_parts.messages->post(message);
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
