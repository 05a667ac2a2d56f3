// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "snapshotstore.h"

#include <unordered_map>
#include <vector>

namespace tagdesk {

class Workspace;

/// Copies what scopes list out of a document, as their tags were last read, without the edits that are
/// staged. Some rows at a time, so that a window stays alive over a million; what is copied belongs to no
/// thread.
class ListingCopy
{
public:
    /// Each scope once; `workspace` outlives the copy. Which rows a scope lists is decided now.
    ListingCopy(const Workspace &workspace, const std::vector<Scope> &scopes);

    /// False: all of it is copied.
    [[nodiscard]] bool copySome(std::size_t rows);
    /// With resources that are not in order yet; see orderAll().
    [[nodiscard]] std::vector<ListedScope> take();

private:
    void copy(Row row);
    void beginScope();

    const Workspace &m_workspace;
    std::vector<ListedScope> m_scopes;
    std::vector<Rows> m_rows; // of each scope
    std::size_t m_scope = 0;
    std::size_t m_next = 0; // row of the scope
    // What is known of the scope's texts and sets.
    std::unordered_map<std::uint32_t, SnapshotResources::Set> m_sets;
    std::unordered_map<std::uint32_t, SnapshotResources::Text> m_texts;
    std::vector<SnapshotResources::Tag> m_tags;
};

/// Puts the resources of all scopes in order: the part that takes long and needs no document.
void orderAll(std::vector<ListedScope> &scopes);
/// All at once, in order; for the command line.
[[nodiscard]] std::vector<ListedScope> listedScopes(
    const Workspace &workspace, const std::vector<Scope> &scopes);

} // namespace tagdesk
