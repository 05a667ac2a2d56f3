// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcetally.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

// What a row counts as.
constexpr std::uint8_t kListed = 1;
constexpr std::uint8_t kUntagged = 2;
constexpr std::uint8_t kChanged = 4;
constexpr std::uint8_t kFailed = 8;
constexpr std::uint8_t kNotRead = 16;
constexpr std::uint8_t kInvalid = 32;
constexpr std::uint8_t kOverQuota = 64;
constexpr std::uint8_t kViolating = 128;

} // namespace

const ResourceCounts &ResourceTally::of(std::span<const Row> rows)
{
    if (!m_counts) {
        m_counts.emplace();
        m_counted.assign(m_workspace->table().size(), 0);
        add(rows);
    }
    return *m_counts;
}

void ResourceTally::add(std::span<const Row> rows)
{
    if (m_counts)
        std::for_each(rows.begin(), rows.end(), [this](Row row) { count(row); });
}

void ResourceTally::keep(std::span<const Row> rows)
{
    if (!m_counts)
        return;
    m_counts = ResourceCounts();
    std::vector<std::uint8_t> known(m_workspace->table().size());
    known.swap(m_counted);
    for (const Row row : rows) {
        if (row < known.size() && known[row] != 0)
            put(row, known[row]);
        else
            count(row);
    }
}

void ResourceTally::recount(Row row)
{
    if (row < m_counted.size() && m_counted[row] != 0)
        count(row);
}

void ResourceTally::forget()
{
    m_counts.reset();
    m_counted.clear();
}

std::uint8_t ResourceTally::factsOf(Row row) const
{
    const ResourceTable &table = m_workspace->table();
    const TagSet delta = m_workspace->changes().delta(row);
    std::uint8_t facts = kListed;
    if (!delta.isEmpty())
        facts |= kChanged;
    if (isFailure(m_workspace->outcome(row).state))
        facts |= kFailed;
    if (table.knowledge(row) != TagKnowledge::Read)
        facts |= kNotRead;
    else if (m_workspace->pool().apply(table.tags(row), delta).isEmpty())
        facts |= kUntagged;
    const RowFaults faults = m_workspace->faults(row);
    if (faults.isInvalid)
        facts |= kInvalid;
    if (faults.isOverQuota)
        facts |= kOverQuota;
    if (faults.violates)
        facts |= kViolating;
    return facts;
}

void ResourceTally::count(Row row)
{
    if (row >= m_counted.size())
        m_counted.resize(m_workspace->table().size());
    put(row, factsOf(row));
}

/// In place of what the row counted as before.
void ResourceTally::put(Row row, std::uint8_t now)
{
    const std::uint8_t before = std::exchange(m_counted[row], now);
    const auto move = [before, now](std::size_t &count, std::uint8_t fact) {
        count += static_cast<std::size_t>((now & fact) != 0);
        count -= static_cast<std::size_t>((before & fact) != 0);
    };
    move(m_counts->untagged, kUntagged);
    move(m_counts->changed, kChanged);
    move(m_counts->failed, kFailed);
    move(m_counts->notRead, kNotRead);
    move(m_counts->invalid, kInvalid);
    move(m_counts->overQuota, kOverQuota);
    move(m_counts->violating, kViolating);
}

} // namespace tagdesk
