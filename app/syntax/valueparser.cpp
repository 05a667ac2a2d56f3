// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valueparser.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isHexDigit(QChar character)
{
    return isDigit(character) || (character >= u'a' && character <= u'f')
        || (character >= u'A' && character <= u'F');
}

bool isOfWord(QChar character)
{
    return character.isLetterOrNumber() || QStringView(u"_-+.").contains(character);
}

/// Not what else toDouble() reads: "inf" and "nan" are names.
bool isNumber(QStringView word)
{
    const QStringView digits = word.startsWith(u'-') ? word.sliced(1) : word;
    bool isRead = false;
    static_cast<void>(word.toDouble(&isRead));
    return isRead && isDigit(digits.front());
}

} // namespace

ValueParser::ValueParser(QStringView text, const Language &language)
    : m_cursor(text)
    , m_language(language)
{
}

void ValueParser::fail(SyntaxFault::Kind kind)
{
    if (!m_fault)
        m_fault = SyntaxFault{.kind = kind, .line = m_cursor.line(), .text = m_cursor.excerpt()};
}

tl::expected<FileNode, SyntaxFault> ValueParser::resultOf(FileNode root) const
{
    if (m_fault)
        return tl::unexpected(*m_fault);
    return root;
}

void ValueParser::skipBlanks()
{
    do {
        while (m_cursor.peek().isSpace() || m_cursor.peek() == QChar(QChar::ByteOrderMark))
            m_cursor.take();
    } while (!m_fault && skipComment());
}

bool ValueParser::skipComment()
{
    if (m_cursor.startsWith(u"//") || m_cursor.startsWith(u"#"))
        m_cursor.skipLine();
    else if (m_cursor.startsWith(u"/*"))
        skipCommentTo(u"*/");
    else
        return false;
    return true;
}

void ValueParser::skipCommentTo(QStringView end)
{
    const TextCursor start = m_cursor;
    if (m_cursor.skipPast(end))
        return;
    m_cursor = start;
    fail();
}

void ValueParser::readValue(FileNode &node, int depth)
{
    skipBlanks();
    node.line = m_cursor.line();
    node.begin = m_cursor.position();
    if (depth > FileNode::kDeepest)
        return fail(SyntaxFault::Kind::TooDeep);
    const QChar first = m_cursor.peek();
    if (first == u'{') {
        readObject(node, depth);
    } else if (first == u'[') {
        readList(node, depth);
    } else if (first == u'"') {
        node.kind = FileNode::Kind::Text;
        node.text = readText();
    } else {
        readWord(node);
    }
    node.end = m_cursor.position();
}

void ValueParser::readWord(FileNode &node)
{
    const TextCursor start = m_cursor;
    QString word;
    while (isOfWord(m_cursor.peek()))
        word += m_cursor.take();
    if (word == "true"_L1 || word == "false"_L1) {
        node.kind = FileNode::Kind::Truth;
        node.truth = word == "true"_L1;
    } else if (isNumber(word)) {
        node.kind = FileNode::Kind::Number;
        node.text = word;
    } else if (word != "null"_L1) {
        m_cursor = start;
        fail();
    }
}

QString ValueParser::readText()
{
    QString text;
    m_cursor.take();
    while (!m_fault && !m_cursor.take(u"\"")) {
        // A text that has no end would take in the rest of the file.
        if (m_cursor.isAtEnd() || m_cursor.peek() == u'\n')
            fail();
        else
            readCharacter(text);
    }
    return text;
}

void ValueParser::readCharacter(QString &text)
{
    if (!m_cursor.take(u"\\")) {
        text += m_cursor.take();
        return;
    }
    if (m_cursor.take(u"u"))
        return readCodePoint(text, 4);
    const qsizetype place = m_language.escapes.indexOf(m_cursor.peek());
    if (place < 0)
        return fail();
    m_cursor.take();
    text += m_language.meant[place];
}

void ValueParser::readCodePoint(QString &text, int digits)
{
    QString code;
    while (code.size() < digits && isHexDigit(m_cursor.peek()))
        code += m_cursor.take();
    const char32_t point = code.toUInt(nullptr, 16);
    if (code.size() < digits || point > QChar::LastValidCodePoint)
        return fail();
    text += QStringView(QChar::fromUcs4(point));
}

bool ValueParser::hasNext(QChar end, std::size_t count, bool lineSeparates)
{
    const int line = m_cursor.line();
    skipBlanks();
    const bool isSeparated = count == 0 || m_cursor.take(u",") || (lineSeparates && m_cursor.line() > line);
    skipBlanks();
    if (m_fault)
        return false;
    if (m_cursor.peek() == end) {
        m_cursor.take();
        return false;
    }
    if (!isSeparated)
        fail();
    return isSeparated;
}

void ValueParser::readList(FileNode &node, int depth)
{
    node.kind = FileNode::Kind::List;
    m_cursor.take();
    while (hasNext(u']', node.items.size(), false))
        readValue(node.items.emplace_back(), depth + 1);
}

void ValueParser::readObject(FileNode &node, int depth)
{
    node.kind = FileNode::Kind::Object;
    m_cursor.take();
    while (hasNext(u'}', node.members.size(), m_language.lineEndsMember))
        readMember(node, depth + 1);
}

void ValueParser::readValueOf(FileNode &object, const QString &name, int line, int depth)
{
    if (m_fault)
        return;
    if (object.find(name) != nullptr)
        m_fault = SyntaxFault{.kind = SyntaxFault::Kind::Twice, .line = line, .text = name};
    else
        readValue(object.add(name, line), depth);
}

} // namespace tagdesk
