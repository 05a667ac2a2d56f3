// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowfield.h"

#include "hashindex.h"
#include "utf8text.h"

#include <algorithm>
#include <functional>
#include <string>

namespace tagdesk {

namespace {

const QString &textOfPlace(const Collection &collection, RowField::Kind kind)
{
    switch (kind) {
    case RowField::Kind::Cloud:
        return collection.cloud;
    case RowField::Kind::Account:
        return collection.account;
    case RowField::Kind::Region:
        return collection.region;
    default:
        return collection.kind;
    }
}

/// From here on values that are equally frequent are not sorted by text: nobody reads so many.
constexpr std::size_t kManyValues = 10'000;

/// What texts that differ in case and blanks only have in common.
void foldSpelling(std::string &folded, std::string_view utf8)
{
    folded.clear();
    appendCaseFolded(folded, utf8);
    std::erase_if(folded, [](char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    });
}

void sortByRows(std::vector<FieldValue> &values, const TagPool &pool)
{
    const auto moreRows = [](const FieldValue &a, const FieldValue &b) {
        return a.rows > b.rows;
    };
    if (values.size() > kManyValues) {
        // Nearly all of so many are the values of one row each.
        const auto single = std::partition(
            values.begin(), values.end(), [](const FieldValue &value) { return value.rows > 1; });
        std::sort(values.begin(), single, moreRows);
        return;
    }
    std::ranges::sort(values, [&](const FieldValue &a, const FieldValue &b) {
        return a.rows != b.rows ? moreRows(a, b) : pool.utf8(a.value) < pool.utf8(b.value);
    });
}

} // namespace

RowFieldReader::RowFieldReader(
    const RowField &field, const ResourceTable &table, const ChangeSet &changes, TagPool &pool)
    : m_field(field)
    , m_table(table)
    , m_changes(changes)
    , m_pool(pool)
    , m_key(field.kind == RowField::Kind::Tag ? pool.find(field.key) : std::nullopt)
{
    if (field.kind == RowField::Kind::Tag)
        m_known.resize(pool.setCount(), kRemoved);
}

TextId RowFieldReader::of(Row row)
{
    switch (m_field.kind) {
    case RowField::Kind::Cloud:
    case RowField::Kind::Account:
    case RowField::Kind::Region:
        return ofCollection(row);
    case RowField::Kind::ProductLine:
        return ofProductLine(row);
    case RowField::Kind::Status:
        return m_table.statusId(row);
    case RowField::Kind::Tag:
        break;
    }
    return ofTags(row);
}

TextId RowFieldReader::ofTags(Row row)
{
    if (m_table.knowledge(row) != TagKnowledge::Read)
        return kFieldNotRead;
    if (!m_key)
        return kFieldAbsent;
    const TagSet delta = m_changes.delta(row);
    const TagSet base = m_table.tags(row);
    const TagSet tags = delta.isEmpty() ? base : m_pool.apply(base, delta);
    if (tags.index >= m_known.size())
        m_known.resize(std::max<std::size_t>(std::size_t{tags.index} + 1, m_pool.setCount()), kRemoved);
    TextId &known = m_known[tags.index];
    if (known == kRemoved)
        known = m_pool.value(tags, *m_key).value_or(kFieldAbsent);
    return known;
}

TextId RowFieldReader::ofCollection(Row row)
{
    const std::size_t collection = m_table.collectionIndex(row);
    if (collection >= m_known.size())
        m_known.resize(collection + 1, kRemoved);
    TextId &known = m_known[collection];
    if (known == kRemoved) {
        known = m_pool.intern(textOfPlace(m_table.collection(row), m_field.kind));
    }
    return known;
}

TextId RowFieldReader::ofProductLine(Row row)
{
    const TextId parent = m_table.parentId(row);
    if (parent == TextId{})
        return ofCollection(row);
    const std::uint64_t place = (std::uint64_t{m_table.collectionIndex(row)} << 32) | number(parent);
    const auto known = m_zones.constFind(place);
    if (known != m_zones.cend())
        return *known;
    const std::optional<Row> zone = m_table.findParent(row);
    const std::string_view name = zone ? m_table.name(*zone) : std::string_view();
    return *m_zones.insert(place, name.empty() ? parent : m_pool.intern(name));
}

FieldCounts countField(std::span<const Row> rows, const RowField &field, const ResourceTable &table,
    const ChangeSet &changes, TagPool &pool)
{
    FieldCounts counts;
    RowFieldReader reader(field, table, changes, pool);
    std::vector<std::uint32_t> byText(pool.textCount());
    std::vector<TextId> seen;
    for (const Row row : rows) {
        const TextId value = reader.of(row);
        if (value == kFieldAbsent) {
            ++counts.absent;
        } else if (value == kFieldNotRead) {
            ++counts.notRead;
        } else {
            if (number(value) >= byText.size())
                byText.resize(number(value) + 1);
            if (byText[number(value)]++ == 0)
                seen.push_back(value);
        }
    }
    counts.values.reserve(seen.size());
    for (const TextId value : seen)
        counts.values.push_back({value, byText[number(value)]});
    sortByRows(counts.values, pool);
    return counts;
}

std::vector<TextId> spellingsOf(const std::vector<FieldValue> &values, const TagPool &pool)
{
    // There may be a million values, and few have a twin.
    std::vector<std::uint32_t> hashes(values.size());
    std::vector<bool> twins(values.size());
    HashIndex index;
    std::string folded;
    std::string other;
    const auto hashOf = [&hashes](std::uint32_t place) {
        return hashes[place];
    };
    index.reserve(values.size(), hashOf);
    for (std::uint32_t place = 0; place < values.size(); ++place) {
        foldSpelling(folded, pool.utf8(values[place].value));
        const std::uint32_t hash = hashes[place] =
            static_cast<std::uint32_t>(std::hash<std::string_view>()(folded));
        const auto first = index.find(hash, [&](std::uint32_t before) {
            if (hashes[before] != hash)
                return false;
            foldSpelling(other, pool.utf8(values[before].value));
            return other == folded;
        });
        if (first)
            twins[place] = twins[*first] = true;
        else
            index.insert(hash, place, hashOf);
    }
    std::vector<TextId> result;
    for (std::size_t place = 0; place < values.size(); ++place) {
        if (twins[place])
            result.push_back(values[place].value);
    }
    return result;
}

} // namespace tagdesk
