// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "hclvalues.h"

#include "valueparser.h"

namespace tagdesk {

namespace {

class HclParser : public ValueParser
{
public:
    explicit HclParser(QStringView text)
        : ValueParser(text, {.escapes = u"\"\\nrt", .meant = u"\"\\\n\r\t", .lineEndsMember = true})
    {
    }

    bool beginsWithAssignment()
    {
        skipBlanks();
        return readName() && cursor().peek() == u'=';
    }

    tl::expected<FileNode, SyntaxFault> read()
    {
        FileNode root;
        root.kind = FileNode::Kind::Object;
        root.line = 1;
        for (skipBlanks(); !cursor().isAtEnd() && !hasFailed(); skipBlanks())
            readMember(root, 0);
        return resultOf(std::move(root));
    }

protected:
    void readMember(FileNode &object, int depth) override
    {
        const int line = cursor().line();
        const std::optional<QString> name = readName();
        // Variables have no colon.
        const bool isGiven = name && (cursor().take(u"=") || (depth > 0 && cursor().take(u":")));
        if (!isGiven)
            return fail();
        readValueOf(object, *name, line, depth);
    }

    void readCharacter(QString &text) override
    {
        if (cursor().startsWith(u"$${") || cursor().startsWith(u"%%{")) {
            cursor().take();
            text += cursor().take();
            text += cursor().take();
        } else if (cursor().startsWith(u"${") || cursor().startsWith(u"%{")) {
            fail();
        } else if (cursor().take(u"\\U")) {
            readCodePoint(text, 8);
        } else {
            ValueParser::readCharacter(text);
        }
    }

private:
    /// To its sign. In quotes a name may be empty.
    std::optional<QString> readName()
    {
        const bool isQuoted = cursor().peek() == u'"';
        QString name;
        if (isQuoted)
            name = readText();
        while (!isQuoted && isOfName(cursor().peek()))
            name += cursor().take();
        skipBlanks();
        return isQuoted || !name.isEmpty() ? std::optional(name) : std::nullopt;
    }

    static bool isOfName(QChar character)
    {
        return character.isLetterOrNumber() || character == u'_' || character == u'-';
    }
};

} // namespace

bool isHclValues(QStringView text)
{
    return HclParser(text).beginsWithAssignment();
}

tl::expected<FileNode, SyntaxFault> readHclValues(QStringView text)
{
    return HclParser(text).read();
}

} // namespace tagdesk
