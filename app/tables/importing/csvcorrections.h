// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvreader.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace tagdesk {

/// Room for a row that is put together.
struct CsvRowRoom
{
    std::vector<std::string_view> fields;
    std::vector<CsvFlaw> flaws;
};

/// Cells that a person has corrected while importing, by their place in the file. The file stays as it is.
class CsvCorrections
{
public:
    /// `line` is where the row starts, `column` the field; both from 1.
    void set(std::int64_t line, int column, const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] std::size_t count() const;
    /// The row with its corrections put in. The result refers to these corrections, to `row`, and to `room`.
    [[nodiscard]] CsvRow applied(const CsvRow &row, CsvRowRoom &room) const;

private:
    std::map<std::int64_t, std::map<int, std::string>> m_rows;
};

} // namespace tagdesk
