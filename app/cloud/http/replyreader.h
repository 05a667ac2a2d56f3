// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"
#include "result.h"
#include "tag.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace tagdesk {

/// Bytes of a reply from which on decoding would be felt in the window's thread: about a millisecond.
inline constexpr qsizetype kLongReply = 64 << 10;

/// An error that this reply stands for; its status is taken over.
[[nodiscard]] Error replyError(ErrorKind kind, ErrorCause cause, const HttpResponse &reply);
/// The end of a listing whose pages hold fewer resources than the cloud promised.
[[nodiscard]] Error incompleteListing(const HttpResponse &reply, qint64 listed, qint64 promised);
/// The kind and cause that an HTTP status alone stands for.
[[nodiscard]] Error statusError(const HttpResponse &reply);
/// The beginning of a body that is no JSON, as text for people: at most 200 characters.
[[nodiscard]] QString bodyExcerpt(const HttpResponse &reply);
/// Puts a body that is no JSON into the error: its words, and NotJson where the status says no more.
void noteUnreadableBody(Error &error, const HttpResponse &reply);
/// True for 2xx.
[[nodiscard]] bool isSuccess(const HttpResponse &reply);

/// Reads members of a JSON reply with the types they must have. The first member of a wrong type makes an
/// UnexpectedReply error that names it, and everything read afterwards is empty; null counts as absent.
/// Numbers are texts of the digits in the reply (withExactNumbers).
class ReplyReader
{
public:
    /// NotJson when the body is no JSON, UnexpectedReply when it is no object.
    explicit ReplyReader(const HttpResponse &reply);

    [[nodiscard]] const QJsonObject &root() const { return m_root; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void setRequestId(const QString &requestId) { m_requestId = requestId; }

    [[nodiscard]] QJsonObject object(const QJsonObject &from, QLatin1StringView name);
    [[nodiscard]] QJsonObject requiredObject(const QJsonObject &from, QLatin1StringView name);
    [[nodiscard]] QJsonArray list(const QJsonObject &from, QLatin1StringView name);
    [[nodiscard]] QString text(const QJsonObject &from, QLatin1StringView name);
    /// Neither absent nor empty.
    [[nodiscard]] QString requiredText(const QJsonObject &from, QLatin1StringView name);
    /// Whole and not negative; text of digits is taken as well.
    [[nodiscard]] std::optional<qint64> number(const QJsonObject &from, QLatin1StringView name);
    [[nodiscard]] QStringList texts(const QJsonObject &from, QLatin1StringView name);
    [[nodiscard]] QJsonObject element(const QJsonValue &value, QLatin1StringView name);
    /// A list of {key, value}; an absent value is empty.
    [[nodiscard]] Tags tags(const QJsonArray &from);
    /// Marks a member as wrong.
    void fail(QLatin1StringView name);

private:
    const HttpResponse &m_reply;
    QJsonObject m_root;
    QString m_requestId;
    std::optional<Error> m_error;
};

/// Tags as the JSON list that both clouds take.
[[nodiscard]] QJsonArray tagsToJson(const Tags &tags);

} // namespace tagdesk
