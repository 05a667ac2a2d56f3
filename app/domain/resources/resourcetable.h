// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arena.h"
#include "hashindex.h"
#include "resource.h"
#include "tagpool.h"

#include <QHash>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// A row of a ResourceTable; stable for the table's lifetime.
using Row = std::uint32_t;
using Rows = std::vector<Row>;

/// Every resource a document has seen, as columns. Rows are only ever added: a resource listed again
/// updates its row, so rows serve as identities for edits, selections and undo.
/// A million resources of six tags take at most 150 bytes each.
class ResourceTable
{
public:
    ResourceTable();
    ResourceTable(const ResourceTable &) = delete;
    ResourceTable &operator=(const ResourceTable &) = delete;

    [[nodiscard]] TagPool &pool() { return m_pool; }
    [[nodiscard]] const TagPool &pool() const { return m_pool; }

    /// Adds the resource or updates name, status, parent and, when it carries them, tags.
    /// Tags that were read before stay when a listing carries none.
    Row insert(const Collection &collection, const Resource &resource);
    [[nodiscard]] std::optional<Row> find(const ResourceId &id) const;
    /// By collection index and UTF-8 id.
    [[nodiscard]] std::optional<Row> find(std::uint16_t collection, std::string_view id) const;
    /// A resource to be found: index of its collection, and UTF-8 id.
    struct Wanted
    {
        std::uint16_t collection = 0;
        std::string_view id;
    };
    /// Finds many at the same time, and brings what knowledge() and tags() of them will look at into the
    /// processor's caches: in a table of a million rows, most of finding one is waiting for one place of the
    /// memory after the other. Best with kPrefetchedTogether of them.
    [[nodiscard]] std::vector<std::optional<Row>> find(std::span<const Wanted> wanted) const;
    /// What the row's parent() names, in any collection of its account; nullopt when that was not seen.
    [[nodiscard]] std::optional<Row> findParent(Row row) const;
    /// nullopt before the collection's first resource.
    [[nodiscard]] std::optional<std::uint16_t> findCollection(const Collection &collection) const;
    [[nodiscard]] std::size_t size() const;
    void reserve(std::size_t rows);

    [[nodiscard]] const Collection &collection(Row row) const;
    /// Dense index of the row's collection, 0-based; rows of one collection share it.
    [[nodiscard]] std::uint16_t collectionIndex(Row row) const { return m_collection[row]; }
    [[nodiscard]] ResourceId resourceId(Row row) const;
    /// UTF-8 views; valid for the table's lifetime, though not changed by later inserts.
    [[nodiscard]] std::string_view id(Row row) const;
    [[nodiscard]] std::string_view name(Row row) const;
    /// Case-folded name, a NUL, case-folded id and a NUL: what free text is searched in. UTF-8.
    /// Rows that were inserted one after the other lie one after the other in memory, in pieces of equal
    /// foldedBlock(), so that a search may run over many at once.
    [[nodiscard]] std::string_view folded(Row row) const;
    [[nodiscard]] std::string_view foldedName(Row row) const;
    [[nodiscard]] std::string_view foldedId(Row row) const;
    [[nodiscard]] const char *foldedStart(Row row) const;
    [[nodiscard]] std::uint32_t foldedBlock(Row row) const;
    [[nodiscard]] QString idText(Row row) const;
    [[nodiscard]] QString nameText(Row row) const;
    [[nodiscard]] QString status(Row row) const;
    /// Interned; equal status, equal id.
    [[nodiscard]] TextId statusId(Row row) const;
    [[nodiscard]] QString parent(Row row) const;
    /// Interned; equal parent, equal id.
    [[nodiscard]] TextId parentId(Row row) const;

    [[nodiscard]] TagKnowledge knowledge(Row row) const { return m_knowledge[row]; }
    /// The tags as last read; empty when they were not read: look at knowledge() first.
    [[nodiscard]] TagSet tags(Row row) const { return m_tags[row]; }
    void setTags(Row row, TagSet tags, TagKnowledge knowledge);

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    /// Where name and id are kept as they came; kAsFolded when folding changed nothing.
    using Original = std::uint32_t;
    static constexpr Original kAsFolded = 0xffffffffU;

    struct Texts
    {
        std::string_view name;
        std::string_view id;
    };

    [[nodiscard]] std::uint16_t internCollection(const Collection &collection);
    [[nodiscard]] std::uint32_t hash(std::uint16_t collection, std::string_view id) const;
    [[nodiscard]] Row addRow(std::uint16_t collection, const Texts &texts);
    void setTexts(Row row, const Texts &texts);
    [[nodiscard]] Texts texts(Row row) const;
    [[nodiscard]] Texts foldedTexts(Row row) const;
    void prefetchRow(Row row) const;
    void prefetchTexts(Row row) const;
    void prefetchTags(std::span<const std::optional<Row>> rows) const;

    TagPool m_pool;
    std::vector<Collection> m_collections;
    QHash<Collection, std::uint16_t> m_collectionIndex;
    std::uint16_t m_lastCollection = 0;
    HashIndex m_index;
    // One entry a row.
    std::vector<std::uint32_t> m_folded;
    std::vector<Original> m_original;
    std::vector<TextId> m_status;
    std::vector<TextId> m_parent;
    std::vector<TagSet> m_tags;
    std::vector<std::uint16_t> m_collection;
    std::vector<TagKnowledge> m_knowledge;
    Arena<char, 20> m_foldedText;
    Arena<char, 16> m_originalText;
    std::string m_record;
};

} // namespace tagdesk
