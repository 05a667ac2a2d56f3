// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listplaces.h"

#include <span>
#include <vector>

namespace tagdesk {

/// What one look shows: a page of a list from this place on, or, where it is about a single resource, that
/// resource alone.
struct LookWindow
{
    PagedList list;
    std::uint32_t first = 0;
    std::size_t count = 0; ///< Of the places asked for, that it shows.
    bool isPage = false;
};

/// The fewest windows that show all of these places, ascending, of any lists. A place may come several times.
/// A page is worth its request as soon as it shows two resources.
[[nodiscard]] std::vector<LookWindow> lookWindows(std::span<const ListPlace> places, std::uint32_t pageSize);
[[nodiscard]] std::vector<LookWindow> lookWindows(std::span<const ListPlace> places, const ListPlaces &lists);

/// How many writes go out on one reading before it is too old.
struct LookPace
{
    std::size_t atFirst = 0; ///< With the quota as it is at the start.
    std::size_t later = 0; ///< Of every reading after that.
};

struct LookCount
{
    std::size_t before = 0;
    std::size_t after = 0;
};

/// True when a page from `pending` on, the first place that is still to be looked at behind its write, may
/// show what is written next, too: at least half of it is left for that, or it shows the whole list.
[[nodiscard]] bool sharesPage(const ListPlace &pending, const ListPlace &next, const ListPlaces &lists);

/// Looks around writes at these places, ascending, one entry for each write, as PlanRunner makes them: before
/// each write on a page that is still fresh, behind it on the next page read there, or on one of their own.
[[nodiscard]] LookCount countLooks(std::span<const ListPlace> places, const ListPlaces &lists,
    const LookPace &pace, bool before, bool after);

} // namespace tagdesk
