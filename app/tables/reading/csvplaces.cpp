// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvplaces.h"

#include "textfacts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace tagdesk {

namespace {

constexpr qsizetype kCandidatesNamed = 4;

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

CsvPlaces::Found CsvPlaces::find(CsvContent::Index index)
{
    const std::string_view id = trimmedEnds(m_content.id(index));
    if (id.empty())
        return {.row = std::nullopt, .reason = ImportReason::NoId};
    const std::uint32_t place = m_content.place(index);
    if (!m_places[place]) {
        const CsvPlace &said = m_content.places()[place];
        m_places[place] = resolve(m_content.mapping().placesAreHints ? withoutUnknownWords(said) : said);
    }
    Place &resolved = *m_places[place];
    return m_content.isByName() ? findByName(resolved, id) : findById(resolved, id, ahead(index));
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

CsvPlaces::Found CsvPlaces::findById(Place &resolved, std::string_view id, std::optional<Row> ahead)
{
    // To look at the next resource in vain would be to wait for a place of the memory that nobody needs.
    const Row likely = ahead.value_or(resolved.next);
    const bool isLikely = isSurely(resolved, likely, id);
    m_isScattered = !isLikely || likely != resolved.next;
    if (isLikely) {
        resolved.next = likely + 1;
        return {.row = likely};
    }
    Found found;
    for (const Candidate &candidate : resolved.candidates) {
        const std::optional<Row> row =
            candidate.index ? m_target.table.find(*candidate.index, id) : std::nullopt;
        if (!row || !isIn(candidate, *row))
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

std::span<const std::optional<Row>> CsvPlaces::lookAhead(CsvContent::Index from)
{
    const std::size_t count = std::min(m_content.size() - from, kPrefetchedTogether);
    std::vector<ResourceTable::Wanted> wanted;
    wanted.reserve(count);
    std::vector<std::size_t> rows;
    rows.reserve(count);
    for (std::size_t ahead = 0; ahead < count; ++ahead) {
        const auto index = static_cast<CsvContent::Index>(from + ahead);
        const std::optional<Place> &place = m_places[m_content.place(index)];
        if (!place || place->candidates.empty() || !place->candidates.front().index)
            continue;
        wanted.push_back({*place->candidates.front().index, trimmedEnds(m_content.id(index))});
        rows.push_back(ahead);
    }
    const std::vector<std::optional<Row>> found = m_target.table.find(wanted);
    m_aheadFrom = from;
    m_ahead.assign(count, std::nullopt);
    for (std::size_t i = 0; i < found.size(); ++i)
        m_ahead[rows[i]] = found[i];
    return m_ahead;
}

std::optional<Row> CsvPlaces::ahead(CsvContent::Index index) const
{
    const bool isThere = index >= m_aheadFrom && index - m_aheadFrom < m_ahead.size();
    return isThere ? m_ahead[index - m_aheadFrom] : std::nullopt;
}

CsvPlaces::Found CsvPlaces::findByName(Place &resolved, std::string_view name)
{
    const auto isUnlisted = [](const Candidate &candidate) {
        return !candidate.unlisted.empty();
    };
    if (resolved.candidates.empty() || std::ranges::any_of(resolved.candidates, isUnlisted))
        return missing(resolved);
    if (m_names.empty())
        indexNames();
    std::vector<Row> rows;
    const auto [first, last] = m_names.equal_range(name);
    for (auto named = first; named != last; ++named) {
        if (isIn(resolved, named->second))
            rows.push_back(named->second);
    }
    if (rows.empty())
        return {.row = std::nullopt, .reason = unlessNarrowed(ImportReason::UnknownName)};
    if (rows.size() == 1)
        return {.row = rows.front()};
    Found found{.row = std::nullopt, .reason = ImportReason::AmbiguousName};
    found.candidateCount = rows.size();
    std::ranges::sort(rows);
    for (const Row row : rows) {
        if (found.candidates.size() < kCandidatesNamed)
            found.candidates.append(m_target.table.resourceId(row));
    }
    return found;
}

bool CsvPlaces::isIn(const Place &place, Row row) const
{
    const auto candidate =
        std::ranges::find(place.candidates, m_target.table.collection(row), &Candidate::collection);
    return candidate != place.candidates.end() && isIn(*candidate, row);
}

bool CsvPlaces::isIn(const Candidate &candidate, Row row) const
{
    return candidate.parents.isEmpty() || candidate.parents.contains(m_target.table.parent(row));
}

void CsvPlaces::indexNames()
{
    for (Row row = 0; row < m_target.table.size(); ++row)
        m_names.emplace(m_target.table.name(row), row);
}

/// Only where no other candidate could have the id too, or would count.
bool CsvPlaces::isSurely(const Place &place, Row row, std::string_view id) const
{
    const bool isClear = place.candidates.size() == 1 || place.preferredFirst;
    return isClear && row < m_target.table.size()
        && place.candidates.front().index == m_target.table.collectionIndex(row)
        && m_target.table.id(row) == id && isIn(place.candidates.front(), row);
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
    bool isElsewhere = false;
    for (const Collection &collection : m_target.collections) {
        if (!accountIds.contains(collection.account) || !agrees(place.cloud, collection.cloud)
            || !agrees(place.region, collection.region) || !agrees(place.kind, collection.kind))
            continue;
        std::optional<Candidate> found = candidate(collection);
        isElsewhere = isElsewhere || !found;
        if (!found)
            continue;
        if (collection == m_target.preferred) {
            resolved.candidates.insert(resolved.candidates.begin(), *std::move(found));
            resolved.preferredFirst = true;
        } else {
            resolved.candidates.push_back(*std::move(found));
        }
    }
    if (resolved.candidates.empty() && isElsewhere)
        resolved.reason = ImportReason::NotInScopes;
    else if (resolved.candidates.empty())
        blame(resolved, place);
    return resolved;
}

std::optional<CsvPlaces::Candidate> CsvPlaces::candidate(const Collection &collection) const
{
    Candidate found{.collection = collection,
        .index = m_target.table.findCollection(collection),
        .parents = {},
        .unlisted = {}};
    std::vector<Scope> scopes;
    std::ranges::copy_if(m_target.scopes, std::back_inserter(scopes),
        [&collection](const Scope &scope) { return scope.collection == collection; });
    if (scopes.empty() && !m_target.scopes.empty())
        return std::nullopt;
    const Scope whole{.collection = collection, .parent = {}};
    if (scopes.empty() || std::ranges::find(scopes, whole) != scopes.end())
        scopes = {whole};
    else
        std::ranges::transform(scopes, std::back_inserter(found.parents), &Scope::parent);
    std::ranges::copy_if(scopes, std::back_inserter(found.unlisted),
        [this](const Scope &scope) { return !m_target.isLoaded(scope); });
    return found;
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
            for (const Scope &scope : candidate.unlisted) {
                place.reason = ImportReason::NotLoaded;
                if (std::ranges::find(m_toLoad, scope) == m_toLoad.end())
                    m_toLoad.push_back(scope);
            }
        }
        if (place.reason != ImportReason::NotLoaded)
            place.reason = unlessNarrowed(ImportReason::UnknownResource);
    }
    return {.row = std::nullopt, .reason = place.reason};
}

/// Elsewhere there may be one.
ImportReason CsvPlaces::unlessNarrowed(ImportReason reason) const
{
    return m_target.scopes.empty() ? reason : ImportReason::NotInScopes;
}

} // namespace tagdesk
