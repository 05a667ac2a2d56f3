// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tagdesk {

/// Remembers results of a pure function of two numbers. Bounded: a pair may push out another one, which is
/// then computed again. The pair asked last is found without touching the table.
class PairCache
{
public:
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t first, std::uint32_t second);
    void insert(std::uint32_t first, std::uint32_t second, std::uint32_t result);
    [[nodiscard]] std::size_t memoryBytes() const { return m_entries.capacity() * sizeof(Entry); }

private:
    struct Entry
    {
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        std::uint32_t result = 0;
        bool used = false;

        [[nodiscard]] bool holds(std::uint32_t a, std::uint32_t b) const
        {
            return used && first == a && second == b;
        }
    };

    [[nodiscard]] std::size_t slot(std::uint32_t first, std::uint32_t second) const;
    void grow();

    std::vector<Entry> m_entries; // a power of two
    std::size_t m_used = 0;
    Entry m_last;
};

} // namespace tagdesk
