// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheettaker.h"
#include "xlsxsource.h"
#include "xmlscan.h"

#include <span>
#include <string>

namespace tagdesk {

/// A text of one or several runs: those of `t` elements, without readings (`rPh`). What is written as
/// `_x000A_` is that character.
class RichText
{
public:
    void clear();
    void start(std::string_view element);
    void end(std::string_view element);
    void append(std::string_view text);
    [[nodiscard]] std::string_view text();

private:
    std::string m_text;
    int m_readings = 0; ///< Elements around that are not text.
    bool m_inText = false;
    bool m_hasEscape = false;
};

/// The XML of a sheet of Office Open XML.
class XlsxSheet : public XmlTaker
{
public:
    /// All outlive it.
    XlsxSheet(SheetTaker &taker, const SharedTexts &texts, std::span<const NumberForm> forms, bool from1904);
    /// What it stops when the taker has enough, or where the sheet makes no sense.
    void setScan(XmlScan *scan) { m_scan = scan; }

    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

private:
    enum class Type : std::uint8_t { Number, Shared, Inline, Text, Bool, Error, Date };
    struct Cell
    {
        int column = 0;
        Type type = Type::Number;
        NumberForm form;
        bool hasFormula = false;
        bool hasValue = false;
    };

    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void startMerge(std::string_view range);
    void endCell();
    void takeNumber();
    void stopDamaged();

    SheetTaker &m_taker;
    const SharedTexts &m_texts;
    std::span<const NumberForm> m_forms;
    bool m_from1904;
    XmlScan *m_scan = nullptr;
    std::int64_t m_row = 0;
    int m_lastColumn = -1;
    Cell m_cell;
    std::string m_value; ///< Of `v` in the cell.
    RichText m_inline;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
};

} // namespace tagdesk
