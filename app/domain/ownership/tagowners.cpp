// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagowners.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

TagOwners::TagOwners(const ResourceTable &table)
    : m_table(table)
{
}

void TagOwners::setManaged(const QString &account, std::shared_ptr<const ManagedResources> resources)
{
    m_managedIn.clear();
    m_entries.clear();
    m_entryOf.clear();
    if (resources == nullptr || resources->isEmpty())
        m_managed.erase(account);
    else
        m_managed[account] = std::move(resources);
}

const ManagedResource *TagOwners::of(Row row)
{
    const std::vector<ManagedResource> *entry = entryOf(row);
    return entry == nullptr ? nullptr : &entry->front();
}

const ManagedResource *TagOwners::of(Row row, const QString &key)
{
    const std::vector<ManagedResource> *entry = entryOf(row);
    if (entry == nullptr)
        return nullptr;
    // Who sets the tag comes before who only takes it away.
    const auto sets = [&key](const ManagedResource &resource) {
        return std::binary_search(resource.keys.cbegin(), resource.keys.cend(), key);
    };
    auto found = std::ranges::find_if(*entry, sets);
    if (found == entry->end())
        found = std::ranges::find_if(
            *entry, [&key](const ManagedResource &resource) { return resource.manages(key); });
    return found == entry->end() ? nullptr : &*found;
}

const std::vector<ManagedResource> *TagOwners::entryOf(Row row)
{
    if (m_managed.empty())
        return nullptr;
    if (row >= m_entryOf.size())
        m_entryOf.resize(m_table.size(), kNotAsked);
    std::uint32_t &known = m_entryOf[row];
    if (known == kNotAsked) {
        const ManagedResources *managed = managedBeside(row);
        const std::vector<ManagedResource> *entry =
            managed == nullptr ? nullptr : managed->find(m_table.id(row));
        known = kNobody;
        if (entry != nullptr) {
            m_entries.push_back(entry);
            known = static_cast<std::uint32_t>(m_entries.size());
        }
    }
    return known == kNobody ? nullptr : m_entries[known - 1];
}

const ManagedResources *TagOwners::managedBeside(Row row)
{
    const std::uint16_t collection = m_table.collectionIndex(row);
    if (collection >= m_managedIn.size())
        m_managedIn.resize(collection + std::size_t{1});
    std::optional<const ManagedResources *> &known = m_managedIn[collection];
    if (!known) {
        const auto managed = m_managed.find(m_table.collection(row).account);
        known = managed == m_managed.end() ? nullptr : managed->second.get();
    }
    return *known;
}

} // namespace tagdesk
