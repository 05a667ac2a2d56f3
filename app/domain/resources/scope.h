// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// The kind of thing that carries tags, and where it lives: a product line of a region, or the zones or
/// record sets of a DNS project. All resources of one collection share rules, limits and requests.
struct Collection
{
    QString account; ///< Account::id.
    QString cloud; ///< "jdcloud" or "huawei"; see cloud/providers.
    QString region; ///< "cn-north-1", "cn-all" for CDN, the DNS region for Huawei.
    QString kind; ///< JD service code ("vm") or Huawei resource type ("DNS-private_zone").

    friend bool operator==(const Collection &, const Collection &) = default;
};

/// What one node of the tree lists: a collection, or the part of it below a parent (one zone).
struct Scope
{
    Collection collection;
    QString parent; ///< Zone id; empty for the whole collection.

    friend bool operator==(const Scope &, const Scope &) = default;
};

size_t qHash(const Collection &collection, size_t seed = 0);
size_t qHash(const Scope &scope, size_t seed = 0);

} // namespace tagdesk
