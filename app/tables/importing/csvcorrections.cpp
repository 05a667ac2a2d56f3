// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvcorrections.h"

namespace tagdesk {

void CsvCorrections::set(std::int64_t line, int column, const QString &text)
{
    m_rows[line][column] = text.toStdString();
}

std::size_t CsvCorrections::count() const
{
    std::size_t cells = 0;
    for (const auto &[line, row] : m_rows)
        cells += row.size();
    return cells;
}

CsvRow CsvCorrections::applied(const CsvRow &row, CsvRowRoom &room) const
{
    const auto found = m_rows.find(row.line);
    if (found == m_rows.end())
        return row;
    room.fields.assign(row.fields.begin(), row.fields.end());
    room.flaws.assign(row.flaws.begin(), row.flaws.end());
    for (const auto &[column, text] : found->second) {
        const auto position = static_cast<std::size_t>(column - 1);
        if (position < room.fields.size())
            room.fields[position] = text;
        std::erase_if(room.flaws, [field = column - 1](const CsvFlaw &flaw) { return flaw.field == field; });
    }
    return {.line = row.line,
        .fields = room.fields,
        .missing = row.missing,
        .damaged = row.damaged,
        .flaws = room.flaws};
}

} // namespace tagdesk
