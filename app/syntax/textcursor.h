// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// A place in a text that is read from its beginning, with its line.
class TextCursor
{
public:
    explicit TextCursor(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    /// A NUL at the end.
    [[nodiscard]] QChar peek() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    QChar take();
    /// Takes the text if it stands here.
    bool take(QStringView text);
    [[nodiscard]] bool startsWith(QStringView text) const { return m_text.sliced(m_at).startsWith(text); }
    void skipLine();
    /// Behind the text, or to the end; false: it does not come.
    bool skipPast(QStringView text);
    [[nodiscard]] int line() const { return m_line; }
    /// From the beginning of the text, in UTF-16 units.
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// The beginning of what stands here in this line, for people.
    [[nodiscard]] QString excerpt() const;

private:
    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace tagdesk
