// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runpages.h"

#include "cloudsession.h"
#include "resourcetable.h"
#include "tagreader.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

/// So many pages of a run may be useless.
constexpr int kMostPageTroubles = 3;

} // namespace

RunPages::RunPages(ListPlaces places, const ResourceTable &table)
    : m_places(std::move(places))
    , m_table(table)
{
}

const ListPlace *RunPages::find(Row row) const
{
    return m_troubles > kMostPageTroubles ? nullptr : m_places.find(row);
}

std::vector<LookWindow> RunPages::windows(const Rows &rows) const
{
    std::vector<ListPlace> places;
    for (const Row row : rows) {
        const ListPlace *place = find(row);
        if (place == nullptr)
            return {};
        places.push_back(*place);
    }
    std::ranges::sort(places);
    return lookWindows(places, m_places);
}

bool RunPages::shows(const std::vector<LookWindow> &windows, const RunPart &part) const
{
    return !part.isReadAlone && std::ranges::all_of(part.rows, [&](Row row) {
        const ListPlace *place = find(row);
        return place != nullptr && std::ranges::any_of(windows, [&](const LookWindow &window) {
            return window.list == place->list && place->place >= window.first
                && place->place < window.first + m_places.pageSize(window.list);
        });
    });
}

TagReader *RunPages::reader(CloudSession &session, const Rows &rows, bool isAlone, QObject *parent)
{
    QStringList ids;
    for (const Row row : rows)
        ids.append(m_table.idText(row));
    TagReader *reader = session.readTags(m_table.collection(rows.front()), ids, parent);
    if (isAlone)
        return reader;
    std::vector<Page> pages;
    for (const LookWindow &window : windows(rows)) {
        if (window.isPage)
            pages.push_back({.window = window, .expected = {}});
    }
    for (std::size_t at = 0; at < rows.size() && !pages.empty(); ++at) {
        const ListPlace &place = *find(rows[at]);
        const auto page = std::ranges::find_if(pages, [&](const Page &each) {
            return each.window.list == place.list && place.place >= each.window.first
                && place.place < each.window.first + m_places.pageSize(place.list);
        });
        if (page != pages.end())
            page->expected.emplace_back(ids[static_cast<qsizetype>(at)], place.place);
    }
    for (const Page &page : pages) {
        const PagedList &list = page.window.list;
        QStringList expected;
        for (const auto &[id, place] : page.expected)
            expected.append(id);
        const auto shift = m_shifts.find(list);
        const std::int64_t first =
            std::int64_t{page.window.first} + (shift == m_shifts.end() ? 0 : shift->second);
        reader->addPage({.parent = m_table.pool().text(list.parent),
                            .first = std::max<std::int64_t>(0, first),
                            .size = static_cast<int>(m_places.pageSize(list)),
                            .isWide = m_places.isWide(list)},
            expected);
    }
    m_pages.emplace(reader, std::move(pages));
    return reader;
}

bool RunPages::learn(const TagReader *reader)
{
    const auto pages = m_pages.extract(reader);
    const TagReader::Outcome &outcome = reader->result();
    if (outcome.toBeReadAlone.isEmpty() || pages.empty())
        return false;
    ++m_troubles;
    if (std::ranges::any_of(
            pages.mapped(), [&](const Page &page) { return learnShift(page, outcome.toBeReadAlone); }))
        return true;
    if (!outcome.isWidePageBad)
        return false;
    m_places.dropWidePages();
    return true;
}

/// Where others made resources, the last ones of a page have moved to the next one; where they deleted some,
/// the first ones to the one before.
bool RunPages::learnShift(const Page &page, const QSet<QString> &missing)
{
    std::vector<std::uint32_t> lost;
    std::vector<std::uint32_t> found;
    for (const auto &[id, place] : page.expected)
        (missing.contains(id) ? lost : found).push_back(place);
    if (lost.empty() || found.empty())
        return false;
    const auto [firstLost, lastLost] = std::ranges::minmax(lost);
    const auto [firstFound, lastFound] = std::ranges::minmax(found);
    const std::int64_t end = std::int64_t{page.window.first} + m_places.pageSize(page.window.list);
    if (firstLost > lastFound)
        m_shifts[page.window.list] += end - firstLost;
    else if (lastLost < firstFound)
        m_shifts[page.window.list] -= std::int64_t{lastLost} - page.window.first + 1;
    else
        return false;
    return true;
}

} // namespace tagdesk
