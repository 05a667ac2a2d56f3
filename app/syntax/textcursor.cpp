// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "textcursor.h"

namespace tagdesk {

QChar TextCursor::take()
{
    const QChar taken = peek();
    if (!isAtEnd())
        ++m_at;
    if (taken == u'\n')
        ++m_line;
    return taken;
}

bool TextCursor::take(QStringView text)
{
    if (!startsWith(text))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i)
        take();
    return true;
}

void TextCursor::skipLine()
{
    while (!isAtEnd() && peek() != u'\n')
        take();
}

bool TextCursor::skipPast(QStringView text)
{
    while (!isAtEnd()) {
        if (take(text))
            return true;
        take();
    }
    return false;
}

QString TextCursor::excerpt() const
{
    constexpr qsizetype kShown = 20;
    QStringView rest = m_text.sliced(m_at);
    if (const qsizetype end = rest.indexOf(u'\n'); end >= 0)
        rest = rest.first(end);
    return rest.left(kShown).trimmed().toString();
}

} // namespace tagdesk
