// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilepieces.h"

#include "planfilemembers.h"

namespace tagdesk {

namespace {

constexpr int kPieceDepth = 2;

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
        // The start of a piece that the file does not end: no JSON, and to be seen as such.
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
        else if (c == '"')
            endString();
    }

    void endString()
    {
        m_inString = false;
        if (m_depth == 1)
            m_name = m_json.sliced(m_stringStart, m_at - m_stringStart);
    }

    void passStructure(char c)
    {
        switch (c) {
        case '"':
            m_inString = true;
            m_stringStart = m_at + 1;
            break;
        case ':':
            ++(m_inPiece ? m_piece.members : m_pieces.frameMembers);
            break;
        case '{':
        case '[':
            if (c == '{' && m_depth == kPieceDepth)
                beginPiece();
            ++m_depth;
            break;
        case '}':
        case ']':
            --m_depth;
            if (m_inPiece && m_depth == kPieceDepth)
                endPiece();
            break;
        default:
            break;
        }
    }

    void beginPiece()
    {
        m_pieces.frame += m_json.sliced(m_copied, m_at - m_copied);
        m_copied = m_at;
        m_piece = {.json = {}, .line = m_line, .members = 0};
        m_inPiece = true;
    }

    void endPiece()
    {
        m_piece.json = m_json.sliced(m_copied, m_at + 1 - m_copied);
        m_copied = m_at + 1;
        m_pieces.frame += "[]" + QByteArray(m_line - m_piece.line, '\n');
        // Spelt with escapes it is no such name; then the list holds other things than it should.
        const bool isAccount = m_name == QByteArrayView(planfilemembers::kAccounts);
        (isAccount ? m_pieces.accounts : m_pieces.changes).push_back(m_piece);
        m_inPiece = false;
    }

    QByteArrayView m_json;
    PlanFilePieces m_pieces;
    PlanFilePieces::Piece m_piece;
    QByteArrayView m_name; ///< The last text of the first level: what a list is called.
    qsizetype m_at = 0;
    qsizetype m_stringStart = 0;
    qsizetype m_copied = 0; ///< Up to here the frame is complete.
    qint64 m_line = 1;
    qint64 m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_inPiece = false;
};

} // namespace

PlanFilePieces planFilePieces(QByteArrayView json)
{
    return Scanner(json).run();
}

} // namespace tagdesk
