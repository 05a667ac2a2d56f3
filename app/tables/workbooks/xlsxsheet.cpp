// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "xlsxsheet.h"

#include "sheetlimits.h"

#include <algorithm>
#include <charconv>

namespace tagdesk {

namespace {

struct CellPlace
{
    std::int64_t row = 0;
    int column = -1; ///< From 0.
};

/// "BC12"; a row of 0 or a column of -1 where it says none.
CellPlace placeOf(std::string_view name)
{
    CellPlace place;
    std::size_t i = 0;
    int column = 0;
    for (; i < name.size() && i < 4; ++i) {
        const char c = static_cast<char>(name[i] & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + (c - 'A' + 1);
    }
    place.column = column - 1;
    std::from_chars(name.data() + i, name.data() + name.size(), place.row);
    return place;
}

std::int64_t wholeNumber(std::string_view text)
{
    std::int64_t number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The character that `_x000A_` at the start of a text stands for; 0: none that a text can have.
char16_t escapedCharacter(std::string_view text)
{
    unsigned code = 0;
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_')
        return 0;
    const auto parsed = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + 6 || (code >= 0xd800 && code <= 0xdfff))
        return 0;
    return static_cast<char16_t>(code);
}

std::string unescaped(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const std::size_t at = std::min(text.find("_x"), text.size());
        plain += text.substr(0, at);
        text.remove_prefix(at);
        if (const char16_t character = escapedCharacter(text); character != 0) {
            plain += QString(QChar(character)).toStdString();
            text.remove_prefix(7);
        } else if (!text.empty()) {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

/// "2026-11-30T00:00:00Z" is a day.
std::string_view withoutMidnight(std::string_view moment)
{
    const std::size_t time = moment.find('T');
    if (time == std::string_view::npos
        || moment.substr(time + 1).find_first_not_of("0:.Z") != std::string_view::npos)
        return moment;
    return moment.substr(0, time);
}

} // namespace

void RichText::clear()
{
    m_text.clear();
    m_readings = 0;
    m_inText = m_hasEscape = false;
}

void RichText::start(std::string_view element)
{
    if (element == "rPh")
        ++m_readings;
    else if (element == "t")
        m_inText = m_readings == 0;
}

void RichText::end(std::string_view element)
{
    if (element == "rPh")
        --m_readings;
    else if (element == "t")
        m_inText = false;
}

void RichText::append(std::string_view text)
{
    if (!m_inText || m_text.size() > kCellLimit)
        return;
    m_text += text;
    m_hasEscape = m_hasEscape || text.find('_') != std::string_view::npos;
}

std::string_view RichText::text()
{
    if (m_hasEscape) {
        m_text = unescaped(m_text);
        m_hasEscape = false;
    }
    return m_text;
}

XlsxSheet::XlsxSheet(
    SheetTaker &taker, const SharedTexts &texts, std::span<const NumberForm> forms, bool from1904)
    : m_taker(taker)
    , m_texts(texts)
    , m_forms(forms)
    , m_from1904(from1904)
{
}

void XlsxSheet::stopDamaged()
{
    m_scan->stop(XmlScan::State::Damaged);
}

void XlsxSheet::start(std::string_view name, const XmlAttributes &attributes)
{
    if (m_inCell) {
        m_inValue = name == "v";
        m_cell.hasValue = m_cell.hasValue || m_inValue;
        m_cell.hasFormula = m_cell.hasFormula || name == "f";
        m_inline.start(name);
    } else if (m_inRow && name == "c") {
        startCell(attributes);
    } else if (name == "row") {
        startRow(attributes);
    } else if (name == "mergeCell") {
        startMerge(attributes.value("ref"));
    }
}

void XlsxSheet::startRow(const XmlAttributes &attributes)
{
    const std::string_view written = attributes.value("r");
    const std::int64_t number = written.empty() ? m_row + 1 : wholeNumber(written);
    if (number <= m_row || number > kSheetRows)
        return stopDamaged();
    m_row = number;
    m_lastColumn = -1;
    m_inRow = true;
    if (!m_taker.beginRow(number, attributes.isTrue("hidden")))
        m_scan->stop();
}

void XlsxSheet::startCell(const XmlAttributes &attributes)
{
    const std::string_view place = attributes.value("r");
    m_cell = {.column = place.empty() ? m_lastColumn + 1 : placeOf(place).column};
    if (m_cell.column <= m_lastColumn || m_cell.column >= kSheetColumns)
        return stopDamaged();
    m_lastColumn = m_cell.column;
    const std::string_view type = attributes.value("t");
    if (type == "s")
        m_cell.type = Type::Shared;
    else if (type == "inlineStr")
        m_cell.type = Type::Inline;
    else if (type == "str")
        m_cell.type = Type::Text;
    else if (type == "b")
        m_cell.type = Type::Bool;
    else if (type == "e")
        m_cell.type = Type::Error;
    else if (type == "d")
        m_cell.type = Type::Date;
    if (const std::int64_t form = wholeNumber(attributes.value("s"));
        form >= 0 && static_cast<std::size_t>(form) < m_forms.size())
        m_cell.form = m_forms[static_cast<std::size_t>(form)];
    m_value.clear();
    m_inline.clear();
    m_inCell = true;
}

void XlsxSheet::startMerge(std::string_view range)
{
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos)
        return;
    const CellPlace first = placeOf(range.substr(0, colon));
    const CellPlace last = placeOf(range.substr(colon + 1));
    m_taker.merged({.firstRow = first.row, .lastRow = last.row, .column = first.column});
}

void XlsxSheet::text(std::string_view text)
{
    if (m_inValue && m_value.size() <= kCellLimit)
        m_value += text;
    else if (m_inCell)
        m_inline.append(text);
}

void XlsxSheet::end(std::string_view name)
{
    if (m_inCell && name == "c") {
        m_inCell = m_inValue = false;
        endCell();
    } else if (m_inCell) {
        m_inValue = false;
        m_inline.end(name);
    } else if (m_inRow && name == "row") {
        m_inRow = false;
        if (!m_taker.endRow())
            m_scan->stop();
    }
}

void XlsxSheet::takeNumber()
{
    const ShownNumber shown = shownNumber(m_value, m_cell.form, m_from1904);
    if (m_cell.form.kind == NumberForm::Kind::Other)
        m_taker.wordsLeftOut();
    std::optional<CsvProblemKind> flaw;
    if (shown.isNone)
        flaw = CsvProblemKind::CellError;
    else if (shown.hasLostDigits)
        flaw = CsvProblemKind::DigitsLost;
    m_taker.cell(m_cell.column, shown.text, flaw);
}

void XlsxSheet::endCell()
{
    // The result of a text may be empty.
    const bool hasResult = !m_value.empty() || (m_cell.type == Type::Text && m_cell.hasValue);
    if (m_cell.hasFormula && !hasResult)
        return m_taker.cell(m_cell.column, "=", CsvProblemKind::FormulaWithoutValue);
    switch (m_cell.type) {
    case Type::Number:
        if (!m_value.empty())
            takeNumber();
        return;
    case Type::Shared: {
        const std::int64_t index = wholeNumber(m_value);
        if (m_value.empty())
            return;
        if (index < 0 || static_cast<std::size_t>(index) >= m_texts.size())
            return stopDamaged();
        return m_taker.cell(m_cell.column, m_texts.at(static_cast<std::size_t>(index)), std::nullopt);
    }
    case Type::Inline:
        return m_taker.cell(m_cell.column, m_inline.text(), std::nullopt);
    case Type::Text:
        return m_taker.cell(m_cell.column, unescaped(m_value), std::nullopt);
    case Type::Bool:
        if (!m_value.empty())
            m_taker.cell(m_cell.column, m_value == "0" ? "FALSE" : "TRUE", std::nullopt);
        return;
    case Type::Error:
        return m_taker.cell(m_cell.column, m_value, CsvProblemKind::CellError);
    case Type::Date:
        return m_taker.cell(m_cell.column, withoutMidnight(m_value), std::nullopt);
    }
}

} // namespace tagdesk
