// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnlist.h"

#include "csvtext.h"
#include "exportrows.h"
#include "sheetlimits.h"
#include "workbookwriter.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace tagdesk {

namespace {

constexpr qsizetype kListCharacters = 255;

/// A cell's list is parted by commas, without blanks around its values.
bool isPlain(const std::string &value)
{
    const auto isOdd = [](char c) {
        return c == ',' || c == '"' || static_cast<unsigned char>(c) < 0x20;
    };
    return !value.empty() && value.front() != ' ' && value.back() != ' '
        && std::ranges::none_of(value, isOdd);
}

lxw_validation_error_types errorType(PolicySeverity severity)
{
    switch (severity) {
    case PolicySeverity::Refuse:
        return LXW_VALIDATION_ERROR_TYPE_STOP;
    case PolicySeverity::Confirm:
        return LXW_VALIDATION_ERROR_TYPE_WARNING;
    case PolicySeverity::Advise:
        break;
    }
    return LXW_VALIDATION_ERROR_TYPE_INFORMATION;
}

} // namespace

ColumnList::ColumnList(std::size_t column, const KeyChoices &choices)
    : m_column(column)
    , m_isWhole(choices.isWhole)
    , m_severity(choices.severity)
{
    for (const QString &value : choices.values)
        m_values.push_back(sheetText({.kind = ExportCell::Kind::Value, .text = value.toStdString()}));
    m_values.emplace_back(kRemoveCell);
}

bool ColumnList::fitsCell() const
{
    qsizetype characters = static_cast<qsizetype>(m_values.size()) - 1;
    for (const std::string &value : m_values)
        characters += QString::fromStdString(value).size();
    return characters <= kListCharacters && std::ranges::all_of(m_values, isPlain);
}

void ColumnList::putInSheet(const std::string &sheet, std::uint16_t column)
{
    m_sheet = sheet;
    m_sheetColumn = column;
}

int ColumnList::offer(lxw_worksheet *page)
{
    lxw_data_validation validation{};
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.dropdown = LXW_VALIDATION_ON;
    validation.show_input = LXW_VALIDATION_OFF;
    validation.show_error = m_isWhole ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
    validation.error_type = errorType(m_severity);
    std::vector<char *> list;
    std::string formula;
    if (m_sheetColumn) {
        std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
        lxw_rowcol_to_range_abs(
            range.data(), 0, *m_sheetColumn, static_cast<lxw_row_t>(m_values.size() - 1), *m_sheetColumn);
        formula = '=' + m_sheet + '!' + range.data();
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = formula.data();
    } else {
        for (std::string &value : m_values)
            list.push_back(value.data());
        list.push_back(nullptr);
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.value_list = list.data();
    }
    const auto column = static_cast<lxw_col_t>(m_column);
    return worksheet_data_validation_range(
        page, 1, column, static_cast<lxw_row_t>(kSheetRows - 1), column, &validation);
}

} // namespace tagdesk
