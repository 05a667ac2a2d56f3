// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonlayout.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Between a name, which has no quote that is not escaped, and its value.
QString colonOf(QStringView text, const FileMember &member)
{
    qsizetype at = member.begin + 1;
    while (at < member.value.begin && text[at] != u'"')
        at += text[at] == u'\\' ? 2 : 1;
    return text.sliced(at + 1, member.value.begin - at - 1).toString();
}

/// A comment there, or a line of its own for each value, is no rule for others.
bool isPlainColon(QStringView colon)
{
    return colon.trimmed() == u":" && !colon.contains(u'\n');
}

} // namespace

QString lineIndent(QStringView text, qsizetype place)
{
    const qsizetype line = text.first(place).lastIndexOf(u'\n') + 1;
    qsizetype end = line;
    while (end < place && (text[end] == u' ' || text[end] == u'\t'))
        ++end;
    return text.sliced(line, end - line).toString();
}

JsonLayout JsonLayout::of(QStringView text, const FileNode &root)
{
    JsonLayout layout;
    if (text.contains(u"\r\n"))
        layout.lineEnd = u"\r\n"_s;
    if (root.members.empty())
        return layout;
    const FileMember &first = root.members.front();
    if (const QString colon = colonOf(text, first); isPlainColon(colon))
        layout.colon = colon;
    const QString indent = lineIndent(text, first.begin);
    const bool isOnItsLine = text.sliced(root.begin, first.begin - root.begin).contains(u'\n');
    const QString outer = lineIndent(text, root.begin);
    if (isOnItsLine && indent.size() > outer.size())
        layout.indent = indent.sliced(outer.size());
    return layout;
}

} // namespace tagdesk
