// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonentries.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar character)
{
    return character.isSpace() || character == QChar(QChar::ByteOrderMark);
}

qsizetype lineEndFrom(QStringView text, qsizetype at)
{
    qsizetype end = text.indexOf(u'\n', at);
    if (end < 0)
        return text.size();
    return end > at && text[end - 1] == u'\r' ? end - 1 : end;
}

struct Comment
{
    qsizetype end = -1; // -1: none begins here
    bool isOfLine = false;
};

/// The kinds of comments that readCommentedJson() knows.
Comment commentAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    if (rest.startsWith(u"//") || rest.startsWith(u"#"))
        return {.end = lineEndFrom(text, at), .isOfLine = true};
    const QStringView end = rest.startsWith(u"/*") ? QStringView(u"*/")
        : rest.startsWith(u"<!--")                 ? QStringView(u"-->")
                                                   : QStringView();
    if (end.isEmpty())
        return {};
    const qsizetype found = text.indexOf(end, at);
    return {.end = found < 0 ? text.size() : found + end.size()};
}

/// Behind blanks and comments.
qsizetype skipGap(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        if (isBlank(text[at])) {
            ++at;
        } else if (const Comment comment = commentAt(text, at); comment.end >= 0) {
            at = comment.end;
        } else {
            break;
        }
    }
    return at;
}

/// Behind the comments that end this line, if nothing but them is in the rest of it; else `at`.
qsizetype trailEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    for (qsizetype place = at; place < text.size();) {
        if (text[place] == u'\n')
            return end;
        if (isBlank(text[place])) {
            ++place;
            continue;
        }
        const Comment comment = commentAt(text, place);
        if (comment.end < 0)
            return at;
        place = end = comment.end;
    }
    return end;
}

/// The text, which holds blanks and comments, leaves a comment open that ends with its line.
bool leavesCommentOpen(QStringView gap)
{
    for (qsizetype at = 0; at < gap.size();) {
        const Comment comment = commentAt(gap, at);
        if (comment.isOfLine && comment.end == gap.size())
            return true;
        at = comment.end >= 0 ? comment.end : at + 1;
    }
    return false;
}

QString blanksBefore(const QString &gap)
{
    const auto end = std::ranges::find_if_not(gap, isBlank);
    return gap.first(std::distance(gap.cbegin(), end));
}

/// The comments of a gap that an empty line parts from what follows, with their blanks.
QString partedComments(const QString &gap)
{
    qsizetype parted = -1;
    for (qsizetype at = 0; at < gap.size();) {
        if (const Comment comment = commentAt(gap, at); comment.end >= 0) {
            at = comment.end;
            continue;
        }
        const qsizetype blanksEnd = at + blanksBefore(gap.sliced(at)).size();
        if (QStringView(gap).sliced(at, blanksEnd - at).count(u'\n') > 1 && at > 0)
            parted = at;
        at = std::max(blanksEnd, at + 1);
    }
    return parted < 0 ? QString() : gap.first(parted);
}

} // namespace

JsonEntries::JsonEntries(QStringView text, const FileNode &node, const JsonLayout &layout, Empty empty)
    : m_lineEnd(layout.lineEnd)
    , m_open(text[node.begin])
    , m_close(text[node.end - 1])
{
    readEntries(text.first(node.end - 1), node);
    findIndent(text, node, layout, empty);
}

void JsonEntries::readEntries(QStringView text, const FileNode &node)
{
    std::vector<std::pair<qsizetype, qsizetype>> places;
    for (const FileNode &item : node.items)
        places.emplace_back(item.begin, item.end);
    for (const FileMember &member : node.members)
        places.emplace_back(member.begin, member.value.end);
    const auto take = [&text](qsizetype from, qsizetype to) {
        return text.sliced(from, to - from).toString();
    };
    qsizetype at = places.empty() ? text.size() : trailEnd(text, node.begin + 1);
    m_head = take(node.begin + 1, at);
    for (const auto &[begin, end] : places) {
        Entry entry{.lead = take(at, begin), .text = take(begin, end)};
        const qsizetype comma = skipGap(text, end);
        m_hasLastComma = comma < text.size() && text[comma] == u',';
        at = m_hasLastComma ? comma + 1 : end;
        if (m_hasLastComma)
            entry.between = take(end, comma);
        const qsizetype trail = trailEnd(text, at);
        entry.trail = take(at, trail);
        at = trail;
        m_entries.push_back(std::move(entry));
    }
    m_tail = take(at, text.size());
}

void JsonEntries::findIndent(QStringView text, const FileNode &node, const JsonLayout &layout, Empty empty)
{
    m_closingIndent = lineIndent(text, node.begin);
    m_indent = m_closingIndent + layout.indent;
    if (m_entries.empty())
        m_standOnLines = empty == Empty::OnLines;
    // The last one shows best where the next one would stand.
    for (const Entry &entry : m_entries) {
        const qsizetype line = entry.lead.lastIndexOf(u'\n');
        if (line < 0)
            continue;
        m_standOnLines = true;
        m_indent = blanksBefore(entry.lead.sliced(line + 1));
    }
}

JsonEntries::Part JsonEntries::part(std::size_t entry) const
{
    return {.origin = entry, .text = m_entries[entry].text};
}

QString JsonEntries::leadOf(const Part &part, std::size_t place) const
{
    const QString first = m_entries.empty() ? QString() : blanksBefore(m_entries.front().lead);
    if (!part.origin)
        return m_standOnLines ? m_lineEnd + m_indent : place == 0 ? first : u" "_s;
    const QString &lead = m_entries[*part.origin].lead;
    const QString blanks = blanksBefore(lead);
    const QString rest = lead.sliced(blanks.size());
    const bool wasFirst = *part.origin == 0;
    if (wasFirst == (place == 0))
        return lead;
    if (!wasFirst)
        return first + rest;
    if (blanks.contains(u'\n'))
        return lead;
    const QString second = m_entries.size() > 1 ? blanksBefore(m_entries[1].lead) : QString();
    return (second.isEmpty() ? u" "_s : second) + rest;
}

std::vector<QString> JsonEntries::detached(std::span<const Part> parts) const
{
    std::vector<QString> above(m_entries.size() + 1);
    std::vector<bool> stays(m_entries.size());
    for (const Part &part : parts) {
        if (part.origin)
            stays[*part.origin] = true;
    }
    QString kept;
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry) {
        if (stays[entry])
            above[entry] = std::exchange(kept, {});
        else
            kept += partedComments(m_entries[entry].lead);
    }
    above.back() = kept;
    return above;
}

void JsonEntries::append(QString &out, const QString &added, bool &isInComment) const
{
    if (added.isEmpty())
        return;
    const qsizetype line = added.indexOf(u'\n');
    const bool endsLine = line >= 0 && QStringView(added).first(line).trimmed().isEmpty();
    if (isInComment && !endsLine)
        out += m_lineEnd + m_indent;
    out += added;
    isInComment = leavesCommentOpen(added);
}

QString JsonEntries::joined(std::span<const Part> parts) const
{
    const std::vector<QString> above = detached(parts);
    QString out = m_open;
    bool isInComment = false;
    // The blanks of an empty list are no layout of its entries.
    if (!m_entries.empty() || parts.empty() || blanksBefore(m_head).size() < m_head.size())
        append(out, m_head, isInComment);
    for (std::size_t place = 0; place < parts.size(); ++place) {
        const Part &part = parts[place];
        const Entry known = part.origin ? m_entries[*part.origin] : Entry();
        if (part.origin)
            append(out, above[*part.origin], isInComment);
        append(out, leadOf(part, place), isInComment);
        if (isInComment)
            out += m_lineEnd + m_indent;
        out += part.text;
        isInComment = false;
        append(out, known.between, isInComment);
        if (place + 1 < parts.size() || m_hasLastComma)
            out += u',';
        append(out, known.trail, isInComment);
    }
    append(out, above.back(), isInComment);
    const bool needsLine = m_entries.empty() && m_standOnLines && !parts.empty();
    append(out, needsLine && !m_tail.contains(u'\n') ? m_tail + m_lineEnd + m_closingIndent : m_tail,
        isInComment);
    if (isInComment)
        out += m_lineEnd + m_closingIndent;
    return out + m_close;
}

} // namespace tagdesk
