// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingcopy.h"

#include "workspace.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace tagdesk {

ListingCopy::ListingCopy(const Workspace &workspace, const std::vector<Scope> &scopes)
    : m_workspace(workspace)
{
    for (const Scope &scope : scopes) {
        const ScopeListing &listing = workspace.listing(scope);
        const bool isWhole = listing.state == ListingState::Loaded;
        ListedScope copied;
        copied.scope = scope;
        copied.reading = isWhole ? SnapshotReading::Whole : SnapshotReading::NotRead;
        copied.onlyTagged = listing.onlyTagged;
        m_scopes.push_back(std::move(copied));
        m_rows.push_back(isWhole ? listing.rows : Rows());
    }
}

bool ListingCopy::copySome(std::size_t rows)
{
    for (std::size_t copied = 0; copied < rows && m_scope < m_scopes.size(); ++copied) {
        const Rows &all = m_rows[m_scope];
        if (m_next == 0)
            m_scopes[m_scope].resources.reserve(all.size());
        if (m_next < all.size())
            copy(all[m_next++]);
        if (m_next >= all.size()) {
            ++m_scope;
            m_next = 0;
        }
    }
    return m_scope < m_scopes.size();
}

std::pair<std::uint32_t &, bool> ListingCopy::Known::of(std::size_t scope, std::uint32_t number)
{
    if (number >= m_entries.size())
        m_entries.resize(std::max<std::size_t>(number + std::size_t{1}, m_entries.size() * 2));
    Entry &entry = m_entries[number];
    const bool isNew = std::exchange(entry.scope, scope + 1) != scope + 1;
    return {entry.number, isNew};
}

SnapshotResources::Text ListingCopy::textOf(TextId text)
{
    const auto [known, isNew] = m_texts.of(m_scope, number(text));
    if (isNew) {
        const std::string_view utf8 = m_workspace.table().pool().utf8(text);
        known = m_scopes[m_scope].resources.addText(utf8);
    }
    return known;
}

void ListingCopy::copy(Row row)
{
    const ResourceTable &table = m_workspace.table();
    const TagPool &pool = table.pool();
    SnapshotResources &resources = m_scopes[m_scope].resources;
    const TextId parentId = table.parentId(row);
    const SnapshotResources::Text parent =
        pool.utf8(parentId).empty() ? SnapshotResources::kNoParent : textOf(parentId);
    if (table.knowledge(row) != TagKnowledge::Read)
        return resources.add(table.id(row), table.name(row), SnapshotResources::kNotRead, parent);
    const TagSet set = table.tags(row);
    const auto [known, isNew] = m_sets.of(m_scope, set.index);
    if (isNew) {
        m_tags.clear();
        for (const TagRef &ref : pool.refs(set))
            m_tags.push_back({.key = textOf(ref.key), .value = textOf(ref.value)});
        known = resources.addSet(m_tags);
    }
    resources.add(table.id(row), table.name(row), known, parent);
}

std::vector<ListedScope> ListingCopy::take()
{
    return std::exchange(m_scopes, {});
}

void orderAll(std::vector<ListedScope> &scopes)
{
    for (ListedScope &scope : scopes)
        scope.resources.order();
}

std::vector<ListedScope> listedScopes(const Workspace &workspace, const std::vector<Scope> &scopes)
{
    ListingCopy copy(workspace, scopes);
    std::ignore = copy.copySome(std::numeric_limits<std::size_t>::max());
    std::vector<ListedScope> listed = copy.take();
    orderAll(listed);
    return listed;
}

} // namespace tagdesk
