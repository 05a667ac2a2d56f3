// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costtable.h"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace tagdesk {

namespace {

/// More than there are: what stands there is something else.
constexpr std::size_t kMostCurrencies = 1'000;

constexpr unsigned kNumberBits = 32;
constexpr std::uint64_t kFreeSlot = ~std::uint64_t{0};
constexpr std::size_t kFirstSlots = 1'024;

/// Where a slot with this hash belongs among so many.
std::size_t slotOf(std::uint64_t slot, std::size_t all)
{
    return static_cast<std::size_t>(slot >> kNumberBits) & (all - 1);
}

/// Asks the memory for what will be looked at soon.
void fetch(const void *address)
{
    __builtin_prefetch(address);
}

} // namespace

CostTable::CostTable()
    : m_slots(kFirstSlots, kFreeSlot)
{
}

std::optional<CostTable::Trouble> CostTable::add(const CostLine &line)
{
    const std::optional<std::uint16_t> currency = currencyNumber(line.currency);
    if (!currency)
        return Trouble::TooManyCurrencies;
    // No sum of any of the lines is larger than this one.
    if (!m_magnitudes[*currency].add(line.amount.magnitude()))
        return Trouble::SumTooLarge;
    m_waiting[m_waitingCount++] = {
        .mark = std::uint64_t{std::hash<std::string_view>()(line.resourceId)} << kNumberBits,
        .amount = line.amount,
        .tags = line.tags,
        .currency = *currency,
        .text = static_cast<std::uint32_t>(m_waitingTexts.size()),
        .idSize = static_cast<std::uint32_t>(line.resourceId.size()),
        .serviceSize = static_cast<std::uint32_t>(line.service.size())};
    m_waitingTexts.append(line.resourceId).append(line.service);
    return m_waitingCount == kTogether ? finish() : std::nullopt;
}

std::optional<CostTable::Trouble> CostTable::finish()
{
    try {
        fetchWaiting();
        addWaiting();
    } catch (const std::length_error &) {
        return Trouble::TooManyResources;
    }
    m_waitingCount = 0;
    m_waitingTexts.clear();
    return std::nullopt;
}

std::optional<std::uint16_t> CostTable::currencyNumber(std::string_view currency)
{
    if (!m_currencies.empty() && m_currencies[m_lastCurrency] == currency)
        return m_lastCurrency;
    const auto found = std::ranges::find(m_currencies, currency);
    if (found == m_currencies.end() && m_currencies.size() == kMostCurrencies)
        return std::nullopt;
    m_lastCurrency = static_cast<std::uint16_t>(found - m_currencies.begin());
    if (found == m_currencies.end()) {
        m_currencies.emplace_back(currency);
        m_magnitudes.emplace_back();
    }
    return m_lastCurrency;
}

/// Three looks follow each other for each line: at its slot, its resource and the resource's id. The first of
/// all lines go out together, then the second, then the third.
void CostTable::fetchWaiting() const
{
    for (std::size_t i = 0; i < m_waitingCount; ++i)
        fetch(&m_slots[slotOf(m_waiting[i].mark, m_slots.size())]);
    const auto likely = [this](const WaitingLine &line) {
        const std::uint64_t slot = m_slots[slotOf(line.mark, m_slots.size())];
        return slot == kFreeSlot ? nullptr : &at(static_cast<Index>(slot));
    };
    for (std::size_t i = 0; i < m_waitingCount; ++i)
        fetch(likely(m_waiting[i]));
    for (std::size_t i = 0; i < m_waitingCount; ++i) {
        if (const Resource *resource = likely(m_waiting[i]))
            fetch(m_characters.at(resource->id));
    }
}

void CostTable::addWaiting()
{
    for (std::size_t i = 0; i < m_waitingCount; ++i)
        (void)partOf(resourceOf(m_waiting[i]), m_waiting[i]).amount.add(m_waiting[i].amount);
}

CostTable::Resource &CostTable::resourceOf(const WaitingLine &line)
{
    const std::string_view wanted = std::string_view(m_waitingTexts).substr(line.text, line.idSize);
    for (std::size_t place = slotOf(line.mark, m_slots.size()); m_slots[place] != kFreeSlot;
         place = (place + 1) & (m_slots.size() - 1)) {
        const auto number = static_cast<Index>(m_slots[place]);
        if (m_slots[place] - number == line.mark && id(number) == wanted)
            return at(number);
    }
    return newResource(line, wanted);
}

CostTable::Resource &CostTable::newResource(const WaitingLine &line, std::string_view id)
{
    if (m_count == kNone)
        throw std::length_error("CostTable: no number is left for a resource");
    const auto number = static_cast<Index>(m_count);
    if (number >> kBlockBits == m_blocks.size())
        m_blocks.push_back(std::make_unique<Resource[]>(std::size_t{1} << kBlockBits));
    Resource &made = at(number);
    made.part.currency = line.currency;
    made.part.tags = line.tags;
    made.id = m_characters.append(id);
    made.size = line.idSize;
    made.service =
        m_pool.intern(std::string_view(m_waitingTexts).substr(line.text + line.idSize, line.serviceSize));
    ++m_count;
    if (m_count * 2 > m_slots.size())
        growIndex();
    place(line.mark | number);
    return made;
}

void CostTable::place(std::uint64_t slot)
{
    std::size_t place = slotOf(slot, m_slots.size());
    while (m_slots[place] != kFreeSlot)
        place = (place + 1) & (m_slots.size() - 1);
    m_slots[place] = slot;
}

void CostTable::growIndex()
{
    std::vector<std::uint64_t> old(m_slots.size() * 2, kFreeSlot);
    old.swap(m_slots);
    for (const std::uint64_t slot : old) {
        if (slot != kFreeSlot)
            place(slot);
    }
}

CostTable::Part &CostTable::partOf(Resource &resource, const WaitingLine &line)
{
    ChainedPart *last = &resource.part;
    while (last->currency != line.currency || last->tags != line.tags) {
        if (last->next == kNone) {
            if (m_parts.size() == kNone)
                throw std::length_error("CostTable: no number is left for a part");
            last->next = static_cast<std::uint32_t>(m_parts.size());
            last = &m_parts.emplace_back();
            last->currency = line.currency;
            last->tags = line.tags;
            return *last;
        }
        last = &m_parts[last->next];
    }
    return *last;
}

std::string_view CostTable::id(Index resource) const
{
    const Resource &known = at(resource);
    return {m_characters.at(known.id), known.size};
}

std::string_view CostTable::service(Index resource) const
{
    return m_pool.utf8(at(resource).service);
}

std::size_t CostTable::memoryBytes() const
{
    return m_pool.memoryBytes() + m_characters.memoryBytes() + m_slots.capacity() * sizeof(m_slots[0])
        + (m_blocks.size() << kBlockBits) * sizeof(Resource) + m_parts.size() * sizeof(ChainedPart);
}

} // namespace tagdesk
