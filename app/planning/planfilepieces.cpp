// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilepieces.h"

namespace tagdesk {

namespace {

constexpr int kChangeDepth = 2;

/// One pass over the bytes. Strings are skipped, so every colon seen parts a name from its value.
class Scanner
{
public:
    explicit Scanner(QByteArrayView json)
        : m_json(json)
    {
    }

    [[nodiscard]] PlanFilePieces run()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            const char c = m_json[m_at];
            m_line += c == '\n';
            if (m_inString)
                passString(c);
            else
                passStructure(c);
        }
        // The start of a change that the file does not end: no JSON, and to be seen as such.
        m_pieces.frame += m_json.sliced(m_copied);
        return std::move(m_pieces);
    }

private:
    void passString(char c)
    {
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else
            m_inString = c != '"';
    }

    void passStructure(char c)
    {
        switch (c) {
        case '"':
            m_inString = true;
            break;
        case ':':
            ++(m_inChange ? m_change.members : m_pieces.frameMembers);
            break;
        case '{':
        case '[':
            if (c == '{' && m_depth == kChangeDepth)
                beginChange();
            ++m_depth;
            break;
        case '}':
        case ']':
            --m_depth;
            if (m_inChange && m_depth == kChangeDepth)
                endChange();
            break;
        default:
            break;
        }
    }

    void beginChange()
    {
        m_pieces.frame += m_json.sliced(m_copied, m_at - m_copied);
        m_copied = m_at;
        m_change = {.json = {}, .line = m_line, .members = 0};
        m_inChange = true;
    }

    void endChange()
    {
        m_change.json = m_json.sliced(m_copied, m_at + 1 - m_copied);
        m_copied = m_at + 1;
        m_pieces.frame += "[]" + QByteArray(m_line - m_change.line, '\n');
        m_pieces.changes.push_back(m_change);
        m_inChange = false;
    }

    QByteArrayView m_json;
    PlanFilePieces m_pieces;
    PlanFilePieces::Piece m_change;
    qsizetype m_at = 0;
    qsizetype m_copied = 0; ///< Up to here the frame is complete.
    qint64 m_line = 1;
    qint64 m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_inChange = false;
};

} // namespace

PlanFilePieces planFilePieces(QByteArrayView json)
{
    return Scanner(json).run();
}

} // namespace tagdesk
