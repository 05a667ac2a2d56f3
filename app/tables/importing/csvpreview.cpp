// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvpreview.h"

#include "csvdecoder.h"
#include "encodingguess.h"
#include "tablestart.h"
#include "utf8text.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Rows shown before the line asked for; lines between them may be more.
constexpr std::int64_t kLinesBefore = 20;

constexpr qsizetype kSampleCells = 3;
constexpr std::size_t kSampleReadings = 3;

/// The rows of the start of a file; the last may be cut.
std::vector<SheetRow> startRows(QByteArrayView start, const CsvDialect &dialect)
{
    std::vector<SheetRow> rows;
    CsvDecoder decoder(dialect);
    const auto take = [&rows](const CsvRow &row) {
        if (rows.size() <= kRowsBeforeTable)
            rows.push_back({.line = row.line, .cells = rowTexts(row)});
    };
    CsvReader reader(dialect.separator, take, [](const CsvProblem &) {});
    reader.feed(decoder.decode(start));
    reader.finish();
    return rows;
}

QStringList foreignCells(const std::vector<SheetRow> &rows)
{
    QStringList cells;
    for (const SheetRow &row : rows) {
        for (const QString &cell : row.cells) {
            const bool isForeign = std::ranges::any_of(cell, [](QChar c) { return c.unicode() >= 0x80; });
            if (isForeign && cells.size() < kSampleCells && !cells.contains(cell))
                cells.append(cell);
        }
    }
    return cells;
}

} // namespace

QStringList rowTexts(const CsvRow &row)
{
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(row.fields.size()));
    for (const std::string_view field : row.fields)
        texts.append(textFromUtf8(field));
    return texts;
}

namespace {

std::vector<SkippedLine> noteStart(const std::vector<SheetRow> &rows, CsvDialect &dialect)
{
    const TableStart found = findTableStart(rows);
    dialect.headRows = found.headRows;
    dialect.hasComments = found.hasComments;
    std::vector<SkippedLine> skipped;
    for (std::size_t i = 0; i < found.row; ++i) {
        QStringList cells = rows[i].cells;
        cells.removeAll(QString());
        skipped.push_back({.line = rows[i].line, .text = cells.join(u' ')});
    }
    // Before the first row stand only lines that the reader passes over by itself.
    dialect.headLine = found.row == 0 ? 1 : rows[found.row].line;
    return skipped;
}

} // namespace

std::vector<SkippedLine> findTable(QByteArrayView start, CsvDialect &dialect)
{
    return noteStart(startRows(start, dialect), dialect);
}

std::vector<SkippedLine> findTable(
    QIODevice &workbook, CsvDialect &dialect, const std::function<bool(qint64 bytes)> &goOn)
{
    std::vector<SheetRow> rows;
    const auto take = [&rows](const CsvRow &row) {
        if (rows.size() <= kRowsBeforeTable)
            rows.push_back({.line = row.line, .cells = rowTexts(row)});
    };
    const CsvScanEnd end = scanCsv(
        workbook, dialect, take, [](const CsvProblem &) {},
        [&](qint64 bytes) { return rows.size() <= kRowsBeforeTable && goOn(bytes); });
    // What cannot be read is told by whoever reads all of it.
    return end == CsvScanEnd::ReadFailed ? std::vector<SkippedLine>() : noteStart(rows, dialect);
}

std::vector<EncodingSample> encodingSamples(QByteArrayView start, const CsvDialect &dialect)
{
    if (dialect.encodingConfidence == 100)
        return {};
    std::vector<EncodingSample> samples;
    for (const EncodingGuess &guess : guessEncodings(start)) {
        const CsvDialect other{
            .encoding = guess.encoding, .separator = dialect.separator, .byteOrderMark = 0};
        QStringList cells = foreignCells(startRows(start, other));
        const bool isKnown = std::ranges::find(samples, cells, &EncodingSample::cells) != samples.end();
        if (guess.confidence > 0 && !isKnown && samples.size() < kSampleReadings)
            samples.push_back(
                {.encoding = guess.encoding, .confidence = guess.confidence, .cells = std::move(cells)});
    }
    return samples;
}

std::optional<CsvPreview> readPreview(QIODevice &device, const CsvDialect &dialect,
    const CsvCorrections &corrections, std::int64_t line, const std::function<bool(qint64 bytes)> &goOn)
{
    CsvPreview preview;
    CsvRowRoom room;
    int heads = 0;
    const auto take = [&](const CsvRow &row) {
        if (heads < dialect.headRows) {
            preview.header = heads == 0 ? rowTexts(row) : joinedHeads(preview.header, rowTexts(row));
            ++heads;
            return;
        }
        if (row.line + kLinesBefore < line || preview.rows.size() == kPreviewRows)
            return;
        preview.rows.push_back(
            {.line = row.line, .fields = rowTexts(corrections.applied(row, room)), .damaged = row.damaged});
    };
    const auto isFull = [&preview] {
        return preview.rows.size() == kPreviewRows;
    };
    const CsvScanEnd end = scanCsv(
        device, dialect, take, [](const CsvProblem &) {},
        [&](qint64 bytes) { return !isFull() && goOn(bytes); });
    if (end == CsvScanEnd::ReadFailed || (end == CsvScanEnd::Stopped && !isFull()))
        return std::nullopt;
    preview.reachesEnd = end == CsvScanEnd::Complete;
    return preview;
}

} // namespace tagdesk
