// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "snapshotstore.h"

#include <utility>
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
    /// Numbers that a scope gave to what the document numbers. A scope's number in front makes those of the
    /// scope before void, so that nothing is cleared for the next one.
    class Known
    {
    public:
        /// The place of the scope's number for `number`; true where the scope has none yet.
        [[nodiscard]] std::pair<std::uint32_t &, bool> of(std::size_t scope, std::uint32_t number);

    private:
        struct Entry
        {
            std::size_t scope = 0; // one more than it
            std::uint32_t number = 0;
        };
        std::vector<Entry> m_entries;
    };

    void copy(Row row);
    [[nodiscard]] SnapshotResources::Text textOf(TextId text);

    const Workspace &m_workspace;
    std::vector<ListedScope> m_scopes;
    std::vector<Rows> m_rows; // of each scope
    std::size_t m_scope = 0;
    std::size_t m_next = 0; // row of the scope
    Known m_sets;
    Known m_texts;
    std::vector<SnapshotResources::Tag> m_tags;
};

/// Puts the resources of all scopes in order: the part that takes long and needs no document.
void orderAll(std::vector<ListedScope> &scopes);
/// All at once, in order; for the command line.
[[nodiscard]] std::vector<ListedScope> listedScopes(
    const Workspace &workspace, const std::vector<Scope> &scopes);

} // namespace tagdesk
