// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tag.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <QByteArrayView>
#include <QHash>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tagdesk {

/// An interned string of a TagPool. Equal text, equal id.
enum class TextId : std::uint32_t {};

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
    [[nodiscard]] std::optional<TextId> find(QStringView text) const;
    /// UTF-8. Valid for the pool's lifetime.
    [[nodiscard]] std::string_view utf8(TextId text) const;
    [[nodiscard]] QString text(TextId text) const;

    /// Interns tags; of two with one key the later wins.
    [[nodiscard]] TagSet intern(const Tags &tags);
    /// Interns refs in any order; of two with one key the later wins.
    [[nodiscard]] TagSet intern(std::span<const TagRef> refs);
    [[nodiscard]] std::span<const TagRef> refs(TagSet set) const;
    /// Without the removals of a delta.
    [[nodiscard]] Tags tags(TagSet set) const;
    /// nullopt when the key is absent; kRemoved when a delta removes it.
    [[nodiscard]] std::optional<TextId> value(TagSet set, TextId key) const;

    /// `set` with one key set to `value` (or, in a delta, to kRemoved). Memoised.
    [[nodiscard]] TagSet with(TagSet set, TagRef ref);
    /// `set` without the key. Memoised.
    [[nodiscard]] TagSet without(TagSet set, TextId key);

    /// What `base` becomes when `delta` is applied. Memoised.
    [[nodiscard]] TagSet apply(TagSet base, TagSet delta);
    /// `delta` without what changes nothing on `base`: equal values, removals of absent keys. Memoised.
    [[nodiscard]] TagSet normalised(TagSet delta, TagSet base);
    /// The delta that turns `from` into `to`.
    [[nodiscard]] TagSet difference(TagSet from, TagSet to);

    [[nodiscard]] std::size_t setCount() const;
    [[nodiscard]] std::size_t textCount() const;
    /// Bytes held, indexes and memos included.
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    // The implementation is free to choose; see tagpool.cpp.
};

} // namespace tagdesk
