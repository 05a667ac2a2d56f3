// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sheetscan.h"

#include "bookfault.h"
#include "booksource.h"
#include "sheetlook.h"
#include "sheetrows.h"

#include <QIODevice>

#include <algorithm>

namespace tagdesk {

namespace {

/// Names in the order in which they are offered.
QStringList namesOf(const std::vector<BookSource::Sheet> &sheets)
{
    QStringList names;
    for (const bool isHidden : {false, true}) {
        for (const BookSource::Sheet &sheet : sheets) {
            if (sheet.isHidden == isHidden)
                names.append(sheet.name);
        }
    }
    return names;
}

std::optional<std::size_t> indexOf(const std::vector<BookSource::Sheet> &sheets, const QString &name)
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto found = std::ranges::find_if(sheets,
            [&](const BookSource::Sheet &sheet) { return sheet.name.compare(name, sensitivity) == 0; });
        if (found != sheets.end())
            return static_cast<std::size_t>(found - sheets.begin());
    }
    return std::nullopt;
}

BookSource::GoOn asked(QIODevice &device, const std::function<bool(qint64 bytes)> &goOn)
{
    return [&device, &goOn] {
        return goOn(device.pos());
    };
}

} // namespace

Result<WorkbookSheet> lookThroughSheet(
    QIODevice &device, const std::optional<QString> &name, const std::function<bool(qint64 bytes)> &goOn)
{
    const auto book = openBook(device);
    if (!book)
        return failure(book.error());
    const auto sheets = (*book)->sheets();
    if (!sheets)
        return failure(sheets.error());
    const QStringList names = namesOf(*sheets);
    for (const QString &candidate : name ? QStringList(*name) : names) {
        const std::optional<std::size_t> index = indexOf(*sheets, candidate);
        if (!index)
            return failure(
                bookError(BookFault::SheetMissing, candidate + u'\n' + names.join(QStringLiteral(", "))));
        WorkbookSheet sheet{.sheets = names, .name = sheets->at(*index).name};
        SheetLook look(sheet);
        if (const Result<void> read = (*book)->read(*index, look, asked(device, goOn)); !read)
            return failure(read.error());
        if (look.isTooLarge())
            return failure(bookError(BookFault::TooLarge));
        look.finish();
        if (sheet.rows > 0)
            return sheet;
    }
    return failure(bookError(BookFault::SheetEmpty, name.value_or(names.value(0))));
}

CsvScanEnd scanSheet(QIODevice &device, const WorkbookSheet &sheet, const CsvReader::RowSink &rows,
    const CsvReader::ProblemSink &problems, const std::function<bool(qint64 bytes)> &goOn)
{
    const auto book = openBook(device);
    if (!book)
        return CsvScanEnd::ReadFailed;
    const auto sheets = (*book)->sheets();
    const std::optional<std::size_t> index = sheets ? indexOf(*sheets, sheet.name) : std::nullopt;
    if (!index)
        return CsvScanEnd::ReadFailed;
    SheetRows taker(sheet, rows, problems);
    const Result<void> read = (*book)->read(*index, taker, asked(device, goOn));
    if (read)
        return CsvScanEnd::Complete;
    return read.error().kind == ErrorKind::Cancelled ? CsvScanEnd::Stopped : CsvScanEnd::ReadFailed;
}

} // namespace tagdesk
