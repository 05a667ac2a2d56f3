// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvdialect.h"

#include "csvdecoder.h"
#include "encodingguess.h"
#include "separatorline.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRowsToLookAt = 50;

bool startsWith(QByteArrayView bytes, std::string_view prefix)
{
    return bytes.startsWith(QByteArrayView(prefix.data(), static_cast<qsizetype>(prefix.size())));
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

/// The number of fields that most rows have, and how many rows that are: titles and notes above a table have
/// another one. No separator in sight: 0 rows.
std::pair<std::ptrdiff_t, int> commonCount(const std::vector<int> &counts)
{
    std::pair<std::ptrdiff_t, int> best{0, 1};
    for (const int count : counts) {
        const auto rows = std::ranges::count(counts, count);
        if (count > 1 && rows > best.first)
            best = {rows, count};
    }
    return best;
}

char guessSeparator(std::string_view text)
{
    char best = ',';
    std::ptrdiff_t bestRows = 0;
    int bestFields = 1;
    for (const char candidate : kCsvSeparators) {
        const auto [rows, fields] = commonCount(fieldCounts(text, candidate));
        if (rows > bestRows || (rows == bestRows && fields > bestFields)) {
            best = candidate;
            bestRows = rows;
            bestFields = fields;
        }
    }
    return best;
}

std::string_view firstLine(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    return text.substr(0, text.find_first_of("\r\n"));
}

void guessEncoding(CsvDialect &dialect, QByteArrayView start, std::optional<CsvEncoding> given)
{
    if (given) {
        dialect.encoding = *given;
        return;
    }
    const EncodingGuess best = guessEncodings(start).front();
    dialect.encoding = best.encoding;
    dialect.encodingConfidence = best.confidence;
}

struct EncodingWord
{
    CsvEncoding encoding;
    QLatin1StringView word; ///< Without `-`, `_` and blanks.
};

constexpr std::array kEncodingWords{
    EncodingWord{CsvEncoding::Utf8, "utf8"_L1},
    EncodingWord{CsvEncoding::Utf16LittleEndian, "utf16le"_L1},
    EncodingWord{CsvEncoding::Utf16LittleEndian, "utf16"_L1},
    EncodingWord{CsvEncoding::Utf16BigEndian, "utf16be"_L1},
    EncodingWord{CsvEncoding::Gb18030, "gb18030"_L1},
    EncodingWord{CsvEncoding::Gb18030, "gbk"_L1},
    EncodingWord{CsvEncoding::Gb18030, "gb2312"_L1},
    EncodingWord{CsvEncoding::Gb18030, "cp936"_L1},
    EncodingWord{CsvEncoding::Big5, "big5"_L1},
    EncodingWord{CsvEncoding::Big5, "cp950"_L1},
    EncodingWord{CsvEncoding::ShiftJis, "shiftjis"_L1},
    EncodingWord{CsvEncoding::ShiftJis, "sjis"_L1},
    EncodingWord{CsvEncoding::ShiftJis, "cp932"_L1},
    EncodingWord{CsvEncoding::ShiftJis, "windows31j"_L1},
    EncodingWord{CsvEncoding::EucJp, "eucjp"_L1},
    EncodingWord{CsvEncoding::EucKr, "euckr"_L1},
    EncodingWord{CsvEncoding::EucKr, "cp949"_L1},
    EncodingWord{CsvEncoding::Windows1250, "windows1250"_L1},
    EncodingWord{CsvEncoding::Windows1250, "cp1250"_L1},
    EncodingWord{CsvEncoding::Windows1251, "windows1251"_L1},
    EncodingWord{CsvEncoding::Windows1251, "cp1251"_L1},
    EncodingWord{CsvEncoding::Windows1252, "windows1252"_L1},
    EncodingWord{CsvEncoding::Windows1252, "cp1252"_L1},
    EncodingWord{CsvEncoding::Windows1252, "latin1"_L1},
    EncodingWord{CsvEncoding::Windows1252, "iso88591"_L1},
};

} // namespace

QLatin1StringView encodingName(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return "utf-8"_L1;
    case CsvEncoding::Utf16LittleEndian:
        return "utf-16le"_L1;
    case CsvEncoding::Utf16BigEndian:
        return "utf-16be"_L1;
    case CsvEncoding::Gb18030:
        return "gb18030"_L1;
    case CsvEncoding::Big5:
        return "big5"_L1;
    case CsvEncoding::ShiftJis:
        return "shift-jis"_L1;
    case CsvEncoding::EucJp:
        return "euc-jp"_L1;
    case CsvEncoding::EucKr:
        return "euc-kr"_L1;
    case CsvEncoding::Windows1250:
        return "windows-1250"_L1;
    case CsvEncoding::Windows1251:
        return "windows-1251"_L1;
    case CsvEncoding::Windows1252:
        return "windows-1252"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<CsvEncoding> encodingNamed(const QString &name)
{
    QString word = name.toLower();
    word.removeIf([](QChar c) { return c == u'-' || c == u'_' || c == u' '; });
    const auto *const found = std::ranges::find_if(
        kEncodingWords, [&word](const EncodingWord &known) { return known.word == word; });
    return found == kEncodingWords.end() ? std::nullopt : std::optional(found->encoding);
}

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
        guessEncoding(dialect, start, encoding);

    CsvDecoder decoder(dialect);
    const std::string text = decoder.decode(start);
    dialect.separator = separatorLine(firstLine(text)).value_or(guessSeparator(text));
    return dialect;
}

} // namespace tagdesk
