// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace tagdesk {

/// The texts of the cells of tables in HTML, as programs put it on the clipboard. Knows rows, cells, line
/// breaks and character references, and passes over everything else.
class HtmlTableReader
{
public:
    explicit HtmlTableReader(QStringView html)
        : m_html(html)
    {
    }

    /// The rows of all tables, one after the other.
    [[nodiscard]] std::vector<QStringList> read();

private:
    void readTag();
    void readText();
    void skipBehind(QStringView end);
    void endCell();
    void endRow();
    void append(QStringView text);

    QStringView m_html;
    qsizetype m_position = 0;
    std::vector<QStringList> m_rows;
    QStringList m_row;
    QString m_cell;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_blank = false; ///< White space stands before what comes next.
};

} // namespace tagdesk
