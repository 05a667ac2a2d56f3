// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvplaces.h"
#include "importstate.h"
#include "keytwins.h"

namespace tagdesk {

/// The first pass of an import: finds the resource of a row and judges its cells, one by one.
class RowMatcher
{
public:
    using Index = ImportState::Index;

    explicit RowMatcher(ImportState &ledger);

    /// Row by row, ascending.
    void match(Index index);
    /// Scopes that would have to be listed to know more, each once.
    [[nodiscard]] const std::vector<Scope> &toLoad() const { return m_places.toLoad(); }

private:
    /// Where the file is in an order of its own, the resources of the next rows lie all over the memory.
    void lookAhead(Index from);
    /// The tags of a resource: as the cloud has them, and as they will be with the staged edits.
    struct Held
    {
        TagSet read;
        TagSet wanted;
    };

    void matchCell(
        Index index, Held held, const TagRef &ref, TextFacts &facts, const std::optional<CsvBase> &base);
    [[nodiscard]] bool isOurs(
        Index index, TagSet read, const TagRef &ref, TextFacts &facts, const CsvBase &base);
    [[nodiscard]] bool isAllowed(Index index, const TagRef &ref, TextFacts &facts);
    /// False, with a problem, for a new key that looks like one in use. What is merely odd is told once a
    /// key.
    [[nodiscard]] bool isClearKey(Index index, TextId key, TextFacts &facts);
    void addKeyProblem(
        Index index, ImportReason reason, TextId key, const QString &other, const QString &text);
    void pointOutOddText(Index index, const TagRef &ref, TextFacts &facts);
    void pointOutDamage(Index index, const TagRef &ref, const TextFacts &facts, std::optional<TextId> now);

    ImportState &m_state;
    CsvPlaces m_places;
    KeyTwins m_twins; // of the keys in the document and of those in the file
    std::vector<std::uint8_t> m_keyMarks; // by the file's text: what was found out about it as a key
};

} // namespace tagdesk
