// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"
#include "result.h"

#include <QTest>

namespace tagdesk {

/// A reply with a JSON (or any other) body.
[[nodiscard]] inline HttpResponse reply(int status, QByteArrayView body, HttpHeaders headers = {})
{
    return {.status = status, .headers = std::move(headers), .body = body.toByteArray()};
}

/// Of a request: "path name=value name=value".
[[nodiscard]] inline QByteArray pathAndQuery(const HttpRequest &request)
{
    QByteArray result = request.path.toUtf8();
    for (const auto &[name, value] : request.query)
        result += ' ' + name.toUtf8() + '=' + value.toUtf8();
    return result;
}

/// The columns of a table of errors: a reply, and what it is taken for.
inline void addErrorColumns()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorCause>("cause");
    QTest::addColumn<QString>("code");
}

/// Enumerators print as numbers in failures, which beats "?".
[[nodiscard]] inline char *toString(ErrorKind kind)
{
    return QTest::toString(static_cast<int>(kind));
}

[[nodiscard]] inline char *toString(ErrorCause cause)
{
    return QTest::toString(static_cast<int>(cause));
}

} // namespace tagdesk
