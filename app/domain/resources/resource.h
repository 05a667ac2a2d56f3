// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"
#include "tag.h"

#include <optional>

namespace tagdesk {

/// Names one resource for good, across runs and files.
struct ResourceId
{
    Collection collection;
    QString id; ///< The cloud's own id; the domain name for CDN.

    friend bool operator==(const ResourceId &, const ResourceId &) = default;
};

size_t qHash(const ResourceId &id, size_t seed = 0);

/// What is known of a resource's tags. "Not read" is never "no tags": it can be neither edited nor diffed.
enum class TagKnowledge : std::uint8_t { NotRead, PartlyRead, Read };

/// A resource as a listing brings it.
struct Resource
{
    QString id;
    QString name;
    QString status; ///< The cloud's word, e.g. "running" or "ACTIVE"; may be empty.
    QString parent; ///< Zone id of a record set, else empty.
    /// nullopt: the listing did not carry them.
    std::optional<Tags> tags;

    friend bool operator==(const Resource &, const Resource &) = default;
};

} // namespace tagdesk
