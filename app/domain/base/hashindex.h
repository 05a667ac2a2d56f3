// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prefetch.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tagdesk {

/// Open addressing from a hash to the number of an element kept elsewhere: four bytes a slot, two thirds full
/// at most. The owner compares and hashes. Not std::unordered_set or QHash: they keep elements of their own.
class HashIndex
{
public:
    /// The element with this hash for which `equals(element)` holds.
    template <typename Equals>
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t hash, Equals equals) const
    {
        for (Slot at = firstSlot(hash); const std::optional<std::uint32_t> held = element(at);
             at = next(at)) {
            if (equals(*held))
                return held;
        }
        return std::nullopt;
    }

    /// A place of the index; the parts of find(), for owners that look for many elements at the same time.
    using Slot = std::size_t;
    /// Where find() begins. Its memory is brought into the caches.
    [[nodiscard]] Slot firstSlot(std::uint32_t hash) const
    {
        prefetch(&m_slots[hash & mask()]);
        return hash & mask();
    }
    /// nullopt where find() ends.
    [[nodiscard]] std::optional<std::uint32_t> element(Slot at) const
    {
        return m_slots[at] == kFree ? std::nullopt : std::optional(m_slots[at]);
    }
    [[nodiscard]] Slot next(Slot at) const { return (at + 1) & mask(); }

    /// Adds an element that is not there yet; `hashOf(element)` is asked when the index grows.
    template <typename HashOf>
    void insert(std::uint32_t hash, std::uint32_t element, HashOf hashOf)
    {
        if ((m_count + 1) * 3 > m_slots.size() * 2)
            rehash(m_slots.size() * 2, hashOf);
        place(hash, element);
        ++m_count;
    }

    /// Makes room for this many elements.
    template <typename HashOf>
    void reserve(std::size_t elements, HashOf hashOf)
    {
        std::size_t size = m_slots.size();
        while (elements * 3 > size * 2)
            size *= 2;
        if (size > m_slots.size())
            rehash(size, hashOf);
    }

    [[nodiscard]] std::size_t memoryBytes() const { return m_slots.capacity() * sizeof(std::uint32_t); }

private:
    static constexpr std::uint32_t kFree = 0xffffffffU;
    static constexpr std::size_t kFirstSize = 64;
    static constexpr std::size_t kTogether = 64;

    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }

    void place(std::uint32_t hash, std::uint32_t element)
    {
        std::size_t at = hash & mask();
        while (m_slots[at] != kFree)
            at = (at + 1) & mask();
        m_slots[at] = element;
    }

    template <typename HashOf>
    void rehash(std::size_t size, HashOf hashOf)
    {
        std::vector<std::uint32_t> old(size, kFree);
        old.swap(m_slots);
        // Elements lie all over the memory: several are fetched at the same time where none waits for
        // another.
        std::array<std::uint32_t, kTogether> elements{};
        std::array<std::uint32_t, kTogether> hashes{};
        for (auto next = old.cbegin(); next != old.cend();) {
            std::size_t count = 0;
            for (; next != old.cend() && count < kTogether; ++next) {
                elements[count] = *next;
                count += *next != kFree;
            }
            for (std::size_t i = 0; i < count; ++i)
                hashes[i] = hashOf(elements[i]);
            for (std::size_t i = 0; i < count; ++i)
                place(hashes[i], elements[i]);
        }
    }

    std::vector<std::uint32_t> m_slots = std::vector<std::uint32_t>(kFirstSize, kFree); // a power of two
    std::size_t m_count = 0;
};

} // namespace tagdesk
