// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvpreview.h"

#include "utf8text.h"

namespace tagdesk {

namespace {

/// Rows shown before the line asked for; lines between them may be more.
constexpr std::int64_t kLinesBefore = 20;

QStringList texts(const CsvRow &row)
{
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(row.fields.size()));
    for (const std::string_view field : row.fields)
        texts.append(textFromUtf8(field));
    return texts;
}

} // namespace

std::optional<CsvPreview> readPreview(QIODevice &device, const CsvDialect &dialect,
    const CsvCorrections &corrections, std::int64_t line, const std::function<bool(qint64 bytes)> &goOn)
{
    CsvPreview preview;
    CsvRowRoom room;
    bool hasHeader = false;
    const auto take = [&](const CsvRow &row) {
        if (!hasHeader) {
            preview.header = texts(row);
            hasHeader = true;
            return;
        }
        if (row.line + kLinesBefore < line || preview.rows.size() == kPreviewRows)
            return;
        preview.rows.push_back(
            {.line = row.line, .fields = texts(corrections.applied(row, room)), .damaged = row.damaged});
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
