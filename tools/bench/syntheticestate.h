// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <functional>
#include <random>

namespace tagdesk::bench {

/// How much the resources of an estate have in common.
enum class Sharing : std::uint8_t {
    Realistic, ///< Tags follow application, environment and tier: some 20,000 distinct sets.
    UniqueTag, ///< Beside five such tags each resource has one with a value of its own.
};

/// Resources of six tags each, one after the other; equal on every run.
class SyntheticResources
{
public:
    explicit SyntheticResources(Sharing sharing)
        : m_sharing(sharing)
    {
    }

    [[nodiscard]] Resource next();

private:
    std::mt19937 m_random{20260101};
    std::size_t m_number = 0;
    Sharing m_sharing;
};

/// Hands such resources over, 24 kinds in four regions, those of one collection one after the other.
void makeResources(std::size_t resources, Sharing sharing,
    const std::function<void(const Collection &, const Resource &)> &take);

/// Fills the table with these resources.
void fill(ResourceTable &table, std::size_t resources, Sharing sharing);

} // namespace tagdesk::bench
