// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workbooksheet.h"

namespace tagdesk {

/// Counts what a sheet has, for WorkbookSheet.
class SheetLook : public SheetTaker
{
public:
    /// More areas of merged cells than anybody makes.
    static constexpr std::size_t kMergesLimit = 1 << 20;

    explicit SheetLook(WorkbookSheet &sheet)
        : m_sheet(sheet)
    {
    }

    [[nodiscard]] bool beginRow(std::int64_t number, bool isHidden) override;
    void cell(int column, std::string_view text, std::optional<CsvProblemKind> flaw) override;
    [[nodiscard]] bool endRow() override;
    void merged(const SheetMerge &merge) override;
    void wordsLeftOut() override { ++m_sheet.notes.wordsLeftOut; }

    /// The sheet is more than is read.
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    /// Puts the merged cells in order, when the sheet has ended.
    void finish();

private:
    WorkbookSheet &m_sheet;
    std::uint64_t m_bytes = 0;
    bool m_isHidden = false;
    bool m_hasText = false;
    bool m_isTooLarge = false;
};

} // namespace tagdesk
