// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sheetrows.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

SheetRows::SheetRows(const WorkbookSheet &sheet, CsvReader::RowSink rows, CsvReader::ProblemSink problems)
    : m_sheet(sheet)
    , m_rowSink(std::move(rows))
    , m_problemSink(std::move(problems))
{
}

bool SheetRows::beginRow(std::int64_t number, bool)
{
    m_row = number;
    m_texts.clear();
    m_cells.assign(static_cast<std::size_t>(m_sheet.width), {});
    m_flaws.clear();
    m_hasText = false;
    m_damage.reset();
    return true;
}

void SheetRows::cell(int column, std::string_view text, std::optional<CsvProblemKind> flaw)
{
    // A sheet that grew since it was looked through is told by whoever compares the file.
    if ((text.empty() && !flaw) || std::cmp_greater_equal(column, m_cells.size()))
        return;
    m_hasText = true;
    if (text.size() > CsvReader::kFieldLimit || m_texts.size() > CsvReader::kRowLimit) {
        const bool isLong = text.size() > CsvReader::kFieldLimit;
        m_damage = m_damage.value_or(isLong ? CsvProblemKind::FieldTooLong : CsvProblemKind::RowTooLong);
        return;
    }
    m_cells[static_cast<std::size_t>(column)] = {.begin = m_texts.size(), .size = text.size()};
    m_texts += text;
    if (flaw)
        m_flaws.push_back({.field = column, .kind = *flaw});
}

bool SheetRows::endRow()
{
    openMerges();
    if (!m_hasText)
        return true;
    m_views.clear();
    for (const Cell &cell : m_cells)
        m_views.push_back(textOf(cell));
    for (const OpenMerge &open : m_open) {
        std::string_view &view = m_views[static_cast<std::size_t>(open.merge.column)];
        if (view.empty())
            view = open.text;
    }
    if (m_damage)
        m_problemSink({.kind = *m_damage, .line = m_row, .column = 0, .expected = 0, .found = 0});
    m_rowSink({.line = m_row, .fields = m_views, .damaged = m_damage.has_value(), .flaws = m_flaws});
    return true;
}

/// Areas that begin in this row, or in one that was left out because it was empty.
void SheetRows::openMerges()
{
    const std::vector<SheetMerge> &merges = m_sheet.merges;
    for (; m_nextMerge < merges.size() && merges[m_nextMerge].firstRow <= m_row; ++m_nextMerge) {
        const SheetMerge &merge = merges[m_nextMerge];
        if (merge.firstRow < m_row || std::cmp_greater_equal(merge.column, m_cells.size()))
            continue;
        const std::string_view text = textOf(m_cells[static_cast<std::size_t>(merge.column)]);
        if (!text.empty())
            m_open.push_back({.merge = merge, .text = std::string(text)});
    }
    std::erase_if(m_open, [this](const OpenMerge &open) { return open.merge.lastRow < m_row; });
}

} // namespace tagdesk
