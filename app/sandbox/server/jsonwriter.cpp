// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonwriter.h"

namespace tagdesk {

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    appendQuoted(name);
    m_out += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::text(QByteArrayView utf8)
{
    separate();
    appendQuoted(utf8);
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::literal(QByteArrayView word)
{
    separate();
    m_out += word;
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
}

void JsonWriter::appendQuoted(QByteArrayView utf8)
{
    m_out += '"';
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        m_out += utf8.sliced(plainFrom, i - plainFrom);
        plainFrom = i + 1;
        if (byte < 0x20)
            m_out += "\\u" + QByteArray::number(byte, 16).rightJustified(4, '0');
        else
            m_out.append('\\').append(utf8[i]);
    }
    m_out += utf8.sliced(plainFrom);
    m_out += '"';
}

} // namespace tagdesk
