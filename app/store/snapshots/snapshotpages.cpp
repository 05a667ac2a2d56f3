// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotpages.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace tagdesk::snapshotpages {

namespace {

constexpr char kForm = 1;
/// A page has so many resources on average, and at most kMost: larger ones share texts better, smaller ones
/// cost less where one resource changes.
constexpr std::uint32_t kUsual = 2'048;
constexpr std::size_t kMost = 16'384;

/// FNV-1a: unlike qHash it is the same in every version of Qt, so that pages end where they ended.
std::uint32_t stableHash(std::string_view text)
{
    std::uint32_t hash = 2'166'136'261U;
    for (const char character : text)
        hash = (hash ^ static_cast<unsigned char>(character)) * 16'777'619U;
    return hash ^ hash >> 15U;
}

/// Numbers of seven bits a byte, and texts by what they share with the one before.
class PageWriter
{
public:
    void number(std::uint64_t value)
    {
        while (value >= 0x80U) {
            m_bytes.append(static_cast<char>((value & 0x7fU) | 0x80U));
            value >>= 7U;
        }
        m_bytes.append(static_cast<char>(value));
    }
    void bytes(std::string_view text) { m_bytes.append(text.data(), static_cast<qsizetype>(text.size())); }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

class PageReader
{
public:
    explicit PageReader(const QByteArray &page)
        : m_rest(page.constData(), static_cast<std::size_t>(page.size()))
    {
    }
    [[nodiscard]] std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_rest.empty())
                break;
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80U)
                return value;
        }
        m_isGood = false;
        return 0;
    }
    /// A number that is no larger; so many of anything need at least as many bytes.
    [[nodiscard]] std::size_t count()
    {
        const std::uint64_t value = number();
        if (value > m_rest.size())
            m_isGood = false;
        return m_isGood ? static_cast<std::size_t>(value) : 0;
    }
    [[nodiscard]] std::string_view bytes(std::size_t size)
    {
        if (size > m_rest.size()) {
            m_isGood = false;
            return {};
        }
        const std::string_view text = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return text;
    }
    void fail() { m_isGood = false; }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_isGood = true;
};

std::size_t sharedPrefix(std::string_view one, std::string_view other)
{
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t shared = 0;
    while (shared < most && one[shared] == other[shared])
        ++shared;
    return shared;
}

/// Texts that stand in the order of their bytes. Lengths and bytes are apart, since each compresses better
/// among its own.
template <typename TextAt>
void writeOrdered(PageWriter &writer, std::size_t count, TextAt textAt)
{
    std::string rest;
    std::string_view before;
    for (std::size_t at = 0; at < count; ++at) {
        const std::string_view text = textAt(at);
        const std::size_t shared = sharedPrefix(before, text);
        writer.number(shared);
        writer.number(text.size() - shared);
        rest.append(text.substr(shared));
        before = text;
    }
    writer.bytes(rest);
}

/// Texts behind each other, so that a page of them is two pieces of memory.
class PageTexts
{
public:
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t at) const
    {
        const std::size_t first = at == 0 ? 0 : m_ends[at - 1];
        return std::string_view(m_characters).substr(first, m_ends[at] - first);
    }
    void reserve(std::size_t texts) { m_ends.reserve(texts); }
    /// What it shares with the text before, and the rest. False: the text before is shorter than that.
    [[nodiscard]] bool append(std::size_t shared, std::string_view rest)
    {
        const std::size_t end = m_characters.size();
        const std::size_t before = m_ends.empty() ? 0 : end - (*this)[m_ends.size() - 1].size();
        if (shared > end - before)
            return false;
        m_characters.resize(end + shared);
        std::copy_n(m_characters.begin() + static_cast<std::ptrdiff_t>(before), shared,
            m_characters.begin() + static_cast<std::ptrdiff_t>(end));
        m_characters.append(rest);
        m_ends.push_back(m_characters.size());
        return true;
    }

private:
    std::string m_characters;
    std::vector<std::size_t> m_ends;
};

PageTexts readOrdered(PageReader &reader, std::size_t count)
{
    std::vector<std::pair<std::size_t, std::size_t>> lengths;
    lengths.reserve(count);
    for (std::size_t at = 0; at < count && reader.isGood(); ++at) {
        const std::size_t shared = reader.count();
        lengths.emplace_back(shared, reader.count());
    }
    PageTexts texts;
    texts.reserve(lengths.size());
    for (const auto &[shared, rest] : lengths) {
        const std::string_view more = reader.bytes(rest);
        if (!reader.isGood())
            break;
        if (!texts.append(shared, more))
            reader.fail();
    }
    return texts;
}

/// The texts and sets that the resources of a page need, with the numbers that they have there. Numbers are
/// given by content, so that they are the same however a listing was read.
class PageTags
{
public:
    PageTags(const SnapshotResources &resources, std::size_t first, std::size_t last)
        : m_resources(resources)
        , m_numberOfText(resources.textCount(), kNotHere)
        , m_numberOfSet(resources.setCount(), kNotHere)
    {
        for (std::size_t at = first; at < last; ++at) {
            if (resources.set(at) != SnapshotResources::kNotRead)
                gather(resources.set(at), m_numberOfSet, m_sets);
            if (resources.parent(at) != SnapshotResources::kNoParent)
                gather(resources.parent(at), m_numberOfText, m_texts);
        }
        for (const SnapshotResources::Set set : m_sets) {
            for (const SnapshotResources::Tag &tag : resources.tags(set)) {
                gather(tag.key, m_numberOfText, m_texts);
                gather(tag.value, m_numberOfText, m_texts);
            }
        }
        std::ranges::sort(m_texts,
            [&resources](auto one, auto other) { return resources.text(one) < resources.text(other); });
        giveNumbers(m_texts, m_numberOfText);
        std::ranges::sort(m_sets, [this](auto one, auto other) { return isBefore(one, other); });
        giveNumbers(m_sets, m_numberOfSet);
    }

    [[nodiscard]] std::uint32_t number(SnapshotResources::Set set) const { return m_numberOfSet[set]; }
    [[nodiscard]] std::uint32_t numberOfText(SnapshotResources::Text text) const
    {
        return m_numberOfText[text];
    }

    void write(PageWriter &writer) const
    {
        writer.number(m_texts.size());
        writeOrdered(
            writer, m_texts.size(), [this](std::size_t at) { return m_resources.text(m_texts[at]); });
        writer.number(m_sets.size());
        for (const SnapshotResources::Set set : m_sets)
            writer.number(m_resources.tags(set).size());
        for (const SnapshotResources::Set set : m_sets) {
            for (const SnapshotResources::Tag &tag : m_resources.tags(set)) {
                writer.number(m_numberOfText[tag.key]);
                writer.number(m_numberOfText[tag.value]);
            }
        }
    }

private:
    static constexpr std::uint32_t kNotHere = 0xffffffffU;

    /// Each once.
    static void gather(
        std::uint32_t each, std::vector<std::uint32_t> &numbers, std::vector<std::uint32_t> &gathered)
    {
        if (std::exchange(numbers[each], 0) == kNotHere)
            gathered.push_back(each);
    }

    static void giveNumbers(const std::vector<std::uint32_t> &ordered, std::vector<std::uint32_t> &numbers)
    {
        for (std::size_t at = 0; at < ordered.size(); ++at)
            numbers[ordered[at]] = static_cast<std::uint32_t>(at);
    }

    [[nodiscard]] bool isBefore(SnapshotResources::Set one, SnapshotResources::Set other) const
    {
        return std::ranges::lexicographical_compare(
            m_resources.tags(one), m_resources.tags(other), {},
            [this](const SnapshotResources::Tag &tag) {
                return std::pair(m_numberOfText[tag.key], m_numberOfText[tag.value]);
            },
            [this](const SnapshotResources::Tag &tag) {
                return std::pair(m_numberOfText[tag.key], m_numberOfText[tag.value]);
            });
    }

    const SnapshotResources &m_resources;
    std::vector<SnapshotResources::Set> m_sets;
    std::vector<SnapshotResources::Text> m_texts;
    std::vector<std::uint32_t> m_numberOfText; // by SnapshotResources::Text; kNotHere: not on this page
    std::vector<std::uint32_t> m_numberOfSet; // by SnapshotResources::Set
};

std::vector<SnapshotResources::Text> readTexts(PageReader &reader, SnapshotResources &resources)
{
    const PageTexts read = readOrdered(reader, reader.count());
    std::vector<SnapshotResources::Text> texts;
    texts.reserve(read.size());
    for (std::size_t at = 0; at < read.size(); ++at)
        texts.push_back(resources.internText(read[at]));
    return texts;
}

std::vector<SnapshotResources::Set> readSets(
    PageReader &reader, SnapshotResources &resources, const std::vector<SnapshotResources::Text> &texts)
{
    std::vector<std::size_t> sizes(reader.count());
    for (std::size_t &size : sizes)
        size = reader.count();
    std::vector<SnapshotResources::Set> sets;
    sets.reserve(sizes.size());
    std::vector<SnapshotResources::Tag> tags;
    for (const std::size_t size : sizes) {
        tags.clear();
        for (std::size_t at = 0; at < size; ++at) {
            const std::uint64_t key = reader.number();
            const std::uint64_t value = reader.number();
            if (!reader.isGood() || key >= texts.size() || value >= texts.size()) {
                reader.fail();
                return sets;
            }
            tags.push_back({.key = texts[key], .value = texts[value]});
        }
        sets.push_back(resources.internSet(tags));
    }
    return sets;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> split(const SnapshotResources &resources)
{
    std::vector<std::pair<std::size_t, std::size_t>> pages;
    std::size_t first = 0;
    for (std::size_t at = 0; at < resources.size(); ++at) {
        const bool endsHere = stableHash(resources.id(at)) % kUsual == 0 || at - first + 1 == kMost;
        if (!endsHere && at + 1 < resources.size())
            continue;
        pages.emplace_back(first, at + 1);
        first = at + 1;
    }
    return pages;
}

QByteArray encode(const SnapshotResources &resources, std::size_t first, std::size_t last)
{
    PageWriter writer;
    writer.bytes({&kForm, 1});
    const PageTags tags(resources, first, last);
    tags.write(writer);
    writer.number(last - first);
    writeOrdered(writer, last - first, [&](std::size_t at) { return resources.id(first + at); });
    for (std::size_t at = first; at < last; ++at)
        writer.number(resources.name(at).size());
    for (std::size_t at = first; at < last; ++at)
        writer.bytes(resources.name(at));
    for (std::size_t at = first; at < last; ++at) {
        const SnapshotResources::Set set = resources.set(at);
        writer.number(set == SnapshotResources::kNotRead ? 0 : std::uint64_t{tags.number(set)} + 1);
    }
    for (std::size_t at = first; at < last; ++at) {
        const SnapshotResources::Text parent = resources.parent(at);
        writer.number(
            parent == SnapshotResources::kNoParent ? 0 : std::uint64_t{tags.numberOfText(parent)} + 1);
    }
    return writer.take();
}

bool decode(const QByteArray &page, SnapshotResources &resources)
{
    PageReader reader(page);
    if (reader.bytes(1) != std::string_view(&kForm, 1))
        return false;
    const std::vector<SnapshotResources::Text> texts = readTexts(reader, resources);
    const std::vector<SnapshotResources::Set> sets = readSets(reader, resources, texts);
    const std::size_t count = reader.isGood() ? reader.count() : 0;
    const PageTexts ids = readOrdered(reader, count);
    std::vector<std::size_t> sizes(ids.size());
    for (std::size_t &size : sizes)
        size = reader.count();
    if (!reader.isGood())
        return false;
    const std::string_view names = reader.bytes(std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}));
    // Zero stands for a set that was not read, and for no parent.
    std::vector<std::uint64_t> setNumbers(ids.size());
    std::vector<std::uint64_t> parents(ids.size());
    for (std::uint64_t &number : setNumbers)
        number = reader.number();
    for (std::uint64_t &number : parents)
        number = reader.number();
    const auto isBelow = [](std::size_t limit) {
        return [limit](std::uint64_t number) {
            return number <= limit;
        };
    };
    if (!reader.isGood() || !std::ranges::all_of(setNumbers, isBelow(sets.size()))
        || !std::ranges::all_of(parents, isBelow(texts.size())))
        return false;
    std::size_t name = 0;
    for (std::size_t at = 0; at < ids.size(); ++at) {
        resources.add(ids[at], names.substr(name, sizes[at]),
            setNumbers[at] == 0 ? SnapshotResources::kNotRead : sets[setNumbers[at] - 1],
            parents[at] == 0 ? SnapshotResources::kNoParent : texts[parents[at] - 1]);
        name += sizes[at];
    }
    return reader.isGood() && reader.isAtEnd();
}

} // namespace tagdesk::snapshotpages
