// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tmscodec.h"

#include "huaweicodec.h"
#include "replyreader.h"
#include "tmsrules.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

HttpRequest tmsRequest(const Account &account, const QString &domainId, const QString &path)
{
    HttpRequest request;
    request.base = huaweiTmsBase(account);
    request.path = path;
    request.headers.emplaceBack("x-domain-id", domainId.toLatin1());
    return request;
}

void setBody(HttpRequest &request, const QJsonObject &body)
{
    request.method = "POST";
    request.headers.emplaceBack("content-type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// "DNS-private_zone", "DNS_private_zone" and "dns_private_record_set" differ in nothing that counts.
QString plainTypeName(const QString &name)
{
    QString plain;
    for (const QChar character : name) {
        if (character.isLetterOrNumber())
            plain += character.toLower();
    }
    return plain;
}

/// Empty for what DNS does not have. A service may leave its own name out of those of its types.
QString kindOfTmsType(const QString &provider, const QString &name)
{
    const QString plain = plainTypeName(name);
    const bool isOfDns = provider.compare("dns"_L1, Qt::CaseInsensitive) == 0;
    for (const HuaweiKind &kind : huaweiKinds()) {
        const QString wanted = plainTypeName(kind.type);
        if (plain == wanted || (isOfDns && "dns"_L1 + plain == wanted))
            return kind.type;
    }
    return {};
}

void takeType(ReplyReader &reader, const QJsonObject &type, const QString &provider, const QString &region,
    TmsProviders &providers)
{
    const QString name = reader.text(type, "resource_type"_L1);
    const QString kind = kindOfTmsType(provider, name);
    const bool isGlobal = type.value("global"_L1).toBool();
    const QStringList regions = reader.texts(type, "regions"_L1);
    const bool isHere = isGlobal || regions.isEmpty() || regions.contains(region);
    if (!kind.isEmpty() && isHere)
        providers.types.insert(kind, {.name = name, .isGlobal = isGlobal});
}

/// A code of zeros is written where there is no error.
bool isTmsError(const QString &code)
{
    return std::ranges::any_of(code, [](QChar character) { return character != u'0'; });
}

/// What an entry of failed_resources says. The codes are those of the service that the resource is of.
ResourceReply failedResource(const HttpResponse &reply, const QString &code, const QString &message)
{
    // The classification knows the shapes of whole replies.
    HttpResponse alone;
    alone.status = 400;
    alone.headers = reply.headers;
    alone.body = QJsonDocument(QJsonObject{{u"error_code"_s, code}, {u"error_msg"_s, message}})
                     .toJson(QJsonDocument::Compact);
    ResourceReply failed{.verdict = ResourceReply::Verdict::Failed, .error = huaweiError(alone)};
    failed.error.httpStatus = reply.status;
    if (failed.error.cause == ErrorCause::ServerFailed)
        failed.verdict = ResourceReply::Verdict::Unknown;
    return failed;
}

/// Nobody knows what was done with the resources that the call names.
TagReply unknownReply(const TagCall &call, const Error &error)
{
    TagReply result;
    ResourceReply each{.verdict = ResourceReply::Verdict::Unknown, .error = error};
    each.error.kind = ErrorKind::OutcomeUnknown;
    result.requestId = error.requestId;
    result.resources.assign(static_cast<std::size_t>(call.ids.size()), each);
    return result;
}

TagReply tmsReply(const TagCall &call, ReplyReader &reader, const HttpResponse &reply)
{
    TagReply result;
    result.requestId = huaweiRequestId(reply, reader.root());
    result.resources.assign(static_cast<std::size_t>(call.ids.size()),
        {.verdict = ResourceReply::Verdict::Accepted, .error = {}});
    for (const QJsonValue &value : reader.list(reader.root(), "failed_resources"_L1)) {
        const QJsonObject entry = reader.element(value, "failed_resources"_L1);
        const QString id = reader.requiredText(entry, "resource_id"_L1);
        const qsizetype place = call.ids.indexOf(id);
        if (place < 0)
            reader.fail("resource_id"_L1);
        else
            result.resources[static_cast<std::size_t>(place)] = failedResource(
                reply, reader.text(entry, "error_code"_L1), reader.text(entry, "error_msg"_L1));
    }
    return result;
}

} // namespace

HttpRequest tmsDomainRequest(const Account &account)
{
    HttpRequest request;
    request.base = huaweiIamBase(account);
    request.path = u"/v3/auth/domains"_s;
    return request;
}

Result<QString> decodeTmsDomain(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    const QJsonArray domains = reader.list(reader.root(), "domains"_L1);
    if (domains.isEmpty())
        reader.fail("domains"_L1);
    const QString id = reader.requiredText(reader.element(domains.at(0), "domains"_L1), "id"_L1);
    // It becomes a header.
    if (!std::ranges::all_of(id, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; }))
        reader.fail("id"_L1);
    if (reader.error())
        return failure(*reader.error());
    return id;
}

HttpRequest tmsPredefinedRequest(const Account &account, const QString &domainId, const QString &marker)
{
    HttpRequest request = tmsRequest(account, domainId, u"/v1.0/predefine_tags"_s);
    request.query = {{u"limit"_s, u"1000"_s}};
    if (!marker.isEmpty())
        request.query.append({u"marker"_s, marker});
    return request;
}

HttpRequest tmsProvidersRequest(const Account &account, const QString &domainId, qint64 offset)
{
    HttpRequest request = tmsRequest(account, domainId, u"/v1.0/tms/providers"_s);
    request.query = {{u"locale"_s, u"en-us"_s}, {u"limit"_s, QString::number(kTmsProvidersPerPage)},
        {u"offset"_s, QString::number(offset)}};
    return request;
}

Result<TmsProviders> decodeTmsProviders(const QString &region, const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    TmsProviders providers;
    if (!reader.root().contains("providers"_L1))
        reader.fail("providers"_L1);
    const QJsonArray entries = reader.list(reader.root(), "providers"_L1);
    providers.entries = entries.size();
    providers.total = reader.number(reader.root(), "total_count"_L1);
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = reader.element(value, "providers"_L1);
        const QString name = reader.text(entry, "provider"_L1);
        const QJsonValue types = entry.value("resource_types"_L1);
        if (types.isObject()) {
            takeType(reader, types.toObject(), name, region, providers);
            continue;
        }
        for (const QJsonValue &type : reader.list(entry, "resource_types"_L1))
            takeType(reader, reader.element(type, "resource_types"_L1), name, region, providers);
    }
    if (reader.error())
        return failure(*reader.error());
    return providers;
}

HttpRequest tmsWriteRequest(const Account &account, const TagCall &call)
{
    const bool sets = call.operation == TagOperation::Set;
    const BatchAccess::Type type = account.batchAccess.types.value(call.collection.kind);
    HttpRequest request = tmsRequest(account, account.batchAccess.domainId,
        sets ? u"/v1.0/resource-tags/batch-create"_s : u"/v1.0/resource-tags/batch-delete"_s);
    QJsonArray resources;
    for (const QString &id : call.ids)
        resources.append(QJsonObject{{u"resource_type"_s, type.name}, {u"resource_id"_s, id}});
    QJsonObject body{{u"resources"_s, resources}, {u"tags"_s, huaweiTagsOf(call)}};
    if (!type.isGlobal)
        body.insert(u"project_id"_s, account.project());
    setBody(request, body);
    request.isWrite = true;
    return request;
}

TagReply decodeTmsWrite(const TagCall &call, const HttpResponse &reply)
{
    // An answer without a body names nothing that failed.
    if (!isSuccess(reply) || reply.body.trimmed().isEmpty())
        return decodeHuaweiWrite(call, reply);
    ReplyReader reader(reply);
    if (reader.error())
        return unknownReply(call, *reader.error());
    if (const Error said = huaweiError(reply); isTmsError(said.code))
        return unknownReply(call, said);
    TagReply result = tmsReply(call, reader, reply);
    return reader.error() ? unknownReply(call, *reader.error()) : result;
}

QString tmsPermission(TagOperation operation, const Error &error)
{
    static const QRegularExpression named(u"permission is:?\\s*([\\w:*.-]+)"_s);
    const QString permission = named.match(error.message).captured(1);
    if (!permission.isEmpty())
        return permission;
    return operation == TagOperation::Set ? u"tms:resourceTags:create"_s : u"tms:resourceTags:delete"_s;
}

std::optional<BatchAccess> tmsAccessAfter(BatchAccess access, const TagCall &call, const Error &error)
{
    // Of these another attempt may be taken; a refused key is no matter of this service.
    if (error.httpStatus == 0 || error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Transient
        || error.kind == ErrorKind::OutcomeUnknown || error.kind == ErrorKind::Unauthorized)
        return std::nullopt;
    // This tag, or one of these resources: the service that they are of decides.
    if (error.cause == ErrorCause::TagRefused || error.kind == ErrorKind::Conflict
        || error.code == "TMS.0005"_L1)
        return access;
    const bool isTooMany = error.httpStatus == 400 && error.code != "TMS.5027"_L1
        && error.cause != ErrorCause::ProjectMissing && call.ids.size() > kFewerTmsResources;
    if (isTooMany) {
        access.resourcesPerRequest = std::min(access.resourcesPerRequest, kFewerTmsResources);
        return access;
    }
    access.state = BatchAccess::State::Closed;
    access.reason = error;
    if (error.cause == ErrorCause::PermissionMissing)
        access.reason->detail = tmsPermission(call.operation, error);
    return access;
}

HttpRequest tmsUntaggedRequest(const Account &account, const QString &kind)
{
    const BatchAccess::Type type = account.batchAccess.types.value(kind);
    HttpRequest request =
        tmsRequest(account, account.batchAccess.domainId, u"/v1.0/resource-instances/filter"_s);
    QJsonObject body{{u"resource_types"_s, QJsonArray{type.name}}, {u"without_any_tag"_s, true},
        {u"offset"_s, 0}, {u"limit"_s, 1}};
    if (!type.isGlobal)
        body.insert(u"project_id"_s, account.project());
    setBody(request, body);
    return request;
}

Result<qint64> decodeTmsCount(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    if (auto error = huaweiFailure(reader, reply))
        return failure(*error);
    const std::optional<qint64> total = reader.number(reader.root(), "total_count"_L1);
    const QJsonArray errors = reader.list(reader.root(), "errors"_L1);
    if (!total)
        reader.fail("total_count"_L1);
    if (reader.error())
        return failure(*reader.error());
    if (errors.isEmpty())
        return *total;
    // What is missing may be any number.
    const QJsonObject first = reader.element(errors.at(0), "errors"_L1);
    Error error = replyError(ErrorKind::Transient, ErrorCause::IncompleteReply, reply);
    error.requestId = huaweiRequestId(reply, reader.root());
    error.code = reader.text(first, "error_code"_L1);
    error.message = reader.text(first, "error_msg"_L1);
    return failure(error);
}

} // namespace tagdesk
