// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workbooksheet.h"

#include <string>
#include <vector>

namespace tagdesk {

/// Makes rows of a table of the rows of a sheet.
class SheetRows : public SheetTaker
{
public:
    /// The sheet outlives it.
    SheetRows(const WorkbookSheet &sheet, CsvReader::RowSink rows, CsvReader::ProblemSink problems);

    [[nodiscard]] bool beginRow(std::int64_t number, bool isHidden) override;
    void cell(int column, std::string_view text, std::optional<CsvProblemKind> flaw) override;
    [[nodiscard]] bool endRow() override;
    void merged(const SheetMerge &) override { }
    void wordsLeftOut() override { }

private:
    struct Cell
    {
        std::size_t begin = 0; ///< Within m_texts.
        std::size_t size = 0;
    };
    struct OpenMerge
    {
        SheetMerge merge;
        std::string text;
    };

    void openMerges();
    [[nodiscard]] std::string_view textOf(const Cell &cell) const
    {
        return std::string_view(m_texts).substr(cell.begin, cell.size);
    }

    const WorkbookSheet &m_sheet;
    CsvReader::RowSink m_rowSink;
    CsvReader::ProblemSink m_problemSink;
    std::int64_t m_row = 0;
    std::string m_texts; ///< Of the row under way.
    std::vector<Cell> m_cells; ///< By column.
    std::vector<std::string_view> m_views;
    std::vector<CsvFlaw> m_flaws;
    std::vector<OpenMerge> m_open; ///< Areas that reach into this row.
    std::size_t m_nextMerge = 0;
    bool m_hasText = false;
    std::optional<CsvProblemKind> m_damage;
};

} // namespace tagdesk
