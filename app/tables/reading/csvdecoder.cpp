// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvdecoder.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Stands for what is invalid: UTF-8 has no such byte.
constexpr char kInvalid = '\xFF';

QStringDecoder decoderFor(CsvEncoding encoding)
{
    // The mark is skipped by us; a later U+FEFF is text. Qt's own state loses characters behind a cut one.
    constexpr auto flags = QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless;
    switch (encoding) {
    case CsvEncoding::Utf16LittleEndian:
        return QStringDecoder(QStringConverter::Utf16LE, flags);
    case CsvEncoding::Utf16BigEndian:
        return QStringDecoder(QStringConverter::Utf16BE, flags);
    case CsvEncoding::Gb18030:
        return QStringDecoder("GB18030", flags);
    case CsvEncoding::Utf8:
        break;
    }
    return QStringDecoder(QStringConverter::Utf8, flags);
}

bool isIn(char c, unsigned char low, unsigned char high)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= low && byte <= high;
}

/// Bytes of the first character; 0 when its end is missing. What is invalid counts byte by byte.
qsizetype gb18030Size(QByteArrayView bytes)
{
    if (!isIn(bytes[0], 0x81, 0xFE))
        return 1;
    if (bytes.size() == 1)
        return 0;
    if (isIn(bytes[1], 0x40, 0x7E) || isIn(bytes[1], 0x80, 0xFE))
        return 2;
    if (!isIn(bytes[1], 0x30, 0x39))
        return 1;
    if (bytes.size() == 2)
        return 0;
    if (!isIn(bytes[2], 0x81, 0xFE))
        return 1;
    if (bytes.size() == 3)
        return 0;
    return isIn(bytes[3], 0x30, 0x39) ? 4 : 1;
}

qsizetype cutGb18030(QByteArrayView bytes)
{
    // Bytes below 0x30 are characters of their own, never part of one: from there on characters are counted.
    qsizetype at = bytes.size();
    while (at > 0 && !isIn(bytes[at - 1], 0x00, 0x2F))
        --at;
    while (at < bytes.size()) {
        const qsizetype size = gb18030Size(bytes.sliced(at));
        if (size == 0)
            return bytes.size() - at;
        at += size;
    }
    return 0;
}

/// Bytes at the end that begin a character and do not end it.
qsizetype cutCharacter(QByteArrayView bytes, CsvEncoding encoding)
{
    if (encoding == CsvEncoding::Gb18030)
        return cutGb18030(bytes);
    const qsizetype odd = bytes.size() % 2;
    if (bytes.size() < 2)
        return odd;
    const qsizetype unit = bytes.size() - odd - 2;
    const char high = bytes[encoding == CsvEncoding::Utf16BigEndian ? unit : unit + 1];
    return isIn(high, 0xD8, 0xDB) ? odd + 2 : odd;
}

/// UTF-8 with kInvalid for replacement characters and surrogates alone.
std::string markedUtf8(QStringView text)
{
    std::string utf8;
    utf8.reserve(static_cast<std::size_t>(text.size()) * 3 / 2);
    qsizetype from = 0;
    const auto flush = [&](qsizetype until) {
        const QByteArray part = text.sliced(from, until - from).toUtf8();
        utf8.append(part.constData(), static_cast<std::size_t>(part.size()));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate() || c == QChar::ReplacementCharacter) {
            flush(i);
            utf8 += kInvalid;
            from = i + 1;
        }
    }
    flush(text.size());
    return utf8;
}

} // namespace

CsvDecoder::CsvDecoder(const CsvDialect &dialect)
    : m_dialect(dialect)
    , m_toSkip(dialect.byteOrderMark)
{
    if (dialect.encoding != CsvEncoding::Utf8)
        m_decoder.emplace(decoderFor(dialect.encoding));
}

std::string CsvDecoder::decode(QByteArrayView bytes)
{
    const auto skipped = std::min<qsizetype>(m_toSkip, bytes.size());
    m_toSkip -= static_cast<int>(skipped);
    bytes = bytes.sliced(skipped);
    if (!m_decoder)
        return {bytes.data(), static_cast<std::size_t>(bytes.size())};

    QByteArray joined;
    if (!m_cut.isEmpty()) {
        joined = m_cut;
        joined.append(bytes);
        bytes = joined;
    }
    const qsizetype whole = bytes.size() - cutCharacter(bytes, m_dialect.encoding);
    const QString text = m_decoder->decode(bytes.first(whole));
    m_cut = bytes.sliced(whole).toByteArray();
    return markedUtf8(text);
}

std::string CsvDecoder::finish()
{
    if (m_cut.isEmpty())
        return {};
    m_cut.clear();
    return std::string(1, kInvalid);
}

bool decodesCleanly(QByteArrayView bytes, CsvEncoding encoding)
{
    QStringDecoder decoder = decoderFor(encoding);
    const QString text = decoder.decode(bytes.chopped(cutCharacter(bytes, encoding)));
    return decoder.isValid() && markedUtf8(text).find(kInvalid) == std::string::npos;
}

std::optional<char> separatorLine(std::string_view text)
{
    constexpr std::string_view start = "sep=";
    if (text.size() < 6 || !text.starts_with(start) || (text[5] != '\r' && text[5] != '\n'))
        return std::nullopt;
    return text[4];
}

} // namespace tagdesk
