// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paircache.h"

#include <utility>

namespace tagdesk {

namespace {

constexpr std::size_t kFirstSize = 256;
constexpr std::size_t kLargestSize = std::size_t{1} << 18;

} // namespace

std::size_t PairCache::slot(std::uint32_t first, std::uint32_t second) const
{
    const std::uint64_t pair = (std::uint64_t{first} << 32) | second;
    // Fibonacci hashing: the high bits of the product depend on every bit of the pair.
    return static_cast<std::size_t>((pair * 0x9e3779b97f4a7c15ULL) >> 40) & (m_entries.size() - 1);
}

std::optional<std::uint32_t> PairCache::find(std::uint32_t first, std::uint32_t second)
{
    if (m_last.holds(first, second))
        return m_last.result;
    if (m_entries.empty())
        return std::nullopt;
    const Entry &entry = m_entries[slot(first, second)];
    if (!entry.holds(first, second))
        return std::nullopt;
    m_last = entry;
    return entry.result;
}

void PairCache::insert(std::uint32_t first, std::uint32_t second, std::uint32_t result)
{
    if (m_entries.empty() || (m_used * 2 > m_entries.size() && m_entries.size() < kLargestSize))
        grow();
    m_last = {first, second, result, true};
    Entry &entry = m_entries[slot(first, second)];
    m_used += entry.used ? 0U : 1U;
    entry = m_last;
}

void PairCache::grow()
{
    const std::vector<Entry> old =
        std::exchange(m_entries, std::vector<Entry>(m_entries.empty() ? kFirstSize : m_entries.size() * 2));
    m_used = 0;
    for (const Entry &entry : old) {
        if (!entry.used)
            continue;
        Entry &place = m_entries[slot(entry.first, entry.second)];
        m_used += place.used ? 0U : 1U;
        place = entry;
    }
}

} // namespace tagdesk
