// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commentedjson.h"

#include "valueparser.h"

namespace tagdesk {

namespace {

class JsonParser : public ValueParser
{
public:
    explicit JsonParser(QStringView text)
        : ValueParser(text, {.escapes = u"\"\\/bfnrt", .meant = u"\"\\/\b\f\n\r\t"})
    {
    }

    bool beginsWithValues()
    {
        skipBlanks();
        return cursor().peek() == u'{' || (cursor().peek() == u'[' && !isHeadHere());
    }

    tl::expected<FileNode, SyntaxFault> read()
    {
        FileNode root;
        readValue(root, 0);
        skipBlanks();
        if (!cursor().isAtEnd())
            fail();
        return resultOf(std::move(root));
    }

protected:
    bool skipComment() override
    {
        if (!cursor().startsWith(u"<!--"))
            return ValueParser::skipComment();
        skipCommentTo(u"-->");
        return true;
    }

    void readMember(FileNode &object, int depth) override
    {
        const int line = cursor().line();
        const qsizetype begin = cursor().position();
        if (cursor().peek() != u'"')
            return fail();
        const QString name = readText();
        skipBlanks();
        if (!cursor().take(u":"))
            return fail();
        readValueOf(object, name, line, depth);
        if (!hasFailed())
            object.members.back().begin = begin;
    }

private:
    /// A word in brackets is the head of a table in TOML.
    bool isHeadHere()
    {
        while (cursor().peek() == u'[') {
            cursor().take();
            skipBlanks();
        }
        return cursor().peek().isLetter() && !cursor().startsWith(u"true") && !cursor().startsWith(u"false")
            && !cursor().startsWith(u"null");
    }
};

} // namespace

bool isCommentedJson(QStringView text)
{
    return JsonParser(text).beginsWithValues();
}

tl::expected<FileNode, SyntaxFault> readCommentedJson(QStringView text)
{
    return JsonParser(text).read();
}

} // namespace tagdesk
