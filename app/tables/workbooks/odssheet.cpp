// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "odssheet.h"

#include "numberform.h"
#include "sheetlimits.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tagdesk {

namespace {

/// A cell and a row may be written once and stand for a million.
constexpr std::int64_t kCellsWithRepeats = 1 << 26;
constexpr std::size_t kStylesLimit = 65'536;
constexpr std::size_t kTablesLimit = 4'096;

std::int64_t countOf(std::string_view text)
{
    std::int64_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::clamp<std::int64_t>(count, 1, kSheetRows);
}

std::optional<double> doubleOf(std::string_view text)
{
    double number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size())
        return std::nullopt;
    return number;
}

bool isPlainNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("-0123456789.") == std::string_view::npos;
}

/// The number as it is shown, where nothing but its zeros differs.
std::optional<std::string_view> asShown(std::string_view shown, std::string_view value)
{
    const bool isPercent = shown.ends_with('%');
    const std::string_view digits = shown.substr(0, shown.size() - (isPercent ? 1 : 0));
    const std::optional<double> there = doubleOf(value);
    const std::optional<double> here = isPlainNumber(digits) ? doubleOf(digits) : std::nullopt;
    if (!there || !here)
        return std::nullopt;
    const double wanted = isPercent ? *there * 100 : *there;
    // A long whole number is another one long before its double is.
    const bool isLong = digits.size() > 15;
    const bool isEqual = isPercent ? std::abs(*here - wanted) <= std::abs(wanted) * 1e-12 : *here == wanted;
    return isEqual && !isLong ? std::optional(shown) : std::nullopt;
}

/// Letters or signs beside the number: "CC-17", but not "1,234.50".
bool hasWords(std::string_view shown)
{
    return std::ranges::any_of(shown, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z' && c != 'E') || c == '/' || c == '#'
            || c == '_' || c == '$';
    });
}

/// "PT08H15M00.5S" is 08:15:00; a duration beyond that stays as it is.
std::string clockOf(std::string_view duration)
{
    std::string_view rest = duration;
    std::string clock;
    if (!rest.starts_with("PT"))
        return std::string(duration);
    rest.remove_prefix(2);
    for (const char unit : {'H', 'M', 'S'}) {
        int number = 0;
        const auto parsed = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        std::size_t used = static_cast<std::size_t>(parsed.ptr - rest.data());
        if (unit == 'S' && used < rest.size() && rest[used] == '.')
            used = std::min(rest.find_first_not_of("0123456789", used + 1), rest.size());
        if (parsed.ec != std::errc() || number < 0 || used >= rest.size() || rest[used] != unit)
            return std::string(duration);
        clock += (clock.empty() ? "" : ":") + std::string(number < 10 ? "0" : "") + std::to_string(number);
        rest.remove_prefix(used + 1);
    }
    return rest.empty() ? clock : std::string(duration);
}

std::string_view dayOrMoment(std::string_view moment)
{
    constexpr std::string_view midnight = "T00:00:00";
    const std::size_t at = moment.find(midnight);
    const bool isDay = at != std::string_view::npos
        && moment.substr(at + midnight.size()).find_first_not_of("0.Z") == std::string_view::npos;
    return isDay ? moment.substr(0, at) : moment;
}

} // namespace

void OdsRow::clear()
{
    m_cells.clear();
    m_texts.clear();
    m_column = 0;
    m_count = 0;
}

void OdsRow::add(std::string_view text, Cell cell)
{
    cell.column = m_column;
    m_column += cell.repeated;
    if (text.empty() && !cell.flaw)
        return;
    cell.begin = m_texts.size();
    cell.size = text.size();
    // What is over the limit is not kept, and told by the row that comes out too long.
    if (m_texts.size() > CsvReader::kRowLimit)
        cell.begin = cell.size = 0;
    else
        m_texts += text;
    m_count += cell.repeated;
    m_cells.push_back(cell);
}

bool OdsRow::handOver(SheetTaker &taker, std::int64_t number, bool isHidden) const
{
    if (!taker.beginRow(number, isHidden))
        return false;
    for (const Cell &cell : m_cells) {
        if (cell.hasWordsLeftOut)
            taker.wordsLeftOut();
        for (int i = 0; i < cell.repeated && cell.column + i < kSheetColumns; ++i)
            taker.cell(cell.column + i, std::string_view(m_texts).substr(cell.begin, cell.size), cell.flaw);
    }
    return taker.endRow();
}

OdsSheet::OdsSheet(std::vector<BookSource::Sheet> &sheets)
    : m_sheets(&sheets)
    , m_cellsLeft(kCellsWithRepeats)
{
}

OdsSheet::OdsSheet(SheetTaker &taker, std::size_t sheet)
    : m_taker(&taker)
    , m_wanted(sheet)
    , m_cellsLeft(kCellsWithRepeats)
{
}

void OdsSheet::start(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "annotation" || m_notes > 0) {
        ++m_notes;
    } else if (m_inCell) {
        startText(name, attributes);
    } else if (name == "table") {
        startTable(attributes);
    } else if (m_inRow && (name == "table-cell" || name == "covered-table-cell")) {
        startCell(attributes, name != "table-cell");
    } else if (m_inSheet && name == "table-row") {
        startRow(attributes);
    } else if (m_tables == 0) {
        m_isSpreadsheet = m_isSpreadsheet || name == "spreadsheet";
        startStyle(name, attributes);
    }
}

/// A sheet is hidden by its style.
void OdsSheet::startStyle(std::string_view name, const XmlAttributes &attributes)
{
    if (m_sheets == nullptr)
        return;
    if (name == "style")
        m_style = attributes.value("name");
    else if (name == "table-properties" && attributes.value("display") == "false"
        && m_hiddenStyles.size() < kStylesLimit)
        m_hiddenStyles[m_style] = true;
}

void OdsSheet::startTable(const XmlAttributes &attributes)
{
    if (m_tables++ > 0)
        return;
    if (m_sheets != nullptr && m_sheets->size() < kTablesLimit) {
        const std::string_view name = attributes.value("name");
        m_sheets->push_back({.name = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
            .isHidden = m_hiddenStyles.contains(attributes.value("style-name"))});
    }
    m_inSheet = m_taker != nullptr && m_seen == m_wanted;
    ++m_seen;
}

void OdsSheet::startRow(const XmlAttributes &attributes)
{
    m_inRow = true;
    m_cells.clear();
    m_rowsRepeated = countOf(attributes.value("number-rows-repeated"));
    const std::string_view visibility = attributes.value("visibility");
    m_isHiddenRow = visibility == "collapse" || visibility == "filter";
}

void OdsSheet::startCell(const XmlAttributes &attributes, bool isCovered)
{
    m_inCell = true;
    m_text.clear();
    m_hasParagraph = false;
    m_paragraph = 0;
    m_cell = {};
    m_cell.isCovered = isCovered;
    m_cell.repeated = static_cast<int>(
        std::min<std::int64_t>(countOf(attributes.value("number-columns-repeated")), kSheetColumns));
    m_cell.rowsSpanned = countOf(attributes.value("number-rows-spanned"));
    m_cell.type = attributes.prefixed("office:value-type");
    m_cell.isError = attributes.prefixed("calcext:value-type") == "error";
    m_cell.hasFormula = !attributes.value("formula").empty();
    if (m_cell.type == "date")
        m_cell.value = attributes.value("date-value");
    else if (m_cell.type == "time")
        m_cell.value = attributes.value("time-value");
    else if (m_cell.type == "boolean")
        m_cell.value = attributes.value("boolean-value");
    else if (m_cell.type == "string")
        m_cell.value = attributes.value("string-value");
    else
        m_cell.value = attributes.prefixed("office:value");
}

void OdsSheet::startText(std::string_view name, const XmlAttributes &attributes)
{
    if (m_paragraph > 0) {
        ++m_paragraph;
        if (name == "s")
            append(std::string(
                static_cast<std::size_t>(std::min<std::int64_t>(countOf(attributes.value("c")), 4'096)),
                ' '));
        else if (name == "tab")
            append("\t");
        else if (name == "line-break")
            append("\n");
    } else if (name == "p" && m_tables == 1) {
        if (m_hasParagraph)
            append("\n");
        m_hasParagraph = true;
        m_paragraph = 1;
    } else if (name == "table") {
        ++m_tables;
    }
}

void OdsSheet::append(std::string_view text)
{
    if (m_text.size() <= kCellLimit)
        m_text += text;
}

void OdsSheet::text(std::string_view text)
{
    if (m_paragraph > 0 && m_notes == 0)
        append(text);
}

void OdsSheet::end(std::string_view name)
{
    if (m_notes > 0) {
        --m_notes;
    } else if (m_paragraph > 0) {
        --m_paragraph;
    } else if (name == "table") {
        --m_tables;
        if (m_tables == 0 && m_inSheet)
            m_scan->stop();
        m_inSheet = m_inSheet && m_tables > 0;
    } else if (m_tables > 1) {
        return; // a table within a cell
    } else if (m_inCell && (name == "table-cell" || name == "covered-table-cell")) {
        m_inCell = false;
        endCell();
    } else if (m_inRow && !m_inCell && name == "table-row") {
        m_inRow = false;
        endRow();
    }
}

void OdsSheet::endRow()
{
    if (m_cells.isEmpty()) {
        m_row += m_rowsRepeated;
        return;
    }
    m_cellsLeft -= m_cells.cellCount() * m_rowsRepeated;
    if (m_cellsLeft < 0)
        return m_scan->stop(XmlScan::State::TooLarge);
    for (std::int64_t i = 0; i < m_rowsRepeated; ++i, ++m_row) {
        if (m_row > kSheetRows)
            return m_scan->stop(XmlScan::State::Damaged);
        if (!m_cells.handOver(*m_taker, m_row, m_isHiddenRow))
            return m_scan->stop();
    }
}

void OdsSheet::endCell()
{
    if (m_cell.isCovered || m_cells.nextColumn() >= kSheetColumns)
        return m_cells.skip(m_cell.repeated);
    if (m_cell.rowsSpanned > 1)
        m_taker->merged(
            {.firstRow = m_row, .lastRow = m_row + m_cell.rowsSpanned - 1, .column = m_cells.nextColumn()});
    OdsRow::Cell cell{.repeated = m_cell.repeated};
    if (m_cell.isError)
        cell.flaw = CsvProblemKind::CellError;
    if (m_cell.type.empty() && m_cell.hasFormula) {
        cell.flaw = CsvProblemKind::FormulaWithoutValue;
        m_cells.add("=", cell);
    } else if (m_cell.isError || m_cell.type == "string" || m_cell.type.empty()) {
        m_cells.add(m_hasParagraph ? m_text : m_cell.value, cell);
    } else if (m_cell.type == "date") {
        m_cells.add(dayOrMoment(m_cell.value), cell);
    } else if (m_cell.type == "time") {
        m_cells.add(clockOf(m_cell.value), cell);
    } else if (m_cell.type == "boolean") {
        m_cells.add(m_cell.value == "true" ? "TRUE" : "FALSE", cell);
    } else {
        addNumber(cell);
    }
}

void OdsSheet::addNumber(OdsRow::Cell cell)
{
    if (const std::optional<std::string_view> shown = asShown(m_text, m_cell.value))
        return m_cells.add(*shown, cell);
    const ShownNumber number = shownNumber(m_cell.value, {});
    if (number.isNone)
        cell.flaw = CsvProblemKind::CellError;
    else if (number.hasLostDigits)
        cell.flaw = CsvProblemKind::DigitsLost;
    cell.hasWordsLeftOut = hasWords(m_text);
    m_cells.add(number.text, cell);
}

} // namespace tagdesk
