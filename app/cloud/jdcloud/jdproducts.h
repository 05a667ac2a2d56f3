// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resource.h"

#include <QJsonObject>
#include <QStringList>

#include <span>

namespace tagdesk {

class ReplyReader;

/// One product line of JD Cloud: its service code in the tag service and, where there is one, its list call
/// (section 4 and 6 of the JD facts in docs/clouds.md).
struct JdProduct
{
    /// Which of the instances that share a list call with others belong to this product line.
    enum class Role : std::uint8_t { All, Primary, ReadOnly };

    QLatin1StringView code; ///< "vm", "db_ro".
    QLatin1StringView service; ///< Host prefix and credential scope; empty: no list call in any SDK.
    QLatin1StringView path; ///< Behind /v1/regions/{region}.
    QLatin1StringView list; ///< Member of the result.
    QLatin1StringView id;
    QLatin1StringView name;
    QLatin1StringView engine; ///< Filter of the rds family.
    Role role = Role::All;

    [[nodiscard]] bool hasList() const { return !service.isEmpty(); }
    [[nodiscard]] bool isCdn() const { return path.isEmpty() && hasList(); }
    /// Largest page that the product documents.
    [[nodiscard]] int pageSize() const { return isCdn() ? 50 : 100; }
    /// The list call's total counts this product line and nothing else.
    [[nodiscard]] bool totalIsExact() const { return role == Role::All; }
    /// True when an item of a shared list is of this product line. That read-only instances name their
    /// source, or say so in instanceType, is our reading of two documents; no document gives the mapping.
    [[nodiscard]] bool owns(const QJsonObject &item) const;
    [[nodiscard]] Resource resource(ReplyReader &reader, const QJsonObject &item) const;
};

/// All 24 documented product lines, in the order of the tree.
[[nodiscard]] std::span<const JdProduct> jdProducts();
/// Null for a code that is not documented; such a product line has no list call that we know of.
[[nodiscard]] const JdProduct *jdProduct(const QString &code);
/// The same as somebody may type it: in any case of letters.
[[nodiscard]] const JdProduct *jdProductTyped(QStringView code);
/// The four documented regions.
[[nodiscard]] QStringList jdRegions();

/// The number of a page of the rds family that brings all pages at once.
inline constexpr qint64 kJdAllPages = -1;

/// The pseudo-region of everything that concerns CDN.
inline constexpr QLatin1StringView kCdnRegion("cn-all");

} // namespace tagdesk
