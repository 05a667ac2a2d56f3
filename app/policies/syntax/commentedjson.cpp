// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commentedjson.h"

#include "textcursor.h"

#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 64;

class JsonParser
{
public:
    explicit JsonParser(QStringView text)
        : m_cursor(text)
    {
    }

    tl::expected<FileNode, PolicyFault> read()
    {
        FileNode root;
        readValue(root, 0);
        skipBlanks();
        if (!m_fault && !m_cursor.isAtEnd())
            m_fault = m_cursor.fault();
        if (m_fault)
            return tl::unexpected(*m_fault);
        return root;
    }

private:
    void fail()
    {
        if (!m_fault)
            m_fault = m_cursor.fault();
    }

    void skipBlanks()
    {
        for (;;) {
            while (m_cursor.peek().isSpace() || m_cursor.peek() == QChar(QChar::ByteOrderMark))
                m_cursor.take();
            if (m_cursor.startsWith(u"//") || m_cursor.startsWith(u"#"))
                m_cursor.skipLine();
            else if (m_cursor.startsWith(u"/*"))
                skipComment(u"*/");
            else if (m_cursor.startsWith(u"<!--"))
                skipComment(u"-->");
            else
                return;
        }
    }

    void skipComment(QStringView end)
    {
        const PolicyFault here = m_cursor.fault();
        if (!m_cursor.skipPast(end) && !m_fault)
            m_fault = here;
    }

    void readValue(FileNode &node, int depth)
    {
        skipBlanks();
        node.line = m_cursor.line();
        if (depth > kDeepest) {
            m_fault = PolicyFault{.kind = PolicyFault::Kind::TooDeep, .line = node.line};
            return;
        }
        const QChar first = m_cursor.peek();
        if (first == u'{')
            readObject(node, depth);
        else if (first == u'[')
            readList(node, depth);
        else if (first == u'"')
            readText(node);
        else if (first == u'-' || (first >= u'0' && first <= u'9'))
            readNumber(node);
        else
            readWord(node);
    }

    void readWord(FileNode &node)
    {
        if (m_cursor.take(u"true")) {
            node.kind = FileNode::Kind::Truth;
            node.truth = true;
        } else if (m_cursor.take(u"false")) {
            node.kind = FileNode::Kind::Truth;
        } else if (!m_cursor.take(u"null")) {
            fail();
        }
    }

    void readNumber(FileNode &node)
    {
        node.kind = FileNode::Kind::Number;
        while (u"+-.eE0123456789"_s.contains(m_cursor.peek()) && !m_cursor.isAtEnd())
            node.text += m_cursor.take();
        bool isNumber = false;
        static_cast<void>(node.text.toDouble(&isNumber));
        if (!isNumber)
            fail();
    }

    void readText(FileNode &node)
    {
        node.kind = FileNode::Kind::Text;
        m_cursor.take();
        for (;;) {
            // A text that has no end would take in the rest of the file.
            if (m_cursor.isAtEnd() || m_cursor.peek() == u'\n')
                return fail();
            const QChar next = m_cursor.take();
            if (next == u'"')
                return;
            if (next != u'\\')
                node.text += next;
            else if (!readEscape(node.text))
                return fail();
        }
    }

    bool readEscape(QString &text)
    {
        static const QString plain = u"\"\\/bfnrt"_s;
        static const QString meant = u"\"\\/\b\f\n\r\t"_s;
        const QChar kind = m_cursor.take();
        if (kind == u'u') {
            QString digits;
            for (int i = 0; i < 4; ++i)
                digits += m_cursor.take();
            bool isHex = false;
            const ushort unit = digits.toUShort(&isHex, 16);
            text += QChar(unit);
            return isHex;
        }
        const qsizetype place = plain.indexOf(kind);
        if (place >= 0)
            text += meant[place];
        return place >= 0;
    }

    /// Whether another entry follows; past the end of the list.
    bool hasNext(QChar end, bool isFirst)
    {
        skipBlanks();
        if (m_fault)
            return false;
        const bool hasComma = !isFirst && m_cursor.take(u",");
        skipBlanks();
        if (m_cursor.peek() == end) {
            m_cursor.take();
            return false;
        }
        if (!isFirst && !hasComma) {
            fail();
            return false;
        }
        return true;
    }

    void readList(FileNode &node, int depth)
    {
        node.kind = FileNode::Kind::List;
        m_cursor.take();
        while (hasNext(u']', node.items.empty()) && !m_fault)
            readValue(node.items.emplace_back(), depth + 1);
    }

    void readObject(FileNode &node, int depth)
    {
        node.kind = FileNode::Kind::Object;
        m_cursor.take();
        while (hasNext(u'}', node.members.empty()) && !m_fault) {
            FileNode name;
            name.line = m_cursor.line();
            if (m_cursor.peek() != u'"')
                return fail();
            readText(name);
            skipBlanks();
            if (m_fault || !m_cursor.take(u":"))
                return fail();
            if (node.find(name.text) != nullptr) {
                m_fault =
                    PolicyFault{.kind = PolicyFault::Kind::Twice, .line = name.line, .member = name.text};
                return;
            }
            FileMember &member = node.members.emplace_back();
            member.name = name.text;
            member.line = name.line;
            readValue(member.value, depth + 1);
        }
    }

    TextCursor m_cursor;
    std::optional<PolicyFault> m_fault;
};

} // namespace

tl::expected<FileNode, PolicyFault> readCommentedJson(QStringView text)
{
    return JsonParser(text).read();
}

} // namespace tagdesk
