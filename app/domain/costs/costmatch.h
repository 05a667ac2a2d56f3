// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costtable.h"
#include "hashindex.h"
#include "resourcetable.h"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tagdesk {

/// Finds the resources that a cost table is about: by their exact ids, else by the last part of a longer id
/// (behind the last `/` or `:`, as in `arn:…:instance/i-1`) where one resource here and one of the cost table
/// have it. Done in slices: a million resources take some 100 ms.
class CostMatch
{
public:
    enum class Kind : std::uint8_t {
        WithoutId, ///< The cost belongs to no resource.
        Found,
        Ambiguous, ///< The last part of its id is that of several.
        NotListed, ///< No resource that was read.
    };

    /// Both outlive this and stay as they are meanwhile; `rows` are what was read, each once.
    CostMatch(const CostTable &costs, const ResourceTable &table, Rows rows);

    /// About so many steps; false when there is nothing left to do.
    [[nodiscard]] bool proceed(std::size_t steps);

    [[nodiscard]] Kind kind(CostTable::Index resource) const;
    /// The rows with the id of a resource that was found: mostly one, more where accounts or collections
    /// have the same.
    [[nodiscard]] std::span<const Row> rows(CostTable::Index resource) const;
    /// Resources that were found by the last part of their id.
    [[nodiscard]] std::size_t byLastPart() const { return m_byLastPart; }

private:
    static constexpr Row kNotListed = 0xffffffffU;
    static constexpr Row kAmbiguous = 0xfffffffeU;

    enum class Stage : std::uint8_t { TakeRows, TakeIds, TakeLastParts, Done };

    [[nodiscard]] std::size_t stageSize() const;
    void takeRow(Row row);
    void takeId(CostTable::Index resource);
    void takeLastPart(CostTable::Index resource);
    [[nodiscard]] Row rowWithId(std::string_view id) const;
    [[nodiscard]] std::optional<CostTable::Index> withLastPart(std::string_view part) const;

    const CostTable &m_costs;
    const ResourceTable &m_table;
    Rows m_rows;
    Stage m_stage = Stage::TakeRows;
    std::size_t m_next = 0; // of the stage
    HashIndex m_rowIndex; // the first row with each id
    std::unordered_map<Row, Rows> m_sameId; // all of them, by the first, where there are several
    Rows m_found; // by resource of the cost table
    std::vector<bool> m_isTaken; // rows that were found by their exact id
    HashIndex m_partIndex; // the first resource with each last part, of those that no id fits
    std::vector<bool> m_isShared; // others have its last part
    std::size_t m_byLastPart = 0;
};

} // namespace tagdesk
