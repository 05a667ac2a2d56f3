// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listplaces.h"

#include "lookwindows.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace tagdesk {

namespace {

/// A collection with pages while the table is looked through.
struct Paged
{
    Limits limits;
    std::uint32_t whole = 0; // resources seen so far
    std::unordered_map<TextId, std::uint32_t> byParent; // the same
    std::vector<Row> rows;
    std::vector<ListPlace> inWhole; // of the rows
    std::vector<ListPlace> inParent;
};

std::size_t looks(std::vector<ListPlace> places, std::uint32_t pageSize)
{
    std::ranges::sort(places);
    return lookWindows(places, pageSize).size();
}

/// By collection; nullopt: it has no pages, or nothing is looked at.
std::vector<std::optional<Paged>> pagedCollections(
    const Rows &rows, const ResourceTable &table, const LimitsOf &limitsOf)
{
    std::vector<std::optional<Paged>> result;
    std::vector<bool> isKnown;
    for (const Row row : rows) {
        const std::uint16_t collection = table.collectionIndex(row);
        if (collection >= result.size()) {
            result.resize(std::size_t{collection} + 1);
            isKnown.resize(result.size());
        }
        if (isKnown[collection])
            continue;
        isKnown[collection] = true;
        const Limits limits = limitsOf(table.collection(row));
        if (limits.pageSize > 0 && limits.readsBeforeWrite + limits.readsAfterWrite > 0)
            result[collection] = Paged{.limits = limits};
    }
    return result;
}

} // namespace

ListPlaces::ListPlaces(const Rows &rows, const ResourceTable &table, const LimitsOf &limits)
{
    std::vector<std::optional<Paged>> collections = pagedCollections(rows, table, limits);
    if (std::ranges::none_of(collections, [](const auto &each) { return each.has_value(); }))
        return;
    auto next = rows.begin();
    for (Row row = 0; row < table.size(); ++row) {
        const bool isWanted = next != rows.end() && *next == row;
        if (isWanted)
            ++next;
        const std::uint16_t collection = table.collectionIndex(row);
        if (collection >= collections.size() || !collections[collection])
            continue;
        Paged &paged = *collections[collection];
        const TextId parent = table.parentId(row);
        const std::uint32_t inWhole = paged.whole++;
        const std::uint32_t inParent = paged.byParent[parent]++;
        if (!isWanted)
            continue;
        paged.rows.push_back(row);
        paged.inWhole.push_back({.list = {.collection = collection}, .place = inWhole});
        paged.inParent.push_back({.list = {.collection = collection, .parent = parent}, .place = inParent});
    }
    for (std::size_t collection = 0; collection < collections.size(); ++collection) {
        if (!collections[collection])
            continue;
        const Paged &paged = *collections[collection];
        const auto page = static_cast<std::uint32_t>(paged.limits.pageSize);
        const std::uint32_t widest = std::max(page, static_cast<std::uint32_t>(paged.limits.widePageSize));
        const bool isByParent =
            !paged.limits.isListedWhole || looks(paged.inParent, page) <= looks(paged.inWhole, widest);
        const std::vector<ListPlace> &places = isByParent ? paged.inParent : paged.inWhole;
        for (std::size_t at = 0; at < paged.rows.size(); ++at) {
            const PagedList &list = places[at].list;
            // What was added without a list has no parent.
            if (list.parent == TextId{} && !paged.limits.isListedWhole)
                continue;
            m_places.emplace_back(paged.rows[at], places[at]);
            const bool isWhole = list.parent == TextId{};
            m_lengths[list] = {.resources = isByParent ? paged.byParent.at(list.parent) : paged.whole,
                .page = isWhole ? widest : page,
                .narrowPage = page};
        }
    }
    std::ranges::sort(m_places);
}

const ListPlace *ListPlaces::find(Row row) const
{
    const auto found = std::ranges::lower_bound(m_places, row, {}, &std::pair<Row, ListPlace>::first);
    return found == m_places.end() || found->first != row ? nullptr : &found->second;
}

std::uint32_t ListPlaces::pageSize(const PagedList &list) const
{
    return m_lengths.at(list).page;
}

bool ListPlaces::isWide(const PagedList &list) const
{
    const Length &length = m_lengths.at(list);
    return length.page > length.narrowPage;
}

void ListPlaces::dropWidePages()
{
    for (auto &[list, length] : m_lengths)
        length.page = length.narrowPage;
}

std::uint32_t ListPlaces::size(const PagedList &list) const
{
    return m_lengths.at(list).resources;
}

} // namespace tagdesk
