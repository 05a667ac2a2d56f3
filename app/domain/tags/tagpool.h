// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arena.h"
#include "hashindex.h"
#include "paircache.h"
#include "tag.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tagdesk {

/// An interned string of a TagPool. Equal text, equal id.
enum class TextId : std::uint32_t {};

/// The place of the text in its pool, for tables by text.
[[nodiscard]] constexpr std::uint32_t number(TextId text)
{
    return static_cast<std::uint32_t>(text);
}

/// The value id that stands for "remove this key" in a delta.
inline constexpr TextId kRemoved{0xffffffffu};

/// One key of a set or of a delta.
struct TagRef
{
    TextId key;
    TextId value;

    [[nodiscard]] bool isRemoval() const { return value == kRemoved; }
    friend bool operator==(const TagRef &, const TagRef &) = default;
};

/// An interned set of tags: one value per key, ordered by key text. Equal content, equal handle.
/// The same type serves for the tags of a resource and for a *delta*, in which a value may be kRemoved.
/// The default handle is the empty set.
struct TagSet
{
    std::uint32_t index = 0;

    [[nodiscard]] bool isEmpty() const { return index == 0; }
    friend bool operator==(TagSet, TagSet) = default;
    friend std::strong_ordering operator<=>(TagSet, TagSet) = default;
};

/// Owns every distinct string and every distinct set of tags of a document. It only grows: a million
/// resources share few sets, and handles stay valid for the pool's lifetime. Not thread-safe.
class TagPool
{
public:
    TagPool();
    TagPool(const TagPool &) = delete;
    TagPool &operator=(const TagPool &) = delete;

    [[nodiscard]] TextId intern(QStringView text);
    [[nodiscard]] TextId intern(std::string_view utf8);
    /// A text of another pool.
    [[nodiscard]] TextId intern(const TagPool &other, TextId text);
    /// Makes room for this many more texts, and as many sets of them, so that the indexes do not grow while
    /// they come.
    void reserveMore(std::size_t texts);
    [[nodiscard]] std::optional<TextId> find(QStringView text) const;
    [[nodiscard]] std::optional<TextId> find(std::string_view utf8) const;
    /// UTF-8. Valid for the pool's lifetime.
    [[nodiscard]] std::string_view utf8(TextId text) const
    {
        const Run &run = m_texts[number(text)];
        return {m_characters.at(run.offset), run.size};
    }
    [[nodiscard]] QString text(TextId text) const;

    /// Interns tags; of two with one key the later wins.
    [[nodiscard]] TagSet intern(const Tags &tags);
    /// Interns refs in any order; of two with one key the later wins.
    [[nodiscard]] TagSet intern(std::span<const TagRef> refs);
    /// Ordered by key. Valid for the pool's lifetime.
    [[nodiscard]] std::span<const TagRef> refs(TagSet set) const
    {
        const Run &run = m_sets[set.index];
        return {m_refs.at(run.offset), run.size};
    }
    /// Has what refs() begins with brought into the caches.
    void prefetch(TagSet set) const { tagdesk::prefetch(&m_sets[set.index]); }
    /// Without the removals of a delta.
    [[nodiscard]] Tags tags(TagSet set) const;
    /// nullopt when the key is absent; kRemoved when a delta removes it.
    [[nodiscard]] std::optional<TextId> value(TagSet set, TextId key) const
    {
        for (const TagRef &ref : refs(set)) {
            if (ref.key == key)
                return ref.value;
        }
        return std::nullopt;
    }

    /// `set` with one key set to `value` (or, in a delta, to kRemoved). Memoised.
    [[nodiscard]] TagSet with(TagSet set, TagRef ref);
    /// `set` without the key. Memoised.
    [[nodiscard]] TagSet without(TagSet set, TextId key);

    /// What `base` becomes when `delta` is applied. Memoised.
    [[nodiscard]] TagSet apply(TagSet base, TagSet delta);
    /// `delta` without what changes nothing on `base`: equal values, removals of absent keys. Memoised.
    [[nodiscard]] TagSet normalised(TagSet delta, TagSet base);
    /// The delta that turns `from` into `to`. Memoised.
    [[nodiscard]] TagSet difference(TagSet from, TagSet to);

    [[nodiscard]] std::size_t setCount() const;
    [[nodiscard]] std::size_t textCount() const;
    /// Bytes held, indexes and memos included.
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct Run
    {
        std::uint32_t offset = 0;
        std::uint32_t size = 0;
        std::uint32_t hash = 0;
    };

    [[nodiscard]] bool keyLess(TextId a, TextId b) const { return a != b && utf8(a) < utf8(b); }
    [[nodiscard]] std::optional<std::uint32_t> findText(std::string_view utf8, std::uint32_t hash) const;
    [[nodiscard]] TextId intern(std::string_view utf8, std::uint32_t hash);
    [[nodiscard]] std::string_view encoded(QStringView text, std::vector<char> &buffer) const;
    /// Interns refs that are ordered by key, each key once.
    [[nodiscard]] TagSet internOrdered(std::span<const TagRef> refs);
    /// Union of two sets, the second winning; removals are kept, or carried out.
    [[nodiscard]] TagSet merged(TagSet first, TagSet second, bool keepRemovals);

    Arena<char, 16> m_characters;
    std::vector<Run> m_texts;
    HashIndex m_textIndex;
    Arena<TagRef, 13> m_refs;
    std::vector<Run> m_sets;
    HashIndex m_setIndex;
    PairCache m_with;
    PairCache m_without;
    PairCache m_apply;
    PairCache m_normalised;
    PairCache m_difference;
    std::vector<char> m_encodeBuffer;
    std::vector<TagRef> m_internBuffer;
    std::vector<TagRef> m_mergeBuffer;
};

} // namespace tagdesk
