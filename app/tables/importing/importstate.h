// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvbase.h"
#include "csvimport.h"
#include "textfacts.h"

#include <memory>
#include <unordered_map>

namespace tagdesk {

/// What is known of an import under way: the file, the document, which row of the one names which of the
/// other, and the report so far.
class ImportState
{
public:
    using Index = CsvContent::Index;
    static constexpr Index kNone = 0xffffffffU;

    ImportState(const CsvContent &content, ImportTarget target);
    ImportState(const ImportState &) = delete;
    ImportState &operator=(const ImportState &) = delete;

    [[nodiscard]] const CsvContent &content() const { return m_content; }
    [[nodiscard]] const ImportTarget &target() const { return m_target; }
    [[nodiscard]] TagPool &pool() const { return m_target.pool; }
    [[nodiscard]] ImportReport &report() { return m_report; }

    /// Notes that a row of the file names this resource.
    void link(Index index, Row row);
    /// Prepares link() for this resource.
    void prefetchNaming(Row row) const { prefetch(&m_lastNaming[row]); }
    /// Has what is known of a resource and of a row of the file that names it brought into the processor's
    /// caches; after that, their tags.
    void prefetchRow(Row row, Index index) const
    {
        prefetch(&m_rows[index]);
        m_content.prefetchWanted(index);
        m_target.pool.prefetch(m_target.table.tags(row));
    }
    void prefetchTags(Row row, Index index) const
    {
        prefetch(m_content.wanted(index).data());
        prefetch(m_target.pool.refs(m_target.table.tags(row)).data());
    }
    /// Resources in the document.
    [[nodiscard]] std::size_t resources() const { return m_lastNaming.size(); }
    /// The last row of the file that names the resource, and from there the ones before; kNone ends it.
    [[nodiscard]] Index lastNaming(Row row) const { return m_lastNaming[row]; }
    [[nodiscard]] Index namingBefore(Index index) const { return m_rows[index].before; }

    void countChange(Index index);
    /// A row with an error changes nothing: what it would have changed counts as errors.
    void reject(Index index);
    /// True when the row is to change something.
    [[nodiscard]] bool isGood(Index index) const { return !isBad(index) && m_rows[index].changes > 0; }
    [[nodiscard]] bool isBad(Index index) const { return m_rows[index].bad; }
    /// Adds a problem with one cell of the row, or (no key) with its id. The reference ends with the next.
    ImportProblem &addProblem(Index index, ImportReason reason, std::optional<TextId> key = std::nullopt);

    [[nodiscard]] TextFacts &facts(Row row);
    /// The fingerprint in the row's `_base` cell.
    [[nodiscard]] std::optional<CsvBase> base(Index index) const;

    /// The tags that the resource will have with the edits staged now.
    [[nodiscard]] TagSet tagsNow(Row row) const
    {
        return m_target.changes.wanted(m_target.table, m_target.pool, row);
    }
    /// The value among these that the cell is about.
    [[nodiscard]] std::optional<TextId> valueNow(const TagRef &ref, TextFacts &facts, TagSet now) const;
    /// True when the cell asks for what is there.
    [[nodiscard]] static bool isSame(const TagRef &ref, TextFacts &facts, std::optional<TextId> now);
    /// True when the cell asks for what was there at the time of the export.
    [[nodiscard]] static bool isUntouched(const TagRef &ref, const TextFacts &facts, const CsvBase &base);

private:
    struct FileRow
    {
        Index before = kNone; ///< The row before with the same resource.
        std::optional<Row> resource; ///< Once it is found.
        std::uint16_t changes = 0;
        bool bad = false;
    };

    const CsvContent &m_content;
    const ImportTarget m_target;
    ImportReport m_report;
    std::vector<FileRow> m_rows;
    std::vector<Index> m_lastNaming; // by Row
    std::vector<TextFacts *> m_factsOfCollection;
    std::unordered_map<const TagRules *, std::unique_ptr<TextFacts>> m_facts;
};

} // namespace tagdesk
