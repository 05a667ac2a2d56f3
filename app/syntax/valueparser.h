// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "syntaxfault.h"
#include "textcursor.h"

#include <tl/expected.hpp>

#include <optional>

namespace tagdesk {

/// What languages for values have in common: texts, numbers, words, lists and objects, with white space and
/// comments between them. It goes over the text once; the first fault is kept, and nothing is read behind it.
class ValueParser
{
public:
    virtual ~ValueParser() = default;
    Q_DISABLE_COPY_MOVE(ValueParser)

protected:
    /// How a language differs where no code is needed for it.
    struct Language
    {
        QStringView escapes; ///< What may stand behind a backslash in a text, …
        QStringView meant; ///< … and what it means, by its place.
        bool lineEndsMember = false; ///< Between members a new line does as well as a comma.
    };

    ValueParser(QStringView text, const Language &language);

    [[nodiscard]] TextCursor &cursor() { return m_cursor; }
    [[nodiscard]] bool hasFailed() const { return m_fault.has_value(); }
    /// What stands here is not what was expected.
    void fail(SyntaxFault::Kind kind = SyntaxFault::Kind::Unexpected);
    [[nodiscard]] tl::expected<FileNode, SyntaxFault> resultOf(FileNode root) const;

    void skipBlanks();
    /// `depth`: in how many values this one lies.
    void readValue(FileNode &node, int depth);
    /// From the quote that begins it to behind the one that ends it.
    [[nodiscard]] QString readText();
    /// The value of a member whose name and sign were read.
    void readValueOf(FileNode &object, const QString &name, int line, int depth);
    /// Hexadecimal digits of a character.
    void readCodePoint(QString &text, int digits);

    /// A name, its sign and its value.
    virtual void readMember(FileNode &object, int depth) = 0;
    /// One character of a text, or what stands for one.
    virtual void readCharacter(QString &text);
    /// False: none begins here.
    virtual bool skipComment();
    void skipCommentTo(QStringView end);

private:
    /// Whether an entry follows the `count` that were read; past the end if not.
    bool hasNext(QChar end, std::size_t count, bool lineSeparates);
    void readList(FileNode &node, int depth);
    void readObject(FileNode &node, int depth);
    void readWord(FileNode &node);

    TextCursor m_cursor;
    Language m_language;
    std::optional<SyntaxFault> m_fault;
};

} // namespace tagdesk
