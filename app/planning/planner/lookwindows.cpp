// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lookwindows.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Pages of `sizeOf(list)` places; `firstOf(place)` says where the window of a place begins.
template <typename SizeOf, typename FirstOf>
std::vector<LookWindow> windows(std::span<const ListPlace> places, SizeOf sizeOf, FirstOf firstOf)
{
    std::vector<LookWindow> result;
    std::uint32_t end = 0;
    for (const ListPlace &place : places) {
        if (result.empty() || result.back().list != place.list || place.place >= end) {
            result.push_back({.list = place.list, .first = place.place, .count = 1});
            end = firstOf(place) + sizeOf(place.list);
            continue;
        }
        LookWindow &window = result.back();
        ++window.count;
        if (!window.isPage && place.place != window.first) {
            window.isPage = true;
            window.first = end - sizeOf(place.list);
        }
    }
    return result;
}

/// Where the page begins that shows this place and what follows it.
std::uint32_t firstOnPage(const ListPlace &place, const ListPlaces &lists)
{
    return lists.size(place.list) <= lists.pageSize(place.list) ? 0 : place.place;
}

std::size_t membersWithin(std::span<const ListPlace> places, std::uint32_t first, std::uint32_t size)
{
    std::size_t count = 0;
    while (count < places.size() && places[count].list == places.front().list
        && places[count].place < first + size)
        ++count;
    return count;
}

} // namespace

std::vector<LookWindow> lookWindows(std::span<const ListPlace> places, std::uint32_t pageSize)
{
    return windows(
        places, [pageSize](const PagedList &) { return pageSize; },
        [](const ListPlace &place) { return place.place; });
}

std::vector<LookWindow> lookWindows(std::span<const ListPlace> places, const ListPlaces &lists)
{
    return windows(
        places, [&lists](const PagedList &list) { return lists.pageSize(list); },
        [&lists](const ListPlace &place) { return firstOnPage(place, lists); });
}

bool sharesPage(const ListPlace &pending, const ListPlace &next, const ListPlaces &lists)
{
    const std::uint32_t size = lists.pageSize(next.list);
    return pending.list == next.list && pending.place <= next.place
        && (lists.size(next.list) <= size || next.place - pending.place <= size / 2);
}

LookCount countLooks(
    std::span<const ListPlace> places, const ListPlaces &lists, const LookPace &pace, bool before, bool after)
{
    LookCount count;
    if (!before) {
        count.after = after ? lookWindows(places, lists).size() : 0;
        return count;
    }
    std::size_t pending = 0; // the first that is not looked at behind its write
    std::size_t most = pace.atFirst;
    for (std::size_t next = 0; next < places.size(); most = pace.later) {
        const ListPlace &at = places[next];
        const std::uint32_t size = lists.pageSize(at.list);
        const bool isShared = after && pending < next && sharesPage(places[pending], at, lists);
        const std::uint32_t first = firstOnPage(isShared ? places[pending] : at, lists);
        ++count.before;
        if (isShared)
            pending = next;
        next += std::min(membersWithin(places.subspan(next), first, size), std::max<std::size_t>(1, most));
        // A page behind the writes is read once nothing more is written on it.
        while (after && pending < next) {
            const std::uint32_t from = firstOnPage(places[pending], lists);
            const std::size_t done =
                membersWithin(places.subspan(pending), from, lists.pageSize(places[pending].list));
            if (pending + done > next
                || (pending + done == next && next < places.size()
                    && places[next].list == places[pending].list && places[next].place < from + size))
                break;
            ++count.after;
            pending += done;
        }
    }
    return count;
}

} // namespace tagdesk
