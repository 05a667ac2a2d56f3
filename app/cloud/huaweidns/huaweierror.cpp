// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweicodec.h"

#include "clockskew.h"
#include "replyreader.h"

#include <QRegularExpression>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct CodeMeaning
{
    QLatin1StringView code;
    ErrorKind kind;
    ErrorCause cause;
};

/// The error code appendix of the DNS documents and of API Gateway; other codes follow their HTTP status.
constexpr CodeMeaning kMeanings[] = {
    {"DNS.0005"_L1, ErrorKind::Unauthorized, ErrorCause::Unspecified},
    {"DNS.0013"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
    {"DNS.0014"_L1, ErrorKind::RateLimited, ErrorCause::Throttled},
    {"DNS.0021"_L1, ErrorKind::Conflict, ErrorCause::Unspecified},
    {"DNS.0030"_L1, ErrorKind::Forbidden, ErrorCause::Unspecified},
    {"DNS.0031"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
    {"DNS.1802"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
    {"DNS.0302"_L1, ErrorKind::NotFound, ErrorCause::ResourceMissing},
    {"DNS.0313"_L1, ErrorKind::NotFound, ErrorCause::ResourceMissing},
    {"DNS.0507"_L1, ErrorKind::NotFound, ErrorCause::ResourceMissing},
    {"DNS.0004"_L1, ErrorKind::NotFound, ErrorCause::ResourceMissing},
    {"DNS.0301"_L1, ErrorKind::Invalid, ErrorCause::ResourceMissing},
    {"DNS.0309"_L1, ErrorKind::Invalid, ErrorCause::ResourceMissing},
    {"DNS.0501"_L1, ErrorKind::Invalid, ErrorCause::ResourceMissing},
    {"DNS.0310"_L1, ErrorKind::Invalid, ErrorCause::ProjectMissing},
    {"DNS.0209"_L1, ErrorKind::Conflict, ErrorCause::Unspecified},
    {"DNS.0314"_L1, ErrorKind::Conflict, ErrorCause::Unspecified},
    {"DNS.1001"_L1, ErrorKind::Invalid, ErrorCause::TagQuotaExceeded},
    {"DNS.1003"_L1, ErrorKind::Invalid, ErrorCause::TagRefused},
    {"DNS.0000"_L1, ErrorKind::Transient, ErrorCause::ServerFailed},
    {"DNS.0001"_L1, ErrorKind::Transient, ErrorCause::ServerFailed},
    {"DNS.0003"_L1, ErrorKind::Transient, ErrorCause::ServerFailed},
    {"DNS.0015"_L1, ErrorKind::Transient, ErrorCause::ServerFailed},
    {"TMS.0001"_L1, ErrorKind::Transient, ErrorCause::ServerFailed},
    {"TMS.0004"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
    // Status 403, and yet nothing but throttling.
    {"TMS.0006"_L1, ErrorKind::RateLimited, ErrorCause::Throttled},
    {"TMS.0009"_L1, ErrorKind::Invalid, ErrorCause::TagRefused},
    {"TMS.0010"_L1, ErrorKind::Invalid, ErrorCause::TagRefused},
    // Timed out within the service: what was asked for may have been done.
    {"TMS.0018"_L1, ErrorKind::Transient, ErrorCause::ServerFailed},
    {"TMS.2011"_L1, ErrorKind::Invalid, ErrorCause::ProjectMissing},
    {"TMS.2030"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
    {"APIGW.0101"_L1, ErrorKind::NotFound, ErrorCause::ProjectMissing},
    {"APIGW.0302"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
    {"APIGW.0306"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
    {"APIGW.0308"_L1, ErrorKind::RateLimited, ErrorCause::Throttled},
    {"APIGW.0310"_L1, ErrorKind::Forbidden, ErrorCause::ProjectMissing},
    {"APIGW.0802"_L1, ErrorKind::Forbidden, ErrorCause::PermissionMissing},
};

bool mentions(const QString &text, QLatin1StringView word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

void refineUnauthorized(Error &error)
{
    if (mentions(error.message, "reach the limit"_L1)) {
        error.cause = ErrorCause::KeyLocked;
    } else if (mentions(error.message, "expired"_L1) && mentions(error.message, "signature"_L1)) {
        error.cause = ErrorCause::ClockSkewed;
        error.detail = quotedSkewMinutes(error.message);
    } else if (mentions(error.message, "verify aksk"_L1) || mentions(error.message, "signature"_L1)) {
        error.cause = ErrorCause::SignatureRefused;
    } else if (mentions(error.message, "token"_L1) || error.code == "APIGW.0307"_L1) {
        error.cause = ErrorCause::TokenRefused;
    } else if (mentions(error.message, "ak "_L1) || mentions(error.message, "secretkey"_L1)
        || mentions(error.message, "access key"_L1)) {
        error.cause = ErrorCause::AccessKeyUnknown;
    }
}

/// The names that code and message have in the body shapes that the vendor's SDKs know.
void readBody(ReplyReader &reader, Error &error)
{
    QJsonObject body = reader.root();
    if (body.value("error"_L1).isObject())
        body = body.value("error"_L1).toObject();
    for (const auto name : {"error_code"_L1, "code"_L1}) {
        if (error.code.isEmpty())
            error.code = reader.text(body, name);
    }
    for (const auto name : {"error_msg"_L1, "message"_L1, "error_description"_L1}) {
        if (error.message.isEmpty())
            error.message = reader.text(body, name);
    }
}

/// A refused signature quotes what was signed, the security token with it: that is not for anybody's eyes.
QString withoutToken(QString message)
{
    static const QRegularExpression token(
        u"(x-security-token:)[^|\\s]*"_s, QRegularExpression::CaseInsensitiveOption);
    return message.replace(token, u"\\1…"_s);
}

} // namespace

QByteArray huaweiQuotedRequest(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    Error error;
    readBody(reader, error);
    static const QRegularExpression quoted(u"canonicalRequest:(.*\\|[0-9a-f]{64})"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return quoted.match(error.message).captured(1).replace(u'|', u'\n').toUtf8();
}

Error huaweiError(const HttpResponse &reply)
{
    ReplyReader reader(reply);
    Error error = statusError(reply);
    error.requestId = huaweiRequestId(reply, reader.root());
    if (reader.error() && reader.error()->cause == ErrorCause::NotJson) {
        noteUnreadableBody(error, reply);
        return error;
    }
    readBody(reader, error);
    error.message = withoutToken(error.message);
    // The gateway product's own documents write the same numbers as APIG.
    QString code = error.code;
    if (code.startsWith("APIG."_L1))
        code.replace(0, 4, u"APIGW"_s);
    for (const CodeMeaning &meaning : kMeanings) {
        // With 401 the key was refused, and no code makes it worth another try: five lock it.
        if (code == meaning.code && error.kind != ErrorKind::Unauthorized) {
            error.kind = meaning.kind;
            error.cause = meaning.cause;
        }
    }
    if (error.code.isEmpty() && error.kind == ErrorKind::NotFound
        && mentions(error.message, "API not found"_L1))
        error.cause = ErrorCause::ProjectMissing;
    if (error.kind == ErrorKind::Unauthorized)
        refineUnauthorized(error);
    return error;
}

} // namespace tagdesk
