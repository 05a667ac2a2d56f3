// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policychoices.h"

#include <optional>
#include <string>
#include <vector>

struct lxw_worksheet;

namespace tagdesk {

/// The list of values that a column of a sheet offers, with the word that removes a tag at its end. What is
/// typed instead is stopped, warned of or taken, as the policy wants it; a blank cell is always taken.
class ColumnList
{
public:
    /// `column` from 0.
    ColumnList(std::size_t column, const KeyChoices &choices);

    /// As cells have them.
    [[nodiscard]] const std::vector<std::string> &values() const { return m_values; }
    /// A cell's own list holds 255 characters, and values without a comma.
    [[nodiscard]] bool fitsCell() const;
    /// The values stand in this column, from 0, of another sheet, from its first row on.
    void putInSheet(const std::string &sheet, std::uint16_t column);
    [[nodiscard]] std::optional<std::uint16_t> sheetColumn() const { return m_sheetColumn; }
    /// In every row of the column below the head. Returns an lxw_error.
    [[nodiscard]] int offer(lxw_worksheet *page);

private:
    std::size_t m_column = 0;
    std::vector<std::string> m_values;
    bool m_isWhole = false;
    PolicySeverity m_severity = PolicySeverity::Advise;
    std::string m_sheet;
    std::optional<std::uint16_t> m_sheetColumn;
};

} // namespace tagdesk
