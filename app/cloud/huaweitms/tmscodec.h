// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "http.h"
#include "plan.h"
#include "provider.h"

namespace tagdesk {

/// The requests and replies of Huawei's Tag Management Service (TMS), which writes tags of many resources in
/// one request. Pure functions. Every request but the first wants the account's domain (X-Domain-Id).

/// GET /v3/auth/domains of IAM: the domain of the access key.
[[nodiscard]] HttpRequest tmsDomainRequest(const Account &account);
/// The id of the first domain.
[[nodiscard]] Result<QString> decodeTmsDomain(const HttpResponse &reply);

/// One page of GET /v1.0/predefine_tags: the tags that the console offers. The first page has no marker.
[[nodiscard]] HttpRequest tmsPredefinedRequest(
    const Account &account, const QString &domainId, const QString &marker);

inline constexpr int kTmsProvidersPerPage = 200;
/// One page of GET /v1.0/tms/providers: services and what their resource types are called here.
[[nodiscard]] HttpRequest tmsProvidersRequest(const Account &account, const QString &domainId, qint64 offset);
struct TmsProviders
{
    qint64 entries = 0; ///< On this page.
    std::optional<qint64> total;
    QHash<QString, BatchAccess::Type> types; ///< By the name that DNS has for them.
};
/// `resource_types` may be a list, as in the schema, or an object, as in the example. Types that are not
/// there in `region` are left out.
[[nodiscard]] Result<TmsProviders> decodeTmsProviders(const QString &region, const HttpResponse &reply);

/// POST /v1.0/resource-tags/batch-create or batch-delete. The account's access is open and knows the kind.
[[nodiscard]] HttpRequest tmsWriteRequest(const Account &account, const TagCall &call);
/// What `failed_resources` names has failed, everything else is done; null, absent and empty are alike.
[[nodiscard]] TagReply decodeTmsWrite(const TagCall &call, const HttpResponse &reply);
/// The permission that a refusal names, else the one that the operation wants.
[[nodiscard]] QString tmsPermission(TagOperation operation, const Error &error);
/// See Provider::batchAccessAfter.
[[nodiscard]] std::optional<BatchAccess> tmsAccessAfter(
    BatchAccess access, const TagCall &call, const Error &error);

/// POST /v1.0/resource-instances/filter: how many resources of a kind have no tag at all. The account's
/// access is open and knows the kind.
[[nodiscard]] HttpRequest tmsUntaggedRequest(const Account &account, const QString &kind);
/// IncompleteReply where the reply tells errors of a part of it: what it counts is not all then.
[[nodiscard]] Result<qint64> decodeTmsCount(const HttpResponse &reply);

} // namespace tagdesk
