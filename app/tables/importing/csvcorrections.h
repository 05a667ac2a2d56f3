// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvreader.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace tagdesk {

/// Cells that a person has corrected while importing, by their place in the file. The file stays as it is.
class CsvCorrections
{
public:
    /// `line` is where the row starts, `column` the field; both from 1.
    void set(std::int64_t line, int column, const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] std::size_t count() const;
    /// The row with its corrections put in. The result refers to these corrections, to `row`, and to
    /// `fields`, which is room for it.
    [[nodiscard]] CsvRow applied(const CsvRow &row, std::vector<std::string_view> &fields) const;

private:
    std::map<std::int64_t, std::map<int, std::string>> m_rows;
};

} // namespace tagdesk
