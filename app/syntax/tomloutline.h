// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "textcursor.h"

#include <vector>

namespace tagdesk {

/// What is seen of a TOML before its values are read: whether it is one, and how deep tables and lists lie in
/// each other. The library that reads it takes keys of a million parts, each a table within the one before,
/// and has no end of stack for them.
class TomlOutline
{
public:
    explicit TomlOutline(QStringView text);

    /// The first statement is one of TOML, and some table has a head.
    [[nodiscard]] bool isToml() const { return m_beginsLikeToml && m_hasHead; }
    /// The first line with more than FileNode::kDeepest; 0: there is none.
    [[nodiscard]] int tooDeepLine() const { return m_tooDeepLine; }

private:
    void step();
    bool skipText();
    void skipQuoted(QChar quote);
    void skipQuotedLines(QChar quote);
    void beginStatement();
    [[nodiscard]] bool isHeadHere() const;
    void deepen();

    QStringView m_text;
    TextCursor m_cursor;
    /// For the text and each bracket that is open: the dots of the key that stands there.
    std::vector<int> m_dots{0};
    int m_depth = 0; // brackets and dots
    int m_tooDeepLine = 0;
    bool m_isAtStatement = true; // at the beginning of a line, in no bracket
    bool m_isInFirst = true; // no sign was seen that tells what the first statement is
    bool m_beginsLikeToml = false;
    bool m_hasHead = false;
};

} // namespace tagdesk
