// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagtext.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kQuote = u'"';

QString cellText(const QString &text)
{
    const bool isPlain = std::ranges::none_of(
        text, [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r' || c == kQuote; });
    if (isPlain)
        return text;
    return kQuote + QString(text).replace(kQuote, u"\"\""_s) + kQuote;
}

/// Cells of lines as sheets write them.
class CellReader
{
public:
    explicit CellReader(const QString &text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool hasLine() const { return m_at < m_text.size(); }

    QStringList line()
    {
        QStringList cells;
        do {
            cells.append(cell());
        } while (takes(u'\t'));
        takes(u'\r');
        takes(u'\n');
        return cells;
    }

private:
    bool takes(QChar c)
    {
        const bool isThere = m_at < m_text.size() && m_text[m_at] == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    [[nodiscard]] static bool endsCell(QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }

    QString cell()
    {
        const qsizetype start = m_at;
        if (takes(kQuote)) {
            QString cell;
            while (m_at < m_text.size()) {
                const QChar c = m_text[m_at++];
                if (c != kQuote)
                    cell.append(c);
                else if (takes(kQuote))
                    cell.append(kQuote);
                else if (m_at == m_text.size() || endsCell(m_text[m_at]))
                    return cell;
                else
                    break;
            }
            m_at = start; // no quoted cell: the mark is part of the text
        }
        while (m_at < m_text.size() && !endsCell(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

/// nullopt when the cells are no tag.
std::optional<Tag> tagOf(const QStringList &cells)
{
    if (cells.size() == 2 && !cells.constFirst().isEmpty())
        return Tag{cells.constFirst(), cells.constLast()};
    const qsizetype sign = cells.constFirst().indexOf(u'=');
    if (cells.size() == 1 && sign > 0)
        return Tag{cells.constFirst().first(sign), cells.constFirst().sliced(sign + 1)};
    return std::nullopt;
}

} // namespace

QString tagText(const Tags &tags)
{
    QString text;
    for (const Tag &tag : tags)
        text += cellText(tag.key) + u'\t' + cellText(tag.value) + u'\n';
    return text;
}

ReadTags readTagText(const QString &text)
{
    ReadTags read;
    CellReader reader(text);
    while (reader.hasLine()) {
        const QStringList cells = reader.line();
        const std::optional<Tag> tag = tagOf(cells);
        if (tag) {
            read.tags.removeIf([&tag](const Tag &earlier) { return earlier.key == tag->key; });
            read.tags.append(*tag);
        } else if (std::ranges::any_of(
                       cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); })) {
            read.refused.append(cells.join(u'\t'));
        }
    }
    return read;
}

} // namespace tagdesk
