// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonwriter.h"

#include "terminaltext.h"
#include "utf8text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace tagdesk {

namespace {

bool isHidden(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return isUnprintable(character);
    }
}

bool isPlain(char byte)
{
    return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

bool isAscii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

} // namespace

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    appendQuoted(name);
    m_out += m_isSpaced ? ": " : ":";
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

JsonWriter &JsonWriter::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        beginObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member)
            key(member.key().toUtf8()).value(member.value());
        return endObject();
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        beginArray();
        for (const QJsonValue &element : array)
            this->value(element);
        return endArray();
    }
    case QJsonValue::String:
        return text(value.toString().toUtf8());
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        if (static_cast<double>(whole) == value.toDouble())
            return number(whole);
        return literal(QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest));
    }
    case QJsonValue::Bool:
        return boolean(value.toBool());
    default:
        return null();
    }
}

JsonWriter &JsonWriter::spaced()
{
    m_isSpaced = true;
    return *this;
}

JsonWriter &JsonWriter::line()
{
    m_beginsLine = true;
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
    if (std::exchange(m_beginsLine, false))
        m_out += '\n';
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
    if (std::exchange(m_beginsLine, false))
        m_out += '\n';
    else if (m_needsComma && m_isSpaced)
        m_out += ' ';
}

void JsonWriter::appendQuoted(QByteArrayView utf8)
{
    m_out += '"';
    for (auto at = utf8.begin(); at != utf8.end();) {
        const auto plainEnd = std::find_if_not(at, utf8.end(), isPlain);
        m_out.append(at, plainEnd - at);
        at = plainEnd;
        if (at == utf8.end())
            break;
        if (!isAscii(*at)) {
            const auto foreignEnd = std::find_if(at, utf8.end(), isAscii);
            appendForeign({at, foreignEnd});
            at = foreignEnd;
        } else if (*at == '"' || *at == '\\') {
            m_out.append('\\').append(*at++);
        } else {
            appendEscaped(static_cast<unsigned char>(*at++));
        }
    }
    m_out += '"';
}

/// Text without ASCII.
void JsonWriter::appendForeign(QByteArrayView utf8)
{
    const QList<uint> characters =
        textFromUtf8({utf8.data(), static_cast<std::size_t>(utf8.size())}).toUcs4();
    if (std::none_of(characters.begin(), characters.end(), isHidden)) {
        m_out += utf8;
        return;
    }
    for (const char32_t character : characters) {
        if (isHidden(character))
            appendEscaped(character);
        else
            m_out += QString::fromUcs4(&character, 1).toUtf8();
    }
}

void JsonWriter::appendEscaped(char32_t character)
{
    for (const QChar unit : QChar::fromUcs4(character))
        m_out += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
}

QByteArray jsonText(const QJsonValue &value)
{
    return JsonWriter().value(value).take();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace tagdesk
