// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvcontent.h"
#include "csvextract.h"
#include "csvpreview.h"
#include "fileform.h"
#include "result.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

namespace tagdesk {

/// A file as it was when its start was read: what it must still be when the rest is.
struct CsvFile
{
    QString path;
    qint64 bytes = 0;
    QDateTime modified;
    CsvDialect dialect;
};

/// What a person has decided about the form of a file; the rest is guessed.
struct CsvChoice
{
    std::optional<CsvEncoding> encoding;
    std::optional<char> separator;
    std::optional<QString> sheet; ///< Of a workbook.
};

struct OpenedCsv
{
    CsvFile file;
    FileForm form = FileForm::Text; ///< Something else is no table: of it there is only this.
    CsvPreview preview;
    std::vector<SkippedLine> skipped; ///< Lines before the table.
    std::vector<EncodingSample> samples; ///< See encodingSamples().
};

/// Asked now and then with the bytes read so far; false stops.
using GoOn = std::function<bool(qint64 bytes)>;

// These read and write files, so they belong into a thread of their own. Errors carry the causes of files;
// what was stopped is Cancelled.

[[nodiscard]] Result<OpenedCsv> openCsv(const QString &path, const CsvChoice &choice, const GoOn &goOn);
/// Rows around a line of the file.
[[nodiscard]] Result<CsvPreview> readCsvAround(
    const CsvFile &file, const CsvCorrections &corrections, std::int64_t line, const GoOn &goOn);
[[nodiscard]] Result<std::unique_ptr<const CsvContent>> readCsv(
    const CsvFile &file, const CsvMapping &mapping, const CsvCorrections &corrections, const GoOn &goOn);
/// Writes the rows that have a reason into a file of their own, whole or not at all.
[[nodiscard]] Result<void> extractCsv(const CsvFile &file, const CsvCorrections &corrections,
    const CsvReasons &reasons, const QString &to, const GoOn &goOn);

} // namespace tagdesk
