// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvcontent.h"

#include "celltags.h"
#include "csvtext.h"
#include "utf8text.h"

#include <algorithm>

namespace tagdesk {

namespace {

bool isRemoval(std::string_view operation)
{
    return textFromUtf8(operation).trimmed().compare(QLatin1String("remove"), Qt::CaseInsensitive) == 0;
}

} // namespace

CsvContent::CsvContent(CsvMapping mapping)
    : m_mapping(std::move(mapping))
    , m_blankText(m_mapping.blankText.toStdString())
{
    int name = -1;
    for (std::size_t i = 0; i < m_mapping.columns.size(); ++i) {
        const int position = static_cast<int>(i);
        switch (m_mapping.columns[i].use) {
        case ColumnUse::Cloud:
            m_cloud = position;
            break;
        case ColumnUse::Account:
            m_account = position;
            break;
        case ColumnUse::Region:
            m_region = position;
            break;
        case ColumnUse::Kind:
            m_kind = position;
            break;
        case ColumnUse::ResourceId:
            m_idField = position;
            break;
        case ColumnUse::Base:
            m_baseField = position;
            break;
        case ColumnUse::TagValue:
            m_tagCells.push_back({.field = position, .key = m_pool.intern(m_mapping.columns[i].key)});
            break;
        case ColumnUse::Operation:
            m_operation = position;
            break;
        case ColumnUse::Key:
            m_key = position;
            break;
        case ColumnUse::Value:
            m_value = position;
            break;
        case ColumnUse::TagList:
            m_tagList = position;
            break;
        case ColumnUse::ResourceName:
            name = position;
            break;
        case ColumnUse::Ignored:
            break;
        }
    }
    m_isByName = m_idField < 0;
    if (m_isByName)
        m_idField = name;
}

void CsvContent::add(const CsvRow &row)
{
    if (row.damaged || isCutShort(row) || hasFlaw(row))
        return;
    m_rowRefs.clear();
    if (m_tagList >= 0) {
        if (!addTagList(row))
            return;
    } else if (m_key >= 0) {
        addLong(row);
    } else {
        addWide(row);
    }
    if (row.missing > 0)
        m_short.push_back(static_cast<Index>(m_line.size()));
    m_line.push_back(static_cast<std::uint32_t>(row.line));
    m_id.push_back(store(readName(field(row, m_idField))));
    if (m_baseField >= 0)
        m_base.push_back(store(readName(field(row, m_baseField))));
    m_place.push_back(internPlace(row));
    storeWanted();
}

/// A flaw in a column that nobody asked for does no harm; the first of the others ends the row.
bool CsvContent::hasFlaw(const CsvRow &row)
{
    for (const CsvFlaw &flaw : row.flaws) {
        const auto field = static_cast<std::size_t>(flaw.field);
        if (field >= m_mapping.columns.size())
            continue;
        const ColumnUse use = m_mapping.columns[field].use;
        if (use == ColumnUse::Ignored || use == ColumnUse::ResourceName)
            continue;
        add(CsvProblem{
            .kind = flaw.kind, .line = row.line, .column = flaw.field + 1, .expected = 0, .found = 0});
        return true;
    }
    return false;
}

/// What is not there means nothing; where an empty cell means something, it has to be there. True, with a
/// problem, for a row that cannot be used so.
bool CsvContent::isCutShort(const CsvRow &row)
{
    const int found = static_cast<int>(row.fields.size()) - row.missing;
    const auto isMissing = [found](int field) {
        return field >= found;
    };
    const bool isTagMissing =
        std::ranges::any_of(m_tagCells, [&](const Cell &cell) { return isMissing(cell.field); })
        || isMissing(m_value);
    const bool isCut = row.missing > 0 && isTagMissing && m_mapping.blank != BlankMeaning::Leave;
    if (isCut)
        m_problems.push_back({.kind = CsvProblemKind::RaggedRow,
            .line = row.line,
            .column = 0,
            .expected = static_cast<int>(row.fields.size()),
            .found = found});
    return isCut;
}

bool CsvContent::isShort(Index row) const
{
    return std::ranges::binary_search(m_short, row);
}

/// Of two cells with one key the later wins. Neighbours that ask for the same share their run.
void CsvContent::storeWanted()
{
    // Mostly nothing is to be done: the columns of the wide form have their keys in this order.
    const auto isNotBefore = [](const TagRef &a, const TagRef &b) {
        return a.key >= b.key;
    };
    if (std::ranges::adjacent_find(m_rowRefs, isNotBefore) != m_rowRefs.end()) {
        std::ranges::stable_sort(m_rowRefs, {}, &TagRef::key);
        // From behind, so that of equal keys the last stays.
        const auto first = std::unique(m_rowRefs.rbegin(), m_rowRefs.rend(),
            [](const TagRef &a, const TagRef &b) { return a.key == b.key; });
        m_rowRefs.erase(m_rowRefs.begin(), first.base());
    }
    const std::span<const TagRef> refs(m_rowRefs);
    if (!m_wanted.empty() && std::ranges::equal(refs, wanted(static_cast<Index>(m_wanted.size() - 1))))
        m_wanted.push_back(m_wanted.back());
    else
        m_wanted.push_back({.offset = m_refs.append(refs), .size = static_cast<std::uint32_t>(refs.size())});
}

std::span<const TagRef> CsvContent::wanted(Index row) const
{
    return {m_refs.at(m_wanted[row].offset), m_wanted[row].size};
}

void CsvContent::add(const CsvProblem &problem)
{
    m_problems.push_back(problem);
}

std::optional<CsvContent::Index> CsvContent::rowAtLine(std::int64_t line) const
{
    const auto found = std::ranges::lower_bound(m_line, line);
    if (found == m_line.end() || *found != line)
        return std::nullopt;
    return static_cast<Index>(found - m_line.begin());
}

std::string_view CsvContent::id(Index row) const
{
    return {m_characters.at(m_id[row].offset), m_id[row].size};
}

std::string_view CsvContent::base(Index row) const
{
    if (m_base.empty())
        return {};
    return {m_characters.at(m_base[row].offset), m_base[row].size};
}

int CsvContent::placeColumn(ColumnUse use) const
{
    const auto found = std::ranges::find(m_mapping.columns, use, &CsvColumn::use);
    return found == m_mapping.columns.end() ? 0 : static_cast<int>(found - m_mapping.columns.begin()) + 1;
}

int CsvContent::column(std::optional<TextId> key) const
{
    if (!key)
        return m_idField + 1;
    if (m_value >= 0 || m_tagList >= 0)
        return std::max(m_value, m_tagList) + 1;
    const auto found = std::ranges::find(m_tagCells, *key, &Cell::key);
    return found == m_tagCells.end() ? 0 : found->field + 1;
}

std::size_t CsvContent::memoryBytes() const
{
    return m_pool.memoryBytes() + m_characters.memoryBytes() + m_refs.memoryBytes()
        + m_line.capacity() * sizeof(m_line[0]) + m_id.capacity() * sizeof(m_id[0])
        + m_base.capacity() * sizeof(m_base[0]) + m_place.capacity() * sizeof(m_place[0])
        + m_wanted.capacity() * sizeof(m_wanted[0]) + m_problems.capacity() * sizeof(m_problems[0]);
}

std::string_view CsvContent::field(const CsvRow &row, int position) const
{
    if (position < 0 || static_cast<std::size_t>(position) >= row.fields.size())
        return {};
    return row.fields[static_cast<std::size_t>(position)];
}

/// Rows of one place mostly follow each other.
std::uint32_t CsvContent::internPlace(const CsvRow &row)
{
    m_placeKey.clear();
    for (const int position : {m_cloud, m_account, m_region, m_kind}) {
        m_placeKey += field(row, position);
        m_placeKey += '\0';
    }
    if (!m_places.empty() && m_placeKey == m_lastPlaceKey)
        return m_lastPlace;
    const auto [found, isNew] =
        m_placeIndex.try_emplace(m_placeKey, static_cast<std::uint32_t>(m_places.size()));
    if (isNew) {
        m_places.push_back({.cloud = textFromUtf8(readName(field(row, m_cloud))).trimmed(),
            .account = textFromUtf8(readName(field(row, m_account))).trimmed(),
            .region = textFromUtf8(readName(field(row, m_region))).trimmed(),
            .kind = textFromUtf8(readName(field(row, m_kind))).trimmed()});
    }
    m_lastPlaceKey = m_placeKey;
    m_lastPlace = found->second;
    return m_lastPlace;
}

CsvContent::Run CsvContent::store(std::string_view text)
{
    return {.offset = m_characters.append(text), .size = static_cast<std::uint32_t>(text.size())};
}

void CsvContent::addWide(const CsvRow &row)
{
    for (const Cell &cell : m_tagCells)
        addCell(cell.key, field(row, cell.field));
}

void CsvContent::addLong(const CsvRow &row)
{
    const std::string_view key = field(row, m_key);
    if (key.empty()) {
        ++m_blankCells;
        return;
    }
    const TextId keyId = m_pool.intern(readCell(key).value);
    if (isRemoval(field(row, m_operation)))
        m_rowRefs.push_back({keyId, kRemoved});
    else
        addCell(keyId, field(row, m_value));
}

bool CsvContent::addTagList(const CsvRow &row)
{
    const std::string_view cell = readName(field(row, m_tagList));
    const std::optional<TagTexts> tags = readTagList(cell == m_blankText ? std::string_view() : cell);
    if (!tags) {
        m_problems.push_back({.kind = CsvProblemKind::UnclearTagList,
            .line = row.line,
            .column = m_tagList + 1,
            .expected = 0,
            .found = 0});
        return false;
    }
    m_blankCells += tags->empty();
    for (const auto &[key, value] : *tags)
        m_rowRefs.push_back({m_pool.intern(std::string_view(key)), m_pool.intern(std::string_view(value))});
    return true;
}

void CsvContent::addCell(TextId key, std::string_view text)
{
    const bool isBlank = text == m_blankText || (!m_blankText.empty() && readName(text) == m_blankText);
    const CellText cell = isBlank ? CellText() : readCell(text);
    switch (cell.meaning) {
    case CellMeaning::Value:
        m_rowRefs.push_back({key, m_pool.intern(cell.value)});
        return;
    case CellMeaning::Empty:
        m_rowRefs.push_back({key, m_pool.intern(std::string_view())});
        return;
    case CellMeaning::Remove:
        m_rowRefs.push_back({key, kRemoved});
        return;
    case CellMeaning::Blank:
        break;
    }
    if (m_mapping.blank == BlankMeaning::Remove)
        m_rowRefs.push_back({key, kRemoved});
    else if (m_mapping.blank == BlankMeaning::EmptyValue)
        m_rowRefs.push_back({key, m_pool.intern(std::string_view())});
    else
        ++m_blankCells;
}

} // namespace tagdesk
