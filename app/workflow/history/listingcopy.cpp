// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingcopy.h"

#include "workspace.h"

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
            beginScope();
        if (m_next < all.size())
            copy(all[m_next++]);
        if (m_next >= all.size()) {
            ++m_scope;
            m_next = 0;
        }
    }
    return m_scope < m_scopes.size();
}

void ListingCopy::beginScope()
{
    m_sets.clear();
    m_texts.clear();
    m_scopes[m_scope].resources.reserve(m_rows[m_scope].size());
}

void ListingCopy::copy(Row row)
{
    const ResourceTable &table = m_workspace.table();
    SnapshotResources &resources = m_scopes[m_scope].resources;
    const auto textOf = [&](TextId text) {
        const auto [place, isNewText] = m_texts.try_emplace(number(text), 0);
        if (isNewText)
            place->second = resources.internText(table.pool().utf8(text));
        return place->second;
    };
    const TextId parentId = table.parentId(row);
    const bool hasParent = !table.pool().utf8(parentId).empty();
    const SnapshotResources::Text parent = hasParent ? textOf(parentId) : SnapshotResources::kNoParent;
    if (table.knowledge(row) != TagKnowledge::Read)
        return resources.add(table.id(row), table.name(row), SnapshotResources::kNotRead, parent);
    const TagSet set = table.tags(row);
    const auto [known, isNew] = m_sets.try_emplace(set.index, 0);
    if (isNew) {
        m_tags.clear();
        for (const TagRef &ref : table.pool().refs(set))
            m_tags.push_back({.key = textOf(ref.key), .value = textOf(ref.value)});
        known->second = resources.internSet(m_tags);
    }
    resources.add(table.id(row), table.name(row), known->second, parent);
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
