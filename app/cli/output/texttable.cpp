// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "texttable.h"

#include "displaywidth.h"
#include "terminaltext.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

TextTable::TextTable(QStringList header)
{
    m_rows.append(std::move(header));
}

void TextTable::alignRight(int column)
{
    m_rightColumns.append(column);
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList shown;
    shown.reserve(cells.size());
    for (const QString &cell : cells)
        shown.append(printable(cell));
    m_rows.append(shown);
}

void TextTable::print(QIODevice &device) const
{
    QList<int> widths(m_rows.first().size(), 0);
    QList<bool> isEmpty(m_rows.first().size(), m_rows.size() > 1);
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        for (qsizetype column = 0; column < m_rows[at].size(); ++column) {
            widths[column] = std::max(widths[column], displayWidth(m_rows[at][column]));
            isEmpty[column] = isEmpty[column] && (at == 0 || m_rows[at][column].isEmpty());
        }
    }
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (isEmpty[column])
                continue;
            const QString padding(widths[column] - displayWidth(row[column]), u' ');
            const bool isRight = m_rightColumns.contains(column);
            line += isRight ? padding + row[column] : row[column] + padding;
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        device.write((line + u'\n').toUtf8());
    }
}

} // namespace tagdesk
