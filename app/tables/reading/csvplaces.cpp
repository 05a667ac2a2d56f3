// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvplaces.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

bool agrees(const QString &said, const QString &is)
{
    return said.isEmpty() || said.compare(is, Qt::CaseInsensitive) == 0;
}

} // namespace

CsvPlaces::CsvPlaces(const CsvContent &content, const ImportTarget &target)
    : m_content(content)
    , m_target(target)
    , m_places(content.places().size())
{
}

CsvPlaces::Found CsvPlaces::find(std::uint32_t place, std::string_view id)
{
    if (!m_places[place])
        m_places[place] = resolve(m_content.places()[place]);
    Place &resolved = *m_places[place];
    if (isNext(resolved, id))
        return {.row = resolved.next++};
    Found found;
    for (const Candidate &candidate : resolved.candidates) {
        const std::optional<Row> row =
            candidate.index ? m_target.table.find(*candidate.index, id) : std::nullopt;
        if (!row)
            continue;
        if (found.row)
            return {.row = std::nullopt, .reason = ImportReason::AmbiguousResource};
        found.row = row;
        if (resolved.preferredFirst && &candidate == &resolved.candidates.front())
            break;
    }
    if (!found.row)
        return missing(resolved);
    resolved.next = *found.row + 1;
    return found;
}

/// Only where no other candidate could have the id too, or would count.
bool CsvPlaces::isNext(const Place &place, std::string_view id) const
{
    const bool isClear = place.candidates.size() == 1 || place.preferredFirst;
    return isClear && place.next < m_target.table.size()
        && place.candidates.front().index == m_target.table.collectionIndex(place.next)
        && m_target.table.id(place.next) == id;
}

CsvPlaces::Place CsvPlaces::resolve(const CsvPlace &place) const
{
    QStringList accountIds;
    for (const Account &account : m_target.accounts) {
        if (agrees(place.account, account.name) || agrees(place.account, account.id))
            accountIds.append(account.id);
    }
    if (accountIds.isEmpty())
        return {.reason = ImportReason::UnknownAccount, .candidates = {}, .preferredFirst = false};

    Place resolved{.reason = ImportReason::UnknownCollection, .candidates = {}, .preferredFirst = false};
    for (const Collection &collection : m_target.collections) {
        if (!accountIds.contains(collection.account) || !agrees(place.cloud, collection.cloud)
            || !agrees(place.region, collection.region) || !agrees(place.kind, collection.kind))
            continue;
        const Candidate candidate{.collection = collection,
            .index = m_target.table.findCollection(collection),
            .loaded = m_target.isLoaded(collection)};
        if (collection == m_target.preferred) {
            resolved.candidates.insert(resolved.candidates.begin(), candidate);
            resolved.preferredFirst = true;
        } else {
            resolved.candidates.push_back(candidate);
        }
    }
    return resolved;
}

CsvPlaces::Found CsvPlaces::missing(Place &place)
{
    if (place.candidates.empty())
        return {.row = std::nullopt, .reason = place.reason};
    // All of its rows would have the same listed.
    if (!std::exchange(place.isMissing, true)) {
        for (const Candidate &candidate : place.candidates) {
            if (candidate.loaded)
                continue;
            place.reason = ImportReason::NotLoaded;
            if (std::ranges::find(m_toLoad, candidate.collection) == m_toLoad.end())
                m_toLoad.push_back(candidate.collection);
        }
        if (place.reason != ImportReason::NotLoaded)
            place.reason = ImportReason::UnknownResource;
    }
    return {.row = std::nullopt, .reason = place.reason};
}

} // namespace tagdesk
