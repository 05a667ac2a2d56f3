// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

namespace tagdesk {

/// Append-only storage in blocks: growing copies nothing; a run is contiguous and stays where it is. Holds as
/// many elements as `Index` has values. Not std::pmr: it tells no offsets, only pointers of twice the size.
template <typename T, unsigned BlockBits, typename Index = std::uint32_t>
class Arena
{
public:
    using Offset = Index;

    Arena() { addBlock(1); }

    /// Copies the run; the offset names it for good. All empty runs are at 0. Throws std::length_error where
    /// no offset is left for it: another run's would come out of it otherwise.
    Offset append(std::span<const T> run)
    {
        if (run.empty())
            return 0;
        if (m_end + run.size() > m_blocks.size() * kBlockSize)
            addBlock(run.size());
        if (m_end > std::numeric_limits<Offset>::max())
            throw std::length_error("Arena::append: no offset is left");
        const auto offset = static_cast<Offset>(m_end);
        std::copy(run.begin(), run.end(), m_blocks[m_end >> BlockBits].get() + (m_end & kMask));
        m_end = run.size() > kBlockSize ? m_blocks.size() * kBlockSize : m_end + run.size();
        return offset;
    }

    /// Valid as long as the arena.
    [[nodiscard]] const T *at(Offset offset) const
    {
        return m_blocks[offset >> BlockBits].get() + (offset & kMask);
    }

    /// Runs at offsets with the same block number lie in one piece of memory.
    [[nodiscard]] static constexpr std::uint32_t block(Offset offset) { return offset >> BlockBits; }

    [[nodiscard]] std::size_t memoryBytes() const
    {
        return m_blocks.size() * kBlockSize * sizeof(T) + m_blocks.capacity() * sizeof(m_blocks[0]);
    }

private:
    static constexpr std::size_t kBlockSize = std::size_t{1} << BlockBits;
    static constexpr std::size_t kMask = kBlockSize - 1;

    // A run longer than a block gets several block numbers, of which only the first has memory.
    void addBlock(std::size_t needed)
    {
        m_end = m_blocks.size() * kBlockSize;
        const std::size_t count = std::max<std::size_t>(1, (needed + kMask) >> BlockBits);
        m_blocks.push_back(std::make_unique_for_overwrite<T[]>(count * kBlockSize));
        m_blocks.resize(m_blocks.size() + count - 1);
    }

    std::vector<std::unique_ptr<T[]>> m_blocks;
    std::size_t m_end = 0;
};

} // namespace tagdesk
