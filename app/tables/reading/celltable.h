// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace tagdesk {

/// A block of cells as spreadsheets and databases hand it over by the clipboard. Rows may differ in length; a
/// cell that is not there is blank. Texts only: nothing in HTML is loaded or obeyed.
class CellTable
{
public:
    /// Cells are parted by tabs, rows by CRLF, LF or CR; a line end behind the last row begins no other one.
    /// A cell is quoted when it begins with a quotation mark and its closing one ends it, as Excel, WPS,
    /// LibreOffice and DataGrip write it; any other mark is a character like the others.
    [[nodiscard]] static CellTable fromTabSeparated(QStringView text);
    /// The cells of the tables in it; empty when there is none.
    [[nodiscard]] static CellTable fromHtml(QStringView html);

    void addRow(QStringList cells);

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    /// Of the longest row.
    [[nodiscard]] int columnCount() const { return m_columns; }
    [[nodiscard]] QString cell(int row, int column) const;

    /// A line for each row. Cells with a tab, a line end or a quotation mark are quoted.
    [[nodiscard]] QString toTabSeparated() const;
    /// A table whose cells spreadsheets take as text: nothing is computed, no zero in front is lost.
    [[nodiscard]] QString toHtml() const;

private:
    std::vector<QStringList> m_rows;
    int m_columns = 0;
};

} // namespace tagdesk
