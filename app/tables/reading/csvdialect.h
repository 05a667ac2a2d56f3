// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace tagdesk {

enum class CsvEncoding : std::uint8_t {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Gb18030,
    Big5,
    ShiftJis,
    EucJp,
    EucKr,
    Windows1250,
    Windows1251,
    Windows1252
};

/// All of them, in the order in which people choose.
inline constexpr std::array kCsvEncodings{CsvEncoding::Utf8, CsvEncoding::Utf16LittleEndian,
    CsvEncoding::Utf16BigEndian, CsvEncoding::Gb18030, CsvEncoding::Big5, CsvEncoding::ShiftJis,
    CsvEncoding::EucJp, CsvEncoding::EucKr, CsvEncoding::Windows1250, CsvEncoding::Windows1251,
    CsvEncoding::Windows1252};

/// "utf-8", "gb18030", "windows-1252".
[[nodiscard]] QLatin1StringView encodingName(CsvEncoding encoding);
/// By its name or one of its common other ones: "GBK", "Shift_JIS", "cp1252"; nullopt: none that is read.
[[nodiscard]] std::optional<CsvEncoding> encodingNamed(const QString &name);

/// What may part the fields of a row.
inline constexpr std::array kCsvSeparators{',', ';', '\t', '|'};

struct WorkbookSheet;

/// How a CSV file is written. Line ends are not part of it: CRLF, LF and CR are all read.
struct CsvDialect
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    char separator = ','; ///< One of kCsvSeparators, or what a line `sep=` names.
    int byteOrderMark = 0; ///< Bytes to skip at the start of the file.
    std::shared_ptr<const WorkbookSheet>
        sheet{}; ///< The file is no text but a workbook: all of the above is moot.
    int encodingConfidence = 100; ///< Percent; 100: by its form, or somebody said so.
    std::int64_t headLine = 1; ///< Lines before this one are none of the table's.
    int headRows = 1; ///< Rows that hold the heads; see TableStart.
    bool hasComments = false; ///< Lines that begin with `#` are passed over.

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// Guesses from the start of a file (64 KiB are plenty): a byte order mark, else the first of
/// guessEncodings(); then the separator that parts the most rows into equally many fields. A first line
/// `sep=;` (Excel) decides the separator. An encoding that is given is not guessed. Where the table begins is
/// not looked for; see findTableStart.
[[nodiscard]] CsvDialect detectDialect(
    QByteArrayView start, std::optional<CsvEncoding> encoding = std::nullopt);

} // namespace tagdesk
