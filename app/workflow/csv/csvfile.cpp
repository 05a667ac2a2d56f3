// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvfile.h"

#include "bookfault.h"
#include "sheetscan.h"
#include "tablefile.h"
#include "wholefile.h"

#include <QFile>

namespace tagdesk {

namespace {

/// Enough to tell encoding and separator by.
constexpr qint64 kStart = 1 << 16;

Error unreadable(const QFile &file)
{
    return makeError(ErrorKind::Invalid, ErrorCause::FileNotReadable, file.fileName(), file.errorString());
}

/// The path goes before what the error has to say.
Error withPath(Error error, const QString &path)
{
    error.detail = error.detail.isEmpty() ? path : path + u'\n' + error.detail;
    return error;
}

Error changed(const CsvFile &file)
{
    return makeError(ErrorKind::Conflict, ErrorCause::FileChanged, file.path);
}

bool isUnchanged(const CsvFile &known, const QFile &file)
{
    return file.size() == known.bytes && file.fileTime(QFileDevice::FileModificationTime) == known.modified;
}

/// Opens a file that was looked at before.
std::optional<Error> openAgain(QFile &file, const CsvFile &known)
{
    if (std::optional<Error> error = openForReading(file))
        return error;
    return isUnchanged(known, file) ? std::nullopt : std::optional(changed(known));
}

/// Why what was read is not the whole of the file that was looked at before.
std::optional<Error> errorAfter(CsvScanEnd end, const QFile &file, const CsvFile &known)
{
    if (end == CsvScanEnd::ReadFailed)
        return unreadable(file);
    if (end == CsvScanEnd::Stopped)
        return makeError(ErrorKind::Cancelled);
    return isUnchanged(known, file) ? std::nullopt : std::optional(changed(known));
}

} // namespace

Result<OpenedCsv> openCsv(const QString &path, const CsvChoice &choice, const GoOn &goOn)
{
    QFile file(path);
    if (std::optional<Error> error = openForReading(file))
        return failure(*error);
    if (file.size() == 0)
        return failure(makeError(ErrorKind::Invalid, ErrorCause::FileEmpty, path));
    const QByteArray start = file.peek(kStart);
    if (start.isEmpty())
        return failure(unreadable(file));

    OpenedCsv opened{.file = {.path = path,
                         .bytes = file.size(),
                         .modified = file.fileTime(QFileDevice::FileModificationTime),
                         .dialect = {}},
        .form = fileForm(start),
        .preview = {},
        .skipped = {},
        .samples = {}};
    CsvDialect &dialect = opened.file.dialect;
    if (opened.form == FileForm::Workbook || opened.form == FileForm::OldWorkbook) {
        Result<WorkbookSheet> sheet = lookThroughSheet(file, choice.sheet, goOn);
        if (!sheet)
            return failure(withPath(sheet.error(), path));
        dialect.sheet = std::make_shared<const WorkbookSheet>(*std::move(sheet));
        opened.form = FileForm::Text;
        opened.skipped = findTable(file, dialect, goOn);
    } else if (choice.sheet) {
        return failure(withPath(bookError(BookFault::SheetMissing, *choice.sheet + u'\n'), path));
    } else if (opened.form != FileForm::Text) {
        return opened;
    } else {
        dialect = detectDialect(start, choice.encoding);
        dialect.separator = choice.separator.value_or(dialect.separator);
        opened.samples = encodingSamples(start, dialect);
        opened.skipped = findTable(start, dialect);
    }
    std::optional<CsvPreview> preview = readPreview(file, dialect, {}, 0, goOn);
    if (!preview)
        return failure(
            file.error() == QFileDevice::NoError ? makeError(ErrorKind::Cancelled) : unreadable(file));
    opened.preview = *std::move(preview);
    return opened;
}

Result<CsvPreview> readCsvAround(
    const CsvFile &file, const CsvCorrections &corrections, std::int64_t line, const GoOn &goOn)
{
    QFile device(file.path);
    if (std::optional<Error> error = openAgain(device, file))
        return failure(*error);
    std::optional<CsvPreview> preview = readPreview(device, file.dialect, corrections, line, goOn);
    if (!preview)
        return failure(
            device.error() == QFileDevice::NoError ? makeError(ErrorKind::Cancelled) : unreadable(device));
    return *std::move(preview);
}

Result<std::unique_ptr<const CsvContent>> readCsv(
    const CsvFile &file, const CsvMapping &mapping, const CsvCorrections &corrections, const GoOn &goOn)
{
    QFile device(file.path);
    if (std::optional<Error> error = openAgain(device, file))
        return failure(*error);
    auto content = std::make_unique<CsvContent>(mapping);
    CsvRowRoom room;
    int heads = 0;
    const auto take = [&](const CsvRow &row) {
        if (heads < file.dialect.headRows)
            ++heads;
        else
            content->add(corrections.isEmpty() ? row : corrections.applied(row, room));
    };
    const CsvScanEnd end = scanCsv(
        device, file.dialect, take, [&](const CsvProblem &problem) { content->add(problem); }, goOn);
    if (const std::optional<Error> error = errorAfter(end, device, file))
        return failure(*error);
    return content;
}

Result<void> extractCsv(const CsvFile &file, const CsvCorrections &corrections, const CsvReasons &reasons,
    const QString &to, const GoOn &goOn)
{
    QFile device(file.path);
    if (std::optional<Error> error = openAgain(device, file))
        return failure(*error);
    WholeFile target(to);
    if (Result<void> opened = target.open(); !opened)
        return opened;
    const CsvScanEnd end = extractRows(device, file.dialect, corrections, reasons, target.device(), goOn);
    if (const std::optional<Error> error = errorAfter(end, device, file))
        return failure(*error);
    return target.commit();
}

} // namespace tagdesk
