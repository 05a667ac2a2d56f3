// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"

#include <QHash>
#include <QString>

#include <functional>

namespace tagdesk {

/// What rows are told apart by: a text that many of them share.
struct RowField
{
    enum class Kind : std::uint8_t {
        Cloud,
        Account, ///< Account::id.
        Region,
        ProductLine, ///< Collection::kind; of what is in a zone the zone's name, or its id where it has none.
        Status,
        Tag, ///< The wanted value of `key`.
    };
    Kind kind = Kind::Tag;
    QString key; ///< For Tag.

    friend bool operator==(const RowField &, const RowField &) = default;
};

/// What people read for a value of a field, where that is another text.
using ValueWords = std::function<QString(const RowField &field, const QString &value)>;

/// The value of a row without the tag. Like kFieldNotRead no text of a pool.
inline constexpr TextId kFieldAbsent{0xfffffffeU};
/// The value of a row whose tags were not all read.
inline constexpr TextId kFieldNotRead{0xfffffffdU};

/// Reads one field of many rows as interned texts. Each distinct set of tags is looked at once.
class RowFieldReader
{
public:
    /// `pool` is that of the table. All outlive the reader.
    RowFieldReader(
        const RowField &field, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

    /// A text of the pool, kFieldAbsent or kFieldNotRead.
    [[nodiscard]] TextId of(Row row);

private:
    [[nodiscard]] TextId ofTags(Row row);
    [[nodiscard]] TextId ofCollection(Row row);
    [[nodiscard]] TextId ofProductLine(Row row);

    RowField m_field;
    const ResourceTable &m_table;
    const ChangeSet &m_changes;
    TagPool &m_pool;
    std::optional<TextId> m_key;
    std::vector<TextId> m_known; // by set of tags, or by collection; kRemoved: not asked yet
    QHash<std::uint64_t, TextId> m_zones; // names, by collection and parent
};

/// How many rows have one value.
struct FieldValue
{
    TextId value{};
    std::size_t rows = 0;
};

/// The values that a field has over some rows.
struct FieldCounts
{
    std::vector<FieldValue> values; ///< Most frequent first, then by text (up to 10,000).
    std::size_t absent = 0; ///< Rows without the tag.
    std::size_t notRead = 0;
};

/// A million rows take some ten milliseconds.
[[nodiscard]] FieldCounts countField(std::span<const Row> rows, const RowField &field,
    const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

/// Those of the values that another one equals but for case and blanks, in the order given.
[[nodiscard]] std::vector<TextId> spellingsOf(const std::vector<FieldValue> &values, const TagPool &pool);

} // namespace tagdesk
