// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvcorrections.h"
#include "csvscan.h"

#include <QStringList>

#include <vector>

namespace tagdesk {

/// A row as a person sees it.
struct CsvPreviewRow
{
    std::int64_t line = 0;
    QStringList fields;
    bool damaged = false;

    friend bool operator==(const CsvPreviewRow &, const CsvPreviewRow &) = default;
};

/// A part of a file to look at: its header and some rows in a row.
struct CsvPreview
{
    QStringList header; ///< What the columns are called.
    std::vector<CsvPreviewRow> rows; ///< The header is not among them.
    bool reachesEnd = false; ///< The file has no further row.

    friend bool operator==(const CsvPreview &, const CsvPreview &) = default;
};

inline constexpr std::size_t kPreviewRows = 100;

/// The fields of a row as texts.
[[nodiscard]] QStringList rowTexts(const CsvRow &row);

/// A line before the table that is none of it.
struct SkippedLine
{
    std::int64_t line = 0;
    QString text;

    friend bool operator==(const SkippedLine &, const SkippedLine &) = default;
};

/// Finds where the table begins in the start of a file and notes it in the dialect. Returns the lines before
/// it: titles and comments.
[[nodiscard]] std::vector<SkippedLine> findTable(QByteArrayView start, CsvDialect &dialect);
/// The same in the sheet of a workbook that the dialect names; `goOn` is asked as in scanCsv.
[[nodiscard]] std::vector<SkippedLine> findTable(
    QIODevice &workbook, CsvDialect &dialect, const std::function<bool(qint64 bytes)> &goOn);

/// How the start of a file reads in one encoding.
struct EncodingSample
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    int confidence = 0; ///< Percent.
    QStringList cells; ///< Up to three with other letters than those of ASCII.

    friend bool operator==(const EncodingSample &, const EncodingSample &) = default;
};

/// The readings to choose from, the one in use first; empty where the encoding is told by its form.
[[nodiscard]] std::vector<EncodingSample> encodingSamples(QByteArrayView start, const CsvDialect &dialect);

/// Reads the header and up to kPreviewRows rows around a line (0: the first ones), corrections put in.
/// `goOn` is asked as in scanCsv. nullopt: stopped, or the device failed.
[[nodiscard]] std::optional<CsvPreview> readPreview(QIODevice &device, const CsvDialect &dialect,
    const CsvCorrections &corrections, std::int64_t line, const std::function<bool(qint64 bytes)> &goOn);

} // namespace tagdesk
