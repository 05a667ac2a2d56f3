// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sheetlook.h"

#include <algorithm>

namespace tagdesk {

namespace {
/// Bytes of all cells: a text may be written once and stand in a million rows.
constexpr std::uint64_t kTextLimit = std::uint64_t{8} << 30;
} // namespace

bool SheetLook::beginRow(std::int64_t, bool isHidden)
{
    m_isHidden = isHidden;
    m_hasText = false;
    return true;
}

void SheetLook::cell(int column, std::string_view text, std::optional<CsvProblemKind> flaw)
{
    if (text.empty() && !flaw)
        return;
    m_hasText = true;
    m_bytes += text.size();
    m_sheet.width = std::max(m_sheet.width, column + 1);
}

bool SheetLook::endRow()
{
    m_sheet.rows += m_hasText;
    m_sheet.notes.hiddenRows += m_hasText && m_isHidden;
    m_isTooLarge = m_isTooLarge || m_bytes > kTextLimit;
    return !m_isTooLarge;
}

void SheetLook::merged(const SheetMerge &merge)
{
    if (merge.firstRow < 1 || merge.lastRow <= merge.firstRow || merge.column < 0)
        return;
    m_isTooLarge = m_isTooLarge || m_sheet.merges.size() == kMergesLimit;
    if (!m_isTooLarge)
        m_sheet.merges.push_back(merge);
}

void SheetLook::finish()
{
    std::ranges::sort(m_sheet.merges, {}, &SheetMerge::firstRow);
    m_sheet.notes.mergedCells = static_cast<std::int64_t>(m_sheet.merges.size());
}

} // namespace tagdesk
