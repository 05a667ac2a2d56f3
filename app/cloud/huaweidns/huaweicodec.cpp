// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweicodec.h"

#include "endpoint.h"
#include "huaweiflavour.h"
#include "replyreader.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{
    HuaweiKind{"DNS-private_zone"_L1, "private-zones"_L1, "private"_L1, "zones"_L1},
    HuaweiKind{"DNS-private_recordset"_L1, "private-recordsets"_L1, "private"_L1, "recordsets"_L1},
    HuaweiKind{"DNS-public_zone"_L1, "public-zones"_L1, "public"_L1, "zones"_L1},
    HuaweiKind{"DNS-public_recordset"_L1, "public-recordsets"_L1, "public"_L1, "recordsets"_L1},
    HuaweiKind{"DNS-ptr_record"_L1, "ptr-records"_L1, {}, "floatingips"_L1},
};

const HuaweiFlavour::Partition &partitionOf(const Account &account)
{
    return huaweiFlavour(account.cloud).partitionOf(huaweiRegion(account));
}

QUrl https(const QString &host)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host);
    return url;
}

QUrl dnsBase(const Account &account, const HuaweiKind &kind)
{
    if (!account.endpoint.isEmpty())
        return account.endpoint;
    const HuaweiFlavour::Partition &partition = partitionOf(account);
    if (kind.isPublic() && partition.hasGlobalDns)
        return https("dns."_L1 + partition.domain);
    return https("dns."_L1 + huaweiRegion(account) + '.'_L1 + partition.domain);
}

/// An endpoint that is not the vendor's serves everything: a simulator's keys must not go elsewhere.
bool servesEverything(const Account &account)
{
    return !account.endpoint.isEmpty()
        && !account.endpoint.host().endsWith('.'_L1 + partitionOf(account).domain);
}

HttpRequest dnsRequest(const Account &account, const HuaweiKind &kind, const QString &path)
{
    HttpRequest request;
    request.base = dnsBase(account, kind);
    request.path = path;
    request.headers.emplaceBack("x-project-id", account.project().toLatin1());
    return request;
}

/// Some gateways write zeros where there is no error.
bool isErrorCode(const QString &code)
{
    return std::ranges::any_of(code, [](QChar character) { return character != u'0'; });
}

QString typePath(const Account &account, const HuaweiKind &kind)
{
    return "/v2/"_L1 + account.project() + '/'_L1 + kind.type;
}

} // namespace

QUrl huaweiIamBase(const Account &account)
{
    if (const QString own = account.fields.value(kIamEndpointField); !own.isEmpty())
        return QUrl(own);
    if (servesEverything(account))
        return account.endpoint;
    return https("iam."_L1 + huaweiRegion(account) + '.'_L1 + partitionOf(account).domain);
}

QUrl huaweiTmsBase(const Account &account)
{
    if (servesEverything(account))
        return account.endpoint;
    const HuaweiFlavour::Partition &partition = partitionOf(account);
    return partition.tmsRegion.isEmpty() ? https("tms."_L1 + partition.domain)
                                         : https("tms."_L1 + partition.tmsRegion + '.'_L1 + partition.domain);
}

bool huaweiHasOrganizations(const Account &account)
{
    return servesEverything(account) || partitionOf(account).hasOrganizations;
}

QUrl huaweiOrganizationsBase(const Account &account)
{
    if (servesEverything(account))
        return account.endpoint;
    return https("organizations."_L1 + partitionOf(account).domain);
}

std::span<const HuaweiKind> huaweiKinds()
{
    return kKinds;
}

const HuaweiKind *huaweiKind(const QString &type)
{
    const auto it =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const HuaweiKind &kind) { return type == kind.type; });
    return it == kKinds.end() ? nullptr : &*it;
}

const HuaweiKind *huaweiKindBelow(const HuaweiKind &kind)
{
    const auto it = std::find_if(kKinds.begin(), kKinds.end(), [&](const HuaweiKind &other) {
        return !kind.isRecordSet() && other.isRecordSet() && other.zoneType == kind.zoneType;
    });
    return it == kKinds.end() ? nullptr : &*it;
}

QString huaweiRegion(const Account &account)
{
    return account.regions.isEmpty() ? QString(huaweiFlavour(account.cloud).standardRegion)
                                     : account.regions.first();
}

HttpRequest huaweiProjectRequest(const Account &account)
{
    HttpRequest request;
    request.base = huaweiIamBase(account);
    request.path = u"/v3/projects"_s;
    request.query = {{u"name"_s, huaweiRegion(account)}};
    return request;
}

HttpRequest huaweiPageRequest(
    const Account &account, const HuaweiKind &kind, const QString &parent, const QueryItems &paging)
{
    QString path = u"/v2/zones"_s;
    if (kind.isPointer())
        path = u"/v2/reverse/floatingips"_s;
    else if (kind.isRecordSet())
        path = parent.isEmpty() ? u"/v2/recordsets"_s : u"/v2.1/recordsets"_s;
    HttpRequest request = dnsRequest(account, kind, path);
    // The default is public, also behind a zone's id.
    if (!kind.isPointer())
        request.query.emplaceBack(kind.isRecordSet() ? u"zone_type"_s : u"type"_s, kind.zoneType);
    if (!parent.isEmpty())
        request.query.emplaceBack(u"zone_id"_s, parent);
    request.query += paging;
    return request;
}

HttpRequest huaweiTagsRequest(const Account &account, const HuaweiKind &kind, const QString &id)
{
    return dnsRequest(account, kind, typePath(account, kind) + '/'_L1 + id + "/tags"_L1);
}

HttpRequest huaweiInstancesRequest(const Account &account, const HuaweiKind &kind, qint64 offset, int limit)
{
    HttpRequest request =
        dnsRequest(account, kind, typePath(account, kind) + "/resource_instances/action"_L1);
    request.method = "POST";
    request.headers.emplaceBack("content-type", "application/json");
    request.body =
        QJsonDocument(QJsonObject{{u"action"_s, u"filter"_s}, {u"limit"_s, limit}, {u"offset"_s, offset}})
            .toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest huaweiKeysRequest(const Account &account, const HuaweiKind &kind)
{
    return dnsRequest(account, kind, typePath(account, kind) + "/tags"_L1);
}

HttpRequest huaweiMissingRequest(const Account &account, const HuaweiKind &kind, const QString &key)
{
    HttpRequest request =
        dnsRequest(account, kind, typePath(account, kind) + "/resource_instances/action"_L1);
    request.method = "POST";
    request.headers.emplaceBack("content-type", "application/json");
    const QJsonArray without{QJsonObject{{u"key"_s, key}}};
    request.body = QJsonDocument(QJsonObject{{u"action"_s, u"count"_s}, {u"not_tags"_s, without}})
                       .toJson(QJsonDocument::Compact);
    return request;
}

QJsonArray huaweiTagsOf(const TagCall &call)
{
    if (call.operation == TagOperation::Set)
        return tagsToJson(call.tags);
    QJsonArray keys;
    for (const Tag &tag : call.tags)
        keys.append(QJsonObject{{u"key"_s, tag.key}});
    return keys;
}

HttpRequest huaweiWriteRequest(const Account &account, const HuaweiKind &kind, const TagCall &call)
{
    const bool sets = call.operation == TagOperation::Set;
    HttpRequest request =
        dnsRequest(account, kind, typePath(account, kind) + '/'_L1 + call.ids.value(0) + "/tags/action"_L1);
    request.method = "POST";
    request.headers.emplaceBack("content-type", "application/json");
    request.body = QJsonDocument(
        QJsonObject{{u"action"_s, sets ? u"create"_s : u"delete"_s}, {u"tags"_s, huaweiTagsOf(call)}})
                       .toJson(QJsonDocument::Compact);
    request.isWrite = true;
    return request;
}

QString huaweiRequestId(const HttpResponse &reply, const QJsonObject &root)
{
    for (const QByteArrayView header : {QByteArrayView("x-request-id"), QByteArrayView("x-iam-trace-id")}) {
        const QByteArray value = reply.header(header);
        if (!value.isEmpty())
            return QString::fromUtf8(value);
    }
    return root.value("request_id"_L1).toString();
}

std::optional<Error> huaweiFailure(ReplyReader &reader, const HttpResponse &reply)
{
    if (!isSuccess(reply))
        return huaweiError(reply);
    const QString requestId = huaweiRequestId(reply, reader.root());
    reader.setRequestId(requestId);
    std::optional<Error> error = reader.error();
    if (error)
        error->requestId = requestId;
    return error;
}

Result<Tags> decodeHuaweiTags(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    if (!reader.root().contains("tags"_L1))
        reader.fail("tags"_L1);
    Tags tags = reader.tags(reader.list(reader.root(), "tags"_L1));
    if (reader.error())
        return failure(*reader.error());
    return tags;
}

Result<QHash<QString, Tags>> decodeHuaweiPage(
    const HuaweiKind &kind, const TagPage &page, const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    const QLatin1StringView listName = page.isWide ? "resources"_L1 : kind.list;
    const QLatin1StringView idName = page.isWide ? "resource_id"_L1 : "id"_L1;
    const QJsonObject counted =
        page.isWide ? reader.root() : reader.requiredObject(reader.root(), "metadata"_L1);
    const std::optional<qint64> total = reader.number(counted, "total_count"_L1);
    if (!reader.root().contains(listName))
        reader.fail(listName);
    QHash<QString, Tags> result;
    const QJsonArray items = reader.list(reader.root(), listName);
    for (const QJsonValue &value : items) {
        const QJsonObject item = reader.element(value, listName);
        const QJsonValue tags = item.value("tags"_L1);
        // An absent list is not an empty one, and null is no list.
        if (!tags.isUndefined() && !tags.isNull())
            result.insert(reader.requiredText(item, idName), reader.tags(reader.list(item, "tags"_L1)));
    }
    if (reader.error())
        return failure(*reader.error());
    if (!total || items.size() < qMin(qint64(page.size), *total - page.first))
        return failure(replyError(ErrorKind::Internal, ErrorCause::IncompleteReply, reply));
    return result;
}

TagReply decodeHuaweiWrite(const TagCall &call, const HttpResponse &reply)
{
    using Verdict = ResourceReply::Verdict;
    TagReply result;
    ResourceReply each{.verdict = Verdict::Accepted, .error = {}};
    if (isSuccess(reply)) {
        result.requestId = huaweiRequestId(reply, {});
        if (bodyExcerpt(reply).startsWith('<'_L1)) {
            // A page of a portal or proxy with status 200 is not the cloud's yes.
            each.verdict = Verdict::Unknown;
            each.error = replyError(ErrorKind::OutcomeUnknown, ErrorCause::NotJson, reply);
            each.error.message = bodyExcerpt(reply);
        } else if (Error said = huaweiError(reply); isErrorCode(said.code)) {
            // The status says yes and the body no: nobody knows which is right.
            each.verdict = Verdict::Unknown;
            each.error = std::move(said);
            each.error.kind = ErrorKind::OutcomeUnknown;
        }
    } else {
        each.error = huaweiError(reply);
        each.verdict = each.error.cause == ErrorCause::ServerFailed ? Verdict::Unknown : Verdict::Failed;
        result.requestId = each.error.requestId;
    }
    result.resources.assign(static_cast<std::size_t>(call.ids.size()), each);
    return result;
}

Result<QString> decodeHuaweiProject(const QString &region, const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    QStringList projects; // "name (id)"
    QString only;
    QString named;
    if (!reader.root().contains("projects"_L1))
        reader.fail("projects"_L1);
    for (const QJsonValue &value : reader.list(reader.root(), "projects"_L1)) {
        const QJsonObject project = reader.element(value, "projects"_L1);
        const QString name = reader.text(project, "name"_L1);
        only = reader.requiredText(project, "id"_L1);
        if (name == region)
            named = only;
        projects.append(name.isEmpty() ? only : u"%1 (%2)"_s.arg(name, only));
    }
    if (reader.error())
        return failure(*reader.error());
    // Projects below it begin with the region's name, and some gateways find them by it, too.
    if (!named.isEmpty() || projects.size() == 1)
        return named.isEmpty() ? only : named;
    Error error = replyError(ErrorKind::NotFound, ErrorCause::ProjectMissing, reply);
    error.requestId = huaweiRequestId(reply, reader.root());
    error.detail = region;
    error.message = projects.join(", "_L1);
    return failure(error);
}

} // namespace tagdesk
