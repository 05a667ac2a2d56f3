// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace tagdesk {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;
using QueryItems = QList<std::pair<QString, QString>>;

/// Of the first header with this name, without case; empty when absent.
[[nodiscard]] QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// A request as a value, before and after signing.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl base; ///< Scheme, host and port only.
    QString path = QStringLiteral("/"); ///< Decoded; encoded once for the wire and for signing.
    QueryItems query; ///< Decoded, in any order.
    HttpHeaders headers; ///< Those to be signed, and after signing the signature.
    QByteArray body;
    QByteArray service; ///< Credential scope of JD ("resourcetag", "vm"); unused by Huawei.
    QByteArray region; ///< Credential scope of JD.
    bool isWrite = false; ///< Changes something: its outcome matters when the answer is lost.
    qint64 replyLimit = 16LL << 20; ///< Bytes of the body; more is an error as soon as they come.
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    /// Of the first header with this name, without case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

} // namespace tagdesk
