// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resource.h"
#include "tagpool.h"

#include <optional>
#include <QHash>
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
    [[nodiscard]] std::size_t size() const;
    void reserve(std::size_t rows);

    [[nodiscard]] const Collection &collection(Row row) const;
    /// Dense index of the row's collection, 0-based; rows of one collection share it.
    [[nodiscard]] std::uint16_t collectionIndex(Row row) const;
    [[nodiscard]] ResourceId resourceId(Row row) const;
    /// UTF-8 views; valid until the next insert.
    [[nodiscard]] std::string_view id(Row row) const;
    [[nodiscard]] std::string_view name(Row row) const;
    /// Case-folded name, a NUL, and case-folded id: what free text is searched in.
    [[nodiscard]] std::string_view folded(Row row) const;
    [[nodiscard]] QString idText(Row row) const;
    [[nodiscard]] QString nameText(Row row) const;
    [[nodiscard]] QString status(Row row) const;
    /// Interned; equal status, equal id.
    [[nodiscard]] TextId statusId(Row row) const;
    [[nodiscard]] QString parent(Row row) const;

    [[nodiscard]] TagKnowledge knowledge(Row row) const;
    /// The tags as last read; empty when they were not read: look at knowledge() first.
    [[nodiscard]] TagSet tags(Row row) const;
    void setTags(Row row, TagSet tags, TagKnowledge knowledge);

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    TagPool m_pool;
    // Columns: see resourcetable.cpp.
};

} // namespace tagdesk
