// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "booksource.h"
#include "xmlscan.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tagdesk {

/// A row of a sheet of OpenDocument as it is read: it may stand for many.
class OdsRow
{
public:
    struct Cell
    {
        int column = 0;
        int repeated = 1;
        std::size_t begin = 0; ///< Of its text.
        std::size_t size = 0;
        std::optional<CsvProblemKind> flaw;
        bool hasWordsLeftOut = false;
    };

    void clear();
    /// Empty cells are passed over.
    void add(std::string_view text, Cell cell);
    void skip(int columns) { m_column += columns; }
    [[nodiscard]] int nextColumn() const { return m_column; }
    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    /// With the repeated ones.
    [[nodiscard]] std::int64_t cellCount() const { return m_count; }
    [[nodiscard]] bool handOver(SheetTaker &taker, std::int64_t number, bool isHidden) const;

private:
    std::vector<Cell> m_cells;
    std::string m_texts;
    int m_column = 0;
    std::int64_t m_count = 0;
};

/// Names of the sheets in the content of an OpenDocument file, or the cells of one of them.
class OdsSheet : public XmlTaker
{
public:
    /// Lists the sheets.
    explicit OdsSheet(std::vector<BookSource::Sheet> &sheets);
    /// Hands over the sheet of this index.
    OdsSheet(SheetTaker &taker, std::size_t sheet);
    void setScan(XmlScan *scan) { m_scan = scan; }
    /// What was read is a spreadsheet at all.
    [[nodiscard]] bool isSpreadsheet() const { return m_isSpreadsheet; }

    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

private:
    struct Cell
    {
        std::string type;
        std::string value; ///< As the attribute of its type has it.
        bool hasFormula = false;
        bool isError = false;
        bool isCovered = false;
        int repeated = 1;
        std::int64_t rowsSpanned = 1;
    };

    void startStyle(std::string_view name, const XmlAttributes &attributes);
    void startTable(const XmlAttributes &attributes);
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes, bool isCovered);
    void startText(std::string_view name, const XmlAttributes &attributes);
    void endRow();
    void endCell();
    void addNumber(OdsRow::Cell cell);
    void append(std::string_view text);

    std::vector<BookSource::Sheet> *m_sheets = nullptr;
    SheetTaker *m_taker = nullptr;
    XmlScan *m_scan = nullptr;
    std::size_t m_wanted = 0;
    std::size_t m_seen = 0; ///< Tables so far.
    int m_tables = 0; ///< Around what is read.
    bool m_isSpreadsheet = false;
    std::string m_style; ///< That is being defined.
    std::map<std::string, bool, std::less<>> m_hiddenStyles;
    bool m_inSheet = false;
    bool m_inRow = false;
    bool m_inCell = false;
    int m_paragraph = 0; ///< Elements of text around, the paragraph with them.
    int m_notes = 0; ///< Elements around that are no text of the cell.
    std::int64_t m_row = 1;
    std::int64_t m_rowsRepeated = 1;
    bool m_isHiddenRow = false;
    std::int64_t m_cellsLeft;
    OdsRow m_cells;
    Cell m_cell;
    std::string m_text;
    bool m_hasParagraph = false;
};

} // namespace tagdesk
