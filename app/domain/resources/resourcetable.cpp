// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcetable.h"

#include "prefetch.h"
#include "utf8text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

namespace tagdesk {

namespace {

void appendFolded(std::string &record, std::string_view text)
{
    const std::size_t start = record.size();
    appendCaseFolded(record, text);
    // NUL ends the text here, so it cannot be part of it.
    std::replace(record.begin() + static_cast<std::ptrdiff_t>(start), record.end(), '\0', ' ');
    record.push_back('\0');
}

void appendSized(std::string &record, std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    std::array<char, sizeof size> bytes{};
    std::memcpy(bytes.data(), &size, sizeof size);
    record.append(bytes.data(), bytes.size());
    record.append(text);
}

std::string_view readSized(const char *at)
{
    std::uint32_t size = 0;
    std::memcpy(&size, at, sizeof size);
    return {at + sizeof size, size};
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

ResourceTable::ResourceTable() = default;

Row ResourceTable::insert(const Collection &collection, const Resource &resource)
{
    const std::uint16_t place = internCollection(collection);
    const QByteArray id = resource.id.toUtf8();
    const QByteArray name = resource.name.toUtf8();
    const Texts wanted{view(name), view(id)};
    std::optional<Row> row = find(place, wanted.id);
    if (!row)
        row = addRow(place, wanted);
    else if (this->name(*row) != wanted.name)
        setTexts(*row, wanted);
    m_status[*row] = m_pool.intern(resource.status);
    m_parent[*row] = m_pool.intern(resource.parent);
    if (resource.tags)
        setTags(*row, m_pool.intern(*resource.tags), TagKnowledge::Read);
    return *row;
}

std::uint16_t ResourceTable::internCollection(const Collection &collection)
{
    // Listings bring the resources of one collection in a row.
    if (m_lastCollection < m_collections.size() && m_collections[m_lastCollection] == collection)
        return m_lastCollection;
    const auto known = m_collectionIndex.constFind(collection);
    if (known != m_collectionIndex.cend()) {
        m_lastCollection = *known;
    } else {
        m_lastCollection = static_cast<std::uint16_t>(m_collections.size());
        m_collections.push_back(collection);
        m_collectionIndex.insert(collection, m_lastCollection);
    }
    return m_lastCollection;
}

Row ResourceTable::addRow(std::uint16_t collection, const Texts &texts)
{
    const Row row = static_cast<Row>(size());
    m_folded.push_back(0);
    m_original.push_back(kAsFolded);
    m_status.push_back({});
    m_parent.push_back({});
    m_tags.push_back({});
    m_collection.push_back(collection);
    m_knowledge.push_back(TagKnowledge::NotRead);
    setTexts(row, texts);
    m_index.insert(
        hash(collection, texts.id), row, [this](Row other) { return hash(m_collection[other], id(other)); });
    return row;
}

void ResourceTable::setTexts(Row row, const Texts &texts)
{
    m_record.clear();
    appendFolded(m_record, texts.name);
    appendFolded(m_record, texts.id);
    m_folded[row] = m_foldedText.append(m_record);
    m_original[row] = kAsFolded;
    const Texts folded = foldedTexts(row);
    if (folded.name == texts.name && folded.id == texts.id)
        return;
    m_record.clear();
    appendSized(m_record, texts.name);
    appendSized(m_record, texts.id);
    m_original[row] = m_originalText.append(m_record);
}

ResourceTable::Texts ResourceTable::texts(Row row) const
{
    if (m_original[row] == kAsFolded)
        return foldedTexts(row);
    const std::string_view name = readSized(m_originalText.at(m_original[row]));
    return {name, readSized(name.data() + name.size())};
}

ResourceTable::Texts ResourceTable::foldedTexts(Row row) const
{
    const std::string_view name(m_foldedText.at(m_folded[row]));
    return {name, std::string_view(name.data() + name.size() + 1)};
}

std::optional<Row> ResourceTable::find(const ResourceId &id) const
{
    const std::optional<std::uint16_t> place = findCollection(id.collection);
    return place ? find(*place, view(id.id.toUtf8())) : std::nullopt;
}

std::optional<Row> ResourceTable::findParent(Row row) const
{
    const std::string_view id = m_pool.utf8(m_parent[row]);
    for (std::size_t place = 0; place < m_collections.size() && !id.empty(); ++place) {
        if (m_collections[place].account != collection(row).account)
            continue;
        if (const std::optional<Row> found = find(static_cast<std::uint16_t>(place), id))
            return found;
    }
    return std::nullopt;
}

std::optional<std::uint16_t> ResourceTable::findCollection(const Collection &collection) const
{
    const auto place = m_collectionIndex.constFind(collection);
    return place == m_collectionIndex.cend() ? std::nullopt : std::optional(*place);
}

std::optional<Row> ResourceTable::find(std::uint16_t collection, std::string_view wanted) const
{
    return m_index.find(hash(collection, wanted),
        [&](Row row) { return m_collection[row] == collection && id(row) == wanted; });
}

std::vector<std::optional<Row>> ResourceTable::find(std::span<const Wanted> wanted) const
{
    std::vector<std::optional<Row>> rows(wanted.size());
    std::vector<HashIndex::Slot> places;
    places.reserve(wanted.size());
    std::vector<std::size_t>
        open; // of the wanted ones: those that are neither found nor known not to be here
    open.reserve(wanted.size());
    for (const Wanted &one : wanted) {
        open.push_back(places.size());
        places.push_back(m_index.firstSlot(hash(one.collection, one.id)));
    }
    // What one step asks the memory for is there when the next one wants it.
    while (!open.empty()) {
        std::erase_if(open, [&](std::size_t i) {
            rows[i] = m_index.element(places[i]);
            if (rows[i])
                prefetchRow(*rows[i]);
            return !rows[i];
        });
        for (const std::size_t i : open)
            prefetchTexts(*rows[i]);
        std::erase_if(open, [&](std::size_t i) {
            places[i] = m_index.next(places[i]);
            return m_collection[*rows[i]] == wanted[i].collection && id(*rows[i]) == wanted[i].id;
        });
    }
    prefetchTags(rows);
    return rows;
}

void ResourceTable::prefetchRow(Row row) const
{
    prefetch(&m_folded[row]);
    prefetch(&m_original[row]);
    prefetch(&m_collection[row]);
    prefetch(&m_knowledge[row]);
    prefetch(&m_tags[row]);
}

/// Most names and ids together take less than two lines of a cache.
void ResourceTable::prefetchTexts(Row row) const
{
    constexpr std::size_t kCacheLine = 64;
    const char *texts =
        m_original[row] == kAsFolded ? m_foldedText.at(m_folded[row]) : m_originalText.at(m_original[row]);
    prefetch(texts);
    prefetch(texts + kCacheLine);
}

void ResourceTable::prefetchTags(std::span<const std::optional<Row>> rows) const
{
    for (const std::optional<Row> row : rows) {
        if (row)
            m_pool.prefetch(m_tags[*row]);
    }
    for (const std::optional<Row> row : rows) {
        if (row)
            prefetch(m_pool.refs(m_tags[*row]).data());
    }
}

std::uint32_t ResourceTable::hash(std::uint16_t collection, std::string_view id) const
{
    const std::size_t hash = std::hash<std::string_view>{}(id) + collection * std::size_t{0x9e3779b9};
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::size_t ResourceTable::size() const
{
    return m_folded.size();
}

void ResourceTable::reserve(std::size_t rows)
{
    m_folded.reserve(rows);
    m_original.reserve(rows);
    m_status.reserve(rows);
    m_parent.reserve(rows);
    m_tags.reserve(rows);
    m_collection.reserve(rows);
    m_knowledge.reserve(rows);
    m_index.reserve(rows, [this](Row row) { return hash(m_collection[row], id(row)); });
}

const Collection &ResourceTable::collection(Row row) const
{
    return m_collections[m_collection[row]];
}

ResourceId ResourceTable::resourceId(Row row) const
{
    return {collection(row), idText(row)};
}

std::string_view ResourceTable::id(Row row) const
{
    return texts(row).id;
}

std::string_view ResourceTable::name(Row row) const
{
    return texts(row).name;
}

std::string_view ResourceTable::folded(Row row) const
{
    const Texts texts = foldedTexts(row);
    return {texts.name.data(), texts.name.size() + texts.id.size() + 2};
}

const char *ResourceTable::foldedStart(Row row) const
{
    return m_foldedText.at(m_folded[row]);
}

std::string_view ResourceTable::foldedName(Row row) const
{
    return foldedTexts(row).name;
}

std::string_view ResourceTable::foldedId(Row row) const
{
    return foldedTexts(row).id;
}

std::uint32_t ResourceTable::foldedBlock(Row row) const
{
    return decltype(m_foldedText)::block(m_folded[row]);
}

QString ResourceTable::idText(Row row) const
{
    return textFromUtf8(id(row));
}

QString ResourceTable::nameText(Row row) const
{
    return textFromUtf8(name(row));
}

QString ResourceTable::status(Row row) const
{
    return m_pool.text(m_status[row]);
}

TextId ResourceTable::statusId(Row row) const
{
    return m_status[row];
}

QString ResourceTable::parent(Row row) const
{
    return m_pool.text(m_parent[row]);
}

TextId ResourceTable::parentId(Row row) const
{
    return m_parent[row];
}

void ResourceTable::setTags(Row row, TagSet tags, TagKnowledge knowledge)
{
    m_tags[row] = tags;
    m_knowledge[row] = knowledge;
}

std::size_t ResourceTable::memoryBytes() const
{
    const std::size_t perRow = m_folded.capacity() * sizeof(m_folded[0])
        + m_original.capacity() * sizeof(Original) + m_status.capacity() * sizeof(TextId)
        + m_parent.capacity() * sizeof(TextId) + m_tags.capacity() * sizeof(TagSet)
        + m_collection.capacity() * sizeof(std::uint16_t) + m_knowledge.capacity() * sizeof(TagKnowledge);
    return sizeof(*this) - sizeof(m_pool) + m_pool.memoryBytes() + perRow + m_index.memoryBytes()
        + m_foldedText.memoryBytes() + m_originalText.memoryBytes();
}

} // namespace tagdesk
