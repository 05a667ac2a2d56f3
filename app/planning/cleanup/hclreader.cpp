// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "hclreader.h"

#include "utf8text.h"

#include <QJsonArray>

#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 64;

/// One pass over the text. A function that meets a fault notes it and gives something; nothing is read after
/// that.
class HclReader
{
public:
    explicit HclReader(QString text)
        : m_text(std::move(text))
    {
    }

    QJsonObject variables()
    {
        QJsonObject object;
        for (skip(true); !isAtEnd() && !m_fault; skip(true))
            readMember(object, false);
        return object;
    }
    [[nodiscard]] const std::optional<HclFault> &fault() const { return m_fault; }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }
    [[nodiscard]] bool startsWith(QStringView text) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(text);
    }

    void fail()
    {
        if (m_fault)
            return;
        const QStringView rest = QStringView(m_text).sliced(std::min(m_at, m_text.size()));
        constexpr qsizetype kShown = 20;
        const qsizetype end = rest.indexOf(u'\n');
        m_fault = HclFault{.line = QStringView(m_text).first(std::min(m_at, m_text.size())).count(u'\n') + 1,
            .text = rest.first(std::min(end < 0 ? rest.size() : end, kShown)).toString()};
    }

    /// Blanks and comments, and line ends where they mean nothing.
    void skip(bool linesToo)
    {
        while (!isAtEnd()) {
            if (peek().isSpace() && (linesToo || peek() != u'\n')) {
                ++m_at;
            } else if (peek() == u'#' || startsWith(u"//")) {
                const qsizetype end = m_text.indexOf(u'\n', m_at);
                m_at = end < 0 ? m_text.size() : end;
            } else if (startsWith(u"/*")) {
                const qsizetype end = m_text.indexOf(u"*/"_s, m_at + 2);
                m_at = end < 0 ? m_text.size() : end + 2;
            } else {
                return;
            }
        }
    }

    [[nodiscard]] bool take(QChar wanted)
    {
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    void readMember(QJsonObject &object, bool withColon)
    {
        const QString name = peek() == u'"' ? readText() : readWord();
        skip(false);
        if (name.isNull() || !(take(u'=') || (withColon && take(u':'))))
            return fail();
        skip(true);
        object.insert(name, readValue());
        skip(false);
    }

    QString readWord()
    {
        const qsizetype start = m_at;
        while (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'-')
            ++m_at;
        return m_at == start ? QString() : m_text.sliced(start, m_at - start);
    }

    QJsonValue readValue()
    {
        if (++m_depth > kDeepest)
            fail();
        QJsonValue value;
        if (m_fault)
            return value;
        if (peek() == u'"')
            value = readText();
        else if (take(u'['))
            value = readList();
        else if (take(u'{'))
            value = readObject();
        else
            value = readLiteral();
        --m_depth;
        return value;
    }

    QJsonValue readLiteral()
    {
        const qsizetype start = m_at;
        while (peek().isLetterOrNumber() || peek() == u'.' || peek() == u'-' || peek() == u'+')
            ++m_at;
        const QString word = m_text.sliced(start, m_at - start);
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (word == "true"_L1 || word == "false"_L1)
            return word == "true"_L1;
        if (word == "null"_L1)
            return QJsonValue::Null;
        if (!isNumber) {
            m_at = start;
            fail();
        }
        return number;
    }

    QJsonArray readList()
    {
        QJsonArray list;
        for (skip(true); !take(u']') && !m_fault; skip(true)) {
            list.append(readValue());
            skip(true);
            if (!take(u',') && peek() != u']')
                fail();
        }
        return list;
    }

    QJsonObject readObject()
    {
        QJsonObject object;
        for (skip(true); !take(u'}') && !m_fault; skip(true)) {
            readMember(object, true);
            if (!take(u',') && peek() != u'}' && peek() != u'\n')
                fail();
        }
        return object;
    }

    QString readText()
    {
        QString text = u""_s;
        ++m_at;
        while (!isAtEnd() && peek() != u'"' && peek() != u'\n' && !m_fault) {
            if (peek() == u'\\') {
                ++m_at;
                readEscape(text);
            } else if (startsWith(u"$${") || startsWith(u"%%{")) {
                text += peek();
                text += u'{';
                m_at += 3;
            } else if (startsWith(u"${") || startsWith(u"%{")) {
                fail();
            } else {
                text += m_text.at(m_at++);
            }
        }
        if (!take(u'"'))
            fail();
        return text;
    }

    void readEscape(QString &text)
    {
        const QChar kind = peek();
        if (kind == u'u' || kind == u'U') {
            const qsizetype digits = kind == u'u' ? 4 : 8;
            bool isNumber = false;
            const char32_t code = QStringView(m_text)
                                      .sliced(m_at + 1)
                                      .first(std::min(digits, m_text.size() - m_at - 1))
                                      .toUInt(&isNumber, 16);
            if (!isNumber || code > QChar::LastValidCodePoint)
                return fail();
            text += QStringView(QChar::fromUcs4(code));
            m_at += digits + 1;
            return;
        }
        static const QString from = u"nrt\"\\"_s;
        static const QString to = u"\n\r\t\"\\"_s;
        const qsizetype place = kind.isNull() ? -1 : from.indexOf(kind);
        if (place < 0)
            return fail();
        text += to.at(place);
        ++m_at;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<HclFault> m_fault;
};

} // namespace

tl::expected<QJsonObject, HclFault> readHclVariables(const QByteArray &content)
{
    HclReader reader(textFromUtf8({content.constData(), static_cast<std::size_t>(content.size())}));
    QJsonObject variables = reader.variables();
    if (reader.fault())
        return tl::unexpected(*reader.fault());
    return variables;
}

} // namespace tagdesk
