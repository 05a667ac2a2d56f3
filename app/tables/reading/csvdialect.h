// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace tagdesk {

enum class CsvEncoding : std::uint8_t { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

/// What may part the fields of a row.
inline constexpr std::array kCsvSeparators{',', ';', '\t', '|'};

struct WorkbookSheet;

/// How a CSV file is written. Line ends are not part of it: CRLF, LF and CR are all read.
struct CsvDialect
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    char separator = ','; ///< One of kCsvSeparators.
    int byteOrderMark = 0; ///< Bytes to skip at the start of the file.
    std::shared_ptr<const WorkbookSheet> sheet{}; ///< The file is no text but a workbook: all of the above is moot.

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// Guesses from the start of a file (64 KiB are plenty): a byte order mark, else zero bytes of UTF-16, else
/// valid UTF-8, else GB18030; then the separator that parts the most rows into equally many fields.
/// A first line `sep=;` (Excel) decides the separator.
/// An encoding that is given is not guessed.
[[nodiscard]] CsvDialect detectDialect(
    QByteArrayView start, std::optional<CsvEncoding> encoding = std::nullopt);

} // namespace tagdesk
