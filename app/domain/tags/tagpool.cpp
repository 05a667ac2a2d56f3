// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpool.h"

#include "utf8text.h"

#include <QStringEncoder>

#include <algorithm>
#include <functional>

namespace tagdesk {

namespace {

std::uint32_t hashOf(std::string_view bytes)
{
    const std::size_t hash = std::hash<std::string_view>{}(bytes);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::uint32_t hashOf(std::span<const TagRef> refs)
{
    // Two ids and no padding: the bytes are the content.
    static_assert(std::has_unique_object_representations_v<TagRef>);
    return hashOf(std::string_view(reinterpret_cast<const char *>(refs.data()), refs.size_bytes()));
}

} // namespace

TagPool::TagPool()
{
    // Handle 0 is the empty set and text 0 the empty text, which default values rely on.
    static_cast<void>(internOrdered({}));
    static_cast<void>(intern(std::string_view{}));
}

std::string_view TagPool::encoded(QStringView text, std::vector<char> &buffer) const
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    buffer.resize(static_cast<std::size_t>(encoder.requiredSpace(text.size())));
    const char *end = encoder.appendToBuffer(buffer.data(), text);
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

std::optional<std::uint32_t> TagPool::findText(std::string_view wanted, std::uint32_t hash) const
{
    return m_textIndex.find(hash,
        [&](std::uint32_t index) { return m_texts[index].hash == hash && utf8(TextId{index}) == wanted; });
}

TextId TagPool::intern(QStringView text)
{
    return intern(encoded(text, m_encodeBuffer));
}

TextId TagPool::intern(std::string_view utf8)
{
    return intern(utf8, hashOf(utf8));
}

TextId TagPool::intern(const TagPool &other, TextId text)
{
    return intern(other.utf8(text), other.m_texts[number(text)].hash);
}

TextId TagPool::intern(std::string_view utf8, std::uint32_t hash)
{
    if (const auto known = findText(utf8, hash))
        return TextId{*known};
    const auto index = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back({m_characters.append(utf8), static_cast<std::uint32_t>(utf8.size()), hash});
    m_textIndex.insert(hash, index, [this](std::uint32_t element) { return m_texts[element].hash; });
    return TextId{index};
}

void TagPool::reserveMore(std::size_t texts)
{
    m_textIndex.reserve(
        m_texts.size() + texts, [this](std::uint32_t element) { return m_texts[element].hash; });
    m_setIndex.reserve(m_sets.size() + texts, [this](std::uint32_t element) { return m_sets[element].hash; });
}

std::optional<TextId> TagPool::find(QStringView text) const
{
    std::vector<char> buffer;
    return find(encoded(text, buffer));
}

std::optional<TextId> TagPool::find(std::string_view utf8) const
{
    const auto known = findText(utf8, hashOf(utf8));
    return known ? std::optional(TextId{*known}) : std::nullopt;
}

QString TagPool::text(TextId text) const
{
    return textFromUtf8(utf8(text));
}

TagSet TagPool::intern(const Tags &tags)
{
    std::vector<TagRef> refs;
    refs.reserve(static_cast<std::size_t>(tags.size()));
    for (const Tag &tag : tags)
        refs.push_back({intern(tag.key), intern(tag.value)});
    return intern(refs);
}

TagSet TagPool::intern(std::span<const TagRef> refs)
{
    m_internBuffer.assign(refs.begin(), refs.end());
    std::stable_sort(m_internBuffer.begin(), m_internBuffer.end(),
        [this](const TagRef &a, const TagRef &b) { return keyLess(a.key, b.key); });
    // Of equal keys the last stays.
    std::size_t kept = 0;
    for (const TagRef &ref : m_internBuffer) {
        if (kept > 0 && m_internBuffer[kept - 1].key == ref.key)
            --kept;
        m_internBuffer[kept++] = ref;
    }
    m_internBuffer.resize(kept);
    return internOrdered(m_internBuffer);
}

TagSet TagPool::internOrdered(std::span<const TagRef> wanted)
{
    const std::uint32_t hash = hashOf(wanted);
    const auto known = m_setIndex.find(hash, [&](std::uint32_t index) {
        return m_sets[index].hash == hash && std::ranges::equal(refs(TagSet{index}), wanted);
    });
    if (known)
        return {*known};
    const auto index = static_cast<std::uint32_t>(m_sets.size());
    m_sets.push_back({m_refs.append(wanted), static_cast<std::uint32_t>(wanted.size()), hash});
    m_setIndex.insert(hash, index, [this](std::uint32_t element) { return m_sets[element].hash; });
    return {index};
}

Tags TagPool::tags(TagSet set) const
{
    Tags result;
    for (const TagRef &ref : refs(set)) {
        if (!ref.isRemoval())
            result.append({text(ref.key), text(ref.value)});
    }
    return result;
}

TagSet TagPool::with(TagSet set, TagRef ref)
{
    const TagSet single = internOrdered({&ref, 1});
    if (const auto known = m_with.find(set.index, single.index))
        return {*known};
    const TagSet result = merged(set, single, true);
    m_with.insert(set.index, single.index, result.index);
    return result;
}

TagSet TagPool::without(TagSet set, TextId key)
{
    if (const auto known = m_without.find(set.index, number(key)))
        return {*known};
    m_mergeBuffer.clear();
    std::ranges::copy_if(
        refs(set), std::back_inserter(m_mergeBuffer), [key](const TagRef &ref) { return ref.key != key; });
    const TagSet result = internOrdered(m_mergeBuffer);
    m_without.insert(set.index, number(key), result.index);
    return result;
}

TagSet TagPool::apply(TagSet base, TagSet delta)
{
    if (delta.isEmpty())
        return base;
    if (const auto known = m_apply.find(base.index, delta.index))
        return {*known};
    const TagSet result = merged(base, delta, false);
    m_apply.insert(base.index, delta.index, result.index);
    return result;
}

TagSet TagPool::merged(TagSet first, TagSet second, bool keepRemovals)
{
    const std::span<const TagRef> left = refs(first);
    const std::span<const TagRef> right = refs(second);
    m_mergeBuffer.clear();
    auto from = left.begin();
    for (const TagRef &ref : right) {
        while (from != left.end() && keyLess(from->key, ref.key))
            m_mergeBuffer.push_back(*from++);
        if (from != left.end() && from->key == ref.key)
            ++from;
        if (keepRemovals || !ref.isRemoval())
            m_mergeBuffer.push_back(ref);
    }
    m_mergeBuffer.insert(m_mergeBuffer.end(), from, left.end());
    return internOrdered(m_mergeBuffer);
}

TagSet TagPool::normalised(TagSet delta, TagSet base)
{
    if (delta.isEmpty())
        return delta;
    if (const auto known = m_normalised.find(delta.index, base.index))
        return {*known};
    m_mergeBuffer.clear();
    std::ranges::copy_if(refs(delta), std::back_inserter(m_mergeBuffer),
        [&](const TagRef &ref) { return value(base, ref.key).value_or(kRemoved) != ref.value; });
    const TagSet result = internOrdered(m_mergeBuffer);
    m_normalised.insert(delta.index, base.index, result.index);
    return result;
}

TagSet TagPool::difference(TagSet from, TagSet to)
{
    if (const auto known = m_difference.find(from.index, to.index))
        return {*known};
    std::vector<TagRef> delta;
    for (const TagRef &ref : refs(from)) {
        if (!value(to, ref.key))
            delta.push_back({ref.key, kRemoved});
    }
    for (const TagRef &ref : refs(to)) {
        if (value(from, ref.key) != ref.value)
            delta.push_back(ref);
    }
    const TagSet result = intern(delta);
    m_difference.insert(from.index, to.index, result.index);
    return result;
}

std::size_t TagPool::setCount() const
{
    return m_sets.size();
}

std::size_t TagPool::textCount() const
{
    return m_texts.size();
}

std::size_t TagPool::memoryBytes() const
{
    return sizeof(*this) + m_characters.memoryBytes() + m_texts.capacity() * sizeof(Run)
        + m_textIndex.memoryBytes() + m_refs.memoryBytes() + m_sets.capacity() * sizeof(Run)
        + m_setIndex.memoryBytes() + m_with.memoryBytes() + m_without.memoryBytes() + m_apply.memoryBytes()
        + m_normalised.memoryBytes() + m_difference.memoryBytes();
}

} // namespace tagdesk
