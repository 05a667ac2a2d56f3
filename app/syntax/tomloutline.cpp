// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tomloutline.h"

#include "filenode.h"

namespace tagdesk {

TomlOutline::TomlOutline(QStringView text)
    : m_text(text)
    , m_cursor(text)
{
    while (!m_cursor.isAtEnd())
        step();
}

void TomlOutline::step()
{
    const QChar character = m_cursor.peek();
    if (character == u'#')
        return m_cursor.skipLine();
    if (m_isAtStatement && !character.isSpace())
        beginStatement();
    if (skipText())
        return;
    if (m_isInFirst && (character == u'=' || character == u':')) {
        m_beginsLikeToml = character == u'=';
        m_isInFirst = false;
    }
    m_cursor.take();
    if (character == u'[' || character == u'{') {
        m_dots.push_back(0);
        deepen();
    } else if (character == u'.') {
        ++m_dots.back();
        deepen();
    } else if ((character == u']' || character == u'}') && m_dots.size() > 1) {
        m_depth -= m_dots.back() + 1;
        m_dots.pop_back();
    } else if (character == u',' || (character == u'\n' && m_dots.size() == 1)) {
        m_depth -= m_dots.back();
        m_dots.back() = 0;
        m_isAtStatement = m_dots.size() == 1 && character == u'\n';
    }
}

void TomlOutline::beginStatement()
{
    m_isAtStatement = false;
    if (!isHeadHere())
        return;
    m_hasHead = true;
    if (m_isInFirst)
        m_beginsLikeToml = true;
    m_isInFirst = false;
}

/// `[name`, `[[name`
bool TomlOutline::isHeadHere() const
{
    QStringView rest = m_text.sliced(m_cursor.position());
    if (!rest.startsWith(u'['))
        return false;
    rest = rest.sliced(rest.startsWith(u"[[") ? 2 : 1).trimmed();
    return !rest.isEmpty() && (rest.front().isLetter() || QStringView(u"_-\"'").contains(rest.front()));
}

void TomlOutline::deepen()
{
    ++m_depth;
    // The outermost value lies in none.
    if (m_depth > FileNode::kDeepest + 1 && m_tooDeepLine == 0)
        m_tooDeepLine = m_cursor.line();
}

bool TomlOutline::skipText()
{
    for (const QChar quote : {QChar(u'"'), QChar(u'\'')}) {
        if (m_cursor.peek() != quote)
            continue;
        if (m_cursor.take(QString(3, quote)))
            skipQuotedLines(quote);
        else
            skipQuoted(quote);
        return true;
    }
    return false;
}

void TomlOutline::skipQuoted(QChar quote)
{
    m_cursor.take();
    while (!m_cursor.isAtEnd() && m_cursor.peek() != u'\n') {
        const QChar taken = m_cursor.take();
        if (taken == quote)
            return;
        if (taken == u'\\' && quote == u'"' && m_cursor.peek() != u'\n')
            m_cursor.take();
    }
}

void TomlOutline::skipQuotedLines(QChar quote)
{
    const QString end(3, quote);
    while (!m_cursor.isAtEnd() && !m_cursor.take(end)) {
        if (m_cursor.take() == u'\\' && quote == u'"')
            m_cursor.take();
    }
    // Up to two more belong to the text.
    for (int i = 0; i < 2 && m_cursor.peek() == quote; ++i)
        m_cursor.take();
}

} // namespace tagdesk
