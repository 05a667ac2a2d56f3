// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <utility>

namespace tagdesk {

/// Writes JSON straight into a buffer: a page of a million resources costs its bytes and no tree. Text is
/// UTF-8 and is escaped here: what hides, reorders or has no glyph stands there as \u202e, which is equal
/// JSON, acts on no terminal, and is seen in a review. The caller keeps begin and end in step.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype reserve = 0) { m_out.reserve(reserve); }

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(QByteArrayView name);
    JsonWriter &text(QByteArrayView utf8);
    JsonWriter &number(qint64 value) { return literal(QByteArray::number(value)); }
    JsonWriter &boolean(bool value) { return literal(value ? "true" : "false"); }
    JsonWriter &null() { return literal("null"); }
    JsonWriter &value(const QJsonValue &value);
    /// A value that is JSON already.
    JsonWriter &json(QByteArrayView value) { return literal(value); }

    /// A member with a text.
    JsonWriter &member(QByteArrayView name, QByteArrayView utf8) { return key(name).text(utf8); }
    JsonWriter &member(QByteArrayView name, qint64 value) { return key(name).number(value); }

    /// A blank follows each colon and comma from here on.
    JsonWriter &spaced();
    /// What follows begins a line.
    JsonWriter &line();

    /// What was written since it was taken last.
    [[nodiscard]] QByteArray take() { return std::exchange(m_out, {}); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &literal(QByteArrayView word);
    void separate();
    void appendQuoted(QByteArrayView utf8);
    void appendForeign(QByteArrayView utf8);
    void appendEscaped(char32_t character);

    QByteArray m_out;
    bool m_needsComma = false;
    bool m_isSpaced = false;
    bool m_beginsLine = false;
};

/// The value as JSON on one line.
[[nodiscard]] QByteArray jsonText(const QJsonValue &value);

/// A text that is not there is null, unlike an empty one.
[[nodiscard]] QJsonValue textOrNull(const QString &text);

} // namespace tagdesk
