// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvdecoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <QStringView>

#include <algorithm>
#include <array>

namespace tagdesk {

namespace {

/// Stands for what is invalid: UTF-8 has no such byte.
constexpr char kInvalid = '\xFF';
/// Stands for it among UTF-16: never a character.
constexpr UChar kNoCharacter = 0xFFFF;
constexpr std::size_t kUnits = 8192;

/// What ICU calls them, in the tables of Windows where there are several.
const char *icuName(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf16LittleEndian:
        return "UTF-16LE";
    case CsvEncoding::Utf16BigEndian:
        return "UTF-16BE";
    case CsvEncoding::Gb18030:
        return "gb18030";
    case CsvEncoding::Big5:
        return "windows-950-2000";
    case CsvEncoding::ShiftJis:
        return "windows-31j";
    case CsvEncoding::EucJp:
        return "EUC-JP";
    case CsvEncoding::EucKr:
        return "windows-949-2000";
    case CsvEncoding::Windows1250:
        return "windows-1250";
    case CsvEncoding::Windows1251:
        return "windows-1251";
    case CsvEncoding::Windows1252:
        return "windows-1252";
    case CsvEncoding::Utf8:
        break;
    }
    return "UTF-8";
}

/// Called by ICU for every sequence of bytes that is no character.
void markInvalid(const void * /*context*/, UConverterToUnicodeArgs *arguments, const char * /*bytes*/,
    std::int32_t /*length*/, UConverterCallbackReason reason, UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *error = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &kNoCharacter, 1, 0, error);
}

/// UTF-8 with kInvalid for what is no character, and for one that stands for such already.
void appendMarked(std::string &utf8, QStringView text)
{
    qsizetype from = 0;
    const auto flush = [&](qsizetype until) {
        const QByteArray part = text.sliced(from, until - from).toUtf8();
        utf8.append(part.constData(), static_cast<std::size_t>(part.size()));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QChar(kNoCharacter) && text[i] != QChar::ReplacementCharacter)
            continue;
        flush(i);
        utf8 += kInvalid;
        from = i + 1;
    }
    flush(text.size());
}

} // namespace

void CsvDecoder::Closer::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

CsvDecoder::CsvDecoder(const CsvDialect &dialect)
    : m_toSkip(dialect.byteOrderMark)
{
    if (dialect.encoding == CsvEncoding::Utf8)
        return;
    UErrorCode status = U_ZERO_ERROR;
    m_converter.reset(ucnv_open(icuName(dialect.encoding), &status));
    ucnv_setToUCallBack(m_converter.get(), markInvalid, nullptr, nullptr, nullptr, &status);
}

std::string CsvDecoder::decode(QByteArrayView bytes)
{
    const auto skipped = std::min<qsizetype>(m_toSkip, bytes.size());
    m_toSkip -= static_cast<int>(skipped);
    bytes = bytes.sliced(skipped);
    return m_converter ? converted(bytes, false)
                       : std::string(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

std::string CsvDecoder::finish()
{
    return m_converter ? converted(QByteArrayView("", 0), true) : std::string();
}

std::string CsvDecoder::converted(QByteArrayView bytes, bool isEnd)
{
    std::string utf8;
    utf8.reserve(static_cast<std::size_t>(bytes.size()) * 3 / 2);
    std::array<UChar, kUnits> units;
    const char *source = bytes.data();
    // Units of one character may be parted by the end of the room.
    std::size_t kept = 0;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar *target = units.data() + kept;
        ucnv_toUnicode(m_converter.get(), &target, units.data() + units.size(), &source,
            bytes.data() + bytes.size(), nullptr, isEnd ? 1 : 0, &status);
        auto length = static_cast<std::size_t>(target - units.data());
        const bool isCut =
            status == U_BUFFER_OVERFLOW_ERROR && length > 0 && QChar::isHighSurrogate(units[length - 1]);
        length -= isCut;
        appendMarked(utf8, QStringView(units.data(), static_cast<qsizetype>(length)));
        kept = isCut;
        if (isCut)
            units.front() = units[length];
    }
    return utf8;
}

bool decodesCleanly(QByteArrayView bytes, CsvEncoding encoding)
{
    // Without the end, a character that is cut is not seen.
    CsvDecoder decoder({.encoding = encoding, .separator = ',', .byteOrderMark = 0});
    return decoder.decode(bytes).find(kInvalid) == std::string::npos;
}

} // namespace tagdesk
