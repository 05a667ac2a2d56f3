// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requestlimits.h"
#include "resourcetable.h"

#include <compare>
#include <functional>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace tagdesk {

/// The limits of a collection's account.
using LimitsOf = std::function<Limits(const Collection &)>;

/// A list that a cloud gives page by page: of a whole collection, or of what one parent holds.
struct PagedList
{
    std::uint16_t collection = 0; ///< ResourceTable::collectionIndex
    TextId parent{}; ///< Empty text: of the whole collection.

    friend auto operator<=>(const PagedList &, const PagedList &) = default;
};

/// Where a resource stands in the list that it is read by, as far as is known.
struct ListPlace
{
    PagedList list;
    std::uint32_t place = 0; ///< From 0.

    friend auto operator<=>(const ListPlace &, const ListPlace &) = default;
};

/// Which lists resources are read by and where they stand in them. A table holds resources in the order in
/// which lists brought them, so that their order there is the best guess; reading tells the truth.
class ListPlaces
{
public:
    ListPlaces() = default;
    /// Of these rows, ascending, as far as their clouds have pages and something is read around a write. Each
    /// collection is read as a whole or by parent, whatever takes fewer looks.
    ListPlaces(const Rows &rows, const ResourceTable &table, const LimitsOf &limits);

    /// Null for a resource that is read by itself.
    [[nodiscard]] const ListPlace *find(Row row) const;
    /// Resources on a page of the list.
    [[nodiscard]] std::uint32_t pageSize(const PagedList &list) const;
    /// Resources that are known to be in the list; at least those that have a place.
    [[nodiscard]] std::uint32_t size(const PagedList &list) const;
    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    /// The list has pages that are wider than those of other lists.
    [[nodiscard]] bool isWide(const PagedList &list) const;
    /// Wide pages are not to be had.
    void dropWidePages();

private:
    struct Length
    {
        std::uint32_t resources = 0;
        std::uint32_t page = 0;
        std::uint32_t narrowPage = 0;
    };

    std::vector<std::pair<Row, ListPlace>> m_places; // by row
    std::map<PagedList, Length> m_lengths;
};

} // namespace tagdesk
