// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "textpattern.h"

#include "boundedpattern.h"
#include "utf8text.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTooLong = 8;

/// Collects the longest run of characters that every match has, as far as that can be told from the outside:
/// a pattern with alternatives or options is not looked into.
class RequiredRun
{
public:
    explicit RequiredRun(QStringView pattern)
        : m_pattern(pattern)
    {
        if (m_pattern.startsWith(u"(?i)"))
            m_at = 4;
    }

    QString find()
    {
        const QStringView rest = m_pattern.sliced(m_at);
        if (rest.contains(u'|') || rest.contains(u"(?") || rest.contains(u"(*") || rest.contains(u"\\Q"))
            return {};
        while (m_at < m_pattern.size())
            step();
        end();
        return m_longest;
    }

private:
    void step()
    {
        const QChar character = m_pattern[m_at++];
        switch (character.unicode()) {
        case u'\\':
            escaped();
            break;
        case u'[':
            skipClass();
            end();
            break;
        case u'(':
            ++m_depth;
            end();
            break;
        case u')':
            --m_depth;
            end();
            break;
        case u'*':
        case u'?':
        case u'{':
            m_run.chop(m_lastSize);
            m_lastSize = 0;
            end();
            if (character == u'{')
                skipTo(u'}');
            break;
        case u'.':
        case u'^':
        case u'$':
        case u'+':
            end();
            break;
        default:
            add(character);
        }
    }

    void add(QChar character)
    {
        m_lastSize = character.isLowSurrogate() ? 2 : 1;
        if (m_depth == 0)
            m_run += character;
        else
            m_lastSize = 0;
    }

    void escaped()
    {
        const QChar next = m_at < m_pattern.size() ? m_pattern[m_at++] : QChar();
        if (next.unicode() < 0x80 && !next.isLetterOrNumber() && !next.isNull())
            add(next);
        else
            hide(next);
    }

    /// An escape that stands for more than itself, such as \d, \x41 or \p{Han}.
    void hide(QChar kind)
    {
        end();
        static const QString withMore = u"xopPcugkN0123456789"_s;
        if (withMore.contains(kind))
            m_at = m_pattern.size();
    }

    void skipClass()
    {
        if (m_at < m_pattern.size() && m_pattern[m_at] == u'^')
            ++m_at;
        if (m_at < m_pattern.size() && m_pattern[m_at] == u']')
            ++m_at;
        while (m_at < m_pattern.size() && m_pattern[m_at] != u']') {
            // Classes such as [:alpha:] have brackets of their own.
            if (m_pattern[m_at] == u'[')
                m_at = m_pattern.size();
            else
                m_at += m_pattern[m_at] == u'\\' ? 2 : 1;
        }
        ++m_at;
    }

    void skipTo(QChar end)
    {
        const qsizetype found = m_pattern.indexOf(end, m_at);
        m_at = found < 0 ? m_pattern.size() : found + 1;
    }

    void end()
    {
        if (m_run.size() > m_longest.size())
            m_longest = m_run;
        m_run.clear();
        m_lastSize = 0;
    }

    QStringView m_pattern;
    qsizetype m_at = 0;
    int m_depth = 0;
    qsizetype m_lastSize = 0; // of the last character of the run
    QString m_run;
    QString m_longest;
};

} // namespace

TextPattern::TextPattern(const QString &pattern)
    : m_text(pattern)
    , m_expression(boundedPattern(pattern))
    , m_tooLong(std::make_shared<int>(0))
{
    m_isValid = m_expression.isValid();
}

QString TextPattern::error() const
{
    return m_isValid ? QString() : m_expression.errorString();
}

qsizetype TextPattern::errorPosition() const
{
    return boundedPatternErrorPosition(m_expression, m_text);
}

bool TextPattern::matches(std::string_view utf8) const
{
    if (m_text.isEmpty())
        return true;
    if (!m_isValid || hasGivenUp())
        return false;
    const QRegularExpressionMatch match = m_expression.match(textFromUtf8(utf8));
    if (!match.isValid())
        ++*m_tooLong;
    return match.hasMatch();
}

bool TextPattern::hasGivenUp() const
{
    return m_tooLong && *m_tooLong >= kMostTooLong;
}

std::string TextPattern::requiredText() const
{
    return RequiredRun(m_text).find().toCaseFolded().toStdString();
}

} // namespace tagdesk
