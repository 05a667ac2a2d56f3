// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvplaces.h"

#include <algorithm>
#include <array>
#include <tuple>
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
    if (!m_places[place]) {
        const CsvPlace &said = m_content.places()[place];
        m_places[place] = resolve(m_content.mapping().placesAreHints ? withoutUnknownWords(said) : said);
    }
    Place &resolved = *m_places[place];
    return m_content.isByName() ? findByName(resolved, id) : findById(resolved, id);
}

/// Without the words that nothing here is called by.
CsvPlace CsvPlaces::withoutUnknownWords(CsvPlace place) const
{
    const auto isAccount = [&](const Account &account) {
        return agrees(place.account, account.name) || agrees(place.account, account.id);
    };
    if (std::ranges::none_of(m_target.accounts, isAccount))
        place.account.clear();
    const auto drop = [this](QString &word, QString Collection::*part) {
        const auto agreesWith = [&](const Collection &collection) {
            return agrees(word, collection.*part);
        };
        if (std::ranges::none_of(m_target.collections, agreesWith))
            word.clear();
    };
    drop(place.cloud, &Collection::cloud);
    drop(place.region, &Collection::region);
    drop(place.kind, &Collection::kind);
    return place;
}

CsvPlaces::Found CsvPlaces::findById(Place &resolved, std::string_view id)
{
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

CsvPlaces::Found CsvPlaces::findByName(Place &resolved, std::string_view name)
{
    const auto isUnlisted = [](const Candidate &candidate) {
        return !candidate.loaded;
    };
    if (resolved.candidates.empty() || std::ranges::any_of(resolved.candidates, isUnlisted))
        return missing(resolved);
    if (m_names.empty())
        indexNames();
    Found found{.row = std::nullopt, .reason = ImportReason::UnknownName};
    const auto [first, last] = m_names.equal_range(name);
    for (auto named = first; named != last; ++named) {
        const Collection &collection = m_target.table.collection(named->second);
        if (std::ranges::find(resolved.candidates, collection, &Candidate::collection)
            == resolved.candidates.end())
            continue;
        if (found.row)
            return {.row = std::nullopt, .reason = ImportReason::AmbiguousName};
        found.row = named->second;
    }
    return found;
}

void CsvPlaces::indexNames()
{
    for (Row row = 0; row < m_target.table.size(); ++row)
        m_names.emplace(m_target.table.name(row), row);
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
        return {.reason = ImportReason::UnknownAccount, .use = ColumnUse::Account, .said = place.account};

    Place resolved{.reason = ImportReason::UnknownCollection};
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
    if (resolved.candidates.empty())
        blame(resolved, place);
    return resolved;
}

void CsvPlaces::blame(Place &resolved, const CsvPlace &place) const
{
    const std::array words{std::tuple(ColumnUse::Cloud, &place.cloud, &Collection::cloud),
        std::tuple(ColumnUse::Region, &place.region, &Collection::region),
        std::tuple(ColumnUse::Kind, &place.kind, &Collection::kind)};
    for (const auto &[use, word, part] : words) {
        if (word->isEmpty())
            continue;
        resolved.use = use;
        resolved.said = *word;
        const auto isThere = [said = word, member = part](const Collection &collection) {
            return agrees(*said, collection.*member);
        };
        if (std::ranges::none_of(m_target.collections, isThere))
            return;
    }
}

CsvPlaces::Found CsvPlaces::missing(Place &place)
{
    if (place.candidates.empty())
        return {.row = std::nullopt, .reason = place.reason, .use = place.use, .said = place.said};
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
