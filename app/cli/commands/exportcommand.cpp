// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "exportcommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "csvwriter.h"
#include "exportrun.h"
#include "notices.h"
#include "outputfile.h"
#include "selection.h"
#include "workbookwriter.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kPieceBytes = 1u << 16;

Result<void> writeBook(QIODevice &device, WorkbookWriter &writer, const Rows &rows)
{
    Result<void> written = writer.begin();
    for (std::size_t i = 0; written && i < rows.size(); ++i)
        written = writer.append(rows[i]);
    return written ? writer.finish(device) : written;
}

bool writeRows(QIODevice &device, const CsvWriter &writer, const Rows &rows)
{
    std::string text = writer.header();
    const auto flush = [&] {
        const bool isWritten = writeCsv(device, text);
        text.clear();
        return isWritten;
    };
    for (const Row row : rows) {
        writer.append(text, row);
        if (text.size() >= kPieceBytes && !flush())
            return false;
    }
    return flush();
}

} // namespace

void ExportCommand::scopesRead()
{
    const ResourceTable &table = workspace().table();
    TagPool &pool = workspace().pool();
    const Selection selection = selected(line(), workspace(), listedRows());
    const Rows &rows = selection.rows;
    CsvExport form;
    form.form = line().form;
    form.keys = keysInUse(rows, table, workspace().changes(), pool);
    form.accountName = [this](const Collection &collection) {
        return workspace().account(collection.account)->account.name;
    };
    if (isWorkbookName(line().output))
        form.choices = exportChoices(form.keys, rows, workspace());
    const Result<void> written = write(rows, std::move(form));
    if (!written) {
        console().say(written.error());
        return finish(exitCodeOf(written.error()));
    }
    const auto unread = static_cast<std::size_t>(selection.unreadIds.size());
    saySummary(rows.size(), unread);
    if (!selection.unknownIds.isEmpty())
        console().say(CommandLineTexts::notLeftOut(selection.unknownIds));
    finishRead(unread == 0 ? CliExitCode::Done : CliExitCode::SomeFailed);
}

Result<void> ExportCommand::write(const Rows &rows, CsvExport form)
{
    const ResourceTable &table = workspace().table();
    TagPool &pool = workspace().pool();
    const QString &path = line().output;
    if (!isWorkbookName(path)) {
        const CsvWriter writer(std::move(form), table, workspace().changes(), pool);
        return writeOutput(
            console(), path, [&](QIODevice &device) { return writeRows(device, writer, rows); });
    }
    WorkbookWriter writer(std::move(form), table, workspace().changes(), pool);
    Result<void> book;
    const Result<void> file = writeOutput(console(), path, [&](QIODevice &device) {
        book = writeBook(device, writer, rows);
        return book.has_value();
    });
    return book ? file : book;
}

void ExportCommand::saySummary(std::size_t rows, std::size_t unread)
{
    console().say(line().output == "-"_L1 ? CommandLineTexts::exported(rows)
                                          : Notices::exported(line().output, static_cast<qint64>(rows)).text);
    const auto isOnlyTagged = [this](const Scope &scope) {
        return workspace().listing(scope).onlyTagged;
    };
    if (std::ranges::any_of(scopes(), isOnlyTagged))
        console().say(CommandLineTexts::onlyTagged());
    if (unread > 0)
        console().say(CommandLineTexts::notReadCells(unread));
}

} // namespace tagdesk
