// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arena.h"
#include "costamount.h"
#include "tagpool.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// What one line of a cost table says, as far as it is kept.
struct CostLine
{
    std::string_view resourceId; ///< Empty: the cost belongs to no resource.
    std::string_view currency;
    std::string_view service; ///< For people; may be empty.
    std::optional<TagSet> tags; ///< Of CostTable::pool(); nullopt: they were not read.
    CostAmount amount;
};

/// Costs by the resources that caused them, added up exactly and never over currencies. Lines of one resource
/// that differ in their tags stay apart. A million resources take some 120 bytes each. Knows no other
/// resources than the lines do; lives in one thread at a time.
class CostTable
{
public:
    /// Number of a resource, from 0.
    using Index = std::uint32_t;

    /// The sum of some lines of a resource.
    struct Part
    {
        CostAmount amount;
        std::optional<TagSet> tags;
        std::uint16_t currency = 0; ///< Index of currencies().
    };

    enum class Trouble : std::uint8_t {
        SumTooLarge,
        TooManyCurrencies,
        TooManyResources,
    };

    CostTable();
    CostTable(const CostTable &) = delete;
    CostTable &operator=(const CostTable &) = delete;

    /// Trouble is that of this line or of one before it. What was added shows after finish().
    [[nodiscard]] std::optional<Trouble> add(const CostLine &line);
    [[nodiscard]] std::optional<Trouble> finish();

    /// Of the tags of lines.
    [[nodiscard]] TagPool &pool() { return m_pool; }
    [[nodiscard]] const TagPool &pool() const { return m_pool; }
    /// In the order in which they came.
    [[nodiscard]] const std::vector<std::string> &currencies() const { return m_currencies; }
    /// How many resources there are; lines that name none count as one.
    [[nodiscard]] std::size_t size() const { return m_count; }
    /// UTF-8, valid as long as the table.
    [[nodiscard]] std::string_view id(Index resource) const;
    /// That of its first line.
    [[nodiscard]] std::string_view service(Index resource) const;

    /// `take(part)` for the parts of a resource.
    template <typename Take>
    void eachPart(Index resource, Take take) const
    {
        for (const ChainedPart *part = &at(resource).part; part != nullptr; part = next(*part))
            take(static_cast<const Part &>(*part));
    }

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::uint32_t kNone = 0xffffffffU;
    static constexpr unsigned kBlockBits = 12;
    static constexpr std::size_t kTogether = 64;

    struct ChainedPart : Part
    {
        std::uint32_t next = kNone;
    };
    struct Resource
    {
        ChainedPart part; // mostly the only one
        std::uint32_t id = 0; // offset
        std::uint32_t size = 0;
        TextId service{};
    };
    /// A line that waits, its texts in m_waitingTexts.
    struct WaitingLine
    {
        std::uint64_t mark = 0; // hash of the id, where a slot has it
        CostAmount amount;
        std::optional<TagSet> tags;
        std::uint16_t currency = 0;
        std::uint32_t text = 0; // offset
        std::uint32_t idSize = 0;
        std::uint32_t serviceSize = 0;
    };

    [[nodiscard]] Resource &at(Index resource) const
    {
        return m_blocks[resource >> kBlockBits][resource & ((1U << kBlockBits) - 1)];
    }
    [[nodiscard]] const ChainedPart *next(const ChainedPart &part) const
    {
        return part.next == kNone ? nullptr : &m_parts[part.next];
    }
    [[nodiscard]] std::optional<std::uint16_t> currencyNumber(std::string_view currency);
    void fetchWaiting() const;
    void addWaiting();
    [[nodiscard]] Resource &resourceOf(const WaitingLine &line);
    [[nodiscard]] Resource &newResource(const WaitingLine &line, std::string_view id);
    [[nodiscard]] Part &partOf(Resource &resource, const WaitingLine &line);
    void place(std::uint64_t slot);
    void growIndex();

    TagPool m_pool;
    std::vector<std::string> m_currencies;
    std::vector<CostAmount> m_magnitudes; // by currency: of all lines without their signs
    std::uint16_t m_lastCurrency = 0;
    Arena<char, 18> m_characters;
    // In pieces, so that growing needs no room for all of it twice.
    std::vector<std::unique_ptr<Resource[]>> m_blocks;
    std::size_t m_count = 0;
    std::deque<ChainedPart> m_parts;
    /// Hash and number of each resource, a power of two, half of them free. Not HashIndex, which has to look
    /// at a resource to know its hash: the looks are what takes the time.
    std::vector<std::uint64_t> m_slots;
    // Lines are added together, so that the memory is asked for all of them at once.
    std::array<WaitingLine, kTogether> m_waiting;
    std::size_t m_waitingCount = 0;
    std::string m_waitingTexts;
};

} // namespace tagdesk
