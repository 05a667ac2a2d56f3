// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "result.h"

#include <QHash>
#include <QMap>

#include <optional>
#include <vector>

namespace tagdesk {

enum class ListingState : std::uint8_t { NotLoaded, Loading, Loaded, Failed };

/// One scope as far as it was listed.
struct ScopeListing
{
    ListingState state = ListingState::NotLoaded;
    Rows rows; ///< In the cloud's order.
    qint64 total = -1; ///< -1: not known.
    bool onlyTagged = false; ///< Resources without tags cannot be listed here.
    Error error; ///< For Failed, and for a Loaded listing with trouble (tags not read).
    bool hasTrouble = false;
    /// Resources without a tag of this key, under an empty one those without any tag; as the cloud told it
    /// before the scope was listed.
    QMap<QString, qint64> missing{};
};

/// What was listed of each scope, and the listings under way. Knows rows, not what stands in them.
class ScopeListings
{
public:
    /// The rows of an earlier listing stay until the new one is finished.
    void begin(const Scope &scope, bool onlyTagged);
    [[nodiscard]] bool isLoading(const Scope &scope) const { return m_loading.contains(scope); }
    [[nodiscard]] bool isAnyLoading() const { return !m_loading.isEmpty(); }
    /// Rows of a listing under way, which may come twice. Those that the scope did not have go behind the
    /// others; returns their number.
    std::size_t append(const Scope &scope, const Rows &rows);
    /// Rows that the new listing did not bring leave the scope. False: no listing is under way.
    bool finish(const Scope &scope, const std::optional<Error> &trouble);
    /// The rows listed so far stay, with those of an earlier listing.
    void fail(const Scope &scope, const Error &error);
    /// False: it was known already.
    bool setTotal(const Scope &scope, qint64 total);
    /// False: it was known already.
    bool setMissing(const Scope &scope, const QString &key, qint64 count);
    void forgetAccount(const QString &accountId);

    /// Of a scope that was never listed: an empty one, NotLoaded.
    [[nodiscard]] const ScopeListing &of(const Scope &scope) const;
    /// Some scope of the collection was listed to its end.
    [[nodiscard]] bool isAnyLoaded(const Collection &collection) const;

private:
    /// A listing under way.
    struct Loading
    {
        Rows arrived; // in the cloud's order
        std::vector<bool> hasArrived; // by row
        std::vector<bool> wasListed; // by row
    };

    QHash<Scope, ScopeListing> m_listings;
    QHash<Scope, Loading> m_loading;
};

} // namespace tagdesk
