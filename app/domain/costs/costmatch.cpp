// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costmatch.h"

#include <functional>
#include <utility>

namespace tagdesk {

namespace {

std::uint32_t hashOfId(std::string_view id)
{
    return static_cast<std::uint32_t>(std::hash<std::string_view>()(id));
}

/// Empty: the id has no parts.
std::string_view lastPart(std::string_view id)
{
    const std::size_t at = id.find_last_of("/:");
    return at == std::string_view::npos ? std::string_view() : id.substr(at + 1);
}

} // namespace

CostMatch::CostMatch(const CostTable &costs, const ResourceTable &table, Rows rows)
    : m_costs(costs)
    , m_table(table)
    , m_rows(std::move(rows))
    , m_found(costs.size(), kNotListed)
    , m_isTaken(table.size())
    , m_isShared(costs.size())
{
}

std::size_t CostMatch::stageSize() const
{
    return m_stage == Stage::TakeRows ? m_rows.size() : m_costs.size();
}

bool CostMatch::proceed(std::size_t steps)
{
    for (; steps > 0 && m_stage != Stage::Done; --steps) {
        if (m_next == stageSize()) {
            m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
            m_next = 0;
            continue;
        }
        const auto number = static_cast<CostTable::Index>(m_next);
        if (m_stage == Stage::TakeRows)
            takeRow(m_rows[m_next]);
        else if (m_stage == Stage::TakeIds)
            takeId(number);
        else
            takeLastPart(number);
        ++m_next;
    }
    return m_stage != Stage::Done;
}

void CostMatch::takeRow(Row row)
{
    const std::string_view id = m_table.id(row);
    if (const Row first = rowWithId(id); first != kNotListed) {
        Rows &same = m_sameId[first];
        if (same.empty())
            same.push_back(first);
        same.push_back(row);
        return;
    }
    m_rowIndex.insert(hashOfId(id), row, [this](Row other) { return hashOfId(m_table.id(other)); });
}

Row CostMatch::rowWithId(std::string_view id) const
{
    return m_rowIndex.find(hashOfId(id), [&](Row row) { return m_table.id(row) == id; }).value_or(kNotListed);
}

std::optional<CostTable::Index> CostMatch::withLastPart(std::string_view part) const
{
    return m_partIndex.find(
        hashOfId(part), [&](CostTable::Index resource) { return lastPart(m_costs.id(resource)) == part; });
}

void CostMatch::takeId(CostTable::Index resource)
{
    const std::string_view id = m_costs.id(resource);
    if (id.empty())
        return;
    if (const Row row = rowWithId(id); row != kNotListed) {
        m_found[resource] = row;
        m_isTaken[row] = true;
        return;
    }
    const std::string_view part = lastPart(id);
    if (part.empty())
        return;
    if (const auto first = withLastPart(part)) {
        m_isShared[*first] = true;
        return;
    }
    m_partIndex.insert(hashOfId(part), resource,
        [this](CostTable::Index other) { return hashOfId(lastPart(m_costs.id(other))); });
}

void CostMatch::takeLastPart(CostTable::Index resource)
{
    const std::string_view part = lastPart(m_costs.id(resource));
    if (m_found[resource] != kNotListed || part.empty())
        return;
    const Row row = rowWithId(part);
    if (row == kNotListed)
        return;
    const bool isShared = m_isShared[*withLastPart(part)] || m_isTaken[row] || m_sameId.contains(row);
    m_found[resource] = isShared ? kAmbiguous : row;
    m_byLastPart += isShared ? 0 : 1;
}

CostMatch::Kind CostMatch::kind(CostTable::Index resource) const
{
    if (m_costs.id(resource).empty())
        return Kind::WithoutId;
    if (m_found[resource] == kNotListed)
        return Kind::NotListed;
    return m_found[resource] == kAmbiguous ? Kind::Ambiguous : Kind::Found;
}

std::span<const Row> CostMatch::rows(CostTable::Index resource) const
{
    if (kind(resource) != Kind::Found)
        return {};
    const auto same = m_sameId.find(m_found[resource]);
    if (same != m_sameId.end())
        return same->second;
    return {&m_found[resource], 1};
}

} // namespace tagdesk
