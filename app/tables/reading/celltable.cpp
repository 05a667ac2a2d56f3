// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "celltable.h"

#include "htmltablereader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool endsCell(QChar character)
{
    return character == u'\t' || character == u'\n' || character == u'\r';
}

/// Reads cell after cell of a text.
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }

    QStringList readRow()
    {
        QStringList cells;
        do {
            cells.append(readCell());
        } while (skip(u'\t'));
        // CR, LF, or both.
        const bool carriageReturn = skip(u'\r');
        if (!skip(u'\n') && !carriageReturn)
            m_position = m_text.size();
        return cells;
    }

private:
    bool skip(QChar character)
    {
        if (atEnd() || m_text.at(m_position) != character)
            return false;
        ++m_position;
        return true;
    }

    QString readCell()
    {
        if (std::optional<QString> cell = readQuoted())
            return *std::move(cell);
        const qsizetype start = m_position;
        while (!atEnd() && !endsCell(m_text.at(m_position)))
            ++m_position;
        return m_text.sliced(start, m_position - start).toString();
    }

    /// nullopt, and nothing read, when the cell is not quoted.
    std::optional<QString> readQuoted()
    {
        if (atEnd() || m_text.at(m_position) != u'"')
            return std::nullopt;
        QString cell;
        qsizetype position = m_position + 1;
        for (;;) {
            const qsizetype mark = m_text.indexOf(u'"', position);
            if (mark < 0)
                return std::nullopt;
            cell += m_text.sliced(position, mark - position);
            position = mark + 1;
            if (position == m_text.size() || endsCell(m_text.at(position)))
                break;
            if (m_text.at(position) != u'"')
                return std::nullopt;
            cell += u'"';
            ++position;
        }
        m_position = position;
        cell.replace(u"\r\n"_s, u"\n"_s);
        return cell;
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

QString quotedWhereNeeded(const QString &cell)
{
    const auto special = [](QChar character) {
        return endsCell(character) || character == u'"';
    };
    if (std::none_of(cell.cbegin(), cell.cend(), special))
        return cell;
    QString doubled = cell;
    doubled.replace(u'"', u"\"\""_s);
    return u'"' + doubled + u'"';
}

} // namespace

CellTable CellTable::fromTabSeparated(QStringView text)
{
    CellTable table;
    Reader reader(text);
    while (!reader.atEnd())
        table.addRow(reader.readRow());
    return table;
}

CellTable CellTable::fromHtml(QStringView html)
{
    CellTable table;
    HtmlTableReader reader(html);
    for (QStringList &row : reader.read())
        table.addRow(std::move(row));
    return table;
}

void CellTable::addRow(QStringList cells)
{
    m_columns = std::max(m_columns, static_cast<int>(cells.size()));
    m_rows.push_back(std::move(cells));
}

QString CellTable::cell(int row, int column) const
{
    const QStringList &cells = m_rows.at(static_cast<std::size_t>(row));
    return column < cells.size() ? cells.at(column) : QString();
}

QString CellTable::toTabSeparated() const
{
    QString text;
    for (const QStringList &row : m_rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += u'\t';
            text += quotedWhereNeeded(row.at(column));
        }
        text += u'\n';
    }
    return text;
}

QString CellTable::toHtml() const
{
    QString html = u"<meta charset=\"utf-8\"><table>"_s;
    for (const QStringList &row : m_rows) {
        html += u"<tr>"_s;
        for (const QString &cell : row) {
            // The first is Excel's and WPS's way to say "text", the second LibreOffice's.
            html += u"<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">"_s;
            html += cell.toHtmlEscaped().replace(u'\n', u"<br style=\"mso-data-placement:same-cell\">"_s);
            html += u"</td>"_s;
        }
        html += u"</tr>"_s;
    }
    html += u"</table>"_s;
    return html;
}

} // namespace tagdesk
