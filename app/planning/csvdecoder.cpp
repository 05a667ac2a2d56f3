// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvdecoder.h"

#include <algorithm>

namespace tagdesk {

namespace {

QStringDecoder decoderFor(CsvEncoding encoding)
{
    // The mark is skipped by us; a later U+FEFF is text.
    constexpr auto flags = QStringConverter::Flag::ConvertInitialBom;
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

    const QString text = m_decoder->decode(bytes);
    m_hasError = m_hasError || m_decoder->hasError();
    return text.toStdString();
}

bool CsvDecoder::hasError() const
{
    return m_hasError;
}

bool decodesCleanly(QByteArrayView bytes, CsvEncoding encoding)
{
    QStringDecoder decoder = decoderFor(encoding);
    const QString text = decoder.decode(bytes);
    return decoder.isValid() && !decoder.hasError() && !text.contains(QChar::ReplacementCharacter);
}

std::optional<char> separatorLine(std::string_view text)
{
    constexpr std::string_view start = "sep=";
    if (text.size() < 6 || !text.starts_with(start) || (text[5] != '\r' && text[5] != '\n'))
        return std::nullopt;
    return text[4];
}

} // namespace tagdesk
