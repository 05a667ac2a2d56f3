// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopelistings.h"

#include <algorithm>

namespace tagdesk {

namespace {

bool has(const std::vector<bool> &rows, Row row)
{
    return row < rows.size() && rows[row];
}

void mark(std::vector<bool> &rows, Row row)
{
    if (row >= rows.size())
        rows.resize(std::max(row + std::size_t{1}, rows.size() * 2));
    rows[row] = true;
}

} // namespace

void ScopeListings::begin(const Scope &scope, bool onlyTagged)
{
    ScopeListing &listing = m_listings[scope];
    listing.state = ListingState::Loading;
    listing.onlyTagged = onlyTagged;
    listing.hasTrouble = false;
    listing.error = {};
    Loading loading;
    if (!listing.rows.empty())
        loading.wasListed.resize(
            *std::max_element(listing.rows.cbegin(), listing.rows.cend()) + std::size_t{1});
    for (const Row row : listing.rows)
        loading.wasListed[row] = true;
    m_loading[scope] = std::move(loading);
}

std::size_t ScopeListings::append(const Scope &scope, const Rows &rows)
{
    const auto loading = m_loading.find(scope);
    if (loading == m_loading.end())
        return 0;
    ScopeListing &listing = m_listings[scope];
    const std::size_t before = listing.rows.size();
    for (const Row row : rows) {
        if (has(loading->hasArrived, row))
            continue; // paging may bring a resource twice
        mark(loading->hasArrived, row);
        loading->arrived.push_back(row);
        if (!has(loading->wasListed, row))
            listing.rows.push_back(row);
    }
    return listing.rows.size() - before;
}

bool ScopeListings::finish(const Scope &scope, const std::optional<Error> &trouble)
{
    const auto loading = m_loading.find(scope);
    if (loading == m_loading.end())
        return false;
    ScopeListing &listing = m_listings[scope];
    listing.rows = std::move(loading->arrived);
    m_loading.erase(loading);
    listing.state = ListingState::Loaded;
    listing.total = static_cast<qint64>(listing.rows.size());
    listing.missing.clear();
    listing.hasTrouble = trouble.has_value();
    listing.error = trouble.value_or(Error{});
    return true;
}

void ScopeListings::fail(const Scope &scope, const Error &error)
{
    ScopeListing &listing = m_listings[scope];
    m_loading.remove(scope);
    listing.state = ListingState::Failed;
    listing.hasTrouble = false;
    listing.error = error;
}

bool ScopeListings::setMissing(const Scope &scope, const QString &key, qint64 count)
{
    ScopeListing &listing = m_listings[scope];
    // The rows tell it.
    if (listing.state == ListingState::Loaded || listing.missing.value(key, -1) == count)
        return false;
    listing.missing.insert(key, count);
    return true;
}

bool ScopeListings::setTotal(const Scope &scope, qint64 total)
{
    ScopeListing &listing = m_listings[scope];
    if (listing.total == total)
        return false;
    listing.total = total;
    return true;
}

void ScopeListings::forgetAccount(const QString &accountId)
{
    const auto isOfAccount = [&accountId](const auto &entry) {
        return entry.key().collection.account == accountId;
    };
    m_listings.removeIf(isOfAccount);
    m_loading.removeIf(isOfAccount);
}

const ScopeListing &ScopeListings::of(const Scope &scope) const
{
    static const ScopeListing notLoaded;
    const auto found = m_listings.constFind(scope);
    return found == m_listings.cend() ? notLoaded : *found;
}

bool ScopeListings::isAnyLoaded(const Collection &collection) const
{
    return std::any_of(m_listings.keyValueBegin(), m_listings.keyValueEnd(), [&](const auto &each) {
        return each.second.state == ListingState::Loaded && each.first.collection == collection;
    });
}

} // namespace tagdesk
