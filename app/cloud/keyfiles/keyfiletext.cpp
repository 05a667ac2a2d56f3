// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyfiletext.h"

#include "credentials.h"

#include <QStringDecoder>

namespace tagdesk {

namespace {

/// By the byte order mark or, since every such file begins with an ASCII character, by the NUL beside it.
QStringConverter::Encoding encodingOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    if (bytes.size() >= 2 && bytes[0] == '\0' && bytes[1] != '\0')
        return QStringConverter::Utf16BE;
    if (bytes.size() >= 2 && bytes[0] != '\0' && bytes[1] == '\0')
        return QStringConverter::Utf16LE;
    return QStringConverter::Utf8;
}

} // namespace

KeyFileText::KeyFileText(QByteArrayView bytes)
{
    QStringDecoder decoder(encodingOf(bytes), QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    m_isText = !decoder.hasError() && !text.contains(QChar::Null);
    m_utf8 = text.toUtf8();
    text.fill(QChar::Null);
}

KeyFileText::~KeyFileText()
{
    wipe(m_utf8);
}

std::vector<QByteArrayView> keyFileLines(QByteArrayView text)
{
    const char end = text.contains('\n') ? '\n' : '\r';
    std::vector<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype at = text.indexOf(end);
        QByteArrayView line = text.first(at < 0 ? text.size() : at);
        text = text.sliced(at < 0 ? text.size() : at + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        lines.push_back(line);
    }
    return lines;
}

} // namespace tagdesk
