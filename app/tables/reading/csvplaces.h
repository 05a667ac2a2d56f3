// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvimport.h"

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tagdesk {

/// Finds the resource that a row of a file names, whatever the row leaves unsaid.
class CsvPlaces
{
public:
    struct Found
    {
        std::optional<Row> row;
        ImportReason reason = ImportReason::UnknownResource; ///< Without a row.
        /// UnknownAccount, UnknownCollection: what says it, and how.
        ColumnUse use = ColumnUse::ResourceId;
        QString said;
        QList<ResourceId> candidates = {}; ///< AmbiguousName: the first of them.
        std::size_t candidateCount = 0; ///< All of them.
    };

    CsvPlaces(const CsvContent &content, const ImportTarget &target);

    /// By its id; by its name where the rows have no ids. Without a row for the reason NoId where it has
    /// neither.
    [[nodiscard]] Found find(CsvContent::Index index);
    /// The last resource found was not the one behind the one before: the file is in an order of its own.
    [[nodiscard]] bool isScattered() const { return m_isScattered; }
    /// Prepares find() for the next rows of the file from this one, and gives the resource that each names in
    /// the place looked through first: nullopt where there is none, or the place was not asked for yet.
    [[nodiscard]] std::span<const std::optional<Row>> lookAhead(CsvContent::Index from);
    /// Scopes that would have to be listed to know more, each once.
    [[nodiscard]] const std::vector<Scope> &toLoad() const { return m_toLoad; }

private:
    struct Candidate
    {
        Collection collection;
        std::optional<std::uint16_t> index; ///< In the table; nullopt before its first resource.
        QStringList parents; ///< Only what is below one of these; empty: all of the collection.
        std::vector<Scope> unlisted; ///< What is still to be listed of it.
    };
    struct Place
    {
        ImportReason reason = ImportReason::UnknownResource; ///< Of rows that are not found.
        ColumnUse use = ColumnUse::ResourceId; ///< See Found.
        QString said;
        std::vector<Candidate> candidates; ///< The preferred one first.
        bool preferredFirst = false;
        bool isMissing = false; ///< A row of it was not found; the reason says why.
        Row next = 0; ///< Most likely the next row: files are often in the order of the document.
    };

    [[nodiscard]] Place resolve(const CsvPlace &place) const;
    /// nullopt where the collection is in none of the scopes that are looked through.
    [[nodiscard]] std::optional<Candidate> candidate(const Collection &collection) const;
    [[nodiscard]] bool isIn(const Candidate &candidate, Row row) const;
    /// The word of a place that nothing here agrees with; of several that agree singly, the last.
    void blame(Place &resolved, const CsvPlace &place) const;
    [[nodiscard]] CsvPlace withoutUnknownWords(CsvPlace place) const;
    [[nodiscard]] Found findById(Place &place, std::string_view id, std::optional<Row> ahead);
    /// What looking ahead gave for this row.
    [[nodiscard]] std::optional<Row> ahead(CsvContent::Index index) const;
    /// Only where everything was listed is a name known to be one resource's alone.
    [[nodiscard]] Found findByName(Place &place, std::string_view name);
    [[nodiscard]] bool isIn(const Place &place, Row row) const;
    void indexNames();
    [[nodiscard]] bool isSurely(const Place &place, Row row, std::string_view id) const;
    [[nodiscard]] Found missing(Place &place);
    [[nodiscard]] ImportReason unlessNarrowed(ImportReason reason) const;

    const CsvContent &m_content;
    const ImportTarget &m_target;
    std::vector<std::optional<Place>> m_places; // resolved when first asked for
    std::vector<Scope> m_toLoad;
    bool m_isScattered = false;
    CsvContent::Index m_aheadFrom = 0;
    std::vector<std::optional<Row>> m_ahead; // by row of the file, from there
    std::unordered_multimap<std::string_view, Row> m_names; // when rows name resources so, of all resources
};

} // namespace tagdesk
