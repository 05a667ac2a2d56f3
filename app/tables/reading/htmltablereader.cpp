// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "htmltablereader.h"

#include <array>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The longest that is known, "&quot;" or "&#x10FFFF;", with its marks.
constexpr qsizetype kLongestReference = 10;

/// The text of a character reference without its marks; empty for one that is not known.
QString referred(QStringView name)
{
    static constexpr std::array<std::pair<QLatin1StringView, char16_t>, 6> kNamed{{{"amp"_L1, u'&'},
        {"lt"_L1, u'<'}, {"gt"_L1, u'>'}, {"quot"_L1, u'"'}, {"apos"_L1, u'\''}, {"nbsp"_L1, u' '}}};
    for (const auto &[known, character] : kNamed) {
        if (name == known)
            return QString(QChar(character));
    }
    if (!name.startsWith(u'#'))
        return {};
    const bool hexadecimal = name.size() > 1 && name.at(1).toLower() == u'x';
    bool ok = false;
    const uint code = name.sliced(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10);
    const bool exists = ok && code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    return exists ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
}

} // namespace

std::vector<QStringList> HtmlTableReader::read()
{
    while (m_position < m_html.size()) {
        if (m_html.at(m_position) == u'<')
            readTag();
        else
            readText();
    }
    endRow();
    return std::move(m_rows);
}

void HtmlTableReader::skipBehind(QStringView end)
{
    const qsizetype found = m_html.indexOf(end, m_position, Qt::CaseInsensitive);
    m_position = found < 0 ? m_html.size() : found + end.size();
}

void HtmlTableReader::readTag()
{
    if (m_html.sliced(m_position).startsWith("<!--"_L1)) {
        skipBehind(u"-->");
        return;
    }
    const qsizetype start = m_position + 1;
    skipBehind(u">");
    qsizetype end = start;
    while (
        end < m_position && (m_html.at(end).isLetterOrNumber() || (end == start && m_html.at(end) == u'/')))
        ++end;
    const QString name = m_html.sliced(start, end - start).toString().toLower();
    if (name == "tr"_L1) {
        endRow();
        m_inRow = true;
    } else if (name == "/tr"_L1 || name == "/table"_L1) {
        endRow();
    } else if (name == "td"_L1 || name == "th"_L1) {
        endCell();
        m_inRow = true;
        m_inCell = true;
    } else if (name == "/td"_L1 || name == "/th"_L1) {
        endCell();
    } else if (name == "br"_L1 && m_inCell) {
        m_cell += u'\n';
        m_blank = false;
    } else if (name == "style"_L1 || name == "script"_L1 || name == "title"_L1) {
        skipBehind(u"</"_s + name);
        skipBehind(u">");
    }
}

void HtmlTableReader::readText()
{
    const QChar character = m_html.at(m_position);
    if (character.isSpace()) {
        m_blank = true;
        ++m_position;
        return;
    }
    if (character == u'&') {
        const qsizetype end = m_html.sliced(m_position).left(kLongestReference).indexOf(u';');
        const QString text = end < 0 ? QString() : referred(m_html.sliced(m_position + 1, end - 1));
        if (!text.isEmpty()) {
            append(text);
            m_position += end + 1;
            return;
        }
    }
    append(QStringView(&character, 1));
    ++m_position;
}

void HtmlTableReader::append(QStringView text)
{
    if (!m_inCell)
        return;
    if (std::exchange(m_blank, false) && !m_cell.isEmpty() && !m_cell.endsWith(u'\n'))
        m_cell += u' ';
    m_cell += text;
}

void HtmlTableReader::endCell()
{
    if (m_inCell)
        m_row.append(std::exchange(m_cell, {}));
    m_inCell = false;
    m_blank = false;
}

void HtmlTableReader::endRow()
{
    endCell();
    if (m_inRow)
        m_rows.push_back(std::exchange(m_row, {}));
    m_inRow = false;
}

} // namespace tagdesk
