// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftedits.h"

#include "utf8text.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr unsigned kBits = 7; // of a number in each byte; the eighth says that more follow
constexpr unsigned kMore = 0x80;

/// Numbers of one to five bytes, and texts with their length in front.
class Writer
{
public:
    void number(std::size_t value)
    {
        while (value >= kMore) {
            m_bytes.append(static_cast<char>((value & (kMore - 1)) | kMore));
            value >>= kBits;
        }
        m_bytes.append(static_cast<char>(value));
    }
    void text(std::string_view utf8)
    {
        number(utf8.size());
        m_bytes.append(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    void reserve(std::size_t size) { m_bytes.reserve(static_cast<qsizetype>(size)); }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// The other way. Past the end, or at a number that is too large, everything is 0 and isGood() false.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    std::uint32_t number()
    {
        constexpr unsigned kMostBits = 32;
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift <= kMostBits; shift += kBits) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            value |= std::uint64_t(byte & (kMore - 1)) << shift;
            if ((byte & kMore) == 0 && value <= UINT32_MAX)
                return static_cast<std::uint32_t>(value);
        }
        return fail();
    }
    /// How many items follow, each of at least one byte.
    std::uint32_t count()
    {
        const std::uint32_t value = number();
        return value <= m_bytes.size() - m_at ? value : fail();
    }
    std::string_view text()
    {
        const auto size = static_cast<qsizetype>(count());
        const std::string_view result(m_bytes.data() + m_at, static_cast<std::size_t>(size));
        m_at += size;
        return result;
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

private:
    std::uint32_t fail()
    {
        m_isGood = false;
        m_at = m_bytes.size();
        return 0;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

/// Texts are numbered from 1 in the file, since most numbers take one byte and 0 is "absent".
std::size_t shifted(std::uint32_t number)
{
    return number == DraftEdits::kAbsent ? 0 : std::size_t{number} + 1;
}

std::uint32_t unshifted(std::uint32_t number)
{
    return number - 1; // 0 becomes kAbsent
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

std::uint32_t DraftEdits::addText(std::string_view utf8)
{
    m_texts.emplace_back(utf8);
    return static_cast<std::uint32_t>(m_texts.size() - 1);
}

std::uint16_t DraftEdits::addPlace(const QString &region, const QString &kind)
{
    const Place place{.region = region, .kind = kind};
    const auto found = std::find(m_places.cbegin(), m_places.cend(), place);
    const auto number = static_cast<std::uint16_t>(found - m_places.cbegin());
    if (found == m_places.cend())
        m_places.push_back(place);
    return number;
}

std::uint32_t DraftEdits::addCells(std::span<const Cell> cells)
{
    m_cells.insert(m_cells.end(), cells.begin(), cells.end());
    m_cellEnds.push_back(m_cells.size());
    return static_cast<std::uint32_t>(m_cellEnds.size() - 1);
}

void DraftEdits::addResource(const Resource &resource)
{
    m_resources.push_back({.number = resource.number,
        .place = resource.place,
        .idSize = static_cast<std::uint32_t>(resource.id.size()),
        .nameSize = static_cast<std::uint32_t>(resource.name.size()),
        .offset = m_names.size()});
    m_names.append(resource.id).append(resource.name);
}

std::span<const DraftEdits::Cell> DraftEdits::cells(std::uint32_t number) const
{
    const std::size_t begin = number == 0 ? 0 : m_cellEnds[number - 1];
    return std::span(m_cells).subspan(begin, m_cellEnds[number] - begin);
}

DraftEdits::Resource DraftEdits::resource(std::size_t at) const
{
    const Named &named = m_resources[at];
    const std::string_view names = m_names;
    return {.number = named.number,
        .place = named.place,
        .id = names.substr(named.offset, named.idSize),
        .name = names.substr(named.offset + named.idSize, named.nameSize)};
}

QByteArray DraftEdits::toBytes() const
{
    constexpr std::size_t kNumbersOfResource = 8;
    Writer writer;
    writer.reserve(m_names.size() + (m_resources.size() + m_edits.size()) * kNumbersOfResource);
    writer.number(m_texts.size());
    for (const std::string &text : m_texts)
        writer.text(text);
    writer.number(m_places.size());
    for (const Place &place : m_places) {
        writer.text(viewOf(place.region.toUtf8()));
        writer.text(viewOf(place.kind.toUtf8()));
    }
    writer.number(m_cellEnds.size());
    for (std::uint32_t number = 0; number < m_cellEnds.size(); ++number) {
        const std::span<const Cell> some = cells(number);
        writer.number(some.size());
        for (const Cell &cell : some) {
            writer.number(std::size_t{cell.key} * 2 + (cell.isUndecided ? 1 : 0));
            writer.number(shifted(cell.before));
            writer.number(shifted(cell.after));
        }
    }
    writer.number(m_resources.size());
    for (std::size_t at = 0; at < m_resources.size(); ++at) {
        const Resource named = resource(at);
        writer.number(named.number);
        writer.number(named.place);
        writer.text(named.id);
        writer.text(named.name);
    }
    writer.number(m_edits.size());
    for (const Edit &edit : m_edits) {
        writer.number(edit.number);
        writer.number(shifted(edit.cells));
    }
    return writer.take();
}

std::optional<DraftEdits> DraftEdits::fromBytes(QByteArrayView bytes)
{
    Reader reader(bytes);
    DraftEdits result;
    for (std::uint32_t left = reader.count(); left > 0; --left)
        std::ignore = result.addText(reader.text());
    const auto isText = [&result](std::uint32_t number) {
        return number == kAbsent || number < result.m_texts.size();
    };
    for (std::uint32_t left = reader.count(); left > 0; --left) {
        const QString region = textFromUtf8(reader.text());
        std::ignore = result.addPlace(region, textFromUtf8(reader.text()));
    }
    std::vector<Cell> cells;
    for (std::uint32_t left = reader.count(); left > 0; --left) {
        cells.clear();
        for (std::uint32_t of = reader.count(); of > 0; --of) {
            const std::uint32_t keyAndMark = reader.number();
            const std::uint32_t key = keyAndMark / 2;
            const std::uint32_t before = unshifted(reader.number());
            const std::uint32_t after = unshifted(reader.number());
            if (key >= result.m_texts.size() || !isText(before) || !isText(after))
                return std::nullopt;
            cells.push_back(
                {.key = key, .before = before, .after = after, .isUndecided = keyAndMark % 2 != 0});
        }
        std::ignore = result.addCells(cells);
    }
    for (std::uint32_t left = reader.count(); left > 0; --left) {
        Resource named{.number = reader.number()};
        const std::uint32_t place = reader.number();
        if (place >= result.m_places.size())
            return std::nullopt;
        named.place = static_cast<std::uint16_t>(place);
        named.id = reader.text();
        named.name = reader.text();
        result.addResource(named);
    }
    for (std::uint32_t left = reader.count(); left > 0; --left) {
        const Edit edit{.number = reader.number(), .cells = unshifted(reader.number())};
        if (edit.cells != kDropped && edit.cells >= result.m_cellEnds.size())
            return std::nullopt;
        result.addEdit(edit);
    }
    return reader.isGood() && reader.atEnd() ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace tagdesk
