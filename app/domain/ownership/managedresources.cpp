// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "managedresources.h"

#include <algorithm>

namespace tagdesk {

bool ManagedResource::manages(const QString &key) const
{
    return hasAllTags || std::binary_search(keys.cbegin(), keys.cend(), key);
}

void ManagedResources::insert(const QString &id, const ManagedResource &resource)
{
    if (!id.isEmpty())
        add(id.toStdString(), resource);
}

void ManagedResources::insert(const ManagedResources &others)
{
    for (const auto &[id, resources] : others.m_resources) {
        for (const ManagedResource &resource : resources)
            add(id, resource);
    }
}

void ManagedResources::add(const std::string &id, const ManagedResource &resource)
{
    std::vector<ManagedResource> &known = m_resources[id];
    if (std::ranges::find(known, resource) == known.end())
        known.push_back(resource);
}

const std::vector<ManagedResource> *ManagedResources::find(std::string_view id) const
{
    const auto found = m_resources.find(id);
    return found == m_resources.end() ? nullptr : &found->second;
}

} // namespace tagdesk
