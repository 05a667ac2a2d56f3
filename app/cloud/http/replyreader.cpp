// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "replyreader.h"

#include "exactnumbers.h"

#include <QJsonDocument>

#include <cmath>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kExcerptCharacters = 200;

} // namespace

Error replyError(ErrorKind kind, ErrorCause cause, const HttpResponse &reply)
{
    Error error = makeError(kind, cause);
    error.httpStatus = reply.status;
    return error;
}

Error incompleteListing(const HttpResponse &reply, qint64 listed, qint64 promised)
{
    Error error = replyError(ErrorKind::Internal, ErrorCause::ListingIncomplete, reply);
    error.detail = u"%1 / %2"_s.arg(listed).arg(promised);
    return error;
}

Error statusError(const HttpResponse &reply)
{
    switch (reply.status) {
    case 401:
        return replyError(ErrorKind::Unauthorized, ErrorCause::Unspecified, reply);
    case 403:
        return replyError(ErrorKind::Forbidden, ErrorCause::PermissionMissing, reply);
    case 404:
        return replyError(ErrorKind::NotFound, ErrorCause::ResourceMissing, reply);
    case 407:
        return replyError(ErrorKind::Transient, ErrorCause::ProxyWantsPassword, reply);
    case 409:
        return replyError(ErrorKind::Conflict, ErrorCause::Unspecified, reply);
    case 429:
        return replyError(ErrorKind::RateLimited, ErrorCause::Throttled, reply);
    case 501:
        return replyError(ErrorKind::Invalid, ErrorCause::Unspecified, reply);
    default:
        break;
    }
    if (reply.status >= 500)
        return replyError(ErrorKind::Transient, ErrorCause::ServerFailed, reply);
    if (reply.status >= 400)
        return replyError(ErrorKind::Invalid, ErrorCause::Unspecified, reply);
    if (reply.status >= 300) {
        Error error = replyError(ErrorKind::Invalid, ErrorCause::Redirected, reply);
        error.detail = QUrl(QString::fromLatin1(reply.header("location"))).host();
        return error;
    }
    return replyError(ErrorKind::Internal, ErrorCause::UnexpectedReply, reply);
}

QString bodyExcerpt(const HttpResponse &reply)
{
    // Four bytes at most make one character.
    const QString text = QString::fromUtf8(reply.body.first(qMin(reply.body.size(), 4 * kExcerptCharacters)));
    return text.simplified().left(kExcerptCharacters);
}

void noteUnreadableBody(Error &error, const HttpResponse &reply)
{
    error.message = bodyExcerpt(reply);
    const bool statusSaysLittle = error.cause == ErrorCause::Unspecified
        || error.cause == ErrorCause::PermissionMissing || error.cause == ErrorCause::ResourceMissing
        || error.cause == ErrorCause::UnexpectedReply;
    if (statusSaysLittle && !reply.body.isEmpty())
        error.cause = ErrorCause::NotJson;
}

bool isSuccess(const HttpResponse &reply)
{
    return reply.status >= 200 && reply.status < 300;
}

ReplyReader::ReplyReader(const HttpResponse &reply)
    : m_reply(reply)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(withExactNumbers(reply.body), &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        m_error = replyError(ErrorKind::Internal, ErrorCause::NotJson, reply);
        m_error->message = bodyExcerpt(reply);
    } else if (!document.isObject()) {
        m_error = replyError(ErrorKind::Internal, ErrorCause::UnexpectedReply, reply);
        m_error->message = bodyExcerpt(reply);
    } else {
        m_root = document.object();
    }
}

void ReplyReader::fail(QLatin1StringView name)
{
    if (m_error)
        return;
    m_error = replyError(ErrorKind::Internal, ErrorCause::UnexpectedReply, m_reply);
    m_error->requestId = m_requestId;
    m_error->detail = name;
}

QJsonObject ReplyReader::object(const QJsonObject &from, QLatin1StringView name)
{
    const QJsonValue value = from.value(name);
    if (!value.isObject() && !value.isNull() && !value.isUndefined())
        fail(name);
    return value.toObject();
}

QJsonObject ReplyReader::requiredObject(const QJsonObject &from, QLatin1StringView name)
{
    const QJsonValue value = from.value(name);
    if (!value.isObject())
        fail(name);
    return value.toObject();
}

QJsonArray ReplyReader::list(const QJsonObject &from, QLatin1StringView name)
{
    const QJsonValue value = from.value(name);
    if (!value.isArray() && !value.isNull() && !value.isUndefined())
        fail(name);
    return value.toArray();
}

QString ReplyReader::text(const QJsonObject &from, QLatin1StringView name)
{
    const QJsonValue value = from.value(name);
    if (value.isString())
        return value.toString();
    if (!value.isNull() && !value.isUndefined())
        fail(name);
    return {};
}

QString ReplyReader::requiredText(const QJsonObject &from, QLatin1StringView name)
{
    const QString result = text(from, name);
    if (result.isEmpty())
        fail(name);
    return result;
}

std::optional<qint64> ReplyReader::number(const QJsonObject &from, QLatin1StringView name)
{
    const QJsonValue value = from.value(name);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    bool isWhole = false;
    if (const qint64 whole = value.toString().toLongLong(&isWhole); isWhole && whole >= 0)
        return whole;
    // 1.0 and 1e3 are whole numbers, too.
    constexpr double kLargest = 9.0e15;
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    if (isNumber && number >= 0 && number <= kLargest && std::floor(number) == number)
        return static_cast<qint64>(number);
    fail(name);
    return std::nullopt;
}

QStringList ReplyReader::texts(const QJsonObject &from, QLatin1StringView name)
{
    QStringList result;
    const QJsonArray values = list(from, name);
    result.reserve(values.size());
    for (const QJsonValue &value : values) {
        if (value.isString())
            result.append(value.toString());
        else
            fail(name);
    }
    return result;
}

QJsonObject ReplyReader::element(const QJsonValue &value, QLatin1StringView name)
{
    if (!value.isObject())
        fail(name);
    return value.toObject();
}

Tags ReplyReader::tags(const QJsonArray &from)
{
    Tags result;
    result.reserve(from.size());
    for (const QJsonValue &value : from) {
        const QJsonObject tag = element(value, "tags"_L1);
        QString key = requiredText(tag, "key"_L1);
        result.append({.key = std::move(key), .value = text(tag, "value"_L1)});
    }
    return result;
}

QJsonArray tagsToJson(const Tags &tags)
{
    QJsonArray result;
    for (const Tag &tag : tags)
        result.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
    return result;
}

} // namespace tagdesk
