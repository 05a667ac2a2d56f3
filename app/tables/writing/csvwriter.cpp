// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvwriter.h"

#include "csvtext.h"

namespace tagdesk {

namespace {

constexpr std::string_view kLineEnd = "\r\n";

std::string guarded(const ExportCell &cell)
{
    switch (cell.kind) {
    case ExportCell::Kind::Word:
        return cell.text;
    case ExportCell::Kind::Name:
        return writeName(cell.text);
    case ExportCell::Kind::Value:
        return writeCell(cell.text);
    case ExportCell::Kind::Removal:
        return std::string(kRemoveCell);
    case ExportCell::Kind::Blank:
        break;
    }
    return {};
}

} // namespace

CsvWriter::CsvWriter(CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
    : m_rows(std::move(form), table, changes, pool)
{
}

std::string CsvWriter::header() const
{
    std::string text = m_rows.form().byteOrderMark ? "\xEF\xBB\xBF" : "";
    const std::vector<std::string> cells = m_rows.header();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += m_rows.form().separator;
        appendField(text, cells[i], m_rows.form().separator);
    }
    text += kLineEnd;
    return text;
}

void CsvWriter::append(std::string &text, Row row) const
{
    const char separator = m_rows.form().separator;
    m_rows.lines(row, [&](std::span<const ExportCell> cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                text += separator;
            appendField(text, guarded(cells[i]), separator);
        }
        text += kLineEnd;
    });
}

} // namespace tagdesk
