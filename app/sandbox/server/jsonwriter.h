// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace tagdesk {

/// Writes compact JSON straight into a buffer: a page of a million resources costs its bytes and no tree.
/// Text is UTF-8 and is escaped here; the caller keeps begin and end in step.
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
    /// A value that is JSON already.
    JsonWriter &json(QByteArrayView value) { return literal(value); }

    /// A member with a text.
    JsonWriter &member(QByteArrayView name, QByteArrayView utf8) { return key(name).text(utf8); }
    JsonWriter &member(QByteArrayView name, qint64 value) { return key(name).number(value); }

    [[nodiscard]] QByteArray take() { return std::exchange(m_out, {}); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &literal(QByteArrayView word);
    void separate();
    void appendQuoted(QByteArrayView utf8);

    QByteArray m_out;
    bool m_needsComma = false;
};

} // namespace tagdesk
