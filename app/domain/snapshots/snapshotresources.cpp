// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotresources.h"

#include "prefetch.h"

#include <QHashFunctions>

#include <algorithm>

namespace tagdesk {

namespace {

std::uint32_t bytesHash(const void *bytes, std::size_t size)
{
    return static_cast<std::uint32_t>(qHashBits(bytes, size, 0));
}

/// The first eight bytes behind `skipped`, as a number that orders as they do.
std::uint64_t orderKey(std::string_view id, std::size_t skipped)
{
    std::uint64_t key = 0;
    for (std::size_t at = skipped; at < skipped + sizeof key; ++at)
        key = key << 8U | (at < id.size() ? static_cast<unsigned char>(id[at]) : 0U);
    return key;
}

} // namespace

SnapshotResources::Text SnapshotResources::internText(std::string_view text)
{
    const std::uint32_t hash = bytesHash(text.data(), text.size());
    const std::optional<Text> known = m_textIndex.find(
        hash, [&](std::uint32_t each) { return m_texts[each].hash == hash && this->text(each) == text; });
    if (known)
        return *known;
    const Text number = appendText(text, hash);
    m_textIndex.insert(hash, number, [this](std::uint32_t each) { return m_texts[each].hash; });
    return number;
}

SnapshotResources::Set SnapshotResources::internSet(std::span<const Tag> tags)
{
    const std::uint32_t hash = bytesHash(tags.data(), tags.size_bytes());
    const std::optional<Set> known = m_setIndex.find(hash, [&](std::uint32_t each) {
        return m_sets[each].hash == hash && std::ranges::equal(this->tags(each), tags);
    });
    if (known)
        return *known;
    const Set number = appendSet(tags, hash);
    m_setIndex.insert(hash, number, [this](std::uint32_t each) { return m_sets[each].hash; });
    return number;
}

SnapshotResources::Text SnapshotResources::addText(std::string_view text)
{
    return appendText(text, 0);
}

SnapshotResources::Set SnapshotResources::addSet(std::span<const Tag> tags)
{
    return appendSet(tags, 0);
}

SnapshotResources::Text SnapshotResources::appendText(std::string_view text, std::uint32_t hash)
{
    m_texts.push_back(
        {.at = m_characters.size(), .size = static_cast<std::uint32_t>(text.size()), .hash = hash});
    m_characters.append(text);
    return static_cast<Text>(m_texts.size() - 1);
}

SnapshotResources::Set SnapshotResources::appendSet(std::span<const Tag> tags, std::uint32_t hash)
{
    m_sets.push_back({.at = m_tags.size(), .size = static_cast<std::uint32_t>(tags.size()), .hash = hash});
    m_tags.insert(m_tags.end(), tags.begin(), tags.end());
    return static_cast<Set>(m_sets.size() - 1);
}

void SnapshotResources::add(std::string_view id, std::string_view name, Set set, Text parent)
{
    m_resources.push_back({.at = m_characters.size(),
        .idSize = static_cast<std::uint32_t>(id.size()),
        .nameSize = static_cast<std::uint32_t>(name.size()),
        .set = set,
        .parent = parent});
    m_characters.append(id);
    m_characters.append(name);
}

void SnapshotResources::reserve(std::size_t resources)
{
    constexpr std::size_t kUsualBytes = 40;
    m_resources.reserve(resources);
    m_characters.reserve(resources * kUsualBytes);
}

/// Bytes that all ids begin with.
std::size_t SnapshotResources::commonPrefix() const
{
    if (m_resources.empty())
        return 0;
    const std::string_view first = id(0);
    std::size_t common = first.size();
    for (std::size_t resource = 1; resource < size() && common > 0; ++resource) {
        const std::string_view other = id(resource);
        common = std::min(common, other.size());
        while (first.substr(0, common) != other.substr(0, common))
            --common;
    }
    return common;
}

void SnapshotResources::order()
{
    // A number and a place are moved instead of whole entries, and whole ids are looked at only where their
    // first eight bytes that differ are the same: a million ids take a tenth of the time.
    struct Place
    {
        std::uint64_t key;
        std::size_t resource;
    };
    const std::size_t common = commonPrefix();
    std::vector<Place> places;
    places.reserve(size());
    for (std::size_t resource = 0; resource < size(); ++resource)
        places.push_back({orderKey(id(resource), common), resource});
    std::ranges::sort(places, [this](const Place &one, const Place &other) {
        if (one.key != other.key)
            return one.key < other.key;
        const int order = id(one.resource).compare(id(other.resource));
        return order == 0 ? one.resource < other.resource : order < 0;
    });
    std::vector<Entry> ordered;
    ordered.reserve(size());
    for (std::size_t at = 0; at < places.size(); ++at) {
        const bool comesAgain =
            at + 1 < places.size() && id(places[at].resource) == id(places[at + 1].resource);
        if (!comesAgain)
            ordered.push_back(m_resources[places[at].resource]);
    }
    m_resources = std::move(ordered);
}

std::string_view SnapshotResources::id(std::size_t resource) const
{
    const Entry &entry = m_resources[resource];
    return {m_characters.data() + entry.at, entry.idSize};
}

std::string_view SnapshotResources::name(std::size_t resource) const
{
    const Entry &entry = m_resources[resource];
    return {m_characters.data() + entry.at + entry.idSize, entry.nameSize};
}

void SnapshotResources::prefetch(std::size_t resource) const
{
    // The set's tags take two looks, so that the first one is made earlier.
    constexpr std::size_t kTagsLater = 6;
    if (resource < size()) {
        const Entry &entry = m_resources[resource];
        tagdesk::prefetch(m_characters.data() + entry.at);
        if (entry.set != kNotRead)
            tagdesk::prefetch(&m_sets[entry.set]);
    }
    const std::size_t sooner = resource - kTagsLater;
    if (resource >= kTagsLater && sooner < size() && set(sooner) != kNotRead)
        tagdesk::prefetch(m_tags.data() + m_sets[set(sooner)].at);
}

std::size_t SnapshotResources::notRead() const
{
    return static_cast<std::size_t>(std::ranges::count(m_resources, kNotRead, &Entry::set));
}

std::span<const SnapshotResources::Tag> SnapshotResources::tags(Set set) const
{
    const Run &run = m_sets[set];
    return std::span(m_tags).subspan(run.at, run.size);
}

std::string_view SnapshotResources::text(Text text) const
{
    const Run &run = m_texts[text];
    return {m_characters.data() + run.at, run.size};
}

} // namespace tagdesk
