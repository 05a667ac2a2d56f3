// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdcodec.h"

#include "clockskew.h"
#include "jdproducts.h"
#include "replyreader.h"

#include <QJsonDocument>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// describeResources does not page, so one reply may hold a whole product line: half a million resources with
/// five tags each.
constexpr qint64 kBindingsReplyLimit = 128LL << 20;

QUrl baseFor(const Account &account, QLatin1StringView hostPrefix)
{
    if (!account.endpoint.isEmpty())
        return account.endpoint;
    QUrl base;
    base.setScheme(u"https"_s);
    base.setHost(hostPrefix + ".jdcloud-api.com"_L1);
    return base;
}

void setJsonBody(HttpRequest &request, const QJsonObject &body)
{
    request.method = "POST";
    request.headers.emplaceBack("content-type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

bool mentions(const QString &text, QLatin1StringView word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

/// The texts are from JD's gateway documents and from users' reports; the status names the kind.
ErrorCause unauthorizedCause(const QString &message)
{
    if (mentions(message, "sign result"_L1) || mentions(message, "signature"_L1))
        return mentions(message, "expire"_L1) ? ErrorCause::ClockSkewed : ErrorCause::SignatureRefused;
    if (mentions(message, "token"_L1))
        return ErrorCause::TokenRefused;
    if (mentions(message, "accesskey"_L1) || mentions(message, "access key"_L1)
        || mentions(message, "credentials"_L1))
        return ErrorCause::AccessKeyUnknown;
    if (mentions(message, "date"_L1) || mentions(message, "time"_L1) || mentions(message, "expire"_L1))
        return ErrorCause::ClockSkewed;
    return ErrorCause::Unspecified;
}

void refine(Error &error)
{
    if (error.kind == ErrorKind::Unauthorized) {
        error.cause = unauthorizedCause(error.message);
        if (error.cause == ErrorCause::ClockSkewed)
            error.detail = quotedSkewMinutes(error.message);
    } else if (error.code == "QUOTA_EXCEEDED"_L1) {
        error.kind = ErrorKind::Invalid;
        error.cause = ErrorCause::TagQuotaExceeded;
    } else if (error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound) {
        if (mentions(error.message, "region"_L1))
            error.cause = ErrorCause::RegionUnknown;
        else if (error.kind == ErrorKind::Invalid && mentions(error.message, "tag"_L1))
            error.cause = ErrorCause::TagRefused;
    }
}

/// What the words of failedResourcesMap say; there is no code beside them.
Error resourceError(const QString &message, const QString &requestId, const HttpResponse &reply)
{
    Error error = replyError(ErrorKind::Invalid, ErrorCause::Unspecified, reply);
    if (mentions(message, "not found"_L1) || mentions(message, "not exist"_L1)) {
        error.kind = ErrorKind::NotFound;
        error.cause = ErrorCause::ResourceMissing;
    } else if (mentions(message, "quota"_L1) || mentions(message, "exceed"_L1)
        || mentions(message, "limit"_L1) || mentions(message, "too many"_L1)) {
        error.cause = ErrorCause::TagQuotaExceeded;
    } else if (mentions(message, "permission"_L1) || mentions(message, "forbidden"_L1)
        || mentions(message, "denied"_L1)) {
        error.kind = ErrorKind::Forbidden;
    } else if (mentions(message, "locked"_L1) || mentions(message, "busy"_L1)
        || mentions(message, "operation"_L1)) {
        error.kind = ErrorKind::Conflict;
    } else if (mentions(message, "tag"_L1) || mentions(message, "key"_L1) || mentions(message, "value"_L1)) {
        error.cause = ErrorCause::TagRefused;
    }
    error.message = message;
    error.requestId = requestId;
    return error;
}

/// The reply carries an error: an `error` member that is empty, or in which nothing is set, is none.
bool hasError(const QJsonObject &root)
{
    const QJsonObject error = root.value("error"_L1).toObject();
    return std::any_of(error.begin(), error.end(), [](const QJsonValue &value) {
        const bool isNothing = value.isNull() || (value.isDouble() && value.toDouble() == 0)
            || (value.isString() && value.toString().isEmpty())
            || (value.isArray() && value.toArray().isEmpty())
            || (value.isObject() && value.toObject().isEmpty()) || (value.isBool() && !value.toBool());
        return !isNothing;
    });
}

TagReply wholeReply(const TagCall &call, ResourceReply::Verdict verdict, const Error &error)
{
    TagReply result;
    result.resources.assign(static_cast<std::size_t>(call.ids.size()), {.verdict = verdict, .error = error});
    result.requestId = error.requestId;
    return result;
}

} // namespace

HttpRequest jdTagRequest(
    const Account &account, const QString &region, QLatin1StringView call, const QJsonObject &body)
{
    HttpRequest request;
    request.base = baseFor(account, "resource-tag"_L1);
    request.path = "/v1/regions/"_L1 + region + call;
    request.service = "resourcetag";
    request.region = region.toLatin1();
    setJsonBody(request, body);
    return request;
}

HttpRequest jdBindingsRequest(const Account &account, const Collection &collection, const QStringList &ids)
{
    // 1: the cloud's own tags too, which the pane shows locked.
    QJsonObject query{{u"serviceCodes"_s, QJsonArray{collection.kind}}, {u"showTagStatus"_s, 1}};
    if (!ids.isEmpty())
        query.insert(u"resourceIds"_s, QJsonArray::fromStringList(ids));
    HttpRequest request =
        jdTagRequest(account, collection.region, "/tags:describeResources"_L1, {{u"resourceVo"_s, query}});
    request.replyLimit = kBindingsReplyLimit;
    return request;
}

HttpRequest jdPageRequest(
    const Account &account, const JdProduct &product, const QString &region, qint64 page, int pageSize)
{
    HttpRequest request;
    request.base = baseFor(account, product.service);
    request.service = QByteArray(product.service.data(), product.service.size());
    if (product.isCdn()) {
        request.path = u"/v1/domain:query"_s;
        // For paths without a region the SDKs put this word into the scope.
        request.region = "jdcloud-api";
        setJsonBody(request, {{u"pageNumber"_s, page}, {u"pageSize"_s, pageSize}});
        return request;
    }
    request.path = "/v1/regions/"_L1 + region + product.path;
    request.region = region.toLatin1();
    request.query = {{u"pageNumber"_s, QString::number(page)}, {u"pageSize"_s, QString::number(pageSize)}};
    if (!product.engine.isEmpty()) {
        request.query.emplaceBack(u"filters.1.name"_s, u"engine"_s);
        request.query.emplaceBack(u"filters.1.operator"_s, u"eq"_s);
        request.query.emplaceBack(u"filters.1.values.1"_s, product.engine);
    }
    return request;
}

HttpRequest jdWriteRequest(const Account &account, const TagCall &call)
{
    const bool sets = call.operation == TagOperation::Set;
    const QJsonObject resources{
        {u"serviceCode"_s, call.collection.kind}, {u"resourceId"_s, QJsonArray::fromStringList(call.ids)}};
    const QJsonObject body{{u"resources"_s, QJsonArray{resources}}, {u"tags"_s, tagsToJson(call.tags)}};
    HttpRequest request = jdTagRequest(account, call.collection.region,
        sets ? "/tags:tagResources"_L1 : "/tags:unTagResources"_L1,
        {{sets ? u"tagResources"_s : u"unTagResources"_s, body}});
    request.isWrite = true;
    return request;
}

QString jdRequestId(const HttpResponse &reply, const QJsonObject &root)
{
    const QString inBody = root.value("requestId"_L1).toString();
    return inBody.isEmpty() ? QString::fromUtf8(reply.header("x-jdcloud-request-id")) : inBody;
}

Error jdError(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    Error error = statusError(reply);
    error.requestId = jdRequestId(reply, reader.root());
    if (reader.error() && reader.error()->cause == ErrorCause::NotJson) {
        noteUnreadableBody(error, reply);
        return error;
    }
    const QJsonObject body = reader.object(reader.root(), "error"_L1);
    error.code = reader.text(body, "status"_L1);
    error.message = reader.text(body, "message"_L1);
    if (isSuccess(reply)) {
        // An error inside a 2xx: its own code is the status.
        HttpResponse meant;
        meant.status = static_cast<int>(reader.number(body, "code"_L1).value_or(0));
        const Error byCode = statusError(meant);
        error.kind = byCode.kind;
        error.cause = byCode.cause;
    }
    refine(error);
    // A refusal that counts what was done is none that can be believed.
    const QJsonObject data = reader.root().value("result"_L1).toObject().value("data"_L1).toObject();
    if (data.value("successCount"_L1).toInt() > 0 && error.kind != ErrorKind::Unauthorized)
        error.kind = ErrorKind::OutcomeUnknown;
    return error;
}

Result<QJsonObject> jdResult(ReplyReader &reader, const HttpResponse &reply)
{
    if (!isSuccess(reply) || hasError(reader.root()))
        return failure(jdError(reply));
    reader.setRequestId(jdRequestId(reply, reader.root()));
    const QJsonObject result =
        reader.error() ? QJsonObject() : reader.requiredObject(reader.root(), "result"_L1);
    if (reader.error()) {
        Error error = *reader.error();
        error.requestId = jdRequestId(reply, reader.root());
        return failure(error);
    }
    return result;
}

Result<JdBindings> decodeJdBindings(const QString &serviceCode, const HttpResponse &reply)
{
    ReplyReader reader(reply);
    const Result<QJsonObject> result = jdResult(reader, reply);
    if (!result)
        return failure(result.error());
    JdBindings bindings;
    const QJsonObject data = reader.requiredObject(*result, "data"_L1);
    const QJsonArray mappings = reader.list(data, "resourceTagMappingList"_L1);
    // No document names a total here; a gateway that caps the list would tell it as the other lists do.
    for (const QJsonObject &place : {data, *result}) {
        if (reader.number(place, "totalCount"_L1).value_or(0) > mappings.size())
            bindings.isCut = true;
    }
    bindings.tags.reserve(mappings.size());
    for (const QJsonValue &value : mappings) {
        const QJsonObject mapping = reader.element(value, "resourceTagMappingList"_L1);
        const QString code = reader.text(mapping, "serviceCode"_L1);
        const QString id = reader.requiredText(mapping, "resourceId"_L1);
        const Tags tags = reader.tags(reader.list(mapping, "tags"_L1));
        if (code.isEmpty() || code == serviceCode)
            bindings.tags[id] += tags;
    }
    if (reader.error())
        return failure(*reader.error());
    return bindings;
}

TagReply decodeJdWrite(const TagCall &call, const HttpResponse &reply)
{
    using Verdict = ResourceReply::Verdict;
    ReplyReader reader(reply);
    const Result<QJsonObject> result = jdResult(reader, reply);
    if (!result) {
        const bool isRefused = !isSuccess(reply) || hasError(reader.root());
        // A result beside an error: one of them is wrong, and nobody knows which.
        const bool isContradiction =
            isRefused && reader.root().value("result"_L1).toObject().contains("data"_L1);
        const bool isUncertain =
            !isRefused || isContradiction || result.error().cause == ErrorCause::ServerFailed;
        return wholeReply(call, isUncertain ? Verdict::Unknown : Verdict::Failed, result.error());
    }
    const QJsonObject data = reader.requiredObject(*result, "data"_L1);
    const std::optional<qint64> count = reader.number(data, "successCount"_L1);
    if (!count)
        reader.fail("successCount"_L1);
    QHash<QString, QString> failed;
    for (const QJsonValue &value : reader.list(data, "failedResourcesMap"_L1)) {
        const QJsonObject entry = reader.element(value, "failedResourcesMap"_L1);
        const QString id = reader.requiredText(entry, "resourceId"_L1);
        // Naming a resource that nobody asked about, it belongs to another request or was damaged.
        if (!call.ids.contains(id))
            reader.fail("failedResourcesMap"_L1);
        failed.insert(id, reader.text(entry, "msg"_L1));
    }
    if (reader.error())
        return wholeReply(call, Verdict::Unknown, *reader.error());

    TagReply answer;
    answer.requestId = jdRequestId(reply, reader.root());
    qint64 expected = 0;
    for (const QString &id : call.ids) {
        ResourceReply resource;
        const auto it = failed.constFind(id);
        if (it == failed.cend()) {
            resource.verdict = Verdict::Accepted;
            expected += call.tags.size();
        } else {
            resource.verdict = Verdict::Failed;
            resource.error = resourceError(*it, answer.requestId, reply);
        }
        answer.resources.push_back(std::move(resource));
    }
    if (*count >= expected)
        return answer;
    // Pairs are missing and no id is named for them: only reading back tells.
    for (ResourceReply &resource : answer.resources) {
        if (resource.verdict != Verdict::Accepted)
            continue;
        resource.verdict = Verdict::Unknown;
        resource.error = replyError(ErrorKind::OutcomeUnknown, ErrorCause::UnexpectedReply, reply);
        resource.error.requestId = answer.requestId;
        resource.error.detail = u"successCount"_s;
    }
    return answer;
}

} // namespace tagdesk
