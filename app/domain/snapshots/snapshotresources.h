// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hashindex.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// The resources of one scope at one moment: id, name, parent, and which set of tags each carried. Owns every
/// text, so that it goes from thread to thread; equal texts and equal sets are there once. All texts are
/// UTF-8.
class SnapshotResources
{
public:
    using Text = std::uint32_t; ///< Equal text, equal number.
    using Set = std::uint32_t; ///< Equal tags, equal number.
    /// In the place of a set: the resource was listed and its tags could not be read.
    static constexpr Set kNotRead = 0xffffffffU;
    static constexpr Text kNoParent = 0xffffffffU;

    struct Tag
    {
        Text key = 0;
        Text value = 0;
        friend bool operator==(const Tag &, const Tag &) = default;
    };

    [[nodiscard]] Text internText(std::string_view text);
    /// Ordered by the keys' bytes, each key once.
    [[nodiscard]] Set internSet(std::span<const Tag> tags);
    /// The same for who knows that no equal text and no equal set is there yet. They are not found again, so
    /// that resources are filled in this way alone, or not at all.
    [[nodiscard]] Text addText(std::string_view text);
    [[nodiscard]] Set addSet(std::span<const Tag> tags);
    /// Of an id that was added before, order() keeps what came last. `parent` is the zone of a record set;
    /// kNoParent: none.
    void add(std::string_view id, std::string_view name, Set set, Text parent = kNoParent);
    void reserve(std::size_t resources);
    /// Puts the resources in the order of their ids' bytes, each id once; needed before they are compared or
    /// written.
    void order();

    [[nodiscard]] std::size_t size() const { return m_resources.size(); }
    /// Valid until something is added.
    [[nodiscard]] std::string_view id(std::size_t resource) const;
    [[nodiscard]] std::string_view name(std::size_t resource) const;
    [[nodiscard]] Set set(std::size_t resource) const { return m_resources[resource].set; }
    [[nodiscard]] Text parent(std::size_t resource) const { return m_resources[resource].parent; }
    /// Has what is known of a resource, if there is one, brought into the caches: in order of their ids,
    /// resources lie all over the memory.
    void prefetch(std::size_t resource) const;
    [[nodiscard]] std::size_t notRead() const;
    [[nodiscard]] std::size_t setCount() const { return m_sets.size(); }
    [[nodiscard]] std::span<const Tag> tags(Set set) const;
    [[nodiscard]] std::size_t textCount() const { return m_texts.size(); }
    [[nodiscard]] std::string_view text(Text text) const;

private:
    struct Run
    {
        std::size_t at = 0;
        std::uint32_t size = 0;
        std::uint32_t hash = 0;
    };
    struct Entry
    {
        std::size_t at = 0; // of the id in m_characters; the name follows
        std::uint32_t idSize = 0;
        std::uint32_t nameSize = 0;
        Set set = kNotRead;
        Text parent = kNoParent;
    };

    [[nodiscard]] Text appendText(std::string_view text, std::uint32_t hash);
    [[nodiscard]] Set appendSet(std::span<const Tag> tags, std::uint32_t hash);
    [[nodiscard]] std::size_t commonPrefix() const;

    std::string m_characters;
    std::vector<Entry> m_resources;
    std::vector<Run> m_texts;
    HashIndex m_textIndex;
    std::vector<Tag> m_tags;
    std::vector<Run> m_sets;
    HashIndex m_setIndex;
};

} // namespace tagdesk
