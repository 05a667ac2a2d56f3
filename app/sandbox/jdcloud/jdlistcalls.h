// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <span>

namespace tagdesk {

/// One list call of a JD product: section 6 of the JD facts in docs/clouds.md; the members are those of
/// the public SDK models.
struct JdListCall
{
    QByteArrayView service; ///< Of the credential scope.
    QByteArrayView path; ///< Behind the region.
    QByteArrayView list;
    QByteArrayView id;
    QByteArrayView name;
    QByteArrayView status; ///< Empty: an item has none.
    int smallestPage = 10;
    int largestPage = 100;
    int usualPage = 20;
    bool isRds = false; ///< All database product lines in one list, told apart by engine and source.
    bool hasTags = true;
};

/// How the RDS list tells a product line.
struct RdsEngine
{
    QByteArrayView kind; ///< Service code.
    QByteArrayView engine;
    QByteArrayView source; ///< Service code of what a read-only instance copies; empty: it is no copy.
};

[[nodiscard]] std::span<const JdListCall> jdListCalls();
/// POST /v1/domain:query and GET /v1/domain.
[[nodiscard]] const JdListCall &jdDomainQuery();
[[nodiscard]] const JdListCall &jdDomainList();
/// The service code `rds` is in none of them: what it means is not documented.
[[nodiscard]] std::span<const RdsEngine> rdsEngines();

} // namespace tagdesk
