// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvdialect.h"

#include "csvdecoder.h"
#include "utf8scan.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tagdesk {

namespace {

constexpr std::size_t kRowsToLookAt = 50;

bool startsWith(QByteArrayView bytes, std::string_view prefix)
{
    return bytes.startsWith(QByteArrayView(prefix.data(), static_cast<qsizetype>(prefix.size())));
}

/// The start of a file may end within a character of UTF-8.
bool isCutCharacter(std::string_view end)
{
    const auto lead = static_cast<unsigned char>(end.front());
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const auto continues = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    };
    return lead >= 0xC2 && lead <= 0xF4 && end.size() < size && std::ranges::all_of(end.substr(1), continues);
}

CsvEncoding encodingWithoutMark(QByteArrayView start)
{
    qsizetype zeroAtEven = 0;
    qsizetype zeroAtOdd = 0;
    for (qsizetype i = 0; i + 1 < start.size(); i += 2) {
        zeroAtEven += start[i] == 0;
        zeroAtOdd += start[i + 1] == 0;
    }
    // Latin text in UTF-16 has a zero in every other byte; Chinese text has separators and line ends.
    const qsizetype enough = std::max<qsizetype>(1, start.size() / 40);
    if (zeroAtOdd >= enough && zeroAtEven * 8 < zeroAtOdd)
        return CsvEncoding::Utf16LittleEndian;
    if (zeroAtEven >= enough && zeroAtOdd * 8 < zeroAtEven)
        return CsvEncoding::Utf16BigEndian;

    const std::string_view text(start.data(), static_cast<std::size_t>(start.size()));
    const std::size_t valid = validUtf8Prefix(text);
    if (valid == text.size() || isCutCharacter(text.substr(valid)))
        return CsvEncoding::Utf8;
    return decodesCleanly(start, CsvEncoding::Gb18030) ? CsvEncoding::Gb18030 : CsvEncoding::Utf8;
}

/// Fields per row if `separator` parted them, quotes respected; the last row may be cut and is left out.
std::vector<int> fieldCounts(std::string_view text, char separator)
{
    std::vector<int> counts;
    int fields = 1;
    bool quoted = false;
    bool rowHasText = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
            rowHasText = true;
        } else if (!quoted && c == separator) {
            ++fields;
            rowHasText = true;
        } else if (!quoted && (c == '\n' || c == '\r')) {
            if (rowHasText)
                counts.push_back(fields);
            if (counts.size() == kRowsToLookAt)
                return counts;
            fields = 1;
            rowHasText = false;
        } else {
            rowHasText = true;
        }
    }
    if (counts.empty() && rowHasText)
        counts.push_back(fields);
    return counts;
}

char guessSeparator(std::string_view text)
{
    char best = ',';
    std::ptrdiff_t bestRows = 0;
    int bestFields = 1;
    for (const char candidate : kCsvSeparators) {
        const std::vector<int> counts = fieldCounts(text, candidate);
        if (counts.empty() || counts.front() < 2)
            continue;
        const auto rows = std::count(counts.begin(), counts.end(), counts.front());
        if (rows > bestRows || (rows == bestRows && counts.front() > bestFields)) {
            best = candidate;
            bestRows = rows;
            bestFields = counts.front();
        }
    }
    return best;
}

} // namespace

CsvDialect detectDialect(QByteArrayView start, std::optional<CsvEncoding> encoding)
{
    constexpr std::array kMarks{
        std::pair{CsvEncoding::Utf8, std::string_view("\xEF\xBB\xBF")},
        std::pair{CsvEncoding::Utf16LittleEndian, std::string_view("\xFF\xFE")},
        std::pair{CsvEncoding::Utf16BigEndian, std::string_view("\xFE\xFF")},
        std::pair{CsvEncoding::Gb18030, std::string_view("\x84\x31\x95\x33")},
    };
    const auto *const mark = std::ranges::find_if(kMarks, [&](const auto &candidate) {
        return (!encoding || candidate.first == *encoding) && startsWith(start, candidate.second);
    });
    CsvDialect dialect;
    if (mark != kMarks.end())
        dialect = {.encoding = mark->first,
            .separator = ',',
            .byteOrderMark = static_cast<int>(mark->second.size())};
    else
        dialect.encoding = encoding ? *encoding : encodingWithoutMark(start);

    CsvDecoder decoder(dialect);
    const std::string text = decoder.decode(start);
    dialect.separator = separatorLine(text).value_or(guessSeparator(text));
    return dialect;
}

} // namespace tagdesk
