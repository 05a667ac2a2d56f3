// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arena.h"
#include "csvmapping.h"
#include "csvreader.h"
#include "prefetch.h"
#include "tagpool.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tagdesk {

/// Where a row says its resource lives; an empty part was not said.
struct CsvPlace
{
    QString cloud;
    QString account;
    QString region;
    QString kind;

    friend bool operator==(const CsvPlace &, const CsvPlace &) = default;
};

/// A file read under a mapping: what every row asks for, as columns of interned texts, apart from any
/// document. Built on any thread, row by row; about 30 bytes a row and 8 a cell beside texts that differ.
class CsvContent
{
public:
    /// Index of a data row, from 0.
    using Index = std::uint32_t;

    explicit CsvContent(CsvMapping mapping);
    CsvContent(const CsvContent &) = delete;
    CsvContent &operator=(const CsvContent &) = delete;

    /// A data row; the header is not one. Damaged rows only count.
    void add(const CsvRow &row);
    /// A problem of form, kept in order.
    void add(const CsvProblem &problem);

    [[nodiscard]] const CsvMapping &mapping() const { return m_mapping; }
    [[nodiscard]] std::size_t size() const { return m_line.size(); }
    [[nodiscard]] const TagPool &pool() const { return m_pool; }
    [[nodiscard]] const std::vector<CsvProblem> &problems() const { return m_problems; }
    [[nodiscard]] const std::vector<CsvPlace> &places() const { return m_places; }

    [[nodiscard]] std::int64_t line(Index row) const { return m_line[row]; }
    /// The row that starts at this line; nullopt when none does, or it was damaged.
    [[nodiscard]] std::optional<Index> rowAtLine(std::int64_t line) const;
    /// Its name where the rows name resources so.
    [[nodiscard]] std::string_view id(Index row) const;
    /// No column has ids: id() are names.
    [[nodiscard]] bool isByName() const { return m_isByName; }
    /// Index into places().
    [[nodiscard]] std::uint32_t place(Index row) const { return m_place[row]; }
    /// The tags to be set and (kRemoved) removed, each key once, in the order of TextId. Ids of pool().
    [[nodiscard]] std::span<const TagRef> wanted(Index row) const;
    /// Has what wanted() begins with brought into the processor's caches.
    void prefetchWanted(Index row) const { prefetch(&m_wanted[row]); }
    /// The `_base` cell; empty when there is none.
    [[nodiscard]] std::string_view base(Index row) const;
    /// The 1-based field that says a part of the place; 0: none does.
    [[nodiscard]] int placeColumn(ColumnUse use) const;
    /// The 1-based field of a key in the file; of the id for nullopt.
    [[nodiscard]] int column(std::optional<TextId> key) const;

    /// Rows that end early, which counts as blank cells.
    [[nodiscard]] std::size_t shortRows() const { return m_short.size(); }
    /// True for such a row.
    [[nodiscard]] bool isShort(Index row) const;
    /// Empty tag cells that the mapping leaves alone.
    [[nodiscard]] std::size_t blankCells() const { return m_blankCells; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct Cell
    {
        int field = -1;
        TextId key{};
    };
    struct Run
    {
        std::uint32_t offset = 0;
        std::uint32_t size = 0;
    };

    [[nodiscard]] std::string_view field(const CsvRow &row, int position) const;
    [[nodiscard]] std::uint32_t internPlace(const CsvRow &row);
    [[nodiscard]] Run store(std::string_view text);
    [[nodiscard]] bool hasFlaw(const CsvRow &row);
    [[nodiscard]] bool isCutShort(const CsvRow &row);
    void addWide(const CsvRow &row);
    void addLong(const CsvRow &row);
    /// False, with a problem, when the cell of all tags is not understood.
    [[nodiscard]] bool addTagList(const CsvRow &row);
    void addCell(TextId key, std::string_view text);
    void storeWanted();

    CsvMapping m_mapping;
    std::string m_blankText;
    std::vector<Cell> m_tagCells;
    int m_cloud = -1;
    int m_account = -1;
    int m_region = -1;
    int m_kind = -1;
    int m_idField = -1;
    int m_baseField = -1;
    int m_operation = -1;
    int m_key = -1;
    int m_value = -1;
    int m_tagList = -1;
    bool m_isByName = false;

    TagPool m_pool;
    std::vector<CsvProblem> m_problems;
    std::vector<CsvPlace> m_places;
    std::unordered_map<std::string, std::uint32_t> m_placeIndex;
    std::string m_placeKey;
    std::string m_lastPlaceKey;
    std::uint32_t m_lastPlace = 0;
    Arena<char, 18> m_characters;
    std::vector<std::uint32_t> m_line;
    std::vector<Run> m_id;
    std::vector<Run> m_base; // empty when the file has no such column
    std::vector<std::uint32_t> m_place;
    std::vector<Run> m_wanted;
    Arena<TagRef, 14> m_refs;
    std::vector<TagRef> m_rowRefs; // of the row under way
    std::size_t m_blankCells = 0;
    std::vector<Index> m_short; // ascending
};

} // namespace tagdesk
