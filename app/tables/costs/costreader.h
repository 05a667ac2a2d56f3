// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costfacts.h"
#include "csvreader.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tagdesk {

/// Takes the rows of a cost table in the form of FOCUS (finops.org, versions 1.0 to 1.2) into a CostTable:
/// the first row has the heads, in any case and order; further columns are passed over. A cell without a
/// value is blank, or `NULL`. One for each file.
class CostReader
{
public:
    /// Both outlive the reader; `file` is the index that faults name.
    CostReader(CostTable &costs, CostFacts &facts, const CostChoice &choice, std::size_t file);

    void take(const CsvRow &row);
    void take(const CsvProblem &problem);
    /// The file has ended.
    void finish();
    /// Nothing more is taken from then on.
    [[nodiscard]] const std::optional<CostFileFault> &fault() const { return m_fault; }
    [[nodiscard]] bool hasHeads() const { return m_hasHeads; }

private:
    void takeHeads(const CsvRow &row);
    [[nodiscard]] int columnOf(const CsvRow &row, std::string_view head);
    void takeLine(const CsvRow &row);
    [[nodiscard]] std::string_view cell(const CsvRow &row, int column) const;
    void takePeriod(const CsvRow &row);
    void endWith(const std::optional<CostTable::Trouble> &trouble);
    [[nodiscard]] std::optional<TagSet> tagsOf(std::string_view cell);
    void note(CostLineFault fault);

    CostTable &m_costs;
    CostFacts &m_facts;
    CostChoice m_choice;
    std::size_t m_file;
    std::optional<CostFileFault> m_fault;
    bool m_hasHeads = false;
    int m_id = -1;
    int m_cost = -1;
    int m_currency = -1;
    int m_service = -1; // -1, as in all below: there is none
    int m_begin = -1;
    int m_end = -1;
    int m_tags = -1;
    int m_needed = 0; // cells that a line has to have
    std::unordered_map<std::string, std::optional<TagSet>> m_tagSets; // by the cell
};

} // namespace tagdesk
