// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "http.h"
#include "plan.h"
#include "provider.h"
#include "result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <span>

namespace tagdesk {

class ReplyReader;

/// The largest pages that are documented: of a list, and of resource_instances.
inline constexpr int kHuaweiPageSize = 500;
inline constexpr int kHuaweiInstancesPageSize = 1'000;

/// A resource type of Huawei DNS, the kind of its collections.
struct HuaweiKind
{
    QLatin1StringView type; ///< "DNS-private_zone"; case-sensitive on the wire.
    QLatin1StringView word; ///< "private-zones", in scope texts.
    QLatin1StringView zoneType; ///< "private" or "public"; empty for PTR records.
    QLatin1StringView list; ///< Member of a page: "zones", "recordsets", "floatingips".

    [[nodiscard]] bool isRecordSet() const { return list == QLatin1StringView("recordsets"); }
    /// A PTR record of an elastic IP address: its id is "{region}:{id of the address}".
    [[nodiscard]] bool isPointer() const { return list == QLatin1StringView("floatingips"); }
    /// PTR records are global resources as public zones are.
    [[nodiscard]] bool isPublic() const { return zoneType != QLatin1StringView("private"); }
};

/// Private zones, private record sets, public zones, public record sets, PTR records.
[[nodiscard]] std::span<const HuaweiKind> huaweiKinds();
/// Null for another word.
[[nodiscard]] const HuaweiKind *huaweiKind(const QString &type);
/// Of the record sets in zones of this kind; null for what is no zone.
[[nodiscard]] const HuaweiKind *huaweiKindBelow(const HuaweiKind &kind);

/// The account's region; the first documented one when none is given.
[[nodiscard]] QString huaweiRegion(const Account &account);

/// Of the requests to IAM and to the Tag Management Service, both beside DNS.
[[nodiscard]] QUrl huaweiIamBase(const Account &account);
[[nodiscard]] QUrl huaweiTmsBase(const Account &account);
/// Whether the account's organization can be asked for tag policies, and where.
[[nodiscard]] bool huaweiHasOrganizations(const Account &account);
[[nodiscard]] QUrl huaweiOrganizationsBase(const Account &account);

/// The requests and replies of Huawei Cloud DNS. Pure functions.

/// GET /v3/projects?name={region} of IAM.
[[nodiscard]] HttpRequest huaweiProjectRequest(const Account &account);
/// One page of zones or record sets; `parent` is a zone id or empty. Further items of the query are added.
[[nodiscard]] HttpRequest huaweiPageRequest(
    const Account &account, const HuaweiKind &kind, const QString &parent, const QueryItems &paging);
/// GET …/tags of one resource.
[[nodiscard]] HttpRequest huaweiTagsRequest(
    const Account &account, const HuaweiKind &kind, const QString &id);
/// POST …/resource_instances/action: so many resources of the type, with their tags.
[[nodiscard]] HttpRequest huaweiInstancesRequest(
    const Account &account, const HuaweiKind &kind, qint64 offset, int limit);
/// GET …/{resource_type}/tags: keys and values in use.
[[nodiscard]] HttpRequest huaweiKeysRequest(const Account &account, const HuaweiKind &kind);
/// POST …/resource_instances/action: how many resources of the type have no tag with this key.
[[nodiscard]] HttpRequest huaweiMissingRequest(
    const Account &account, const HuaweiKind &kind, const QString &key);
/// The tags of a write as all of these services want them. To remove one its key is enough: whether a value
/// must match is not documented.
[[nodiscard]] QJsonArray huaweiTagsOf(const TagCall &call);
/// POST …/tags/action, create or delete; one resource.
[[nodiscard]] HttpRequest huaweiWriteRequest(
    const Account &account, const HuaweiKind &kind, const TagCall &call);

/// The error that a reply outside 2xx stands for (section 3 of the facts): five body shapes.
[[nodiscard]] Error huaweiError(const HttpResponse &reply);
/// The canonical request that a refused signature quotes, with `|` for line breaks; empty when there is none.
[[nodiscard]] QByteArray huaweiQuotedRequest(const HttpResponse &reply);
/// Of the header, else of the body.
[[nodiscard]] QString huaweiRequestId(const HttpResponse &reply, const QJsonObject &root);
/// The first error of reader or reply, or nothing; any 2xx is a success.
[[nodiscard]] std::optional<Error> huaweiFailure(ReplyReader &reader, const HttpResponse &reply);

/// The tags of one resource; `tags` must be there.
[[nodiscard]] Result<Tags> decodeHuaweiTags(const HttpResponse &reply);
/// The tags of what a page of a list, or of resource_instances, shows.
[[nodiscard]] Result<QHash<QString, Tags>> decodeHuaweiPage(
    const HuaweiKind &kind, const TagPage &page, const HttpResponse &reply);
[[nodiscard]] TagReply decodeHuaweiWrite(const TagCall &call, const HttpResponse &reply);
/// The id of the project that is named as the region, else of the only one. ProjectMissing when there are
/// none or several others: the region as detail, and their names and ids as message, to choose from.
[[nodiscard]] Result<QString> decodeHuaweiProject(const QString &region, const HttpResponse &reply);

} // namespace tagdesk
