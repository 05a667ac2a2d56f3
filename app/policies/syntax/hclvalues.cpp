// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "hclvalues.h"

#include "textcursor.h"

#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepestHcl = 64;

class HclParser
{
public:
    explicit HclParser(QStringView text)
        : m_cursor(text)
    {
    }

    tl::expected<FileNode, PolicyFault> read()
    {
        FileNode root;
        root.kind = FileNode::Kind::Object;
        root.line = 1;
        for (skipBlanks(); !m_cursor.isAtEnd() && !m_fault; skipBlanks())
            readMember(root, u'=', u'=', 0);
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
            if (m_cursor.startsWith(u"#") || m_cursor.startsWith(u"//"))
                m_cursor.skipLine();
            else if (!m_cursor.startsWith(u"/*"))
                return;
            else if (const PolicyFault here = m_cursor.fault(); !m_cursor.skipPast(u"*/"))
                m_fault = here;
        }
    }

    static bool isOfName(QChar character)
    {
        return character.isLetterOrNumber() || character == u'_' || character == u'-';
    }

    void readMember(FileNode &object, QChar sign, QChar otherSign, int depth)
    {
        FileNode name;
        name.line = m_cursor.line();
        if (m_cursor.peek() == u'"') {
            readText(name);
        } else {
            while (isOfName(m_cursor.peek()))
                name.text += m_cursor.take();
        }
        skipBlanks();
        if (name.text.isEmpty() || (m_cursor.peek() != sign && m_cursor.peek() != otherSign))
            return fail();
        m_cursor.take();
        if (object.find(name.text) != nullptr) {
            m_fault = PolicyFault{.kind = PolicyFault::Kind::Twice, .line = name.line, .member = name.text};
            return;
        }
        FileMember &member = object.members.emplace_back();
        member.name = name.text;
        member.line = name.line;
        readValue(member.value, depth);
    }

    void readValue(FileNode &node, int depth)
    {
        skipBlanks();
        node.line = m_cursor.line();
        if (depth > kDeepestHcl) {
            m_fault = PolicyFault{.kind = PolicyFault::Kind::TooDeep, .line = node.line};
            return;
        }
        if (m_cursor.peek() == u'"') {
            readText(node);
        } else if (m_cursor.peek() == u'[') {
            readEntries(node, FileNode::Kind::List, u']', depth);
        } else if (m_cursor.peek() == u'{') {
            readEntries(node, FileNode::Kind::Object, u'}', depth);
        } else {
            readPlain(node);
        }
    }

    void readPlain(FileNode &node)
    {
        QString word;
        while (isOfName(m_cursor.peek()) || m_cursor.peek() == u'.')
            word += m_cursor.take();
        bool isNumber = false;
        static_cast<void>(word.toDouble(&isNumber));
        if (word == "true"_L1 || word == "false"_L1) {
            node.kind = FileNode::Kind::Truth;
            node.truth = word == "true"_L1;
        } else if (isNumber) {
            node.kind = FileNode::Kind::Number;
            node.text = word;
        } else if (word != "null"_L1) {
            fail();
        }
    }

    void readText(FileNode &node)
    {
        node.kind = FileNode::Kind::Text;
        m_cursor.take();
        for (;;) {
            // `${` begins an expression, whose value is not known here.
            if (m_cursor.isAtEnd() || m_cursor.peek() == u'\n' || m_cursor.startsWith(u"${"))
                return fail();
            const QChar next = m_cursor.take();
            if (next == u'"')
                return;
            node.text += next == u'\\' ? escaped() : next;
        }
    }

    QChar escaped()
    {
        const QChar kind = m_cursor.take();
        if (kind == u'n')
            return u'\n';
        return kind == u't' ? QChar(u'\t') : kind;
    }

    void readEntries(FileNode &node, FileNode::Kind kind, QChar end, int depth)
    {
        node.kind = kind;
        m_cursor.take();
        for (skipBlanks(); !m_fault && m_cursor.peek() != end; skipBlanks()) {
            if (kind == FileNode::Kind::List)
                readValue(node.items.emplace_back(), depth + 1);
            else
                readMember(node, u'=', u':', depth + 1);
            skipBlanks();
            m_cursor.take(u",");
            if (m_cursor.isAtEnd())
                fail();
        }
        m_cursor.take();
    }

    TextCursor m_cursor;
    std::optional<PolicyFault> m_fault;
};

} // namespace

tl::expected<FileNode, PolicyFault> readHclValues(QStringView text)
{
    return HclParser(text).read();
}

} // namespace tagdesk
